/** A MIME tree to a MailSource: which parts are the text that a person sees, which are files, mails and reports. */
import { isInlineImage, listedName } from './attachments';
import { charsetName, decodeText } from './charset';
import { unflow } from './flowed';
import { metaCharset } from './html-charset';
import { htmlToText } from './html-text';
import type { Attachment, DecodeCharset, MailSource, Report } from './message';
import { headerValue, type Part } from './part';

/** Reads the bytes of an attached mail; depth counts the mails around it. */
export type ReadAttached = (bytes: Uint8Array, depth: number) => MailSource;

/** Mails attached to mails attached ... that are read. */
export const ATTACHED_DEPTH_LIMIT = 6;

/** Text of one mail that is decoded, in bytes: well above the 2 MB that may be logged. */
export const BODY_LIMIT = 6_000_000;

const REPORTS: ReadonlySet<string> = new Set([
  'message/delivery-status',
  'message/global-delivery-status',
  'message/disposition-notification',
  'message/global-disposition-notification',
  'message/feedback-report',
]);

const HEADERS_ONLY: ReadonlySet<string> = new Set([
  'text/rfc822-headers',
  'message/rfc822-headers',
  'message/global-headers',
]);

/** Text with a file's name that is not marked as an attachment is shown in place, up to this size in bytes: mail programs do so with notes, not with logs. */
const NAMED_TEXT_LIMIT = 64 * 1024;

/** Text types that are shown as text; text/calendar, text/csv and their like are files. */
const SHOWN: ReadonlySet<string> = new Set([
  'text/plain',
  'text/html',
  'text/enriched',
  'text/richtext',
  'text/watch-html',
]);

/** Shown by no mail program beside the HTML that it repeats. */
const IGNORED: ReadonlySet<string> = new Set(['text/x-amp-html', 'text/watch-html']);

/** One stretch of the body in one or both forms. */
interface Block {
  readonly plain: string | null;
  readonly html: string | null;
}

/** @param depth how many mails this one is attached inside of */
export function assemble(
  root: Part,
  readAttached: ReadAttached,
  decode: DecodeCharset,
  depth: number,
): MailSource {
  const files: Part[] = [];
  const attached: MailSource[] = [];
  const reports: Report[] = [];
  let budget = BODY_LIMIT;

  const textOf = (part: Part): string => {
    const bytes = part.bytes() ?? new Uint8Array(0);
    const taken = bytes.subarray(0, Math.max(budget, 0));
    budget -= taken.length;
    const isHtml = part.type === 'text/html';
    const charset = part.parameters.get('charset') ?? (isHtml ? metaCharset(taken) : null);
    const safe = isHtml && charset !== null && charsetName(charset) === 'utf-7' ? null : charset;
    return decodeText(taken, safe, decode)
      .replace(/\r\n?/g, '\n')
      .replace(/\u0000/g, '');
  };

  const leaf = (part: Part, inAlternative: boolean): Block[] => {
    if (REPORTS.has(part.type)) {
      reports.push({ type: part.type, text: textOf(part) });
      // Some servers send it as a file of its own.
      if (part.fileName !== '') files.push(part);
      return [];
    }
    if (part.type === 'message/rfc822' || part.type === 'message/global' || HEADERS_ONLY.has(part.type)) {
      files.push(part);
      const bytes = depth < ATTACHED_DEPTH_LIMIT ? part.bytes() : null;
      if (bytes) attached.push(readAttached(bytes, depth + 1));
      return [];
    }
    if (isShown(part, inAlternative) && part.bytes() !== null) {
      const text = textOf(part);
      if (part.type === 'text/html') return [{ plain: null, html: text }];
      if (part.type !== 'text/plain') return [{ plain: withoutEnriched(text), html: null }];
      const flowed = part.parameters.get('format')?.toLowerCase() === 'flowed';
      return [
        {
          plain: flowed ? unflow(text, part.parameters.get('delsp')?.toLowerCase() === 'yes') : text,
          html: null,
        },
      ];
    }
    if (IGNORED.has(part.type)) return [];
    files.push(part);
    if (/\.eml$/i.test(part.fileName) && depth < ATTACHED_DEPTH_LIMIT) {
      const bytes = part.bytes();
      if (bytes) attached.push(readAttached(bytes, depth + 1));
    }
    return [];
  };

  /** The mails of a digest are its text (RFC 2046 5.1.5); those that say that they are attached mails are files as well. */
  const digested = (part: Part): Block[] => {
    const bytes = part.type === 'message/rfc822' && depth < ATTACHED_DEPTH_LIMIT ? part.bytes() : null;
    if (!bytes) return blocksOf(part, false);
    if (headerValue(part.headers, 'Content-Type') !== null) files.push(part);
    const mail = readAttached(bytes, depth + 1);
    return [{ plain: mail.text ?? htmlToText(mail.html ?? ''), html: null }];
  };

  const blocksOf = (part: Part, inAlternative: boolean): Block[] => {
    if (part.children.length === 0) return leaf(part, inAlternative);
    if (part.type === 'message/rfc822') {
      // Gmail may give the parts of an attached mail in place of its bytes.
      files.push(part);
      if (depth < ATTACHED_DEPTH_LIMIT)
        attached.push(...part.children.map(child => assemble(child, readAttached, decode, depth + 1)));
      return [];
    }
    if (part.type === 'multipart/digest') return part.children.flatMap(digested);
    if (part.type !== 'multipart/alternative')
      return part.children.flatMap(child => blocksOf(child, inAlternative));
    return alternative(part.children.map(child => blocksOf(child, true)));
  };

  const blocks = blocksOf(root, false).filter(
    block => block.html !== null || (block.plain ?? '').trim() !== '',
  );
  const html = blocks.some(block => block.html !== null) ? blocks.map(htmlOf).join('\n') : null;
  const text = blocks.some(block => block.plain !== null) ? blocks.map(plainOf).join('\n') : null;
  return {
    headers: root.headers,
    // Some reports have no other words for people than the report itself.
    text:
      text === null && html === null && reports.length > 0
        ? reports.map(report => report.text).join('\n')
        : text,
    html,
    attachments: files.map(part => toAttachment(part, html)),
    attached,
    reports,
    contentType: root.type,
    reportType: root.parameters.get('report-type')?.toLowerCase() ?? null,
  };
}

