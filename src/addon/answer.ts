/** What the side panel answers to a click, as data; src/google/cards.ts turns it into the platform's response. */
import type { Card } from './card';

/** One step on the panel's stack of cards; done in order. */
export type NavigationStep =
  | { readonly pushCard: Card }
  | { readonly updateCard: Card }
  | { readonly pop: true }
  | { readonly popToRoot: true };

export interface CardAnswer {
  readonly kind: 'cards';
  readonly navigation: readonly NavigationStep[];
  /** One plain line. */
  readonly notification?: string;
  /** True when cards that the client keeps for other mails are out of date. */
  readonly stateChanged: boolean;
}

/** Sets the hidden recipients of the draft that is being written; they replace those it has. */
export interface DraftAnswer {
  readonly kind: 'draft';
  readonly bcc: readonly string[];
}

export type Answer = CardAnswer | DraftAnswer;
