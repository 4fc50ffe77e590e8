/**
 * A card as data: the part of the card v1 JSON that Casebook uses, and small builders for it. Views make these objects,
 * src/google/cards.ts turns them into what the platform draws.
 * Source of the shapes: the discovery document of the card model (GoogleAppsCardV1*), in workbench/schema/cards.v1.json.
 */
import { CARD_FUNCTION, PARAMETER, type ActionName } from './actions';
import { LABEL_LIMIT, plain, type Html } from './text';

export interface Parameter {
  readonly key: string;
  readonly value: string;
}

export interface Callback {
  readonly function: string;
  readonly parameters: readonly Parameter[];
}

export interface OpenLink {
  readonly url: string;
}

export type OnClick = { readonly action: Callback } | { readonly openLink: OpenLink };

/** The built-in icons that Casebook uses; they need no fetch and no alt text of their own language. */
export type IconName =
  | 'PERSON'
  | 'EMAIL'
  | 'STORE'
  | 'PHONE'
  | 'CLOCK'
  | 'DESCRIPTION'
  | 'BOOKMARK'
  | 'CONFIRMATION_NUMBER_ICON'
  | 'OFFER';

export interface Icon {
  readonly knownIcon: IconName;
  readonly altText?: string;
}

export type ButtonType = 'OUTLINED' | 'FILLED' | 'FILLED_TONAL' | 'BORDERLESS';

export interface Button {
  readonly text: string;
  readonly type?: ButtonType;
  readonly altText?: string;
  readonly disabled?: boolean;
  readonly onClick: OnClick;
}

export interface DecoratedText {
  readonly text: Html;
  readonly startIcon?: Icon;
  readonly topLabel?: string;
  readonly bottomLabel?: string;
  readonly wrapText?: boolean;
  readonly button?: Button;
  readonly onClick?: OnClick;
}

export interface TextInput {
  readonly name: string;
  readonly label: string;
  readonly hintText?: string;
  readonly value?: string;
  readonly type?: 'SINGLE_LINE' | 'MULTIPLE_LINE';
}

export interface SelectionItem {
  readonly text: string;
  readonly value: string;
  readonly selected: boolean;
}

export interface SelectionInput {
  readonly name: string;
  readonly label: string;
  readonly type: 'CHECK_BOX' | 'RADIO_BUTTON' | 'SWITCH' | 'DROPDOWN';
  readonly items: readonly SelectionItem[];
}

export interface Image {
  readonly imageUrl: string;
  readonly altText: string;
  readonly onClick?: OnClick;
}

export type ColumnWidget =
  | { readonly textParagraph: { readonly text: Html } }
  | { readonly decoratedText: DecoratedText }
  | { readonly buttonList: { readonly buttons: readonly Button[] } }
  | { readonly textInput: TextInput }
  | { readonly selectionInput: SelectionInput }
  | { readonly image: Image };

export interface Column {
  readonly horizontalSizeStyle?: 'FILL_AVAILABLE_SPACE' | 'FILL_MINIMUM_SPACE';
  readonly widgets: readonly ColumnWidget[];
}

export type Widget =
  | ColumnWidget
  | { readonly divider: Readonly<Record<string, never>> }
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
}

export interface CardMenuItem {
  readonly actionLabel: string;
  readonly onClick: OnClick;
}

export interface FixedFooter {
  readonly primaryButton: Button;
  readonly secondaryButton?: Button;
}

export interface Card {
  readonly name: string;
  readonly header: CardHeader;
  readonly sections: readonly Section[];
  readonly cardActions?: readonly CardMenuItem[];
  readonly fixedFooter?: FixedFooter;
}

/** Widgets beyond this many per card are not drawn (card.proto), so views keep below it. */
export const WIDGET_LIMIT = 100;

/** A click that calls Casebook; parameter values are strings. */
export const act = (name: ActionName, parameters: Readonly<Record<string, string>> = {}): OnClick => ({
  action: {
    function: CARD_FUNCTION,
    parameters: [
      { key: PARAMETER.action, value: name },
      ...Object.keys(parameters).map(key => ({ key, value: parameters[key] ?? '' })),
    ],
  },
});

/**
 * The places that cards may open; the manifest's openLinkUrlPrefixes are the same. A link from the sheet that leads
 * elsewhere is left out, because the platform would refuse the whole card.
 */
