/** The reader's words for what became of a mail, and for why it is held. */
import type { Outcome } from '../../intake/outcome';
import { localeOf, reasonIn, type Texts } from '../../locales';

const named = (words: Readonly<Record<string, string>>, key: string): string =>
  Object.prototype.hasOwnProperty.call(words, key) ? (words[key] ?? key) : key;

export const outcomeLabel = (outcome: Outcome, texts: Texts): string => {
  const [name = '', detail = ''] = outcome.split(/:(.*)/s);
  if (name === 'held') return `${texts.outcome.held}: ${named(texts.heldCause, detail)}`;
  return detail === '' ? named(texts.outcome, name) : `${named(texts.outcome, name)}: ${detail}`;
};

/** The words for why a mail is held. */
export const heldCauseLabel = (cause: string, texts: Texts): string => named(texts.heldCause, cause);

/** Why, as the ledger has it, in the reader's words. */
export const reasonWords = (reason: string, texts: Texts): string => reasonIn(localeOf(texts), reason);
