/** A mail's text as Gmail shows it: the plain and HTML bodies, decoded, and the files that come with it. */
import { decodeCharset } from './encoded-words';
import { isNamed } from './header-block';
import { walk, type MimePart } from './mime-tree';
import { plainFromHtml } from './html-text';

export const isAttachment = (part: MimePart): boolean =>
  part.parts.length === 0 &&
  (part.filename !== '' ||
    part.disposition.value === 'attachment' ||
    !/^(?:text|message)\//.test(part.type) ||
    part.type === 'message/rfc822');

/** Shown inside the text by its Content-ID rather than listed below it. */
export const isInlineImage = (part: MimePart): boolean =>
  part.type.startsWith('image/') &&
  part.disposition.value !== 'attachment' &&
  part.fields.some(field => isNamed(field, 'content-id'));

/** Attached files without inline images. */
export const attachmentsOf = (root: MimePart): readonly MimePart[] =>
  [...walk(root)].filter(part => isAttachment(part) && !isInlineImage(part));

export const inlineImagesOf = (root: MimePart): readonly MimePart[] => [...walk(root)].filter(isInlineImage);

export const textOf = (part: MimePart): string =>
  decodeCharset(part.content(), part.parameters.charset ?? null);

const shown = (root: MimePart, type: string): string | null => {
  const parts = [...walk(root)].filter(
    part => part.type === type && part.parts.length === 0 && !isAttachment(part),
  );
  return parts.length === 0 ? null : parts.map(textOf).join('\n');
};

/** The HTML body, or null. */
export const htmlOf = (root: MimePart): string | null => shown(root, 'text/html');

/** The plain text body, or null. */
export const plainOf = (root: MimePart): string | null => shown(root, 'text/plain');

/** The body as text: the plain part, else the HTML part without its markup. */
export const bodyTextOf = (root: MimePart): string => plainOf(root) ?? plainFromHtml(htmlOf(root) ?? '');

/** Characters of a snippet, about as many as Gmail gives. */
const SNIPPET_LENGTH = 200;
/** Only so much of a body is looked at for a snippet. */
const SNIPPET_SOURCE = 4_000;
/** As much of that is enough for nearly every mail. */
const SNIPPET_START = 600;

const onOneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** First words of the text, HTML-escaped as the Gmail API gives them. */
export const snippetOf = (root: MimePart): string => {
  const plain = plainOf(root);
  const text =
    plain?.slice(0, SNIPPET_SOURCE) ?? plainFromHtml((htmlOf(root) ?? '').slice(0, SNIPPET_SOURCE));
  const start = onOneLine(text.slice(0, SNIPPET_START));
  return (start.length > SNIPPET_LENGTH ? start : onOneLine(text))
    .slice(0, SNIPPET_LENGTH)
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;')
    .replace(/'/g, '&#39;');
};
