/** What is filled in on a card: switches, texts, choices, dates. */
import type { Callback } from './click';

/** A switch or box at the end of a row; several may share a name, their values come as a list. */
export interface SwitchControl {
  readonly name: string;
  readonly value: string;
  readonly selected: boolean;
  readonly controlType: 'SWITCH' | 'CHECK_BOX';
  readonly onChangeAction?: Callback;
}

export interface Suggestions {
  readonly items: readonly { readonly text: string }[];
}

export interface TextInput {
  readonly name: string;
  readonly label: string;
  readonly hintText?: string;
  readonly value?: string;
  readonly type?: 'SINGLE_LINE' | 'MULTIPLE_LINE';
  readonly onChangeAction?: Callback;
  /** Offered from the first key on; the client shows those that begin with what was typed. */
  readonly initialSuggestions?: Suggestions;
  /** Asked while somebody types; answers with suggestions. */
  readonly autoCompleteAction?: Callback;
  readonly validation?: {
    readonly characterLimit?: number;
    readonly inputType?: 'TEXT' | 'INTEGER' | 'FLOAT' | 'EMAIL';
  };
}

export interface SelectionItem {
  readonly text: string;
  readonly value: string;
  readonly selected: boolean;
  /** Multi-select only: a second line and a picture (public https, or '' for none). */
  readonly bottomText?: string;
  readonly startIconUri?: string;
}

export interface SelectionInput {
  readonly name: string;
  readonly label: string;
  readonly type: 'CHECK_BOX' | 'RADIO_BUTTON' | 'SWITCH' | 'DROPDOWN' | 'MULTI_SELECT';
  readonly items: readonly SelectionItem[];
  readonly onChangeAction?: Callback;
  /** Multi-select only; 3 when absent. */
  readonly multiSelectMaxSelectedItems?: number;
  /** Multi-select only: keys before items are offered; 0 for a list that is all here. */
  readonly multiSelectMinQueryLength?: number;
}

export interface DateTimePicker {
  readonly name: string;
  readonly label: string;
  readonly type: 'DATE_ONLY' | 'TIME_ONLY' | 'DATE_AND_TIME';
  /** Epoch milliseconds; of a date alone its midnight in UTC, of a time alone the milliseconds since midnight. */
  readonly valueMsEpoch?: string;
  /** Minutes east of UTC; for a date with time only. */
  readonly timezoneOffsetDate?: number;
  readonly onChangeAction?: Callback;
}
