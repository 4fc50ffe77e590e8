/** A card as a whole: its header, its sections, its menu and its footer. */
import type { Html } from '../text';
import type { TextButton } from './button';
import type { OnClick } from './click';
import type { Widget } from './widget';

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
