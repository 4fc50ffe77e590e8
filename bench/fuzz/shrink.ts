/** Makes an input that breaks something smaller, as long as it still breaks it. */

/** Tries for one input: enough for a line, and soon done for a mail. */
const MOST_TRIES = 2_000;

/** @param breaks whether an input breaks it still */
export function shrunkText(text: string, breaks: (text: string) => boolean): string {
  let now = text;
  let tries = 0;
  for (let size = Math.ceil(now.length / 2); size >= 1; size = size === 1 ? 0 : Math.ceil(size / 2)) {
    for (let at = 0; at < now.length && tries < MOST_TRIES; tries++) {
      const less = now.slice(0, at) + now.slice(at + size);
      if (breaks(less)) now = less;
      else at += size;
    }
  }
  return now;
}
