/** What Casebook makes of one mail, as plain JSON for the command line and the score (see docs/cli.md). */
import { decodeCharset } from './google/bytes';
import { readSource } from './intake/read-fetched';
import type { Mail } from './mail/message';
import { fromPayload, type GmailPayload } from './mail/payload';
import { decodeBase64 } from './mail/transfer';

interface Inspected {
  readonly payload: GmailPayload;
  /** Attachment id -> base64, for attached mails. */
  readonly attachments?: Readonly<Record<string, string>>;
}

const shown = (mail: Mail) => ({
  messageId: mail.messageId,
  class: mail.classification.class,
  from: mail.from,
  to: mail.to,
  cc: mail.cc,
  replyTo: mail.replyTo,
  subject: mail.subject,
  date: mail.date,
  inReplyTo: mail.inReplyTo,
  references: mail.references,
  text: mail.text,
  newText: mail.newText,
  signature: mail.signature,
  forwarded: mail.forwarded && {
    from: mail.forwarded.from,
    to: mail.forwarded.to,
    cc: mail.forwarded.cc,
    subject: mail.forwarded.subject,
    date: mail.forwarded.date,
    text: mail.forwarded.text,
  },
  attachments: mail.attachments.map(({ name, type, size, inline }) => ({ name, type, size, inline })),
  language: mail.language,
});

export function inspect(json: string): string {
  const { payload, attachments = {} } = JSON.parse(json) as Inspected;
  const fetch = (id: string): Uint8Array | null => {
    const data = attachments[id];
    return data === undefined ? null : decodeBase64(data);
  };
  return JSON.stringify(shown(readSource(fromPayload(payload, fetch, decodeCharset), null)));
}
