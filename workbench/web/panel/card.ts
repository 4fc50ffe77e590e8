/**
 * The card v1 JSON that the panel draws: the fields that we use of Google's `google.apps.card.v1` messages.
 * Everything is optional because it comes from outside; drawing leaves out what is missing.
 */

export interface Card {
  readonly name?: string;
  readonly header?: CardHeader;
  readonly sections?: readonly Section[];
  readonly cardActions?: readonly { readonly actionLabel?: string; readonly onClick?: OnClick }[];
  readonly fixedFooter?: { readonly primaryButton?: Button; readonly secondaryButton?: Button };
  readonly displayStyle?: 'PEEK' | 'REPLACE';
  readonly peekCardHeader?: CardHeader;
  readonly sectionDividerStyle?: 'SOLID_DIVIDER' | 'NO_DIVIDER';
}

export interface CardHeader {
  readonly title?: string;
  readonly subtitle?: string;
  readonly imageUrl?: string;
  readonly imageType?: 'SQUARE' | 'CIRCLE';
  readonly imageAltText?: string;
}

export interface Section {
  readonly header?: string;
  readonly collapsible?: boolean;
  readonly uncollapsibleWidgetsCount?: number;
  readonly widgets?: readonly Widget[];
}

export type Alignment = 'START' | 'CENTER' | 'END';

/** A widget is an object with one of these keys. */
export interface Widget {
  readonly id?: string;
  readonly horizontalAlignment?: Alignment;
  readonly textParagraph?: TextParagraph;
  readonly decoratedText?: DecoratedText;
  readonly buttonList?: { readonly buttons?: readonly Button[] };
  readonly textInput?: TextInput;
  readonly selectionInput?: SelectionInput;
  readonly dateTimePicker?: DateTimePicker;
  readonly divider?: object;
  readonly image?: Image;
  readonly columns?: { readonly columnItems?: readonly Column[] };
  readonly grid?: Grid;
}

export interface TextParagraph {
  readonly text?: string;
  readonly maxLines?: number;
}

export interface Icon {
  readonly knownIcon?: string;
  readonly materialIcon?: { readonly name?: string };
  readonly iconUrl?: string;
  readonly altText?: string;
  readonly imageType?: 'SQUARE' | 'CIRCLE';
}

export interface DecoratedText {
  readonly startIcon?: Icon;
  readonly icon?: Icon;
  readonly topLabel?: string;
  readonly text?: string;
  readonly bottomLabel?: string;
  readonly wrapText?: boolean;
  readonly onClick?: OnClick;
  readonly button?: Button;
  readonly switchControl?: SwitchControl;
  readonly endIcon?: Icon;
}

export interface SwitchControl {
  readonly name?: string;
  readonly value?: string;
  readonly selected?: boolean;
  readonly controlType?: 'SWITCH' | 'CHECKBOX' | 'CHECK_BOX';
  readonly onChangeAction?: Action;
}

/** Channels from 0 to 1. */
export interface Color {
  readonly red?: number;
  readonly green?: number;
  readonly blue?: number;
  readonly alpha?: number;
}

export interface Button {
  readonly text?: string;
  readonly icon?: Icon;
  readonly color?: Color;
  readonly onClick?: OnClick;
  readonly disabled?: boolean;
  readonly altText?: string;
  readonly type?: 'OUTLINED' | 'FILLED' | 'FILLED_TONAL' | 'BORDERLESS';
}

export interface TextInput {
  readonly name?: string;
  readonly label?: string;
  readonly hintText?: string;
  readonly placeholderText?: string;
  readonly value?: string;
  readonly type?: 'SINGLE_LINE' | 'MULTIPLE_LINE';
  readonly onChangeAction?: Action;
  readonly initialSuggestions?: { readonly items?: readonly { readonly text?: string }[] };
  readonly autoCompleteAction?: Action;
  readonly validation?: { readonly characterLimit?: number; readonly inputType?: string };
}

export interface SelectionItem {
  readonly text?: string;
  readonly value?: string;
  readonly selected?: boolean;
  readonly bottomText?: string;
  readonly startIconUri?: string;
}

export interface SelectionInput {
  readonly name?: string;
  readonly label?: string;
  readonly type?: 'CHECK_BOX' | 'RADIO_BUTTON' | 'SWITCH' | 'DROPDOWN' | 'MULTI_SELECT';
  readonly items?: readonly SelectionItem[];
  readonly onChangeAction?: Action;
  readonly multiSelectMaxSelectedItems?: number;
  readonly multiSelectMinQueryLength?: number;
}

export interface DateTimePicker {
  readonly name?: string;
  readonly label?: string;
  readonly type?: 'DATE_AND_TIME' | 'DATE_ONLY' | 'TIME_ONLY';
  readonly valueMsEpoch?: string | number;
  /** Minutes east of UTC; the client's own zone when absent. */
  readonly timezoneOffsetDate?: number;
  readonly onChangeAction?: Action;
}

export interface Image {
  readonly imageUrl?: string;
  readonly altText?: string;
  readonly onClick?: OnClick;
}

export interface Column {
  readonly horizontalSizeStyle?: 'FILL_AVAILABLE_SPACE' | 'FILL_MINIMUM_SPACE';
  readonly horizontalAlignment?: Alignment;
  readonly verticalAlignment?: 'CENTER' | 'TOP' | 'BOTTOM';
  readonly widgets?: readonly Widget[];
}

export interface GridItem {
  readonly id?: string;
  readonly title?: string;
  readonly subtitle?: string;
  readonly image?: { readonly imageUri?: string; readonly altText?: string };
  readonly layout?: 'TEXT_BELOW' | 'TEXT_ABOVE';
}

export interface Grid {
  readonly title?: string;
  readonly items?: readonly GridItem[];
  readonly columnCount?: number;
  readonly borderStyle?: { readonly type?: 'NO_BORDER' | 'STROKE'; readonly cornerRadius?: number };
  readonly onClick?: OnClick;
}

export interface Action {
  readonly function?: string;
  readonly parameters?: readonly { readonly key?: string; readonly value?: string }[];
  readonly loadIndicator?: 'SPINNER' | 'NONE';
  readonly persistValues?: boolean;
  readonly requiredWidgets?: readonly string[];
  readonly allWidgetsAreRequired?: boolean;
}

export interface OpenLink {
  readonly url?: string;
  readonly openAs?: 'FULL_SIZE' | 'OVERLAY';
  readonly onClose?: 'NOTHING' | 'RELOAD';
}

export interface OnClick {
  readonly action?: Action;
  /** The action answers with a draft to open. */
  readonly composedEmailType?: 'REPLY_AS_DRAFT' | 'STANDALONE_DRAFT';
  readonly openLink?: OpenLink;
  readonly openDynamicLinkAction?: Action;
  readonly card?: Card;
  readonly overflowMenu?: {
    readonly items?: readonly {
      readonly text?: string;
      readonly startIcon?: Icon;
      readonly disabled?: boolean;
      readonly onClick?: OnClick;
    }[];
  };
}
