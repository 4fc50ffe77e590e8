/** Widgets of card JSON as CardService objects. */
import type {
  Button,
  Column,
  ColumnWidget,
  DateTimePicker,
  DecoratedText,
  Grid,
  GridItem,
  IconButton,
  SelectionInput,
  SwitchControl,
  TextButton,
  TextInput,
  Widget,
} from '../addon/card';
import { addClick, addIcon, buildAction, buildIcon, buildMenu } from './card-clicks';
import { cards, type BuiltColumn, type BuiltWidget } from './card-service';

type Suggestions = GoogleAppsScript.Card_Service.Suggestions;

export const buildTextButton = (button: TextButton): GoogleAppsScript.Card_Service.TextButton => {
  const built = cards().newTextButton();
  built.setText(button.text);
  if (button.icon !== undefined) addIcon(built, button.icon);
  if (button.type !== undefined) built.setTextButtonStyle(cards().TextButtonStyle[button.type]);
  if (button.altText !== undefined) built.setAltText(button.altText);
  if (button.disabled !== undefined) built.setDisabled(button.disabled);
  addClick(built, button.onClick);
  return built;
};

const buildImageButton = (button: IconButton): GoogleAppsScript.Card_Service.ImageButton => {
  const built = cards().newImageButton();
  addIcon(built, button.icon);
  built.setAltText(button.altText);
  if (button.type !== undefined) built.setImageButtonStyle(cards().ImageButtonStyle[button.type]);
  if ('overflowMenu' in button.onClick) built.setOverflowMenu(buildMenu(button.onClick));
  else addClick(built, button.onClick);
  return built;
};

const isTextButton = (button: Button): button is TextButton => button.text !== undefined;

const buildButton = (
  button: Button,
): GoogleAppsScript.Card_Service.TextButton | GoogleAppsScript.Card_Service.ImageButton =>
  isTextButton(button) ? buildTextButton(button) : buildImageButton(button);

const buildSwitch = (control: SwitchControl): GoogleAppsScript.Card_Service.Switch => {
  const built = cards()
    .newSwitch()
    .setFieldName(control.name)
    .setValue(control.value)
    .setSelected(control.selected)
    .setControlType(cards().SwitchControlType[control.controlType]);
  if (control.onChangeAction !== undefined) built.setOnChangeAction(buildAction(control.onChangeAction));
  return built;
};

const buildDecoratedText = (text: DecoratedText): BuiltWidget => {
  const built = cards().newDecoratedText().setText(text.text);
  if (text.startIcon !== undefined) built.setStartIcon(buildIcon(text.startIcon));
  if (text.topLabel !== undefined) built.setTopLabel(text.topLabel);
  if (text.bottomLabel !== undefined) built.setBottomLabel(text.bottomLabel);
  if (text.wrapText !== undefined) built.setWrapText(text.wrapText);
  if (text.button !== undefined) built.setButton(buildButton(text.button));
  if (text.switchControl !== undefined) built.setSwitchControl(buildSwitch(text.switchControl));
  if (text.endIcon !== undefined) built.setEndIcon(buildIcon(text.endIcon));
  if (text.onClick !== undefined) addClick(built, text.onClick);
  return built;
};

/** The object of the platform that stands for suggestions. */
export const buildSuggestions = (items: readonly string[]): Suggestions =>
  cards()
    .newSuggestions()
    .addSuggestions([...items]);

const buildTextInput = (input: TextInput): BuiltWidget => {
  const built = cards().newTextInput().setFieldName(input.name).setTitle(input.label);
  if (input.hintText !== undefined) built.setHint(input.hintText);
  if (input.value !== undefined) built.setValue(input.value);
  if (input.type !== undefined) built.setMultiline(input.type === 'MULTIPLE_LINE');
  if (input.onChangeAction !== undefined) built.setOnChangeAction(buildAction(input.onChangeAction));
  if (input.initialSuggestions !== undefined)
    built.setSuggestions(buildSuggestions(input.initialSuggestions.items.map(({ text }) => text)));
  if (input.autoCompleteAction !== undefined)
    built.setSuggestionsAction(buildAction(input.autoCompleteAction));
  if (input.validation !== undefined) {
    const { characterLimit, inputType } = input.validation;
    const validation = cards().newValidation();
    if (characterLimit !== undefined) validation.setCharacterLimit(characterLimit);
    if (inputType !== undefined) validation.setInputType(cards().InputType[inputType]);
    built.setValidation(validation);
  }
  return built;
};

const buildSelection = (input: SelectionInput): BuiltWidget => {
  const built = cards()
    .newSelectionInput()
    .setFieldName(input.name)
    .setTitle(input.label)
    .setType(cards().SelectionInputType[input.type]);
  for (const { text, value, selected, startIconUri, bottomText } of input.items) {
    if (startIconUri === undefined && bottomText === undefined) built.addItem(text, value, selected);
    else built.addMultiSelectItem(text, value, selected, startIconUri ?? '', bottomText ?? '');
  }
  if (input.onChangeAction !== undefined) built.setOnChangeAction(buildAction(input.onChangeAction));
  if (input.multiSelectMaxSelectedItems !== undefined)
    built.setMultiSelectMaxSelectedItems(input.multiSelectMaxSelectedItems);
  if (input.multiSelectMinQueryLength !== undefined)
    built.setMultiSelectMinQueryLength(input.multiSelectMinQueryLength);
  return built;
};

