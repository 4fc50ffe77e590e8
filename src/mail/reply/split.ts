/**
 * Splits a body into what the sender wrote, the signature below it and the quoted rest (product.md D.11). Nothing is lost:
 * every line lands in one of the three, and when nothing would be left to show, everything is shown.
 */
import { htmlToLines } from '../quoting/html-lines';
import { joinLines, textToLines, type Line } from '../quoting/lines';
import { alignToHtml } from './align';
import { sortLines, type Sorted } from './sort-lines';

export interface ReplyInput {
  readonly text: string | null;
  readonly html: string | null;
  readonly subject: string;
}

export interface SplitReply {
  /** What the sender wrote; never '' when the body holds text. */
  readonly newText: string;
  readonly signature: string;
  readonly quoted: string;
}

/** Characters of a body that are read; bodies of 2 MB are refused before (product.md, size rules). */
const BODY_LIMIT = 2_000_000;

/** Never throws; linear in the size of the body. The plain text is preferred; HTML helps where only it shows the quote. */
export function splitReply(input: ReplyInput): SplitReply {
  const subject = input.subject.slice(0, 2000);
  const text = input.text === null ? '' : input.text.slice(0, BODY_LIMIT);
  const html = input.html === null ? '' : input.html.slice(0, BODY_LIMIT);
  if (text.trim() === '')
    return html === '' ? { newText: '', signature: '', quoted: '' } : assemble(htmlToLines(html), subject);
  const plain = assemble(textToLines(text), subject);
  if (html === '' || plain.quoted !== '') return plain;
  const rich = assemble(htmlToLines(html), subject);
  return rich.quoted === '' ? plain : (alignToHtml(text, rich) ?? plain);
}

function assemble(lines: readonly Line[], subject: string): SplitReply {
  const sorted = sortLines(lines, subject);
  const newText = joinRole(sorted, 'own');
  const signature = joinRole(sorted, 'signature');
  if (newText !== '') return { newText, signature, quoted: joinRole(sorted, 'quote') };
  if (signature !== '') return { newText: signature, signature: '', quoted: joinRole(sorted, 'quote') };
  return { newText: joinLines(lines.map(line => line.raw)), signature: '', quoted: '' };
}

function joinRole(sorted: Sorted, role: Sorted['roles'][number]): string {
  const picked: string[] = [];
  sorted.roles.forEach((each, i) => {
    const shown = role === 'own' ? sorted.shown[i] : sorted.raw[i];
    if (each === role) picked.push(shown ?? '');
    else if (picked.length > 0) picked.push('');
  });
  return joinLines(picked);
}
