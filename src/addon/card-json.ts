/**
 * The part of the card v1 JSON that Casebook uses: what views make and src/google/cards.ts draws.
 * Source of the shapes: the discovery document of the card model (GoogleAppsCardV1*), in workbench/schema/cards.v1.json.
 */
import type { Html } from './text';

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

/** The built-in icons that Casebook uses; they need no fetch and no alt text of their own language. */
export type IconName =
  | 'PERSON'
  | 'MULTIPLE_PEOPLE'
  | 'EMAIL'
  | 'STORE'
  | 'PHONE'
  | 'CLOCK'
  | 'DESCRIPTION'
  | 'BOOKMARK'
  | 'CONFIRMATION_NUMBER_ICON'
  | 'DOLLAR'
  | 'INVITE'
  | 'MAP_PIN'
  | 'MEMBERSHIP'
  | 'OFFER'
  | 'STAR'
  | 'TICKET';

/** Material symbols, for what the built-in icons do not show. Names: fonts.google.com/icons. */
export type MaterialIconName =
  | 'add'
  | 'archive'
  | 'arrow_back'
  | 'arrow_forward'
  | 'attach_file'
  | 'block'
  | 'call_merge'
  | 'cases'
  | 'check'
  | 'check_circle'
  | 'chevron_right'
  | 'close'
  | 'delete'
  | 'domain'
  | 'drafts'
  | 'edit'
  | 'event'
  | 'flag'
  | 'forward'
  | 'group'
  | 'handshake'
  | 'help'
  | 'history'
  | 'home'
  | 'inbox'
  | 'info'
  | 'label'
  | 'link'
  | 'lock'
  | 'mark_email_read'
  | 'mark_email_unread'
  | 'more_vert'
  | 'note'
  | 'open_in_new'
  | 'person_add'
  | 'priority_high'
  | 'refresh'
  | 'reply'
  | 'reply_all'
  | 'restore_from_trash'
  | 'schedule'
  | 'search'
  | 'send'
  | 'settings'
  | 'star'
  | 'table_view'
  | 'task_alt'
  | 'undo'
  | 'visibility'
  | 'visibility_off'
  | 'warning';

interface AnyIcon {
  readonly altText?: string;
  readonly imageType?: 'SQUARE' | 'CIRCLE';
}

export type Icon =
  | (AnyIcon & { readonly knownIcon: IconName })
  | (AnyIcon & { readonly materialIcon: { readonly name: MaterialIconName; readonly fill?: boolean } });

export type ButtonType = 'OUTLINED' | 'FILLED' | 'FILLED_TONAL' | 'BORDERLESS';

export interface MenuItem {
  readonly text: string;
  readonly startIcon?: Icon;
  readonly disabled?: boolean;
  readonly onClick: OnClick;
}

/** A menu that drops from a button; menus have no menus in them. */
export interface OverflowMenu {
  readonly overflowMenu: { readonly items: readonly MenuItem[] };
}

export interface TextButton {
  readonly text: string;
  readonly icon?: Icon;
  readonly type?: ButtonType;
  readonly altText?: string;
  readonly disabled?: boolean;
  readonly onClick: OnClick;
}

/** An icon alone to press; `altText` is its name. */
export interface IconButton {
  readonly text?: never;
  readonly icon: Icon;
  readonly type?: ButtonType;
  readonly altText: string;
  readonly disabled?: never;
  readonly onClick: OnClick | OverflowMenu;
}

export type Button = TextButton | IconButton;

/** A switch or box at the end of a row; several may share a name, their values come as a list. */
export interface SwitchControl {
  readonly name: string;
  readonly value: string;
  readonly selected: boolean;
  readonly controlType: 'SWITCH' | 'CHECK_BOX';
  readonly onChangeAction?: Callback;
}

/** One of a button, a switch and an end icon. */
export interface DecoratedText {
  readonly text: Html;
  readonly startIcon?: Icon;
  readonly topLabel?: string;
  readonly bottomLabel?: string;
  readonly wrapText?: boolean;
  readonly button?: Button;
  readonly switchControl?: SwitchControl;
  readonly endIcon?: Icon;
  readonly onClick?: OnClick;
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

export interface Image {
  readonly imageUrl: string;
  readonly altText: string;
  readonly onClick?: OnClick;
}

export interface GridItem {
  /** Comes back as the parameter `grid_item_identifier`. */
  readonly id: string;
  readonly title?: string;
  readonly subtitle?: string;
  readonly image?: { readonly imageUri: string; readonly altText: string };
  readonly layout?: 'TEXT_BELOW' | 'TEXT_ABOVE';
}

export interface Grid {
  readonly title?: string;
  readonly items: readonly GridItem[];
  /** 1 or 2 in the side panel. */
  readonly columnCount: 1 | 2;
  readonly borderStyle?: { readonly type: 'NO_BORDER' | 'STROKE'; readonly cornerRadius?: number };
  readonly onClick?: OnClick;
}

export type ColumnWidget =
  | { readonly textParagraph: { readonly text: Html } }
  | { readonly decoratedText: DecoratedText }
  | { readonly buttonList: { readonly buttons: readonly Button[] } }
  | { readonly textInput: TextInput }
  | { readonly selectionInput: SelectionInput }
  | { readonly dateTimePicker: DateTimePicker }
  | { readonly image: Image };

export interface Column {
  readonly horizontalSizeStyle?: 'FILL_AVAILABLE_SPACE' | 'FILL_MINIMUM_SPACE';
  readonly horizontalAlignment?: 'START' | 'CENTER' | 'END';
  readonly verticalAlignment?: 'CENTER' | 'TOP' | 'BOTTOM';
  readonly widgets: readonly ColumnWidget[];
}

export type Widget =
  | ColumnWidget
  | { readonly divider: Readonly<Record<string, never>> }
  | { readonly grid: Grid }
  | { readonly columns: { readonly columnItems: readonly Column[] } };

export interface Section {
  readonly header?: Html;
  readonly collapsible?: boolean;
  /** How many widgets stay visible while the section is folded. */
  readonly uncollapsibleWidgetsCount?: number;
  readonly widgets: readonly Widget[];
}

export interface CardHeader {
  readonly title: string;
  readonly subtitle?: string;
  readonly imageUrl?: string;
  readonly imageType?: 'SQUARE' | 'CIRCLE';
  readonly imageAltText?: string;
}

export interface CardMenuItem {
  readonly actionLabel: string;
  readonly onClick: OnClick;
}

export interface FixedFooter {
  readonly primaryButton: TextButton;
  readonly secondaryButton?: TextButton;
}

export interface Card {
  readonly name: string;
  readonly header: CardHeader;
  readonly sections: readonly Section[];
  readonly cardActions?: readonly CardMenuItem[];
  readonly fixedFooter?: FixedFooter;
  /** PEEK: only the header shows at the panel's foot until it is pressed; not on mobile. */
  readonly displayStyle?: 'PEEK' | 'REPLACE';
  readonly peekCardHeader?: CardHeader;
}
