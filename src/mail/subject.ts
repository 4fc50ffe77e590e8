/** What a subject says about the mail (reply, forward), and the subject without such additions, for comparison. */
import { keptAtHand } from './kept-at-hand';
import { NEUTRAL_TAGS, SUBJECT_PREFIXES } from './subject-prefixes';
import { isAscii } from './vocabulary/fold';

/** A subject longer than this is cut before it is read; RFC 5322 lines end at 998 characters. */
const SUBJECT_LIMIT = 2000;

/** Prefixes taken off one subject (`Re: AW: Re: ...`). */
const PREFIX_LIMIT = 40;

type Says = 'reply' | 'forward';

/** A prefix of both kinds (`VS`: forward in Danish, reply in Finnish) counts as reply, which claims less. */
const PREFIXES: ReadonlyMap<string, Says> = new Map([
  ...SUBJECT_PREFIXES.flatMap(({ forward }) =>
    forward.map((prefix): [string, Says] => [fold(prefix), 'forward']),
  ),
  ...SUBJECT_PREFIXES.flatMap(({ reply }) => reply.map((prefix): [string, Says] => [fold(prefix), 'reply'])),
]);

/** List tags and gateway marks in brackets: `[team]`, `(EXTERNAL)`, `【社外】`. */
const TAG =
  /^(?:\[([^[\]]{1,60})\]|【([^【】]{1,60})】|\(([^()]{1,30})\)|\*{2,3}([^*]{1,30})\*{2,3}|<([^<>]{1,30})>)\s*/;

const NEUTRAL: ReadonlySet<string> = new Set(NEUTRAL_TAGS.map(fold));

interface Taken {
  readonly says: Says | null;
  readonly rest: string;
}

/** Whether the subject's first prefix (behind tags) says reply or forward. */
export const subjectSays = keptAtHand((subject: string): Says | null => {
  let rest = tidy(subject);
  if (/^\[fwd?:/i.test(rest)) return 'forward';
  for (let i = 0; i < PREFIX_LIMIT; i++) {
    const taken = takePrefix(rest) ?? takeNeutral(rest) ?? takeTag(rest);
    if (!taken) break;
    if (taken.says) return taken.says;
    rest = taken.rest;
  }
  return /[[(]fwd?:?[\])]\s*$/i.test(rest) ? 'forward' : null;
});

/** The subject as a person would name the matter: without reply and forward prefixes, gateway marks and a trailing `(fwd)`. */
export function stripPrefixes(subject: string): string {
  let rest = tidy(subject);
  for (let i = 0; i < PREFIX_LIMIT; i++) {
    const taken = takePrefix(rest) ?? takeNeutral(rest) ?? takeTagBeforePrefix(rest);
    if (!taken) break;
    rest = taken.rest;
  }
  return rest
    .replace(/\s*[[(](?:fwd?|re):?[\])]$/i, '')
    .replace(/^\[fwd?:\s*(.*)\]$/i, '$1')
    .trim();
}

/** The subject for comparison: `stripPrefixes` without leading tags, lower case. '' when nothing is left. */
export const bareSubject = keptAtHand((subject: string): string => {
  let rest = stripPrefixes(subject.slice(0, SUBJECT_LIMIT).normalize('NFKC'));
  for (let i = 0; i < PREFIX_LIMIT; i++) {
    const taken = takeTag(rest) ?? takePrefix(rest);
    if (!taken || taken.rest === '') break;
    rest = taken.rest;
  }
  return fold(rest);
});

/** A list tag is kept, once, when a prefix follows it: `[team] Re: [team] x` is `[team] x`. */
const takeTagBeforePrefix = (text: string): Taken | null => {
  const tag = TAG.exec(text)?.[0];
  const prefix = tag === undefined ? null : takePrefix(text.slice(tag.length));
  if (tag === undefined || !prefix) return null;
  return {
    says: prefix.says,
    rest: prefix.rest.startsWith(tag.trim()) ? prefix.rest : `${tag.trim()} ${prefix.rest}`,
  };
};

const takeTag = (text: string): Taken | null => {
  const tag = TAG.exec(text);
  return tag ? { says: null, rest: text.slice(tag[0].length) } : null;
};

const takeNeutral = (text: string): Taken | null => {
  const tag = TAG.exec(text);
  const word = tag ? (tag[1] ?? tag[2] ?? tag[3] ?? tag[4] ?? tag[5] ?? '') : null;
  if (tag && word !== null && NEUTRAL.has(fold(word.replace(/[!*\s:]+$/, ''))))
    return { says: null, rest: text.slice(tag[0].length) };
  const colon = /^([^:：]{1,30})[:：]\s*/.exec(text);
  return colon && NEUTRAL.has(fold(colon[1] ?? ''))
    ? { says: null, rest: text.slice(colon[0].length) }
    : null;
};

/** `Re:`, `AW :`, `Re[2]:`, `RE(3):`, `Re^2:`, `回复：`, `Odp.:`. */
function takePrefix(text: string): Taken | null {
  const found =
    /^([^:：[\]()^*\d]{1,20}?)\.?(?:\s?(?:\[\d{1,3}\]|\(\d{1,3}\)|\^\d{1,3}|\*\d{1,3}|\d{1,3}))?\s?[:：]\s*/.exec(
      text,
    );
  if (!found) return null;
  const says = PREFIXES.get(fold(found[1] ?? ''));
  return says === undefined ? null : { says, rest: text.slice(found[0].length) };
}

const tidy = (subject: string): string =>
  subject
    .slice(0, SUBJECT_LIMIT)
    .replace(/[\u200b-\u200f\u202a-\u202e\u2060\ufeff\u00ad]/g, '')
    .replace(/\s+/g, ' ')
    .trim();

function fold(text: string): string {
  if (isAscii(text)) return text.toLowerCase().replace(/\s+/g, ' ').trim();
  // Lower case takes some letters apart (İ), whose marks then stand in another order.
  return text.normalize('NFKC').toLowerCase().normalize('NFKC').replace(/\s+/g, ' ').trim();
}
