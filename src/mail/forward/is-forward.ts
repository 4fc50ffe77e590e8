/**
 * Tells a forward from a reply, a pasted header or a log: only some boundaries name what they are, so that the subject, the
 * form of the block and what stands before it decide the rest.
 */
import { isLedOver } from './led-over';
import { readPrintedDate } from './printed-date';
import { bareSubject } from '../subject';
import { answersForward } from '../quoting/answered-forward';
import type { Boundary } from '../quoting/boundary';
import { fieldText, type HeaderBlock } from '../quoting/header-block';
import { depthAt, nextFilled, textAt, type Line } from '../quoting/lines';
import { holdsAddress } from '../quoting/signs';
import type { SubjectHint } from '../quoting/subject-hint';

/** null: not a boundary of a mail at all, look further down. */
export type Verdict = 'forward' | 'reply' | null;

/** Dates as transport headers write them; clients that print a block for people write local ones. */
const TRANSPORT_DATE =
  /^\s*([A-Z][a-z]{2},\s)?\d{1,2} [A-Z][a-z]{2} \d{4} \d{1,2}:\d{2}(:\d{2})? ([+-]\d{4}|[A-Z]{1,4})/;

/** What a patch or a version-control log puts near its From line. */
const PATCH = /^(From [0-9a-f]{12,40} |diff --git |Index: |@@ -\d|commit [0-9a-f]{7,40}\b|---\s*$)/;

export function isForward(
  found: Boundary,
  lines: readonly Line[],
  subject: string,
  hint: SubjectHint,
): Verdict {
  if (found.separator === 'above') return 'reply';
  if (found.separator === 'forward') return namesSomeone(found) ? 'forward' : null;
  if (found.attribution) return ofAttribution(found, lines, hint);
  const block = found.block;
  if (!block) return hint === 'forward' ? null : 'reply';
  if (!isMailBlock(block)) return null;
  if (hint === 'reply') return 'reply';
  if (hint === 'both') return isReplyLanguage(block, lines, found) ? 'reply' : 'forward';
  if (hint === 'forward') return answersForward(subject, block) ? 'reply' : 'forward';
  return isSameSubject(subject, block) ? 'reply' : ofBlockAlone(found, block, lines);
}

const namesSomeone = (found: Boundary): boolean =>
  found.attribution !== null ||
  found.separatorText.includes('@') ||
  (found.block !== null &&
    found.block.fields.size >= 2 &&
    (found.block.fields.has('from') || found.block.fields.has('subject')));

/** Outlook 2019 opens a forward with an attribution and no quote marks; only these and the subject tell it from a reply. */
function ofAttribution(found: Boundary, lines: readonly Line[], hint: SubjectHint): Verdict {
  if (hint !== 'forward') return 'reply';
  const below = lines[nextFilled(lines, found.end)];
  const depth = depthAt(lines, found.start);
  if (below && (below.depth > depth || below.mark === 'quote')) return 'reply';
  return holdsAddress(found.attribution?.text ?? '') ? 'forward' : null;
}

/** A subject shorter than this stands in too many others. */
const SUBJECT_PART = 8;

/**
 * Lists and some clients drop the `Re:`, so that an unmarked subject which is that of the block, or a part of it, is a
 * reply's. Who forwards under a subject of their own writes another.
 */
function isSameSubject(subject: string, block: HeaderBlock): boolean {
  const outer = bareSubject(subject);
  const inner = bareSubject(fieldText(block.fields, 'subject'));
  return outer !== '' && (inner === outer || (outer.length >= SUBJECT_PART && inner.includes(outer)));
}

/** A block that can stand above a mail: who, and at least two of when, to whom and what about. */
function isMailBlock(block: HeaderBlock): boolean {
  const { fields } = block;
  if (!fields.has('from')) return false;
  const others = [fields.has('date'), fields.has('to'), fields.has('subject')].filter(Boolean).length;
  if (others === 0) return false;
  const evidence =
    holdsAddress(fieldText(fields, 'from')) || holdsAddress(fieldText(fields, 'to')) || others === 3;
  return evidence && (others >= 2 || fieldText(fields, 'from').includes('@'));
}

/** Without any word of a prefix or a separator: only a block as mail clients print it for people. */
function ofBlockAlone(found: Boundary, block: HeaderBlock, lines: readonly Line[]): Verdict {
  const date = fieldText(block.fields, 'date');
  const from = fieldText(block.fields, 'from');
  const whole = block.fields.has('date') && block.fields.has('to') && block.fields.has('subject');
  if (!whole || from === '' || block.isSource || isPatch(found, lines)) return null;
  const parsed = readPrintedDate(date, block.language);
  if (parsed === null && !/\d\D+\d/.test(date)) return null;
  if (found.separator === 'original') return 'forward';
  if (found.separator === 'rule' && block.depth === 0) return 'forward';
  if (block.depth > 0) return isLedOver(lines, found.start) ? 'forward' : null;
  if (TRANSPORT_DATE.test(date) || (parsed !== null && !parsed.includes('T'))) return null;
  return holdsAddress(from) || holdsAddress(fieldText(block.fields, 'to')) ? 'forward' : null;
}

function isPatch(found: Boundary, lines: readonly Line[]): boolean {
  for (let i = Math.max(0, found.start - 3); i < Math.min(lines.length, found.end + 60); i++) {
    if (PATCH.test(textAt(lines, i))) return true;
  }
  return false;
}

/** VS: a reply in Finnish and Estonian, a forward in Danish and Norwegian. The block's language tells, else the letters. */
function isReplyLanguage(block: HeaderBlock, lines: readonly Line[], found: Boundary): boolean {
  if (block.language === 'fi' || block.language === 'et') return true;
  if (block.language !== null && block.language !== 'en') return false;
  const first = nextFilled(lines, 0);
  if (first >= found.start) return false;
  const sample = lines
    .slice(first, first + 40)
    .map(line => line.text)
    .join(' ')
    .toLowerCase();
  return /[äõ]/.test(sample) && !/[åøæ]/.test(sample);
}
