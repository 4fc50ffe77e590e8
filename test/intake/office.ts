/** A small office in memory for the pipeline's tests: a book with users and routes, and mail as it would have been read. */
import { memoryBook, type MemoryBook } from '../../src/book/memory';
import type { Row } from '../../src/book/book';
import { firstRows, type InstallOptions } from '../../src/intake/first-rows';
import { decide } from '../../src/intake/decide';
import { ledgerOf } from '../../src/intake/ledger';
import { gather } from '../../src/intake/gather';
import { matterOf, type Matter } from '../../src/intake/matter';
import { openOffice, type Office } from '../../src/intake/office';
import type { Verdict } from '../../src/intake/verdict';
import { unknownIn } from '../../src/locales/reasons';
import type { TableName } from '../../src/book/schema';
import { bareSubject, subjectSays } from '../../src/mail/subject';
import type { Address, Classification, Forwarded, Header, Mail } from '../../src/mail/message';

export const NOW = Date.parse('2026-11-02T10:00:00Z');
export const KEY = { secret: 'a secret of this test', installation: 'test' };
const normal: Classification = { class: 'normal', evidence: '', doNotAnswer: false, bounce: null };

export const person = (text: string): Address => {
  const match = /^(.*?)\s*<([^>]*)>$/.exec(text);
  return match ? { name: match[1] || null, address: match[2] ?? '' } : { name: null, address: text };
};

export interface MailFacts {
  readonly id?: string;
  readonly from?: string;
  readonly to?: readonly string[];
  readonly cc?: readonly string[];
  readonly replyTo?: readonly string[];
  readonly originalSender?: string;
  readonly subject?: string;
  readonly text?: string;
  readonly date?: string;
  readonly answers?: readonly string[];
  readonly headers?: Readonly<Record<string, string>>;
  readonly class?: Partial<Classification>;
  readonly forwarded?: Partial<Forwarded>;
  readonly bodySize?: number;
  readonly language?: string;
  readonly thread?: string;
  readonly gmailId?: string;
  readonly attachments?: Mail['attachments'];
  readonly labels?: readonly string[];
}

type File = Mail['attachments'][number];

/** An attached file of this content: what a mailbox in memory gives for its handle. */
export const aFile = (name: string, content: string, more: Partial<File> = {}): File => ({
  name,
  type: 'application/pdf',
  size: content.length,
  inline: false,
  contentId: null,
  handle: content,
  ...more,
});

let count = 0;

export function aMail(facts: MailFacts = {}): Mail {
  const subject = facts.subject ?? 'Printer is on fire';
  const text = facts.text ?? 'Please help.';
  const headers: Header[] = Object.entries(facts.headers ?? {}).map(([name, value]) => ({ name, value }));
  return {
    messageId: facts.id ?? `mail-${++count}@test.example`,
    references: facts.answers ?? [],
    inReplyTo: facts.answers?.slice(-1) ?? [],
    from: facts.from === '' ? null : person(facts.from ?? 'Ann Lee <ann@acme.example>'),
    sender: null,
    originalSender: facts.originalSender === undefined ? null : person(facts.originalSender),
    replyTo: (facts.replyTo ?? []).map(person),
    to: (facts.to ?? ['support@solarmora.example']).map(person),
    cc: (facts.cc ?? []).map(person),
    bcc: [],
    subject,
    bareSubject: bareSubject(subject),
    subjectSays: subjectSays(subject),
    date: facts.date ?? '2026-11-02T09:00:00+00:00',
    text,
    newText: text,
    signature: '',
    forwarded: facts.forwarded
      ? {
          from: person('Bob Ray <bob@globex.example>'),
          to: [],
          cc: [],
          replyTo: [],
          subject: 'Offer',
          date: '2026-11-01T08:00',
          text: 'The original text.',
          note: '',
          messageId: null,
          ...facts.forwarded,
        }
      : null,
    classification: { ...normal, ...facts.class },
    attachments: facts.attachments ?? [],
    language: facts.language ?? 'en',
    bodySize: facts.bodySize ?? text.length,
    headers,
  };
}

const OPTIONS: InstallOptions = {
  domains: ['solarmora.example'],
  users: [
    { email: 'ana@solarmora.example', name: 'Ana' },
    { email: 'kenji@solarmora.example', name: 'Kenji', aliases: 'kenji.private@gmail.com' },
  ],
  routes: [
    {
      name: 'support',
      kind: 'support',
      address: 'support@solarmora.example',
      assignment: 'round_robin',
      acknowledge: true,
    },
    { name: 'sales', kind: 'sales', address: 'sales@solarmora.example' },
    { name: 'log', kind: 'bcc', address: 'log@solarmora.example' },
    { name: 'forward', kind: 'forward', address: 'forward@solarmora.example' },
  ],
  neverLog: [{ pattern: 'secret.example' }],
};

export class TestOffice {
  readonly book: MemoryBook = memoryBook({}, ledgerOf(KEY));
  now = NOW;
  private arrivals = 0;

  constructor(settings: Readonly<Record<string, string>> = {}, options: InstallOptions = OPTIONS) {
    this.book.commit(
      firstRows('casebook@solarmora.example', { ...options, settings }, new Date(NOW).toISOString()),
    );
  }

  /** A mail that has come in, with what the book knows of it. */
  look(
    facts: MailFacts = {},
    more: { readonly released?: boolean; readonly loggedBy?: string } = {},
  ): Matter {
    const mail = aMail({ date: new Date(this.now - 3_600_000).toISOString(), ...facts });
    const gmailId = facts.gmailId ?? `g${++this.arrivals}`;
    const threadId = facts.thread ?? `t${this.arrivals}`;
    const known = gather(this.book, this.office(), [{ mail, gmailId, threadId }]);
    return matterOf(
      {
        mail,
        gmailId,
        threadId,
        permalink: `https://mail.google.com/#all/${threadId}`,
        receivedAt: this.now,
        labelIds: facts.labels ?? [],
        released: false,
        ...more,
      },
      this.office(),
      known,
      this.now,
    );
  }

  /** As a run opens it: what people have changed meanwhile counts. */
  office(): Office {
    return openOffice(
      table => this.book.whole(table),
      KEY,
      [],
      () => 0,
    );
  }

  /** Takes a mail through the pipeline and commits what follows. */
  take(facts: MailFacts = {}, released = false): Verdict {
    const verdict = decide(this.look(facts, { released }), 'poller');
    const unsaid = unknownIn(verdict.reason);
    if (unsaid.length > 0)
      throw new Error(`No language has these words of a reason (src/locales/reasons): ${unsaid.join(' / ')}`);
    this.book.commit(verdict.changes);
    return verdict;
  }

  values(table: TableName): readonly Row['values'][] {
    return this.book.rows(table).map(row => row.values);
  }

  row(table: TableName, id: string): Row['values'] {
    const found = this.book.rows(table).find(row => Object.values(row.values).includes(id));
    if (!found) throw new Error(`No row ${id} in ${table}`);
    return found.values;
  }

  pass(days: number): void {
    this.now += days * 86_400_000;
  }
}
