/** Tells a mail from something else, and a whole mail from a damaged one. */

/** Field names of which every real mail has at least one. */
const FIELD =
  /^(?:from|to|cc|subject|date|message-id|received|return-path|delivered-to|mime-version|content-type|reply-to|sender|in-reply-to|references|x-[\w-]+)[ \t]*:/im;
/** Only so much of the beginning is looked at. */
const HEAD = 64 * 1024;

const asText = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1');

const headOf = (raw: Uint8Array): string => {
  const text = asText(raw.subarray(0, HEAD)).replace(/^\s+/, '');
  const end = /\r?\n\r?\n/.exec(text);
  return end ? text.slice(0, end.index) : text;
};

/** Why these bytes are no mail at all, with the byte; null when they may be one. */
export const notAMail = (raw: Uint8Array): string | null => {
  if (raw.every(byte => byte === 10 || byte === 13 || byte === 32)) return 'it is empty';
  const nul = raw.subarray(0, HEAD).indexOf(0);
  if (nul < 0 || hasHeader(raw)) return null;
  return `it is binary data, not a mail (a zero at its byte ${nul})`;
};

const hasHeader = (raw: Uint8Array): boolean => FIELD.test(headOf(raw));

/** What is damaged in a mail that can be read all the same; null when nothing is. */
export const damageOf = (raw: Uint8Array): string | null =>
  hasHeader(raw) ? truncation(raw) : 'it has no mail header, all of it is taken for text';

const BOUNDARY = /^content-type:[ \t]*multipart\/[^\r\n]*(?:\r?\n[ \t][^\r\n]*){0,20}/im;

/** What is missing at the end of a mail that breaks off; null when it ends as it says. */
const truncation = (raw: Uint8Array): string | null => {
  const type = BOUNDARY.exec(headOf(raw))?.[0];
  const boundary = /boundary[ \t]*=[ \t]*(?:"([^"]{1,200})"|([^\s;"]{1,200}))/i.exec(type ?? '');
  const name = boundary?.[1] ?? boundary?.[2];
  if (name === undefined) return null;
  const closing = Buffer.from(`--${name.trimEnd()}--`, 'latin1');
  return Buffer.from(raw.buffer, raw.byteOffset, raw.byteLength).includes(closing)
    ? null
    : `it breaks off at its byte ${raw.length}: the closing line of its MIME parts is missing`;
};
