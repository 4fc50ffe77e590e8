/** What a click in a card does: a run of the add-on, or a link. */

export interface Parameter {
  readonly key: string;
  readonly value: string;
}

/** A run of the add-on: its function, what it is told, and what the client does meanwhile. */
export interface Callback {
  readonly function: string;
  readonly parameters: readonly Parameter[];
  /** NONE shows nothing while the run lasts, and asks for `persistValues`. */
  readonly loadIndicator?: 'SPINNER' | 'NONE';
  /** The fields keep what was typed, although the answer brings the card anew. */
  readonly persistValues?: boolean;
  /** Fields without which the client does not start the run: texts, dropdowns, multi-selects and pickers. */
  readonly requiredWidgets?: readonly string[];
  readonly allWidgetsAreRequired?: boolean;
}

export interface OpenLink {
  readonly url: string;
  readonly openAs?: 'FULL_SIZE' | 'OVERLAY';
  /** RELOAD asks for the card again when the opened window closes. */
  readonly onClose?: 'NOTHING' | 'RELOAD';
}

/** What a click does; one thing only. */
export type OnClick =
  | {
      readonly action: Callback;
      /**
       * Set: the run answers with a draft that Gmail opens. No field of Google's schema, where the client learns it
       * otherwise; the renderer turns it into `setComposeAction`.
       */
      readonly composedEmailType?: 'REPLY_AS_DRAFT' | 'STANDALONE_DRAFT';
    }
  | { readonly openLink: OpenLink }
  /** The run answers with the link to open. */
  | { readonly openDynamicLinkAction: Callback };
