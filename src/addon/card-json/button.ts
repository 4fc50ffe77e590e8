/** What is pressed in a card: buttons of text, of an icon, and menus that drop from one. */
import type { OnClick } from './click';
import type { Icon } from './icon';

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
