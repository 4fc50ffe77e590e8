/** The reader's words for why a click changed nothing. */
import type { Texts } from '../../locales/en';
import type { Refusal } from '../desk';
import { joinPlain } from '../text';
import { outcomeLabel } from './outcome';

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
    case 'held_gone':
      return refusal.heldGone;
    case 'held_decided':
      return refusal.heldDecided;
  }
};
