/** Answers of a pure function that are asked for again and again, such as what a mail's subject is without its prefixes. */

/** Texts whose answers are kept: those of a batch of mails and of what they lead to. */
const KEPT = 500;
/** Characters of a text that is kept; what a mail names (subjects, addresses, ids) is shorter. */
const LONGEST = 1_000;

/** The same function, which works each of the texts of late out once. */
export function keptAtHand<T>(make: (text: string) => T): (text: string) => T {
  const kept = new Map<string, T>();
  return text => {
    if (text.length > LONGEST) return make(text);
    const known = kept.get(text);
    if (known !== undefined) return known;
    const made = make(text);
    if (kept.size === KEPT) kept.clear();
    kept.set(text, made);
    return made;
  };
}
