/** What the steps of an installation need from outside, what their texts may name, and how a person is asked. */
import type { Clasp } from './clasp';
import { filterQuery } from './mail-filters';
import type { Progress } from './progress';
import { SETUP_WORDS, type SetupValues, type SetupWords } from './words';

export interface SetupPorts {
  /** The project's folder. */
  readonly root: string;
  readonly clasp: Clasp;
  /** Builds dist/ anew. @throws Error with the reason */
  readonly build: () => void;
  readonly out: (line: string) => void;
  /** One line from the person; null: they have left. */
  readonly ask: (question: string) => Promise<string | null>;
  readonly write: (path: string, content: string) => void;
  readonly stateFile: string;
  readonly filterFile: string;
  readonly version: string;
  readonly scopes: readonly string[];
  readonly nodeVersion: string;
  readonly usualTimeZone: string;
}

export const wordsOf = ({ language }: Progress): SetupWords => SETUP_WORDS[language];

const domainOf = (account: string): string => account.split('@')[1] ?? '';

/** Those that `install` gives the routes of a new book (docs/admin-guide.md, "Lead the mail in"). */
const addressesOf = (account: string): readonly string[] => {
  const [name = '', domain = ''] = account.split('@');
  return [`support@${domain}`, `sales@${domain}`, `${name}+log@${domain}`, `${name}+forward@${domain}`];
};

export const valuesFor = (progress: Progress, ports: SetupPorts): SetupValues => {
  const addresses = addressesOf(progress.account);
  return {
    account: progress.account,
    domain: domainOf(progress.account),
    scriptId: progress.scriptId,
    deploymentId: progress.deploymentId,
    projectNumber: progress.projectNumber,
    bookUrl: progress.bookUrl,
    scopes: ports.scopes,
    addresses,
    filterQuery: filterQuery(addresses),
    filterFile: ports.filterFile,
    version: ports.version,
  };
};

/** Asks until the answer fits; null: the person has left. */
export async function asked(
  ports: SetupPorts,
  question: string,
  read: (text: string) => { readonly value: string } | { readonly wrong: string },
): Promise<string | null> {
  for (;;) {
    const answer = await ports.ask(question);
    if (answer === null) return null;
    const found = read(answer.trim());
    if ('value' in found) return found.value;
    ports.out(`  ${found.wrong}`);
  }
}
