/** Round trips, cells and bytes of what people and triggers do, in a book of a given size. */
import { accountsOf, companyOf, installOptions, leadRoutes, type Company } from '../../workbench/company';
import { cardEvent } from '../../workbench/events';
import { DIST } from '../../workbench/paths';
import type { RunResult } from '../../workbench/runtime/contract';
import { gmailStore } from '../../workbench/services/gmail/store';
import { sheetsStore } from '../../workbench/services/sheets/store';
import { openWorkbench, type Workbench } from '../../workbench/workbench';
import { fillBook, messageIdOf, personOf, subjectOf } from './large-book';

export interface Cost {
  readonly action: string;
  /** Calls that leave the runtime. */
  readonly roundTrips: number;
  /** Those of them that write to the spreadsheet. */
  readonly sheetWrites: number;
  readonly cellsRead: number;
  readonly cellsWritten: number;
  readonly bytes: number;
  /** On the workbench's clock, where a round trip takes 150 ms. */
  readonly virtualMs: number;
  /** What the script itself took on this machine, with the workbench's own work. */
  readonly realMs: number;
}

export interface SizeCost {
  readonly messages: number;
  /** Cells of all grids. */
  readonly cells: number;
  readonly costs: readonly Cost[];
}

const ANA = 'ana@solarmora.example';
const NEW_MAILS = 50;
/** Of the new mails: answers on cases, and mails of known contacts; the rest are strangers. */
const ANSWERS = 20;
const KNOWN = 10;
/** Google's ceiling of cells, which Sheets enforces and the bench lifts. */
export const GOOGLE_CELLS = 10_000_000;

const usual = companyOf('solarmora.example');
const COMPANY: Company = {
  ...usual,
  users: [...usual.users, { email: ANA, name: 'Ana Mora', role: 'agent' }],
};

interface MailFacts {
  readonly id: string;
  readonly from: string;
  readonly subject: string;
  readonly answers?: string;
}

const raw = ({ id, from, subject, answers }: MailFacts, to: string): Uint8Array =>
  new TextEncoder().encode(
    [
      `From: ${from}`,
      `To: ${to}`,
      `Subject: ${subject}`,
      'Date: Mon, 2 Nov 2026 09:00:00 +0000',
      `Message-ID: <${id}>`,
      ...(answers === undefined ? [] : [`In-Reply-To: <${answers}>`, `References: <${answers}>`]),
      'Content-Type: text/plain; charset=utf-8',
      '',
      `${subject}. Who can have a look at it this week? The roof is easy to reach from the courtyard.`,
      '',
    ].join('\r\n'),
  );

const costOf = (action: string, { result, realMs }: Timed): Cost => {
  if (result.how !== 'done') throw new Error(`${action}: ${result.error}`);
  const sum = (of: 'cellsRead' | 'cellsWritten' | 'bytes'): number =>
    result.calls.reduce((total, call) => total + (call[of] ?? 0), 0);
  const remote = result.calls.filter(call => call.remote);
  return {
    action,
    roundTrips: remote.length,
    sheetWrites: remote.filter(({ name }) => /^Sheets\..*batchUpdate$/.test(name)).length,
    cellsRead: sum('cellsRead'),
    cellsWritten: sum('cellsWritten'),
    bytes: sum('bytes'),
    virtualMs: result.ms,
    realMs,
  };
};

interface Timed {
  readonly result: RunResult;
  readonly realMs: number;
}

const timed = (work: () => RunResult): Timed => {
  const started = performance.now();
  const result = work();
  return { result, realMs: performance.now() - started };
};

interface Panel {
  readonly open: () => Timed;
  readonly click: (action: string, parameters?: Readonly<Record<string, string>>) => Timed;
}

function opened(workbench: Workbench, mail: MailFacts): Panel {
  const { id: messageId, threadId } = gmailStore(workbench.cloud).deliver(ANA, raw(mail, ANA));
  const event = {
    locale: { tag: 'en', zone: 'Etc/UTC', offsetMs: 0 },
    message: { account: ANA, messageId, threadId },
  };
  const run = (name: string, parameters?: Readonly<Record<string, string>>): Timed =>
    timed(() =>
      workbench.run(name, [cardEvent({ ...event, ...(parameters ? { parameters } : {}) })], {
        as: ANA,
        kind: 'card',
      }),
    );
  return {
    open: () => run('onGmailMessageOpen'),
    click: (action, parameters) => run('onCardAction', { ...parameters, action }),
  };
}

