/** What the side panel answers to a click, as data; src/google/cards.ts turns it into the platform's response. */
import type { Card, OpenLink } from './card-json';

/** One step on the panel's stack of cards; done in order. The first card cannot be popped. */
export type NavigationStep =
  | { readonly pushCard: Card }
  | { readonly updateCard: Card }
  | { readonly pop: true }
  | { readonly popToRoot: true }
  /** The name of a card on the stack. */
  | { readonly popToCard: string };

export interface CardAnswer {
  readonly kind: 'cards';
  readonly navigation: readonly NavigationStep[];
  /** One plain line. */
  readonly notification?: string;
  /** Opened by the client. */
  readonly link?: OpenLink;
  /** True when cards that the client keeps for other mails are out of date. */
  readonly stateChanged: boolean;
}

export interface DraftText {
  /** At the cursor, or at an end of the body. */
  readonly where: 'IN_PLACE_INSERT' | 'INSERT_AT_START' | 'INSERT_AT_END';
  /** TEXT is taken as it is; HTML is the writer's to change (MUTABLE) or stays one block (IMMUTABLE). */
  readonly contentType: 'TEXT' | 'MUTABLE_HTML' | 'IMMUTABLE_HTML';
  readonly content: string;
}

/** Changes the draft that is being written. Recipients and subject replace what it has; what is absent stays. */
export interface DraftAnswer {
  readonly kind: 'draft';
  readonly to?: readonly string[];
  readonly cc?: readonly string[];
  readonly bcc?: readonly string[];
  readonly subject?: string;
  readonly body?: DraftText;
}

declare const draftMark: unique symbol;
/** A draft in the reader's mailbox, as the desk's port made it; only src/google looks inside. */
export interface DraftHandle {
  readonly [draftMark]: true;
}

/** Opens a draft that the run has made. */
export interface ComposeAnswer {
  readonly kind: 'compose';
  readonly draft: DraftHandle;
}

/** What a text field offers while somebody types. */
export interface SuggestionsAnswer {
  readonly kind: 'suggestions';
  readonly items: readonly string[];
}

export type Answer = CardAnswer | DraftAnswer | ComposeAnswer | SuggestionsAnswer;