export const OPENABLE = [
  'https://mail.google.com/',
  'https://docs.google.com/',
  'https://drive.google.com/',
] as const;

/** A click that opens an address in a new tab; null when it is none of OPENABLE. */
export const open = (url: string): OnClick | null =>
  OPENABLE.some(prefix => url.startsWith(prefix)) && !/[\s<>"]/.test(url) ? { openLink: { url } } : null;

/** A text button; without a click there is no button. */
export const button = (
  label: string,
  onClick: OnClick | null,
  type: ButtonType = 'OUTLINED',
): Button | null => onClick && { text: plain(label, LABEL_LIMIT), type, onClick };

export const present = <T>(items: readonly (T | null | undefined)[]): readonly T[] =>
  items.filter((item): item is T => item !== null && item !== undefined);

/** A row of buttons; null when none is left. */
export const buttons = (...items: readonly (Button | null)[]): Widget | null => {
  const list = present(items);
  return list.length === 0 ? null : { buttonList: { buttons: list } };
};

export interface RowOptions {
  readonly icon?: IconName;
  /** Small text above and below; plain text. */
  readonly top?: string;
  readonly bottom?: string;
  readonly button?: Button | null;
  readonly onClick?: OnClick | null;
}

/** A line of a card: text with labels above and below, an icon before and a button after it. Text wraps. */
export const row = (text: Html, options: RowOptions = {}): { readonly decoratedText: DecoratedText } => ({
  decoratedText: {
    ...(options.icon === undefined ? {} : { startIcon: { knownIcon: options.icon } }),
    ...(options.top ? { topLabel: plain(options.top) } : {}),
    text,
    ...(options.bottom ? { bottomLabel: plain(options.bottom, 2 * LABEL_LIMIT) } : {}),
    wrapText: true,
    ...(options.button ? { button: options.button } : {}),
    ...(options.onClick ? { onClick: options.onClick } : {}),
  },
});

export const textParagraph = (text: Html): { readonly textParagraph: { readonly text: Html } } => ({
  textParagraph: { text },
});

/** Side by side; the client stacks them on narrow screens. */
export const columns = (...items: readonly ColumnWidget[]): Widget => ({
  columns: {
    columnItems: items.map(widget => ({
      horizontalSizeStyle: 'FILL_AVAILABLE_SPACE' as const,
      widgets: [widget],
    })),
  },
});

/**
 * A section; null without widgets (a section must have one).
 * @param shown how many widgets stay visible while folded; all when absent
 */
export const section = (
  header: Html | null,
  widgets: readonly (Widget | null)[],
  shown?: number,
): Section | null => {
  const list = present(widgets);
  if (list.length === 0) return null;
  const folds = shown !== undefined && shown < list.length;
  return {
    ...(header === null ? {} : { header }),
    ...(folds ? { collapsible: true, uncollapsibleWidgetsCount: shown } : {}),
    widgets: list,
  };
};

export interface CardParts {
  /** Names the card in the navigation stack. */
  readonly name: string;
  readonly title: string;
  readonly subtitle?: string;
  readonly sections: readonly (Section | null)[];
  readonly menu?: readonly (CardMenuItem | null)[];
  readonly footer?: FixedFooter | null;
}

export const card = (parts: CardParts): Card => {
  const menu = present(parts.menu ?? []);
  return {
    name: parts.name,
    header: { title: plain(parts.title), ...(parts.subtitle ? { subtitle: plain(parts.subtitle) } : {}) },
    sections: present(parts.sections),
    ...(menu.length === 0 ? {} : { cardActions: menu }),
    ...(parts.footer ? { fixedFooter: parts.footer } : {}),
  };
};

/** An entry of the card's own menu (three dots). */
export const menuItem = (label: string, onClick: OnClick | null): CardMenuItem | null =>
  onClick && { actionLabel: plain(label), onClick };

/** A footer that stays in view: the main button, and one beside it. */
export const footer = (primary: Button | null, secondary: Button | null = null): FixedFooter | null =>
  primary && {
    primaryButton: { ...primary, type: 'FILLED' },
    ...(secondary ? { secondaryButton: { ...secondary, type: 'OUTLINED' as const } } : {}),
  };
