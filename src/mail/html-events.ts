/**
 * Walks HTML as balanced events. htmlparser2's Parser takes quadratic time on deep nesting, so only its tokenizer is used
 * and the open elements are kept here, capped in depth.
 */
import { Tokenizer } from 'htmlparser2';

export interface HtmlEvents {
  /** `attributes` by lower-case name, decoded. Void elements are closed at once. */
  open(name: string, attributes: ReadonlyMap<string, string>): void;
  close(name: string): void;
  /** Decoded text as it stands in the source. */
  text(text: string): void;
}

/** Elements open at once; what is nested deeper loses its tags and keeps its text. Real mail stays below 150. */
export const DEPTH_LIMIT = 400;

/** Characters of HTML that are read; the size rule refuses mail of 2 MB long before. */
export const HTML_LIMIT = 4_000_000;

const VOID = new Set(
  'area base basefont br col embed frame hr img input isindex keygen link meta param source track wbr'.split(
    ' ',
  ),
);

/** An opening tag closes these when one of them is the innermost open element. Source: HTML Living Standard 13.1.2.4, optional tags. */
const CLOSES: Readonly<Record<string, readonly string[]>> = {
  li: ['li', 'p'],
  dt: ['dt', 'dd', 'p'],
  dd: ['dt', 'dd', 'p'],
  tr: ['p', 'td', 'th', 'tr'],
  td: ['p', 'td', 'th'],
  th: ['p', 'td', 'th'],
  tbody: ['p', 'td', 'th', 'tr', 'thead', 'tbody'],
  tfoot: ['p', 'td', 'th', 'tr', 'thead', 'tbody'],
  option: ['option'],
  body: ['head'],
  ...Object.fromEntries(
    'address article aside blockquote center div dl fieldset footer form h1 h2 h3 h4 h5 h6 header hr main nav ol p pre section table ul'
      .split(' ')
      .map(name => [name, ['p']]),
  ),
};

/** A closing tag does not reach past these, so that a stray </div> in a cell leaves the table alone. */
const WALLS: Readonly<Record<string, readonly string[]>> = {
  table: [],
  td: ['table'],
  th: ['table'],
  tr: ['table'],
  body: [],
  html: [],
};
const DEFAULT_WALLS: readonly string[] = ['td', 'th', 'table'];

const NO_ATTRIBUTES: ReadonlyMap<string, string> = new Map();

/** Attributes read of one tag. */
const ATTRIBUTE_LIMIT = 40;

/** Calls back in document order; every open is followed by its close, whatever the source does. Linear in its length. */
export function walkHtml(html: string, events: HtmlEvents): void {
  const source = html.length > HTML_LIMIT ? html.slice(0, HTML_LIMIT) : html;
  const stack: string[] = [];
  /** Opening tags beyond DEPTH_LIMIT, by name, whose closing tags must be swallowed too. */
  const swallowed = new Map<string, number>();
  let name = '';
  let attributes = NO_ATTRIBUTES;
  let own = new Map<string, string>();
  let attribute = '';
  let value = '';

  const pop = (): void => {
    const last = stack.pop();
    if (last !== undefined) events.close(last);
  };
  const openTag = (): void => {
    if (name === '') return;
    const closes = CLOSES[name];
    while (closes?.includes(stack[stack.length - 1] ?? '') === true) pop();
    if (VOID.has(name)) {
      events.open(name, attributes);
      events.close(name);
    } else if (stack.length < DEPTH_LIMIT) {
      stack.push(name);
      events.open(name, attributes);
    } else {
      swallowed.set(name, (swallowed.get(name) ?? 0) + 1);
    }
    name = '';
  };
  const closeTag = (closed: string): void => {
    const depth = swallowed.get(closed) ?? 0;
    if (depth > 0) {
      swallowed.set(closed, depth - 1);
      return;
    }
    if (closed === 'br') {
      events.open('br', NO_ATTRIBUTES);
      events.close('br');
      return;
    }
    const walls = WALLS[closed] ?? DEFAULT_WALLS;
    for (let at = stack.length - 1; at >= 0; at--) {
      if (stack[at] === closed) {
        while (stack.length > at) pop();
        return;
      }
      if (walls.includes(stack[at] ?? '')) return;
    }
  };

  const ignore = (): void => undefined;
  const tokenizer = new Tokenizer(
    { decodeEntities: true },
    {
      ontext: (start, end) => events.text(source.slice(start, end)),
      ontextentity: code => events.text(String.fromCodePoint(code)),
      onopentagname: (start, end) => {
        name = source.slice(start, end).toLowerCase();
        attributes = NO_ATTRIBUTES;
      },
      onattribname: (start, end) => {
        attribute = source.slice(start, end).toLowerCase();
        value = '';
      },
      onattribdata: (start, end) => {
        value += source.slice(start, end);
      },
      onattribentity: code => {
        value += String.fromCodePoint(code);
      },
      onattribend: () => {
        if (attributes.size >= ATTRIBUTE_LIMIT || attributes.has(attribute)) return;
        // Most tags have none: only the others get a map of their own.
        if (attributes === NO_ATTRIBUTES) attributes = own = new Map<string, string>();
        own.set(attribute, value);
      },
      onopentagend: openTag,
      onselfclosingtag: openTag,
      onclosetag: (start, end) => closeTag(source.slice(start, end).toLowerCase().trim()),
      oncdata: (start, end, offset) => events.text(source.slice(start, end - offset)),
      oncomment: ignore,
      ondeclaration: ignore,
      onprocessinginstruction: ignore,
      onend: ignore,
    },
  );
  tokenizer.write(source);
  tokenizer.end();
  while (stack.length > 0) pop();
}
