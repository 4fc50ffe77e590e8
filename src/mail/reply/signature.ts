/**
 * Marks the signature among the sender's own lines: below `-- `, a mobile footer, a dashed name, a company's block below
 * the closing formula, a list footer or a disclaimer. The formula and the name stay with the text.
 */
import { textAt, type Line } from '../quoting/lines';
import { DISCLAIMERS } from '../vocabulary/disclaimers';
import { foldPhrase } from '../vocabulary/fold';
import { indexByStart, phrasesAtStart, type PhraseIndex } from '../vocabulary/phrase-index';
import { SIGN_OFFS } from '../vocabulary/sign-offs';
import { isMobileFooter } from './mobile-footer';
import type { Role } from './sort-lines';

/** Lines below `--` or a drawn line that may be a signature; below the exact `-- ` of RFC 3676 there may be more. */
const SIGNATURE_LINES = 20;
const RFC_SIGNATURE_LINES = 80;

/** A signature line is short; a longer one below a mere line of dashes is text. */
const SIGNATURE_LINE_LENGTH = 100;

/** Lines below a closing formula that are read as name and company block. */
const BLOCK_LINES = 14;

const CONTACT =
  /@|https?:|www\.|\+?\(?\d[\d\s()./-]{6,}\d|\b(tel|phone|mob|mobile|fax|cell|direct|tél|telefon|telefono|teléfono)\b|\b(gmbh|inc|ltd|llc|s\.?a\.?|s\.?r\.?l|corp|ag|bv|ab|oy)\b|電話|电话|株式会社|тел[.:]/i;

/** Changes the roles of signature lines in place. */
export function markSignature(lines: readonly Line[], roles: Role[]): void {
  const own = lines.map((_, i) => i).filter(i => roles[i] === 'own' && textAt(lines, i) !== '');
  if (own.length < 2) return;
  const marks: readonly ((lines: readonly Line[], own: readonly number[]) => Cut | null)[] = [
    armour,
    belowDelimiter,
    belowFooter,
    disclaimer,
    companyBlock,
    dashedName,
  ];
  let left: readonly number[] = own;
  let changed = false;
  for (const mark of marks) {
    if (changed) left = own.filter(i => roles[i] === 'own');
    changed = false;
    const cut = left.length > 1 ? mark(lines, left) : null;
    if (cut === null) continue;
    changed = true;
    for (const i of left)
      if (i >= cut.start && i < cut.end)
        roles[i] = i === cut.start || cut.role === 'signature' ? 'signature' : 'quote';
  }
}

/** Lines from `start` to before `end`; with role `quote` only the first is signature. */
interface Cut {
  readonly start: number;
  readonly end: number;
  readonly role: Role;
}

/** The signature of OpenPGP. */
function armour(lines: readonly Line[], own: readonly number[]): Cut | null {
  const start = own.find((i, n) => n > 0 && textAt(lines, i) === '-----BEGIN PGP SIGNATURE-----');
  return start === undefined ? null : { start, end: lines.length, role: 'signature' };
}

/** `-- `, `--`, `—`, `____` and the like, with short lines below. */
function belowDelimiter(lines: readonly Line[], own: readonly number[]): Cut | null {
  for (let n = Math.max(1, own.length - RFC_SIGNATURE_LINES); n < own.length; n++) {
    const i = own[n] ?? 0;
    const text = textAt(lines, i);
    if (
      !/^([-_*=#~+\u2010-\u2015\u2500\u30fc])[-_*=#~+\s\u2010-\u2015\u2500\u30fc]*$/.test(text) ||
      text === '-'
    )
      continue;
    const below = own.slice(n + 1).map(k => textAt(lines, k));
    if (isSignature(lines[i]?.content ?? '', text, below))
      return { start: i, end: lines.length, role: 'signature' };
  }
  return null;
}

function isSignature(content: string, delimiter: string, below: readonly string[]): boolean {
  if (below.every(text => /^[-_*=#~+\s]+$/.test(text))) return true;
  if (/^-- $/.test(content)) return below.length <= RFC_SIGNATURE_LINES;
  const short = below.every(text => text.length <= SIGNATURE_LINE_LENGTH);
  if (/^(--|[\u2013-\u2015]+)$/.test(delimiter)) return below.length <= SIGNATURE_LINES;
  const contacts = below.slice(0, 8).some(text => CONTACT.test(text) || /mailing list/i.test(text));
  if (/^_+$/.test(delimiter)) return contacts;
  return contacts && short && below.length <= SIGNATURE_LINES / 2;
}

/** A footer of a phone; what stands below one is an original that no mark sets apart. */
function belowFooter(lines: readonly Line[], own: readonly number[]): Cut | null {
  const found = own.find((i, n) => n > 0 && isMobileFooter(textAt(lines, i)));
  return found === undefined
    ? null
    : {
        start: found,
        end: lines.length,
        role: own.slice(own.indexOf(found)).some(i => !isMobileFooter(textAt(lines, i)))
          ? 'quote'
          : 'signature',
      };
}

function disclaimer(lines: readonly Line[], own: readonly number[]): Cut | null {
  const found = own.find((i, n) => n > 0 && opensParagraph(lines, i) && opensDisclaimer(textAt(lines, i)));
  if (found === undefined) return null;
  // The rule drawn above it goes with it.
  const above = own[own.indexOf(found) - 1] ?? found;
  const ruled = own.indexOf(found) > 1 && /^[-_*=~]{3,}$/.test(textAt(lines, above));
  return { start: ruled ? above : found, end: lines.length, role: 'signature' };
}

/** Below `Best regards` and the name: title, company, telephone, links. Two such lines at least. */
function companyBlock(lines: readonly Line[], own: readonly number[]): Cut | null {
  for (let n = own.length - 1; n > 0 && n >= own.length - BLOCK_LINES; n--) {
    if (!isSignOff(textAt(lines, own[n] ?? 0))) continue;
    const below = own.slice(n + 1).map(i => textAt(lines, i));
    const first = isName(below[0] ?? '') ? 1 : 0;
    const block = below.slice(first);
    const contacts = block.filter(text => CONTACT.test(text)).length;
    if (contacts >= 2 && block.every(text => text.length <= SIGNATURE_LINE_LENGTH)) {
      return { start: own[n + 1 + first] ?? lines.length, end: lines.length, role: 'signature' };
    }
    return null;
  }
  return null;
}

/** `-Ann` or `- Ann Example` as the last line, in a mail without a list of dashes. */
function dashedName(lines: readonly Line[], own: readonly number[]): Cut | null {
  const last = own[own.length - 1] ?? 0;
  const text = textAt(lines, last);
  if (
    !/^[-\u2013\u2014]\s?\p{Lu}[\p{L}'.]{0,20}(\s\p{Lu}[\p{L}'.]{0,20}){0,2}$/u.test(text) ||
    !opensParagraph(lines, last)
  )
    return null;
  const bullets = own.filter(i => /^[-\u2013\u2014*•]\s?\S/.test(textAt(lines, i))).length;
  return bullets > 1 ? null : { start: last, end: last + 1, role: 'signature' };
}

const opensParagraph = (lines: readonly Line[], i: number): boolean =>
  i === 0 || /^[-_*=~\s]*$/.test(textAt(lines, i - 1));

/** A short line with little but letters: a name, or the second half of one. */
const isName = (text: string): boolean =>
  text.length <= 40 && !/[\d@|]/.test(text) && text.split(/\s+/).length <= 4 && !CONTACT.test(text);

let signOffs: ReadonlySet<string> | null = null;
let openings: PhraseIndex | null = null;

function isSignOff(text: string): boolean {
  if (text.length > 50) return false;
  signOffs ??= new Set(SIGN_OFFS.flatMap(set => set.phrases.split('|')).map(foldPhrase));
  const folded = foldPhrase(text)
    .replace(/[^\p{L}\p{N}'& ]/gu, '')
    .trim();
  return signOffs.has(folded);
}

function opensDisclaimer(text: string): boolean {
  openings ??= indexByStart(DISCLAIMERS.flatMap(set => set.opens.split('|')).map(foldPhrase));
  const folded = foldPhrase(text.slice(0, 120)).replace(/^[*_\s"'([]+/, '');
  const rest = folded.length;
  return phrasesAtStart(openings, folded).some(
    open => open.includes(' ') || open.endsWith(':') || rest <= open.length + 1,
  );
}
