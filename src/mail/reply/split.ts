/**
 * Splits a body into what the sender wrote, the signature below it and the quoted rest. Nothing is lost:
 * every line lands in one of the three, and when nothing would be left to show, everything is shown.
 */
import { BodyLines } from '../quoting/body-lines';
import { joinLines, type Line } from '../quoting/lines';
import { alignToHtml } from './align';
import { sortLines, type Sorted } from './sort-lines';

export interface ReplyInput {
  readonly text: string | null;
  readonly html: string | null;
  readonly subject: string;
  /** The lines of text and html, where the caller has them for other readers as well. */
  readonly lines?: BodyLines;
}

export interface SplitReply {
  /** What the sender wrote; never '' when the body holds text. */
  readonly newText: string;
  readonly signature: string;
  readonly quoted: string;
}

/** Never throws; linear in the size of the body. The plain text is preferred; HTML helps where only it shows the quote. */
export function splitReply(input: ReplyInput): SplitReply {
  const subject = input.subject.slice(0, 2000);
  const lines = input.lines ?? new BodyLines(input.text, input.html);
  const { text, html } = lines;
  if (text.trim() === '')
    return html === '' ? { newText: '', signature: '', quoted: '' } : assemble(lines.ofHtml(), subject);
  const plain = assemble(lines.ofText(), subject);
  if (html === '' || plain.quoted !== '') return plain;
  const rich = assemble(lines.ofHtml(), subject);
  return rich.quoted === '' ? plain : (alignToHtml(lines.ofText(), rich) ?? plain);
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
