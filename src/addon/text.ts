/**
 * The one door through which text from mail and from the sheet gets into a card. Fields that show HTML take `Html`,
 * which only `escape` (and what is built on it) makes; plain fields are passed through `plain` by the card builders.
 */

import { openly, withShownDomains } from '../mail/deceptive';

declare const htmlMark: unique symbol;

/** Text that is safe in a card field that shows HTML (b, i, font, a, br; everything from outside escaped). */
export type Html = string & { readonly [htmlMark]: true };

/** Characters: one line of the panel holds about 40, a label is cut by the client after about 3 lines. */
export const LABEL_LIMIT = 120;
/** Characters of a row's main text; longer subjects are told apart by their first words. */
export const TEXT_LIMIT = 240;
/** Characters of a paragraph (reasons, error texts). */
export const PARAGRAPH_LIMIT = 900;
/** A letter carries at most this many accents in a living script; more is a picture drawn over its neighbours. */
const ACCENT_LIMIT = 4;

const ELLIPSIS = '…';

/** C0 and C1 controls: line breaks and tabs, and others that clients show as nothing or as a box. */
const CONTROLS = /[\u0000-\u001f\u007f-\u009f]/g;
const LONE_SURROGATES = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
const ACCENTS = new RegExp(
  `([\\u0300-\\u036f\\u1ab0-\\u1aff\\u20d0-\\u20ff]{${ACCENT_LIMIT}})[\\u0300-\\u036f\\u1ab0-\\u1aff\\u20d0-\\u20ff]+`,
  'g',
);

const visible = (text: string): string =>
  withShownDomains(openly(text.replace(CONTROLS, ' ')))
    .replace(LONE_SURROGATES, '\ufffd')
    .replace(ACCENTS, '$1');

/** Cuts between characters, never inside a surrogate pair, and says by an ellipsis that it did. */
const cut = (text: string, limit: number): string => {
  if (text.length <= limit) return text;
  const end = limit - ELLIPSIS.length;
  const last = text.charCodeAt(end - 1);
  return text.slice(0, last >= 0xd800 && last <= 0xdbff ? end - 1 : end).trimEnd() + ELLIPSIS;
};

/** What is thrown away can only shrink the text, so cleaning this much more than the limit is enough. */
const HEADROOM = 4;

/**
 * One line of plain text for a field that shows no HTML: controls and invisible characters gone, white space
 * collapsed, cut to `limit` UTF-16 units.
 */
export const plain = (text: string, limit = LABEL_LIMIT): string =>
  cut(
    visible(text.slice(0, limit * HEADROOM))
      .replace(/\s+/g, ' ')
      .trim(),
    limit,
  );

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** One line of text for a field that shows HTML: as `plain`, then escaped, so that the cut never splits an entity. */
export const escape = (text: string, limit = TEXT_LIMIT): Html =>
  plain(text, limit).replace(/[&<>"']/g, character => ENTITIES[character] ?? '') as Html;

/** Several lines: empty ones dropped, each escaped; at most `limit` characters together. */
export const paragraph = (text: string, limit = PARAGRAPH_LIMIT): Html =>
  join(
    cut(text.slice(0, limit * HEADROOM), limit)
      .split(/\r\n|\r|\n/)
      .map(line => escape(line, limit))
      .filter(line => line !== ''),
    '<br>',
  );

/** Text of several lines as HTML for a draft: everything escaped, empty lines kept, nothing cut. */
export const htmlLines = (text: string): string =>
  text
    .replace(/[&<>"']/g, character => ENTITIES[character] ?? '')
    .split(/\r\n|\r|\n/)
    .join('<br>');

export const bold = (text: Html): Html => (text === '' ? text : (`<b>${text}</b>` as Html));

/** Grey, green, amber and red with a contrast of at least 4.5:1 on the panel's white. */
export const COLOURS = { quiet: '#5f6368', good: '#137333', warn: '#b06000', bad: '#c5221f' } as const;

export const coloured = (text: Html, colour: keyof typeof COLOURS): Html =>
  text === '' ? text : (`<font color="${COLOURS[colour]}">${text}</font>` as Html);

/** Joins what is there; empty parts leave no separator behind. */
export const join = (parts: readonly Html[], separator: '<br>' | ' ' | ' · ' = ' · '): Html =>
  parts.filter(part => part !== '').join(separator) as Html;

/** The same for plain fields. */
export const joinPlain = (parts: readonly string[]): string => parts.filter(part => part !== '').join(' · ');
