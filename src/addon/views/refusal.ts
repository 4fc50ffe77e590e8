/** The reader's words for why a click changed nothing. */
import type { Texts } from '../../locales/en';
import type { Refusal } from '../desk';
import { joinPlain } from '../text';
import { outcomeLabel } from './outcome';

/** A stored status or priority in the reader's words; an empty cell has a word too. */
const valueWord = (value: string, texts: Texts): string => {
  const words: Readonly<Record<string, string>> = { ...texts.priority, ...texts.status };
  if (value === '') return texts.common.nobody;
  return Object.prototype.hasOwnProperty.call(words, value) ? (words[value] ?? value) : value;
};

export const refusalText = (why: Refusal, texts: Texts): string => {
  const { refusal } = texts;
  switch (why.kind) {
    case 'busy':
      return refusal.busy;
    case 'outcome':
      return joinPlain([outcomeLabel(why.outcome, texts), why.on]);
    case 'no_number':
      return texts.choose.numberMissing;
    case 'no_case':
      return refusal.noCase(why.typed.trim());
    case 'no_sender':
      return texts.message.unknownSender;
    case 'colleague':
      return refusal.colleague;
    case 'shared_domain':
      return refusal.sharedDomain(why.domain);
    case 'listed':
      return refusal.listed(why.pattern);
    case 'changed_meanwhile':
      return refusal.changedMeanwhile(valueWord(why.now, texts));
    case 'is_so':
      return refusal.isSo(valueWord(why.now, texts));
    case 'merged':
      return refusal.merged(why.into);
    case 'no_such_value':
      return refusal.noSuchValue(why.value);
    case 'bad_address':
      return refusal.badAddress(why.typed);
    case 'held_gone':
      return refusal.heldGone;
    case 'held_decided':
      return refusal.heldDecided;
  }
};
