/**
 * Carries a cut from the HTML part over to the plain part of the same mail. Some plain parts show no quote at all, where
 * the HTML names it; the words are the same, their spacing and punctuation are not.
 */
import { joinLines, type Line } from '../quoting/lines';
import type { SplitReply } from './split';

/** @returns null when the plain text does not begin with the words that the HTML shows as the sender's */
export function alignToHtml(lines: readonly Line[], html: SplitReply): SplitReply | null {
  const wanted = wordsOf(html.newText);
  if (wanted === '') return null;
  let seen = '';
  for (let i = 0; i < lines.length && seen.length < wanted.length; i++) {
    seen += wordsOf(lines[i]?.content ?? '');
    if (!wanted.startsWith(seen)) return null;
    if (seen.length === wanted.length) {
      const raw = lines.map(line => line.raw);
      return {
        newText: joinLines(raw.slice(0, i + 1)),
        signature: html.signature,
        quoted: joinLines(raw.slice(i + 1)),
      };
    }
  }
  return null;
}

const wordsOf = (text: string): string => text.replace(/[^\p{L}\p{N}]/gu, '').toLowerCase();
