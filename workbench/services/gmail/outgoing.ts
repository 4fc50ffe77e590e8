/** What Gmail changes in a raw message that it sends: the id, the date and the sender it insists on, and Bcc. */
import { addressesIn } from './address-headers';
import { fieldOf, nextLine, readHeaderBlock } from './header-block';

export interface Outgoing {
  readonly account: string;
  readonly at: number;
  readonly newId: () => string;
  readonly replaceMessageId: boolean;
  /** Whether the account may write as this address (its own, an alias). */
  readonly mayWriteAs: (address: string) => boolean;
}

/** An id that Gmail lets stand: one pair of brackets, one @, no blank. */
const GOOD_MESSAGE_ID = /^<[^<>@\s]+@[^<>@\s]+>$/;

const WEEKDAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const two = (value: number): string => String(value).padStart(2, '0');

/** RFC 5322 date in UTC. */
export const mailDate = (at: number): string => {
  const date = new Date(at);
  const day = `${WEEKDAYS[date.getUTCDay()]}, ${two(date.getUTCDate())} ${MONTHS[date.getUTCMonth()]} ${date.getUTCFullYear()}`;
  return `${day} ${two(date.getUTCHours())}:${two(date.getUTCMinutes())}:${two(date.getUTCSeconds())} +0000`;
};

/** The raw message without the header fields of these names (with their folded lines). */
export const withoutFields = (raw: Uint8Array, names: readonly string[]): Uint8Array => {
  const unwanted = names.map(name => name.toLowerCase());
  const { bodyStart } = readHeaderBlock(raw);
  const kept: Uint8Array[] = [];
  let skipping = false;
  for (let at = 0; at < bodyStart;) {
    const next = nextLine(raw, at, bodyStart);
    const line = Buffer.from(raw.subarray(at, next)).toString('latin1');
    if (!/^[ \t]/.test(line))
      skipping = unwanted.includes(line.slice(0, line.indexOf(':')).trim().toLowerCase());
    if (!skipping) kept.push(raw.subarray(at, next));
    at = next;
  }
  return Buffer.concat([...kept, raw.subarray(bodyStart)]);
};

export const withoutBcc = (raw: Uint8Array): Uint8Array => withoutFields(raw, ['Bcc']);

/** The message as Gmail really sends it. */
export const outgoing = (
  raw: Uint8Array,
  { account, at, newId, replaceMessageId, mayWriteAs }: Outgoing,
): Uint8Array => {
  const { fields } = readHeaderBlock(raw);
  const lines: string[] = [];
  const replaced: string[] = [];
  const messageId = fieldOf(fields, 'Message-ID');
  if (replaceMessageId || messageId === null || !GOOD_MESSAGE_ID.test(messageId.trim())) {
    replaced.push('Message-ID');
    lines.push(`Message-ID: <CA${newId()}@mail.gmail.com>`);
  }
  if (fieldOf(fields, 'Date') === null) lines.push(`Date: ${mailDate(at)}`);
  const from = fieldOf(fields, 'From') ?? '';
  const author = addressesIn(from)[0] ?? '';
  if (!mayWriteAs(author)) {
    replaced.push('From');
    const name = from.includes('<') ? from.slice(0, from.indexOf('<')).trim() : '';
    lines.push(name === '' ? `From: ${account}` : `From: ${name} <${account}>`);
  }
  const rest = replaced.length > 0 ? withoutFields(raw, replaced) : raw;
  return lines.length === 0 ? rest : Buffer.concat([Buffer.from(`${lines.join('\r\n')}\r\n`, 'utf8'), rest]);
};
