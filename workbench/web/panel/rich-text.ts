/**
 * Reads the small HTML that card texts may hold (b, i, u, s, font color, a href, time, br) into a tree of plain data.
 * Nothing else becomes an element: other tags vanish and their text stays, so a card can never bring markup of its own.
 */

export type RichNode =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'break' }
  | { readonly kind: 'mark'; readonly tag: 'b' | 'i' | 'u' | 's'; readonly children: readonly RichNode[] }
  | { readonly kind: 'color'; readonly color: string; readonly children: readonly RichNode[] }
  | { readonly kind: 'link'; readonly href: string; readonly children: readonly RichNode[] };

/** Google's list of tags (Cards guide, "Text formatting"), with the names people also write. */
const MARKS: Readonly<Record<string, 'b' | 'i' | 'u' | 's'>> = {
  b: 'b',
  strong: 'b',
  i: 'i',
  em: 'i',
  u: 'u',
  s: 's',
  strike: 's',
  del: 's',
};

const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
};

const TOKEN = /<(\/?)([a-z][a-z0-9]*)((?:[^<>"']|"[^"]*"|'[^']*')*)>/giy;
const LARGEST_CODE_POINT = 0x10ffff;
/** Tags within tags; what is nested deeper was not written by a person and would only exhaust the drawing. */
const DEEPEST = 20;

function decode(text: string): string {
  return text.replace(/&(#x?[0-9a-f]{1,6}|[a-z]{2,6});/gi, (whole, name: string) => {
    if (!name.startsWith('#')) return NAMED[name.toLowerCase()] ?? whole;
    const code = /^#x/i.test(name) ? parseInt(name.slice(2), 16) : parseInt(name.slice(1), 10);
    return code > 0 && code <= LARGEST_CODE_POINT ? String.fromCodePoint(code) : whole;
  });
}

/** The address when it is one that Gmail opens (https, mailto, tel; http is raised to https), else null. */
export function safeLink(href: string): string | null {
  const clean = href.trim();
  if (/^http:\/\//i.test(clean)) return clean.replace(/^http/i, 'https');
  return /^(https:\/\/|mailto:|tel:)/i.test(clean) ? clean : null;
}

interface Open {
  readonly name: string;
  readonly make: ((children: RichNode[]) => RichNode) | null;
  readonly children: RichNode[];
}

const attribute = (source: string, name: string): string | null => {
  const found = new RegExp(`(?:^|\\s)${name}\\s*=\\s*("([^"]*)"|'([^']*)'|([^\\s>]+))`, 'i').exec(source);
  return found ? decode(found[2] ?? found[3] ?? found[4] ?? '') : null;
};

function opening(name: string, attributes: string): Open['make'] {
  const tag = MARKS[name];
  if (tag) return children => ({ kind: 'mark', tag, children });
  if (name === 'font') {
    const color = attribute(attributes, 'color');
    if (color && /^#[0-9a-f]{6}$/i.test(color)) return children => ({ kind: 'color', color, children });
  }
  if (name === 'a') {
    const href = safeLink(attribute(attributes, 'href') ?? '');
    if (href) return children => ({ kind: 'link', href, children });
  }
  return null;
}

/** Text with line breaks: both `<br>` and a newline break the line. */
function addText(into: RichNode[], text: string): void {
  text.split('\n').forEach((line, index) => {
    if (index > 0) into.push({ kind: 'break' });
    if (line) into.push({ kind: 'text', text: decode(line) });
  });
}

export function readRichText(source: string): readonly RichNode[] {
  const root: Open = { name: '', make: null, children: [] };
  const open: Open[] = [root];
  const top = (): Open => open[open.length - 1] ?? root;
  const close = (): void => {
    const done = open.pop();
    if (!done) return;
    if (done.make) top().children.push(done.make(done.children));
    else top().children.push(...done.children);
  };
  let at = 0;
  let plainFrom = 0;
  while (at < source.length) {
    const next = source.indexOf('<', at);
    if (next < 0) break;
    TOKEN.lastIndex = next;
    const token = TOKEN.exec(source);
    if (!token) {
      at = next + 1;
      continue;
    }
    addText(top().children, source.slice(plainFrom, next));
    at = plainFrom = TOKEN.lastIndex;
    const name = (token[2] ?? '').toLowerCase();
    if (name === 'br') top().children.push({ kind: 'break' });
    else if (!token[1] && open.length > DEEPEST) continue;
    else if (!token[1]) open.push({ name, make: opening(name, token[3] ?? ''), children: [] });
    else if (open.some(one => one.name === name)) {
      while (top().name !== name) close();
      close();
    }
  }
  addText(top().children, source.slice(plainFrom));
  while (open.length > 1) close();
  return root.children;
}

/** The text alone, for labels read aloud. */
export const plainText = (nodes: readonly RichNode[]): string =>
  nodes
    .map(node => (node.kind === 'text' ? node.text : node.kind === 'break' ? ' ' : plainText(node.children)))
    .join('');
