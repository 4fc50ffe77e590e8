/**
 * Which conversation a message belongs to, by Gmail's rule: it names a message of the conversation in References or
 * In-Reply-To, and its subject is the same but for reply and forward prefixes
 * (https://developers.google.com/workspace/gmail/api/guides/threads).
 */
import { decodeWords } from './encoded-words';
import { fieldOf, type HeaderField } from './header-block';

/** Gmail breaks a conversation after this many messages. */
export const MAX_THREAD_LENGTH = 100;

/** Reply and forward prefixes of the languages that Gmail's own clients write. */
const PREFIX =
  /^\s*(?:(?:re|r|aw|antw|sv|vs|res|ref|rif|odp|ynt|fwd?|fw|wg|tr|rv|enc|i|pd|vb|vl|転送|返信|回复|转发)\s*(?:\[\d{1,4}\])?\s*[:：]\s*)/i;
/** More prefixes than this in one subject are text. */
const MAX_PREFIXES = 30;

/** The subject as conversations compare it: decoded, without prefixes, white space collapsed, lower case. */
export const threadSubject = (fields: readonly HeaderField[]): string => {
  let subject = decodeWords(fieldOf(fields, 'Subject') ?? '');
  for (let i = 0; i < MAX_PREFIXES && PREFIX.test(subject); i += 1) subject = subject.replace(PREFIX, '');
  return subject.replace(/\s+/g, ' ').trim().toLowerCase();
};

/** RFC limits aside, no list of references in real mail is longer. */
const MAX_REFERENCES = 1000;

const messageIds = (value: string | null): readonly string[] => {
  if (value === null) return [];
  const found =
    value.match(/<[^<>\s]{1,998}>/g) ??
    value
      .trim()
      .split(/\s+/)
      .filter(word => word.includes('@'));
  return found.slice(-MAX_REFERENCES).map(id => id.replace(/^<|>$/g, ''));
};

/** The message's own Message-ID without brackets, or null. */
export const ownMessageId = (fields: readonly HeaderField[]): string | null =>
  messageIds(fieldOf(fields, 'Message-ID'))[0] ?? (fieldOf(fields, 'Message-ID')?.trim() || null);

/** The ids that the message answers to: In-Reply-To first, then References from the newest to the oldest. */
export const answeredIds = (fields: readonly HeaderField[]): readonly string[] => [
  ...messageIds(fieldOf(fields, 'In-Reply-To')),
  ...[...messageIds(fieldOf(fields, 'References'))].reverse(),
];