/** New mails of the three kinds, from all over the book. */
function newMails(messages: number): readonly MailFacts[] {
  return Array.from({ length: NEW_MAILS }, (_, n) => {
    const other = Math.floor((messages / NEW_MAILS) * n);
    const { address, name } = personOf(2 * other);
    const id = `new-${n}@mail.example`;
    const subject = `New trouble ${n}`;
    if (n < ANSWERS)
      return {
        id,
        from: `${name} <${address}>`,
        subject: `Re: ${subjectOf(other)}`,
        answers: messageIdOf(other),
      };
    if (n < ANSWERS + KNOWN) return { id, from: `${name} <${address}>`, subject };
    return { id, from: `Stranger ${n} <stranger${n}@elsewhere${n}.example>`, subject };
  });
}

export function measureRoundTrips(messages: number): SizeCost {
  const workbench = openWorkbench({
    dist: DIST,
    accounts: accountsOf(COMPANY),
    now: Date.parse('2026-11-02T10:00:00Z'),
  });
  const { cloud } = workbench;
  const routing = { as: COMPANY.routing, kind: 'trigger' } as const;
  const installed = workbench.run('install', [installOptions(COMPANY)], {
    as: COMPANY.routing,
    kind: 'editor',
  });
  if (installed.how !== 'done') throw new Error(`install: ${installed.error}`);
  const store = gmailStore(cloud);
  leadRoutes(store, COMPANY);
  const [book] = sheetsStore(cloud).spreadsheets;
  if (!book) throw new Error('There is no book.');
  const cells = fillBook(book, messages);
  const person = personOf(messages);

  const known = opened(workbench, {
    id: 'known@mail.example',
    from: `${person.name} <${person.address}>`,
    subject: 'One more question',
  });
  const other = opened(workbench, {
    id: 'other@mail.example',
    from: `${person.name} <${person.address}>`,
    subject: 'Another question',
  });
  const unknown = opened(workbench, {
    id: 'unknown@mail.example',
    from: 'Rita River <rita@river.example>',
    subject: 'We met at the fair',
  });
  const second = opened(workbench, {
    id: 'second@mail.example',
    from: `${person.name} <${person.second}>`,
    subject: 'From my other address',
  });
  const secondLater = opened(workbench, {
    id: 'second-later@mail.example',
    from: `${person.name} <${person.second}>`,
    subject: 'Once more from there',
  });
  const answer = opened(workbench, {
    id: 'answer@mail.example',
    from: 'Rita River <rita@river.example>',
    subject: `Re: ${subjectOf(messages / 2)}`,
    answers: messageIdOf(messages / 2),
  });
  const renamed = opened(workbench, {
    id: 'renamed@mail.example',
    from: 'Rita River <rita@river.example>',
    subject: 'What we spoke of',
    answers: 'other@mail.example',
  });
  workbench.run('pollMailbox', [{}], routing);
  // The first search builds the workbench's own index, which Google has ready.
  other.open();
  cloud.clock.advance(60_000);
  const costs = [
    costOf("open a known contact's message", known.open()),
    costOf("open an unknown sender's message", unknown.open()),
    costOf("open a mail of a contact's second address that nobody has noted", second.open()),
    costOf('show the rest of that card by a click', second.click('refresh', { view: 'message' })),
    costOf("open a mail of a contact's second address", secondLater.open()),
    costOf("open a stranger's answer to a mail of a case", answer.open()),
    costOf('open a message that was opened before', known.open()),
    costOf('log a message', known.click('log')),
    costOf('put a message on a new case', other.click('new_case')),
    costOf('open an answer to it under another subject', renamed.open()),
  ];
  cloud.clock.advance(60_000);
  for (const mail of newMails(messages))
    store.receive(raw(mail, 'support@solarmora.example'), ['support@solarmora.example'], {
      sender: /<([^>]*)>/.exec(mail.from)?.[1] ?? '',
    });
  costs.push(
    costOf(
      'poll 50 new mails',
      timed(() => workbench.run('pollMailbox', [{}], routing)),
    ),
  );
  return { messages, cells, costs };
}
