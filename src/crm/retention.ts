/** How long what is kept: days by what became of it, as an administrator writes them in one setting. */

/** Cases and leads that are over, mail on no case, held mail that was decided about, contacts whom nobody writes to any more. */
export const RETAINED = [
  'solved',
  'closed',
  'merged',
  'lost',
  'converted',
  'logged',
  'held',
  'contacts',
] as const;
export type Retained = (typeof RETAINED)[number];

export type Retention = ReadonlyMap<Retained, number>;

/** A hundred years; more is a slip of the finger. */
const MOST_DAYS = 36_500;

const isRetained = (word: string): word is Retained => (RETAINED as readonly string[]).includes(word);

/** `closed 730, held 30` and `closed: 730; held: 30` alike. null when a part is no such pair, or one word stands twice. */
export function readRetention(text: string): Retention | null {
  const days = new Map<Retained, number>();
  for (const part of text
    .toLowerCase()
    .split(/[,;\n]+/)
    .map(each => each.trim())
    .filter(Boolean)) {
    const [, word = '', count = ''] = /^([a-z]+)\s*[:=]?\s*(\d{1,5})$/.exec(part) ?? [];
    const number = Number(count);
    if (!isRetained(word) || days.has(word) || number < 1 || number > MOST_DAYS) return null;
    days.set(word, number);
  }
  return days;
}

/** As it is shown, and read again alike. */
export const showRetention = (retention: Retention): string =>
  [...retention].map(([word, days]) => `${word} ${days}`).join(', ');
