/** Clicks and icons of card JSON as CardService objects. */
import type { Callback, Icon, MenuItem, OnClick, OpenLink, OverflowMenu } from '../addon/card';
import { cards, type BuiltAction, type BuiltIcon, type BuiltMenu, type Pressable } from './card-service';

export const buildAction = (callback: Callback): BuiltAction => {
  const parameters: Record<string, string> = {};
  for (const { key, value } of callback.parameters) parameters[key] = value;
  const built = cards().newAction().setFunctionName(callback.function).setParameters(parameters);
  if (callback.loadIndicator !== undefined)
    built.setLoadIndicator(cards().LoadIndicator[callback.loadIndicator]);
  if (callback.persistValues !== undefined) built.setPersistValues(callback.persistValues);
  for (const name of callback.requiredWidgets ?? []) built.addRequiredWidget(name);
  if (callback.allWidgetsAreRequired !== undefined)
    built.setAllWidgetsAreRequired(callback.allWidgetsAreRequired);
  return built;
};

export const buildLink = (link: OpenLink): GoogleAppsScript.Card_Service.OpenLink => {
  const built = cards().newOpenLink().setUrl(link.url);
  if (link.openAs !== undefined) built.setOpenAs(cards().OpenAs[link.openAs]);
  if (link.onClose !== undefined) built.setOnClose(cards().OnClose[link.onClose]);
  return built;
};

export const addClick = (target: Pressable, onClick: OnClick): void => {
  if ('openLink' in onClick) target.setOpenLink(buildLink(onClick.openLink));
  else if ('openDynamicLinkAction' in onClick)
    target.setOnClickOpenLinkAction(buildAction(onClick.openDynamicLinkAction));
  else if (onClick.composedEmailType !== undefined)
    target.setComposeAction(
      buildAction(onClick.action),
      cards().ComposedEmailType[onClick.composedEmailType],
    );
  else target.setOnClickAction(buildAction(onClick.action));
};

const materialIcon = (icon: { readonly name: string; readonly fill?: boolean }) => {
  const built = cards().newMaterialIcon().setName(icon.name);
  if (icon.fill !== undefined) built.setFill(icon.fill);
  return built;
};

interface IconTarget {
  setIcon(icon: GoogleAppsScript.Card_Service.Icon): unknown;
  setMaterialIcon(icon: GoogleAppsScript.Card_Service.MaterialIcon): unknown;
}

/** Puts the picture of an icon on a button or into an icon of its own. */
export const addIcon = (target: IconTarget, icon: Icon): void => {
  if ('knownIcon' in icon) target.setIcon(cards().Icon[icon.knownIcon]);
  else target.setMaterialIcon(materialIcon(icon.materialIcon));
};

export const buildIcon = (icon: Icon): BuiltIcon => {
  const built = cards().newIconImage();
  addIcon(built, icon);
  if (icon.altText !== undefined) built.setAltText(icon.altText);
  if (icon.imageType !== undefined) built.setImageCropType(cards().ImageCropType[icon.imageType]);
  return built;
};

const addEntry = (menu: BuiltMenu, item: MenuItem): void => {
  const built = cards().newOverflowMenuItem().setText(item.text);
  if (item.startIcon !== undefined) built.setStartIcon(buildIcon(item.startIcon));
  if (item.disabled !== undefined) built.setDisabled(item.disabled);
  addClick(built, item.onClick);
  menu.addMenuItem(built);
};

export const buildMenu = ({ overflowMenu }: OverflowMenu): BuiltMenu => {
  const built = cards().newOverflowMenu();
  for (const item of overflowMenu.items) addEntry(built, item);
  return built;
};
