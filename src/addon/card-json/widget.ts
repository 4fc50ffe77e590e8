/** What stands in a card's sections, one below the other or in columns. */
import type { Html } from '../text';
import type { Button } from './button';
import type { OnClick } from './click';
import type { DateTimePicker, SelectionInput, SwitchControl, TextInput } from './field';
import type { Icon } from './icon';

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
