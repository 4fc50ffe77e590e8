/**
 * The one renderer: card JSON to CardService objects, answers to the responses that Gmail takes. Nothing is decided
 * here; what a card holds is decided in src/addon/views.
 */
import type { Answer, CardAnswer, DraftAnswer, NavigationStep } from '../addon/answer';
import type {
  Button,
  Callback,
  Card,
  Column,
  ColumnWidget,
  DecoratedText,
  FixedFooter,
  OnClick,
  Section,
  SelectionInput,
  TextInput,
  Widget,
} from '../addon/card';

type Service = GoogleAppsScript.Card_Service.CardService;
type BuiltWidget = GoogleAppsScript.Card_Service.Widget;

interface BuiltColumn {
  addWidget(widget: BuiltWidget): BuiltColumn;
  setHorizontalSizeStyle(style: unknown): BuiltColumn;
}
interface BuiltColumns extends BuiltWidget {
  addColumn(column: BuiltColumn): BuiltColumns;
}
/** Columns are general since July 2024; @types/google-apps-script 2.0.13 does not know them yet. */
interface ServiceWithColumns extends Service {
  newColumn(): BuiltColumn;
  newColumns(): BuiltColumns;
  readonly HorizontalSizeStyle: Readonly<Record<'FILL_AVAILABLE_SPACE' | 'FILL_MINIMUM_SPACE', unknown>>;
}
const columnService = (): ServiceWithColumns => CardService as ServiceWithColumns;

const buildAction = (callback: Callback): GoogleAppsScript.Card_Service.Action => {
  const parameters: Record<string, string> = {};
  for (const { key, value } of callback.parameters) parameters[key] = value;
  return CardService.newAction().setFunctionName(callback.function).setParameters(parameters);
};

interface Clickable {
  setOnClickAction(action: GoogleAppsScript.Card_Service.Action): unknown;
  setOpenLink(link: GoogleAppsScript.Card_Service.OpenLink): unknown;
}

const addClick = (target: Clickable, onClick: OnClick): void => {
  if ('action' in onClick) target.setOnClickAction(buildAction(onClick.action));
  else target.setOpenLink(CardService.newOpenLink().setUrl(onClick.openLink.url));
};

const buildButton = (button: Button): GoogleAppsScript.Card_Service.TextButton => {
  const built = CardService.newTextButton().setText(button.text);
  if (button.type !== undefined) built.setTextButtonStyle(CardService.TextButtonStyle[button.type]);
  if (button.altText !== undefined) built.setAltText(button.altText);
  if (button.disabled !== undefined) built.setDisabled(button.disabled);
  addClick(built, button.onClick);
  return built;
};

const buildDecoratedText = (text: DecoratedText): BuiltWidget => {
  const built = CardService.newDecoratedText().setText(text.text);
  if (text.startIcon !== undefined) {
    const icon = CardService.newIconImage().setIcon(CardService.Icon[text.startIcon.knownIcon]);
    if (text.startIcon.altText !== undefined) icon.setAltText(text.startIcon.altText);
    built.setStartIcon(icon);
  }
  if (text.topLabel !== undefined) built.setTopLabel(text.topLabel);
  if (text.bottomLabel !== undefined) built.setBottomLabel(text.bottomLabel);
  if (text.wrapText !== undefined) built.setWrapText(text.wrapText);
  if (text.button !== undefined) built.setButton(buildButton(text.button));
  if (text.onClick !== undefined) addClick(built, text.onClick);
  return built;
};

const buildTextInput = (input: TextInput): BuiltWidget => {
  const built = CardService.newTextInput().setFieldName(input.name).setTitle(input.label);
  if (input.hintText !== undefined) built.setHint(input.hintText);
  if (input.value !== undefined) built.setValue(input.value);
  if (input.type !== undefined) built.setMultiline(input.type === 'MULTIPLE_LINE');
  return built;
};

const buildSelection = (input: SelectionInput): BuiltWidget => {
  const built = CardService.newSelectionInput()
    .setFieldName(input.name)
    .setTitle(input.label)
    .setType(CardService.SelectionInputType[input.type]);
  for (const item of input.items) built.addItem(item.text, item.value, item.selected);
  return built;
};

