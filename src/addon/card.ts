/**
 * Small builders for cards as data (card-json.ts). Views use them, src/google/cards.ts turns the result into what the
 * platform draws.
 */
import { CARD_FUNCTION, PARAMETER, type ActionName } from './actions';
import type {
  Button,
  ButtonType,
  Callback,
  Card,
  CardMenuItem,
  ColumnWidget,
  DecoratedText,
  FixedFooter,
  Icon,
  IconButton,
  IconName,
  MaterialIconName,
  MenuItem,
  OnClick,
  Section,
  SwitchControl,
  TextButton,
  Widget,
} from './card-json';
import { LABEL_LIMIT, plain, type Html } from './text';

export type * from './card-json';

/** Widgets beyond this many per card are not drawn (card.proto), so views keep below it. */
export const WIDGET_LIMIT = 100;

/** What a click may ask of the client besides its run. */
export type CallbackOptions = Omit<Callback, 'function' | 'parameters'>;

/** A run of Casebook, for a click, a changed field or suggestions; parameter values are strings. */
export const callback = (
  name: ActionName,
  parameters: Readonly<Record<string, string>> = {},
  options: CallbackOptions = {},
): Callback => ({
  function: CARD_FUNCTION,
  parameters: [
    { key: PARAMETER.action, value: name },
    ...Object.keys(parameters).map(key => ({ key, value: parameters[key] ?? '' })),
  ],
  ...options,
});

/** A click that calls Casebook. */
export const act = (
  name: ActionName,
  parameters: Readonly<Record<string, string>> = {},
  options: CallbackOptions = {},
): { readonly action: Callback } => ({ action: callback(name, parameters, options) });

/** A click whose run makes a draft, which Gmail then opens: a reply to the open mail, or a mail of its own. */
export const composing = (
  name: ActionName,
  kind: 'REPLY_AS_DRAFT' | 'STANDALONE_DRAFT',
  parameters: Readonly<Record<string, string>> = {},
): OnClick => ({ ...act(name, parameters), composedEmailType: kind });

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
): TextButton | null => onClick && { text: plain(label, LABEL_LIMIT), type, onClick };

/** A known icon by its name in capitals, a Material symbol by its name in small letters. */
export const iconOf = (name: IconName | MaterialIconName, altText?: string): Icon => ({
  ...(name === name.toUpperCase()
    ? { knownIcon: name as IconName }
    : { materialIcon: { name: name as MaterialIconName } }),
  ...(altText === undefined ? {} : { altText: plain(altText) }),
});

/** An icon to press; its label is read out and shown when pointed at. */
export const iconButton = (
  icon: IconName | MaterialIconName,
  label: string,
  onClick: OnClick | null,
  type: ButtonType = 'BORDERLESS',
): IconButton | null => onClick && { icon: iconOf(icon), altText: plain(label), type, onClick };

/** An entry of a menu that drops from a button. */
export const entry = (
  label: string,
  onClick: OnClick | null,
  icon?: IconName | MaterialIconName,
): MenuItem | null =>
  onClick && { text: plain(label), ...(icon === undefined ? {} : { startIcon: iconOf(icon) }), onClick };

/** A button that drops a menu; null when no entry is left. */
export const menuButton = (
  label: string,
  entries: readonly (MenuItem | null)[],
  icon: IconName | MaterialIconName = 'more_vert',
): IconButton | null => {
  const items = present(entries);
  return items.length === 0
    ? null
    : { icon: iconOf(icon), altText: plain(label), type: 'BORDERLESS', onClick: { overflowMenu: { items } } };
};

export const present = <T>(items: readonly (T | null | undefined)[]): readonly T[] =>
  items.filter((item): item is T => item !== null && item !== undefined);

/** A row of buttons; null when none is left. */
export const buttons = (...items: readonly (Button | null)[]): Widget | null => {
  const list = present(items);
  return list.length === 0 ? null : { buttonList: { buttons: list } };
};

export interface RowOptions {
  readonly icon?: IconName | MaterialIconName;
  /** Small text above and below; plain text. */
  readonly top?: string;
  readonly bottom?: string;
  /** At the end, one of these three. */
  readonly button?: Button | null;
  readonly switchControl?: SwitchControl;
  readonly endIcon?: IconName | MaterialIconName;
  readonly onClick?: OnClick | null;
}

/** A line of a card: text with labels above and below, an icon before and something to press after it. Text wraps. */
export const row = (text: Html, options: RowOptions = {}): { readonly decoratedText: DecoratedText } => ({
  decoratedText: {
    ...(options.icon === undefined ? {} : { startIcon: iconOf(options.icon) }),
    ...(options.top ? { topLabel: plain(options.top) } : {}),
    text,
    ...(options.bottom ? { bottomLabel: plain(options.bottom, 2 * LABEL_LIMIT) } : {}),
    wrapText: true,
    ...(options.button ? { button: options.button } : {}),
    ...(options.switchControl ? { switchControl: options.switchControl } : {}),
    ...(options.endIcon === undefined ? {} : { endIcon: iconOf(options.endIcon) }),
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
export const footer = (primary: TextButton | null, secondary: TextButton | null = null): FixedFooter | null =>
  primary && {
    primaryButton: { ...primary, type: 'FILLED' },
    ...(secondary ? { secondaryButton: { ...secondary, type: 'OUTLINED' as const } } : {}),
  };
