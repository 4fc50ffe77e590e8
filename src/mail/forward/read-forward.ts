/** Reads a forward from the lines of a body: is the first boundary in it one of a forward, and what does its block say. */
import type { Address, Forwarded } from '../message';
import { BoundaryFinder, type Boundary } from '../quoting/boundary';
import { joinLines, nextFilled, type Line } from '../quoting/lines';
import { stripPrefixes } from '../subject';
import type { SubjectHint } from '../quoting/subject-hint';
import { fieldText, type HeaderBlock } from '../quoting/header-block';
import { readAttributed } from './attributed';
import { readBody } from './body';
import { isForward } from './is-forward';
import { readPeople, readSender } from './people';
import { readPrintedDate } from './printed-date';
import { readUnknownBlock } from './unknown-block';

/** Boundaries looked at before the search ends: what is no forward at the top is none further down. */
const BOUNDARY_LIMIT = 8;

/**
 * @param lines the body
 * @param subject subject of the forwarding mail
 * @param hint what its prefix says
 */
export function readForward(lines: readonly Line[], subject: string, hint: SubjectHint): Forwarded | null {
  const finder = new BoundaryFinder(lines, subject);
  let from = 0;
  for (let n = 0; n < BOUNDARY_LIMIT; n++) {
    const found = finder.next(from);
    if (!found) break;
    const verdict = isForward(found, lines, subject, hint);
    if (verdict === 'forward') return build(named(found, lines, subject), lines, subject);
    if (verdict === 'reply') return null;
    from = found.start + 1;
  }
  const unknown = readUnknownBlock(lines, subject, hint);
  return unknown ? build(unknown, lines, subject) : null;
}

/** Gmail and others translate one label only: where just that of the sender is unknown, the block's form tells. */
function named(found: Boundary, lines: readonly Line[], subject: string): Boundary {
  if (found.attribution || found.block?.fields.has('from') !== false) return found;
  const whole = readUnknownBlock(lines.slice(0, found.end), subject, 'forward', found.start);
  return whole?.block?.end === found.end ? { ...found, block: whole.block } : found;
}

function build(found: Boundary, lines: readonly Line[], subject: string): Forwarded {
  const said =
    found.block && found.attribution
      ? fromBoth(found.block, found)
      : found.block
        ? fromBlock(found.block)
        : fromAttribution(found);
  const body = readBody(lines, found);
  const inner = said.subject ?? stripPrefixes(subject);
  return {
    from: said.from ?? senderOfSeparator(namedBySeparator(found)),
    to: said.to,
    cc: said.cc,
    replyTo: said.replyTo,
    subject: inner === '' ? null : inner,
    date: said.date,
    text: body.text,
    note: joinLines([...noteAbove(lines, found.start), ...(body.after === '' ? [] : ['', body.after])]),
    messageId: null,
  };
}

type Said = Pick<Forwarded, 'from' | 'to' | 'cc' | 'replyTo' | 'subject' | 'date'>;

function fromBlock(block: HeaderBlock): Said {
  const value = (field: 'to' | 'cc' | 'replyTo'): readonly Address[] =>
    readPeople(fieldText(block.fields, field));
  const fromLine = fieldText(block.fields, 'from');
  const date = readPrintedDate(fieldText(block.fields, 'date'), block.language);
  const dated = date === null ? datedSender(fromLine, block.language) : null;
  return {
    from: readSender(dated ? dated.rest : fromLine),
    to: value('to'),
    cc: value('cc'),
    replyTo: value('replyTo'),
    subject: block.fields.has('subject')
      ? fieldText(block.fields, 'subject').replace(/\s+/g, ' ').trim()
      : null,
    date: date ?? dated?.date ?? null,
  };
}

function fromAttribution(found: Boundary): Said {
  const { from, date } = readAttributed(found.attribution?.text ?? namedBySeparator(found));
  return { from, to: [], cc: [], replyTo: [], subject: null, date };
}

/** Lotus Notes: who and when on one line, the rest in a block below. */
function fromBoth(block: HeaderBlock, found: Boundary): Said {
  const { from, date } = fromAttribution(found);
  const said = fromBlock(block);
  return { ...said, from: said.from ?? from, date: said.date ?? date };
}

/** Notes prints the date behind the sender: `From: Ann Example/Acme    03/05/2024 02:22 PM`. */
function datedSender(value: string, language: string | null): { rest: string; date: string } | null {
  const found = /\s{2,}|\son\s|\sam\s|\sle\s|\sil\s|\sel\s|\sem\s/i.exec(value);
  if (!found) return null;
  const date = readPrintedDate(value.slice(found.index + found[0].length), language);
  return date === null ? null : { rest: value.slice(0, found.index), date };
}

/** Whom a separator names: what stands behind its words, or in a language that no table knows all of it. */
const namedBySeparator = (found: Boundary): string => found.separatorRest || found.separatorText;

/** mutt names the sender on the separator itself. */
function senderOfSeparator(text: string): Address | null {
  const at = text.indexOf('@');
  if (at < 0) return null;
  const { from } = readAttributed(text);
  return from;
}

/** What the forwarder wrote above: without the blank lines and the rules that lead over to the block. */
function noteAbove(lines: readonly Line[], end: number): string[] {
  let last = end;
  while (last > 0 && isLead(lines[last - 1])) last--;
  return lines.slice(nextFilled(lines, 0), last).map(line => line.raw);
}

const isLead = (line: Line | undefined): boolean => line !== undefined && /^[-_=*~\s]*$/.test(line.text);