const buildColumnWidget = (widget: ColumnWidget): BuiltWidget => {
  if ('textParagraph' in widget) return CardService.newTextParagraph().setText(widget.textParagraph.text);
  if ('decoratedText' in widget) return buildDecoratedText(widget.decoratedText);
  if ('textInput' in widget) return buildTextInput(widget.textInput);
  if ('selectionInput' in widget) return buildSelection(widget.selectionInput);
  if ('buttonList' in widget) {
    const set = CardService.newButtonSet();
    for (const button of widget.buttonList.buttons) set.addButton(buildButton(button));
    return set;
  }
  const image = CardService.newImage().setImageUrl(widget.image.imageUrl).setAltText(widget.image.altText);
  if (widget.image.onClick !== undefined) addClick(image, widget.image.onClick);
  return image;
};

const buildColumn = (column: Column): BuiltColumn => {
  const service = columnService();
  const built = service.newColumn();
  if (column.horizontalSizeStyle !== undefined) {
    built.setHorizontalSizeStyle(service.HorizontalSizeStyle[column.horizontalSizeStyle]);
  }
  for (const widget of column.widgets) built.addWidget(buildColumnWidget(widget));
  return built;
};

const buildWidget = (widget: Widget): BuiltWidget => {
  if ('divider' in widget) return CardService.newDivider();
  if ('columns' in widget) {
    const built = columnService().newColumns();
    for (const column of widget.columns.columnItems) built.addColumn(buildColumn(column));
    return built;
  }
  return buildColumnWidget(widget);
};

const buildSection = (section: Section): GoogleAppsScript.Card_Service.CardSection => {
  const built = CardService.newCardSection();
  if (section.header !== undefined) built.setHeader(section.header);
  if (section.collapsible !== undefined) built.setCollapsible(section.collapsible);
  if (section.uncollapsibleWidgetsCount !== undefined) {
    built.setNumUncollapsibleWidgets(section.uncollapsibleWidgetsCount);
  }
  for (const widget of section.widgets) built.addWidget(buildWidget(widget));
  return built;
};

const buildFooter = (footer: FixedFooter): GoogleAppsScript.Card_Service.FixedFooter => {
  const built = CardService.newFixedFooter().setPrimaryButton(buildButton(footer.primaryButton));
  if (footer.secondaryButton !== undefined) built.setSecondaryButton(buildButton(footer.secondaryButton));
  return built;
};

/** A card as Gmail takes it from the homepage, contextual and compose triggers. */
export const buildCard = (card: Card): GoogleAppsScript.Card_Service.Card => {
  const header = CardService.newCardHeader().setTitle(card.header.title);
  if (card.header.subtitle !== undefined) header.setSubtitle(card.header.subtitle);
  const built = CardService.newCardBuilder().setName(card.name).setHeader(header);
  for (const section of card.sections) built.addSection(buildSection(section));
  for (const item of card.cardActions ?? []) {
    const action = CardService.newCardAction().setText(item.actionLabel);
    addClick(action, item.onClick);
    built.addCardAction(action);
  }
  if (card.fixedFooter !== undefined) built.setFixedFooter(buildFooter(card.fixedFooter));
  return built.build();
};

const addStep = (navigation: GoogleAppsScript.Card_Service.Navigation, step: NavigationStep): void => {
  if ('pushCard' in step) navigation.pushCard(buildCard(step.pushCard));
  else if ('updateCard' in step) navigation.updateCard(buildCard(step.updateCard));
  else if ('pop' in step) navigation.popCard();
  else navigation.popToRoot();
};

const buildCardAnswer = (answer: CardAnswer): GoogleAppsScript.Card_Service.ActionResponse => {
  const response = CardService.newActionResponseBuilder().setStateChanged(answer.stateChanged);
  if (answer.navigation.length > 0) {
    const navigation = CardService.newNavigation();
    for (const step of answer.navigation) addStep(navigation, step);
    response.setNavigation(navigation);
  }
  if (answer.notification !== undefined) {
    response.setNotification(CardService.newNotification().setText(answer.notification));
  }
  return response.build();
};

const buildDraftAnswer = (answer: DraftAnswer): GoogleAppsScript.Card_Service.UpdateDraftActionResponse =>
  CardService.newUpdateDraftActionResponseBuilder()
    .setUpdateDraftBccRecipientsAction(
      CardService.newUpdateDraftBccRecipientsAction().addUpdateBccRecipients([...answer.bcc]),
    )
    .build();

/** The response to a click: changed cards with a notification, or a changed draft. */
export const buildAnswer = (
  answer: Answer,
): GoogleAppsScript.Card_Service.ActionResponse | GoogleAppsScript.Card_Service.UpdateDraftActionResponse =>
  answer.kind === 'draft' ? buildDraftAnswer(answer) : buildCardAnswer(answer);
