/**
 * Statuses and priorities that an administrator adds to the built-in ones, as two settings hold them:
 * `on hold, at supplier; closed: rejected` and `vip > urgent, someday < low`.
 */
import { CLOSED_STATUSES, OPEN_STATUSES } from './case-status';

/** From the least urgent to the most. */
export const PRIORITIES = ['low', 'normal', 'high', 'urgent'] as const;

/** What the two settings say. All words are lower case, in the order in which they stand there. */
export interface OwnLists {
  /** Added statuses, open and closed. */
  readonly statuses: readonly string[];
  /** Those of them that end a case or lead. */
  readonly closed: readonly string[];
  /** Added priorities. */
  readonly priorities: readonly string[];
  /** All priorities, from the least urgent to the most. */
  readonly ranks: readonly string[];
}

/** What a setting says, and the parts of it that could not be read and were left out. */
interface ReadList<T> {
  readonly list: T;
  readonly wrong: readonly string[];
}

/** Added statuses: each is an entry of a case's menu on a card, and a key of the search for open cases. */
export const MOST_STATUSES = 12;
/** Added priorities: each is a line of the settings card, which has room for so many. */
export const MOST_PRIORITIES = 6;
/** Characters of a word: what the line of a case on a card has room for. */
const WORD_LENGTH = 30;
/** Begins with a letter, so that a sheet takes it for nothing but text; the signs of the lists themselves stay out. */
const WORD = /^\p{L}[\p{L}\p{N}\p{M} '’.&/-]*$/u;

const BUILT_IN: readonly string[] = [...OPEN_STATUSES, ...CLOSED_STATUSES];

const tidy = (text: string): string => text.normalize('NFC').trim().replace(/\s+/g, ' ').toLowerCase();

const isWord = (text: string): boolean => text.length <= WORD_LENGTH && WORD.test(text);

const partsOf = (text: string, signs: RegExp): readonly string[] =>
  text
    .split(signs)
    .map(part => part.trim())
    .filter(part => part !== '');

type Statuses = Pick<OwnLists, 'statuses' | 'closed'>;

/** The words behind `closed:`, up to the next semicolon or line, end a case; all others ask for work. */
export function readStatuses(text: string): ReadList<Statuses> {
  const statuses: string[] = [];
  const closed: string[] = [];
  const wrong: string[] = [];
  for (const group of partsOf(text, /[;；\n]+/)) {
    const [, head, words = ''] = /^(?:(open|closed)\s*[:：])?(.*)$/i.exec(group) ?? [];
    for (const part of partsOf(words, /[,，、]+/)) {
      const word = tidy(part);
      const isNew = !BUILT_IN.includes(word) && !statuses.includes(word);
      if (!isWord(word) || !isNew || statuses.length === MOST_STATUSES) {
        wrong.push(part);
        continue;
      }
      statuses.push(word);
      if (head?.toLowerCase() === 'closed') closed.push(word);
    }
  }
  return { list: { statuses, closed }, wrong };
}

/**
 * Added statuses that a change of the setting takes off the list of open or of closed ones. Cases that still have one would be
 * in no list, or count as at work although they are done: what ended a case has dated its end.
 */
export const takenOff = (before: string, after: string): readonly string[] => {
  const { list: was } = readStatuses(before);
  const { list: kept } = readStatuses(after);
  return was.statuses.filter(
    status => !kept.statuses.includes(status) || was.closed.includes(status) !== kept.closed.includes(status),
  );
};

type Priorities = Pick<OwnLists, 'priorities' | 'ranks'>;

/** `new > known` is the next more urgent one, `new < known` the next less urgent; known is what is built in or stands before. */
export function readPriorities(text: string): ReadList<Priorities> {
  const priorities: string[] = [];
  const ranks: string[] = [...PRIORITIES];
  const wrong: string[] = [];
  for (const part of partsOf(text, /[,，、;；\n]+/)) {
    const [, typed = '', sign, beside = ''] = /^([^<>＜＞]*)([<>＜＞])([^<>＜＞]*)$/.exec(part) ?? [];
    const word = tidy(typed);
    const at = ranks.indexOf(tidy(beside));
    if (!isWord(word) || ranks.includes(word) || at < 0 || priorities.length === MOST_PRIORITIES) {
      wrong.push(part);
      continue;
    }
    priorities.push(word);
    ranks.splice(sign === '>' || sign === '＞' ? at + 1 : at, 0, word);
  }
  return { list: { priorities, ranks }, wrong };
}

/** @param settings the two of them, as the Settings tab holds them; what cannot be read of them is left out */
export const ownLists = (settings: {
  readonly moreStatuses: string;
  readonly morePriorities: string;
}): OwnLists => ({
  ...readStatuses(settings.moreStatuses).list,
  ...readPriorities(settings.morePriorities).list,
});

/** How urgent a priority is; -1 for one that is in no list. */
export const rankOf = (priority: string, { ranks }: Pick<OwnLists, 'ranks'>): number =>
  ranks.indexOf(tidy(priority));
