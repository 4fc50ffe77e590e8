/**
 * CardService with what Google has added since @types/google-apps-script 2.0.13: columns, menus, symbols on buttons.
 * Source: CardService reference, August 2026.
 */
export type Cards = GoogleAppsScript.Card_Service.CardService;
export type BuiltWidget = GoogleAppsScript.Card_Service.Widget;
export type BuiltAction = GoogleAppsScript.Card_Service.Action;
type BuiltLink = GoogleAppsScript.Card_Service.OpenLink;
type BuiltSymbol = GoogleAppsScript.Card_Service.MaterialIcon;
export type BuiltIcon = GoogleAppsScript.Card_Service.IconImage;

/** Any object that can be pressed. */
export interface Pressable {
  setOnClickAction(action: BuiltAction): unknown;
  setOpenLink(link: BuiltLink): unknown;
  setOnClickOpenLinkAction(action: BuiltAction): unknown;
  setComposeAction(action: BuiltAction, type: GoogleAppsScript.Card_Service.ComposedEmailType): unknown;
}

export interface BuiltMenuItem extends Pressable {
  setText(text: string): BuiltMenuItem;
  setDisabled(disabled: boolean): BuiltMenuItem;
  setStartIcon(icon: BuiltIcon): BuiltMenuItem;
}

export interface BuiltMenu {
  addMenuItem(item: BuiltMenuItem): BuiltMenu;
}

/** The icon setters that both kinds of button share. */
interface WithIcon {
  setIcon(icon: GoogleAppsScript.Card_Service.Icon): unknown;
  setMaterialIcon(icon: BuiltSymbol): unknown;
}
export type BuiltTextButton = GoogleAppsScript.Card_Service.TextButton & WithIcon;
export type BuiltImageButton = GoogleAppsScript.Card_Service.ImageButton &
  WithIcon & {
    setImageButtonStyle(style: unknown): BuiltImageButton;
    setOverflowMenu(menu: BuiltMenu): BuiltImageButton;
  };

export interface BuiltColumn {
  addWidget(widget: BuiltWidget): BuiltColumn;
  setHorizontalSizeStyle(style: unknown): BuiltColumn;
  setHorizontalAlignment(alignment: unknown): BuiltColumn;
  setVerticalAlignment(alignment: unknown): BuiltColumn;
}
interface BuiltColumns extends BuiltWidget {
  addColumn(column: BuiltColumn): BuiltColumns;
}

type Values<Names extends string> = Readonly<Record<Names, unknown>>;

interface NewerCards extends Cards {
  newTextButton(): BuiltTextButton;
  newImageButton(): BuiltImageButton;
  newOverflowMenu(): BuiltMenu;
  newOverflowMenuItem(): BuiltMenuItem;
  newColumn(): BuiltColumn;
  newColumns(): BuiltColumns;
  newTimePicker(): GoogleAppsScript.Card_Service.TimePicker & {
    setHours(hours: number): unknown;
    setMinutes(minutes: number): unknown;
  };
  readonly ImageButtonStyle: Values<'OUTLINED' | 'FILLED' | 'FILLED_TONAL' | 'BORDERLESS'>;
  readonly HorizontalSizeStyle: Values<'FILL_AVAILABLE_SPACE' | 'FILL_MINIMUM_SPACE'>;
  readonly VerticalAlignment: Values<'CENTER' | 'TOP' | 'BOTTOM'>;
  readonly UpdateDraftBodyType: Cards['UpdateDraftBodyType'] &
    Readonly<Record<'INSERT_AT_START' | 'INSERT_AT_END', GoogleAppsScript.Card_Service.UpdateDraftBodyType>>;
}

/** The service of this run; asked for when used, because nothing of Google's exists while the bundle loads. */
export const cards = (): NewerCards => CardService as unknown as NewerCards;