const MINUTE_MS = 60_000;
const HOUR_MS = 3_600_000;

const buildTimePicker = (picker: DateTimePicker): BuiltWidget => {
  const built = cards().newTimePicker();
  built.setFieldName(picker.name).setTitle(picker.label);
  if (picker.valueMsEpoch !== undefined) {
    const ms = Number(picker.valueMsEpoch);
    built.setHours(Math.floor(ms / HOUR_MS));
    built.setMinutes(Math.floor((ms % HOUR_MS) / MINUTE_MS));
  }
  if (picker.onChangeAction !== undefined) built.setOnChangeAction(buildAction(picker.onChangeAction));
  return built as unknown as BuiltWidget;
};

const buildPicker = (picker: DateTimePicker): BuiltWidget => {
  if (picker.type === 'TIME_ONLY') return buildTimePicker(picker);
  const dateTime = picker.type === 'DATE_AND_TIME' ? cards().newDateTimePicker() : null;
  if (dateTime !== null && picker.timezoneOffsetDate !== undefined)
    dateTime.setTimeZoneOffsetInMins(picker.timezoneOffsetDate);
  const built = dateTime ?? cards().newDatePicker();
  built.setFieldName(picker.name);
  built.setTitle(picker.label);
  if (picker.valueMsEpoch !== undefined) built.setValueInMsSinceEpoch(picker.valueMsEpoch);
  if (picker.onChangeAction !== undefined) built.setOnChangeAction(buildAction(picker.onChangeAction));
  return built as unknown as BuiltWidget;
};

const buildGridItem = (item: GridItem): GoogleAppsScript.Card_Service.GridItem => {
  const built = cards().newGridItem().setIdentifier(item.id);
  if (item.title !== undefined) built.setTitle(item.title);
  if (item.subtitle !== undefined) built.setSubtitle(item.subtitle);
  if (item.layout !== undefined) built.setLayout(cards().GridItemLayout[item.layout]);
  if (item.image !== undefined)
    built.setImage(
      cards().newImageComponent().setImageUrl(item.image.imageUri).setAltText(item.image.altText),
    );
  return built;
};

const buildGrid = (grid: Grid): BuiltWidget => {
  const built = cards().newGrid().setNumColumns(grid.columnCount);
  if (grid.title !== undefined) built.setTitle(grid.title);
  if (grid.borderStyle !== undefined) {
    const border = cards().newBorderStyle().setType(cards().BorderType[grid.borderStyle.type]);
    if (grid.borderStyle.cornerRadius !== undefined) border.setCornerRadius(grid.borderStyle.cornerRadius);
    built.setBorderStyle(border);
  }
  for (const item of grid.items) built.addItem(buildGridItem(item));
  if (grid.onClick !== undefined) addClick(built, grid.onClick);
  return built as unknown as BuiltWidget;
};

const buildColumnWidget = (widget: ColumnWidget): BuiltWidget => {
  if ('textParagraph' in widget) return cards().newTextParagraph().setText(widget.textParagraph.text);
  if ('decoratedText' in widget) return buildDecoratedText(widget.decoratedText);
  if ('textInput' in widget) return buildTextInput(widget.textInput);
  if ('selectionInput' in widget) return buildSelection(widget.selectionInput);
  if ('dateTimePicker' in widget) return buildPicker(widget.dateTimePicker);
  if ('buttonList' in widget) {
    const set = cards().newButtonSet();
    for (const button of widget.buttonList.buttons) set.addButton(buildButton(button));
    return set;
  }
  const image = cards().newImage().setImageUrl(widget.image.imageUrl).setAltText(widget.image.altText);
  if (widget.image.onClick !== undefined) addClick(image, widget.image.onClick);
  return image;
};

const buildColumn = (column: Column): BuiltColumn => {
  const service = cards();
  const built = service.newColumn();
  if (column.horizontalSizeStyle !== undefined)
    built.setHorizontalSizeStyle(service.HorizontalSizeStyle[column.horizontalSizeStyle]);
  if (column.horizontalAlignment !== undefined)
    built.setHorizontalAlignment(service.HorizontalAlignment[column.horizontalAlignment]);
  if (column.verticalAlignment !== undefined)
    built.setVerticalAlignment(service.VerticalAlignment[column.verticalAlignment]);
  for (const widget of column.widgets) built.addWidget(buildColumnWidget(widget));
  return built;
};

export const buildWidget = (widget: Widget): BuiltWidget => {
  if ('divider' in widget) return cards().newDivider();
  if ('grid' in widget) return buildGrid(widget.grid);
  if ('columns' in widget) {
    const built = cards().newColumns();
    for (const column of widget.columns.columnItems) built.addColumn(buildColumn(column));
    return built;
  }
  return buildColumnWidget(widget);
};
