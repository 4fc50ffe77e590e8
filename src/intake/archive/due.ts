/**
 * When rows move to an archive, and how old they have to be: the fuller the book, the younger. The meter keeps less of each
 * mail from 90 % on (src/intake/meter.ts); a book whose old rows move does not come that far.
 */

/** From this share of the cell limit on, rows older than these days move. The fullest step that is reached counts. */
const STEPS = [
  { share: 0.85, days: 90 },
  { share: 0.75, days: 180 },
  { share: 0.65, days: 365 },
] as const;

/** A book that has come down to this share has room for a while. */
export const ROOM = 0.55;

/**
 * Nothing younger ever moves: it can be undone for 30 days, the daily run holds a week's mail against the ledger, and a
 * conversation of a month ago is still at work.
 */
export const YOUNGEST_DAYS = 60;

/** An archive takes no more from this share of its own cells on; the next one of the year goes on. */
export const ARCHIVE_FULL = 0.9;

/** @param share of the cell limit that the book has used. @returns null: there is room */
export const daysAt = (share: number): number | null => STEPS.find(step => share >= step.share)?.days ?? null;
