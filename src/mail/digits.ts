/** Digits of other scripts (Arabic, Persian, the Indic ones, Thai, Lao, Burmese, Khmer) as ASCII digits. */

/** Code points of their zeros; the nine others follow each. */
const ZEROS = [
  0x660, 0x6f0, 0x966, 0x9e6, 0xa66, 0xae6, 0xb66, 0xbe6, 0xc66, 0xce6, 0xd66, 0xe50, 0xed0, 0x1040, 0x17e0,
] as const;

/** Any digit of these. */
const OTHER_DIGIT =
  /[\u0660-\u0669\u06f0-\u06f9\u0966-\u096f\u09e6-\u09ef\u0a66-\u0a6f\u0ae6-\u0aef\u0b66-\u0b6f\u0be6-\u0bef\u0c66-\u0c6f\u0ce6-\u0cef\u0d66-\u0d6f\u0e50-\u0e59\u0ed0-\u0ed9\u1040-\u1049\u17e0-\u17e9]/g;

/** @returns text of the same length */
export const asciiDigits = (text: string): string =>
  text.replace(OTHER_DIGIT, digit => {
    const code = digit.charCodeAt(0);
    return String(code - (ZEROS.find(zero => code >= zero && code < zero + 10) ?? code));
  });
