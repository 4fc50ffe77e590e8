/**
 * GmailDraft, and the drafts that GmailApp and GmailMessage make. With the add-on scope for composing a card run may
 * make them too ("Gmail actions", Google Workspace add-ons).
 */
import type { Run } from '../../runtime/contract';
import { addressesIn } from './address-headers';
import { GmailMessage } from './gmail-message';
import type { Mailbox, MailboxMessage } from './mailbox';
import { bodyPart, encodedWords, oneLine } from './mime-writing';
import { mailDate } from './outgoing';
import { fieldsOf } from './request';
import { ADDON_COMPOSE, COMPOSE, FULL } from './scopes';
import { gmailStore } from './store';

/** Scopes with which a run may make a draft. */
export const DRAFT_SCOPES = [FULL, COMPOSE, ADDON_COMPOSE];

const ID_DIGITS = 24;
/** Mail programs cut long lists from the middle; the first and the last ones count. */
const MOST_REFERENCES = 30;

/** What `options` may say; attachments and inline images are not made in the workbench. */
const KNOWN_OPTIONS = ['bcc', 'cc', 'from', 'htmlBody', 'name', 'replyTo', 'subject'];

interface Written {
  readonly to: string;
  readonly cc: string;
  readonly subject: string;
  readonly body: string;
  readonly options: Readonly<Record<string, unknown>>;
  /** The message answered. */
  readonly about: MailboxMessage | null;
}

const optionsOf = (run: Run, method: string, options: unknown): Readonly<Record<string, unknown>> => {
  const given = fieldsOf(options);
  const unknown = Object.keys(given).find(name => !KNOWN_OPTIONS.includes(name));
  if (unknown !== undefined) run.fail(`${method}: the workbench does not know the option "${unknown}".`);
  return given;
};

function rawDraft(run: Run, mailbox: Mailbox, written: Written): Uint8Array {
  const { options, about } = written;
  const option = (name: string): string => oneLine(String(options[name] ?? ''));
  const id = run.cloud.hexId(ID_DIGITS);
  const sender = option('from') || mailbox.account;
  const isOwn = [mailbox.account, ...mailbox.sendAs].some(
    address => address.toLowerCase() === sender.toLowerCase(),
  );
  if (!isOwn) run.fail(`Invalid argument: ${sender}`);
  const answered = about === null ? null : mailbox.header(about.id, 'Message-ID');
  const older = about === null ? '' : (mailbox.header(about.id, 'References') ?? '');
  const references = [...older.split(/\s+/).filter(Boolean).slice(-MOST_REFERENCES), answered ?? ''];
  const html = typeof options['htmlBody'] === 'string' ? options['htmlBody'] : null;
  const lines = [
    `From: ${option('name') ? `${encodedWords(option('name'))} <${sender}>` : sender}`,
    `To: ${oneLine(written.to)}`,
    ...(written.cc ? [`Cc: ${oneLine(written.cc)}`] : []),
    ...(option('bcc') ? [`Bcc: ${option('bcc')}`] : []),
    ...(option('replyTo') ? [`Reply-To: ${option('replyTo')}`] : []),
    `Subject: ${encodedWords(oneLine(written.subject))}`,
    `Date: ${mailDate(run.now())}`,
    `Message-ID: <${id}@mail.gmail.com>`,
    ...(answered ? [`In-Reply-To: ${answered}`, `References: ${references.join('\r\n ')}`] : []),
    'MIME-Version: 1.0',
  ];
  return Buffer.from(`${lines.join('\r\n')}\r\n${bodyPart(written.body, html, `=_${id}`)}`);
}

function keep(run: Run, mailbox: Mailbox, written: Written, id: string | null): GmailDraft {
  const threadId = written.about?.threadId ?? null;
  const message = mailbox.add(rawDraft(run, mailbox, written), run.now(), ['DRAFT'], threadId);
  const draftId = id ?? `r${BigInt(`0x${message.id}`)}`;
  mailbox.drafts.set(draftId, message.id);
  return new GmailDraft(run, mailbox, draftId);
}

/** GmailApp.createDraft. */
export function newDraft(
  run: Run,
  mailbox: Mailbox,
  recipient: string,
  subject: string,
  body: string,
  options: unknown,
): GmailDraft {
  const given = optionsOf(run, 'GmailApp.createDraft', options);
  const written = {
    to: recipient,
    cc: String(given['cc'] ?? ''),
    subject,
    body,
    options: given,
    about: null,
  };
  return keep(run, mailbox, written, null);
}

/** GmailMessage.createDraftReply and createDraftReplyAll: to the Reply-To or the sender, the others in Cc. */
export function replyDraft(
  run: Run,
  mailbox: Mailbox,
  message: MailboxMessage,
  all: boolean,
  body: string,
  options: unknown,
): GmailDraft {
  const given = optionsOf(run, `GmailMessage.createDraftReply${all ? 'All' : ''}`, options);
  const header = (name: string): string => mailbox.header(message.id, name) ?? '';
  const to = header('Reply-To') || header('From');
  const named = [mailbox.account, ...addressesIn(to)];
  const others = [header('To'), header('Cc')]
    .flatMap(addressesIn)
    .filter(address => !named.includes(address));
  const subject = header('Subject');
  return keep(
    run,
    mailbox,
    {
      to,
      cc: [...(all ? others : []), ...(given['cc'] === undefined ? [] : [String(given['cc'])])].join(', '),
      subject: String(given['subject'] ?? (/^\s*re:/i.test(subject) ? subject : `Re: ${subject}`)),
      body,
      options: given,
      about: message,
    },
    null,
  );
}

export class GmailDraft {
  constructor(
    private readonly run: Run,
    private readonly mailbox: Mailbox,
    private readonly id: string,
  ) {}

  getId(): string {
    return this.id;
  }

  getMessageId(): string {
    return this.#message().id;
  }

  getMessage(): GmailMessage {
    return new GmailMessage(this.run, this.mailbox, this.#message());
  }

  update(recipient: string, subject: string, body: string, options?: unknown): GmailDraft {
    return this.#remote('update', () => {
      const given = optionsOf(this.run, 'GmailDraft.update', options);
      const { id } = this.#message();
      const written = {
        to: String(recipient),
        cc: String(given['cc'] ?? ''),
        subject: String(subject),
        body: String(body),
        options: given,
        about: null,
      };
      keep(this.run, this.mailbox, written, this.id);
      this.mailbox.drop(id);
      return this;
    });
  }

  send(): GmailMessage {
    return this.#remote('send', () => {
      const { id } = this.#message();
      const raw = this.mailbox.raw(id) ?? new Uint8Array(0);
      const sent = gmailStore(this.run.cloud).send(this.mailbox.account, raw);
      this.mailbox.drop(id);
      this.mailbox.drafts.delete(this.id);
      return new GmailMessage(this.run, this.mailbox, sent);
    });
  }

  deleteDraft(): void {
    this.#remote('deleteDraft', () => {
      this.mailbox.drop(this.#message().id);
      this.mailbox.drafts.delete(this.id);
    });
  }

  toString(): string {
    return 'GmailDraft';
  }

  #message(): MailboxMessage {
    return this.mailbox.get(this.mailbox.drafts.get(this.id) ?? '') ?? this.run.fail('Draft not found');
  }

  #remote<T>(method: string, work: () => T): T {
    return this.run.call({ name: `GmailDraft.${method}`, remote: true, scopes: DRAFT_SCOPES }, work);
  }
}
