/** A bare "thank you" does not reopen a closed case: it is logged, and the case stays as it is. */

/** More words than this say something beyond thanks. Japanese is counted in characters. */
const MOST_WORDS = 12;
const MOST_CHARACTERS_JA = 30;

/** Words of thanks; our own collection for the languages of the cards. */
const THANKS =
  /\b(thanks?|thank you|thx|cheers|great|perfect|obrigad[oa]s?|valeu|agradec\w+|gracias|merci|danke|vielen dank|grazie|dank je|bedankt|tack|kiitos|takk|tak|dzięki|dziękuję|спасибо)\b|ありがとう|有難う|感謝|了解|谢谢|謝謝|감사/i;

export function isShortThanks(newText: string, attachments: number): boolean {
  const text = newText.trim();
  if (attachments > 0 || /[?？]/.test(text) || !THANKS.test(text)) return false;
  return /[\u3040-\u30ff\u4e00-\u9fff]/.test(text)
    ? text.length <= MOST_CHARACTERS_JA
    : text.split(/\s+/).length <= MOST_WORDS;
}
