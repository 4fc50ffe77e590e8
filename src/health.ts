/** The health of this installation as the routing mailbox's account sees it: for the execution log and `doctor`. */
import { findingWords } from './addon/health-words';
import { textOf } from './book/row';
import { authorisation } from './google/authorisation';
import { gmailMailbox } from './google/mailbox';
import { officeIn, openBook } from './google/open-book';
import { clock, properties } from './google/state';
import { missingTriggers } from './google/triggers';
import { causeOf } from './intake/failure';
import { healthOf, type Health, type LiveFacts } from './intake/health';
import type { Office } from './intake/office';
import { readInstallation, type Installation } from './intake/state';
import type { Row } from './book/book';
import { textsFor } from './locales';
import { messageOf } from './google/retry';

declare const CASEBOOK_VERSION: string;

/** Held mails whose causes are counted. */
const HELD_READ = 500;

/** What `checkHealth` answers. */
export interface HealthReport {
  readonly installed: boolean;
  readonly health: Health | null;
  readonly findings: readonly {
    readonly level: 'watch' | 'bad';
    readonly kind: string;
    readonly what: string;
    readonly next: string;
    readonly detail: string;
  }[];
}

/** Each part by itself: health is asked when something is broken, and must tell the rest all the same. */
function tried<T>(work: () => T, otherwise: T, failed: (error: unknown) => void): T {
  try {
    return work();
  } catch (error) {
    failed(error);
    return otherwise;
  }
}

function liveFacts(
  installation: Installation,
  functions: readonly string[],
  failed: (error: unknown) => void,
): LiveFacts | null {
  const mailbox = gmailMailbox(installation.account);
  return tried(
    () => {
      const { complete, url } = authorisation();
      const { ids, waiting } = tried(
        () => mailbox.list(installation.labels.in, 1),
        { ids: [], waiting: 0 },
        failed,
      );
      const [oldest] = ids;
      return {
        waiting: ids.length + waiting,
        oldest:
          oldest === undefined
            ? null
            : tried(() => new Date(mailbox.arrivedAt(oldest)).toISOString(), null, failed),
        triggersGone: tried(() => missingTriggers(functions), [], failed),
        authoriseAt: complete ? null : (url ?? ''),
      };
    },
    null,
    failed,
  );
}

/** @param functions those that a trigger has to call. @param language BCP 47 tag of the words */
export function reportHealth(functions: readonly string[], language = 'en'): string {
  const texts = textsFor(language);
  const installation = readInstallation(properties);
  if (!installation) {
    const { notInstalled, notInstalledNext } = texts.notReady;
    console.warn(`${notInstalled} ${notInstalledNext}`);
    const finding = { level: 'bad', kind: 'not_installed', what: notInstalled, next: notInstalledNext };
    return JSON.stringify({ installed: false, health: null, findings: [{ ...finding, detail: '' }] });
  }
  const now = clock.now();
  const errors: unknown[] = [];
  const failed = (error: unknown): void => void errors.push(error);
  const live = liveFacts(installation, functions, failed);
  const book = tried<{ office: Office; held: readonly Row[] } | null>(
    () => {
      const opened = openBook(installation);
      const held =
        opened.find([{ table: 'Held', column: 'state', keys: ['held'], newest: HELD_READ }])[0] ?? [];
      return { office: officeIn(installation, opened), held };
    },
    null,
    failed,
  );
  // What fails now is as good a sign as a run that failed.
  const at = new Date(now).toISOString();
  const [first] = errors;
  const trouble =
    first === undefined
      ? installation.trouble
      : {
          since: at,
          last: at,
          runs: 1,
          ...installation.trouble,
          cause: causeOf(first),
          detail: messageOf(first),
        };
  const held = book?.held ?? [];
  const health = healthOf({
    installation: { ...installation, trouble },
    settingProblems: book?.office.settingProblems ?? [],
    ruleFaults: book?.office.rules().faults ?? [],
    heldCauses: held.map(({ values }) => textOf(values, 'cause')),
    heldComplete: held.length < HELD_READ,
    live,
    now,
    version: CASEBOOK_VERSION,
  });
  const findings = health.findings.map(finding => ({
    level: finding.level,
    kind: finding.kind,
    ...findingWords(finding, installation.account, texts),
  }));
  console.info(texts.health.level[health.level]);
  for (const { what, detail, next } of findings)
    console.warn([what, detail, next].filter(part => part !== '').join('\n  '));
  return JSON.stringify({ installed: true, health, findings } satisfies HealthReport);
}
