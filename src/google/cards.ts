/**
 * The one renderer: card JSON to CardService objects, answers to the responses that Gmail takes. Nothing is decided
 * here; what a card holds is decided in src/addon/views.
 */
import type {
  Answer,
  CardAnswer,
  ComposeAnswer,
  DraftAnswer,
  NavigationStep,
  SuggestionsAnswer,
} from '../addon/answer';
import type { Card, CardHeader, FixedFooter, Section } from '../addon/card';
import { addClick, buildLink } from './card-clicks';
import { cards } from './card-service';
import { buildSuggestions, buildTextButton, buildWidget } from './card-widgets';

type Built = GoogleAppsScript.Card_Service.CardService;
type Draft = ReturnType<Built['newUpdateDraftActionResponseBuilder']>;

const buildHeader = (header: CardHeader): GoogleAppsScript.Card_Service.CardHeader => {
  const built = cards().newCardHeader().setTitle(header.title);
  if (header.subtitle !== undefined) built.setSubtitle(header.subtitle);
  if (header.imageUrl !== undefined) built.setImageUrl(header.imageUrl);
  if (header.imageType !== undefined) built.setImageStyle(cards().ImageStyle[header.imageType]);
  if (header.imageAltText !== undefined) built.setImageAltText(header.imageAltText);
  return built;
};

const buildSection = (section: Section): GoogleAppsScript.Card_Service.CardSection => {
  const built = cards().newCardSection();
  if (section.header !== undefined) built.setHeader(section.header);
  if (section.collapsible !== undefined) built.setCollapsible(section.collapsible);
  if (section.uncollapsibleWidgetsCount !== undefined) {
    built.setNumUncollapsibleWidgets(section.uncollapsibleWidgetsCount);
  }
  for (const widget of section.widgets) built.addWidget(buildWidget(widget));
  return built;
};

const buildFooter = (footer: FixedFooter): GoogleAppsScript.Card_Service.FixedFooter => {
  const built = cards().newFixedFooter().setPrimaryButton(buildTextButton(footer.primaryButton));
  if (footer.secondaryButton !== undefined) built.setSecondaryButton(buildTextButton(footer.secondaryButton));
  return built;
};

/** A card as Gmail takes it from the homepage, contextual and compose triggers. */
export const buildCard = (card: Card): GoogleAppsScript.Card_Service.Card => {
  const built = cards().newCardBuilder().setName(card.name).setHeader(buildHeader(card.header));
  for (const section of card.sections) built.addSection(buildSection(section));
  for (const item of card.cardActions ?? []) {
    const action = cards().newCardAction().setText(item.actionLabel);
    addClick(action, item.onClick);
    built.addCardAction(action);
  }
  if (card.fixedFooter !== undefined) built.setFixedFooter(buildFooter(card.fixedFooter));
  if (card.displayStyle !== undefined) built.setDisplayStyle(cards().DisplayStyle[card.displayStyle]);
  if (card.peekCardHeader !== undefined) built.setPeekCardHeader(buildHeader(card.peekCardHeader));
  return built.build();
};

const addStep = (navigation: GoogleAppsScript.Card_Service.Navigation, step: NavigationStep): void => {
  if ('pushCard' in step) navigation.pushCard(buildCard(step.pushCard));
  else if ('updateCard' in step) navigation.updateCard(buildCard(step.updateCard));
  else if ('popToCard' in step) navigation.popToNamedCard(step.popToCard);
  else if ('pop' in step) navigation.popCard();
  else navigation.popToRoot();
};

const buildCardAnswer = (answer: CardAnswer): GoogleAppsScript.Card_Service.ActionResponse => {
  const response = cards().newActionResponseBuilder().setStateChanged(answer.stateChanged);
  if (answer.navigation.length > 0) {
    const navigation = cards().newNavigation();
    for (const step of answer.navigation) addStep(navigation, step);
    response.setNavigation(navigation);
  }
  if (answer.notification !== undefined) {
    response.setNotification(cards().newNotification().setText(answer.notification));
  }
  if (answer.link !== undefined) response.setOpenLink(buildLink(answer.link));
  return response.build();
};

const addRecipients = (response: Draft, { to, cc, bcc }: DraftAnswer): void => {
  if (to !== undefined)
    response.setUpdateDraftToRecipientsAction(
      cards()
        .newUpdateDraftToRecipientsAction()
        .addUpdateToRecipients([...to]),
    );
  if (cc !== undefined)
    response.setUpdateDraftCcRecipientsAction(
      cards()
        .newUpdateDraftCcRecipientsAction()
        .addUpdateCcRecipients([...cc]),
    );
  if (bcc !== undefined)
    response.setUpdateDraftBccRecipientsAction(
      cards()
        .newUpdateDraftBccRecipientsAction()
        .addUpdateBccRecipients([...bcc]),
    );
};

const buildDraftAnswer = (answer: DraftAnswer): GoogleAppsScript.Card_Service.UpdateDraftActionResponse => {
  const response = cards().newUpdateDraftActionResponseBuilder();
  addRecipients(response, answer);
  if (answer.subject !== undefined)
    response.setUpdateDraftSubjectAction(
      cards().newUpdateDraftSubjectAction().addUpdateSubject(answer.subject),
    );
  if (answer.body !== undefined) {
    const { content, contentType, where } = answer.body;
    response.setUpdateDraftBodyAction(
      cards()
        .newUpdateDraftBodyAction()
        .addUpdateContent(content, cards().ContentType[contentType])
        .setUpdateType(cards().UpdateDraftBodyType[where]),
    );
  }
  return response.build();
};

/** A handle is the GmailDraft itself; the type only keeps src/addon from looking inside. */
const buildComposeAnswer = ({ draft }: ComposeAnswer): GoogleAppsScript.Card_Service.ComposeActionResponse =>
  cards()
    .newComposeActionResponseBuilder()
    .setGmailDraft(draft as unknown as GoogleAppsScript.Gmail.GmailDraft)
    .build();

const buildSuggestionsAnswer = ({
  items,
}: SuggestionsAnswer): GoogleAppsScript.Card_Service.SuggestionsResponse =>
  cards().newSuggestionsResponseBuilder().setSuggestions(buildSuggestions(items)).build();

export type BuiltAnswer =
  | GoogleAppsScript.Card_Service.ActionResponse
  | GoogleAppsScript.Card_Service.UpdateDraftActionResponse
  | GoogleAppsScript.Card_Service.ComposeActionResponse
  | GoogleAppsScript.Card_Service.SuggestionsResponse;

export type BuiltCard = ReturnType<typeof buildCard>;

/** The response to a click that shows one card more, already built. */
export const buildOnTop = (card: BuiltCard): BuiltAnswer =>
  cards().newActionResponseBuilder().setNavigation(cards().newNavigation().pushCard(card)).build();

/** The response to a click: changed cards with a notification, a changed or new draft, or suggestions. */
export const buildAnswer = (answer: Answer): BuiltAnswer => {
  switch (answer.kind) {
    case 'cards':
      return buildCardAnswer(answer);
    case 'draft':
      return buildDraftAnswer(answer);
    case 'compose':
      return buildComposeAnswer(answer);
    case 'suggestions':
      return buildSuggestionsAnswer(answer);
  }
};
