/** How texts and the words of rules are made alike before they are compared: full-width forms and capitals do not count. */

export const fold = (text: string): string => text.normalize('NFKC').toLowerCase();