/** The forms of one text: all that is plain beside all that is HTML. A form without content gives way to the other. */
function alternative(choices: readonly Block[][]): Block[] {
  const blocks = choices.flat();
  const plain = distinct(
    blocks.flatMap(block => (block.plain !== null && block.plain.trim() !== '' ? [block.plain] : [])),
  );
  const html = distinct(blocks.flatMap(block => (block.html !== null ? [block.html] : [])));
  if (plain.length === 0 && html.length === 0) return [];
  return [
    { plain: plain.length > 0 ? plain.join('\n') : null, html: html.length > 0 ? html.join('\n') : null },
  ];
}

const distinct = (texts: readonly string[]): string[] => [...new Set(texts)];

const plainOf = (block: Block): string => block.plain ?? htmlToText(block.html ?? '');

const htmlOf = (block: Block): string =>
  block.html ??
  `<div style="white-space:pre-wrap">${(block.plain ?? '').replace(/&/g, '&amp;').replace(/</g, '&lt;')}</div>`;

/** A text part without a name, or one that is to be shown although it has one. */
function isShown(part: Part, inAlternative: boolean): boolean {
  if (!part.type.startsWith('text/') || IGNORED.has(part.type)) return false;
  if (part.disposition === 'attachment') return false;
  if (part.fileName !== '' && !inAlternative && (part.size > NAMED_TEXT_LIMIT || !SHOWN.has(part.type)))
    return false;
  return (
    SHOWN.has(part.type) ||
    (part.fileName === '' && !/calendar|csv|vcard|directory|xml|css|javascript|rtf/.test(part.type))
  );
}

/** text/enriched (RFC 1896) without its commands. */
const withoutEnriched = (text: string): string =>
  text
    .replace(/<param>[^<]{0,200}<\/param>/gi, '')
    .replace(/<\/?[a-z][a-z0-9-]{0,40}>/gi, '')
    .replace(/<</g, '<')
    .replace(/\n\n/g, '\n');

function toAttachment(part: Part, html: string | null): Attachment {
  return {
    name: listedName(part),
    type: part.type,
    size: part.size,
    inline: isInlineImage(part, html),
    contentId: part.contentId,
    handle: part.handle,
  };
}
