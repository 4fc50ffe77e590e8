/** What functions return to Gmail: navigation, notifications, drafts, suggestions. Wire shapes: HTTP add-ons guide. */
import { append, choice, flag, nested, text } from './methods';
import {
  adopt,
  partOf,
  type JsonObject,
  type Method,
  type ParameterType,
  type Part,
  type Spec,
} from './part';

/** Steps are done in the order in which they were added. */
const step = (takes: readonly ParameterType[], make: (part: Part, value: unknown) => JsonObject): Method => ({
  takes: [takes],
  apply: (part, [value]) => append(part, 'navigations', make(part, value)),
});

const NAVIGATION: Spec = {
  name: 'Navigation',
  methods: {
    pushCard: step(['part:Card'], (part, card) => ({ pushCard: adopt(part, card) })),
    updateCard: step(['part:Card'], (part, card) => ({ updateCard: adopt(part, card) })),
    popCard: step([], () => ({ pop: true })),
    popToRoot: step([], () => ({ popToRoot: true })),
    popToNamedCard: step(['String'], (_part, name) => ({ popToCard: String(name) })),
  },
  required: { navigations: 'at least one step' },
};

const NOTIFICATION: Spec = {
  name: 'Notification',
  methods: { setText: text('text') },
  required: { text: 'setText' },
};

const ACTION_RESPONSE: Spec = {
  name: 'ActionResponseBuilder',
  builds: 'ActionResponse',
  methods: {
    setNavigation: nested('Navigation', 'navigation'),
    setNotification: nested('Notification', 'notification'),
    setOpenLink: nested('OpenLink', 'link'),
    setStateChanged: flag('stateChanged'),
  },
  finish: json => {
    const { navigation, notification, link, stateChanged } = json;
    const action: JsonObject = {
      ...((navigation ?? {}) as JsonObject),
      ...(notification === undefined ? {} : { notification }),
      ...(link === undefined ? {} : { link }),
    };
    return { renderActions: { action }, ...(stateChanged === undefined ? {} : { stateChanged }) };
  },
};

/** In the wire, e.g. `updateBccRecipients: {bccRecipients: [{email}]}`; the list replaces what the draft has. */
const recipients = (name: string, method: string, field: string): Spec => ({
  name,
  methods: {
    [method]: {
      takes: [['String[]']],
      apply: (part, [emails]) =>
        (emails as readonly string[]).forEach(email => append(part, field, { email })),
    },
  },
});

const DRAFT: readonly Spec[] = [
  recipients('UpdateDraftToRecipientsAction', 'addUpdateToRecipients', 'toRecipients'),
  recipients('UpdateDraftCcRecipientsAction', 'addUpdateCcRecipients', 'ccRecipients'),
  recipients('UpdateDraftBccRecipientsAction', 'addUpdateBccRecipients', 'bccRecipients'),
  { name: 'UpdateDraftSubjectAction', methods: { addUpdateSubject: text('subject') } },
  {
    name: 'UpdateDraftBodyAction',
    methods: {
      setUpdateType: choice('UpdateDraftBodyType', 'type'),
      addUpdateContent: {
        takes: [['String', 'enum:ContentType']],
        apply: (part, [content, contentType]) =>
          append(part, 'insertContents', { content: String(content), contentType: String(contentType) }),
      },
    },
    required: { insertContents: 'addUpdateContent' },
  },
  {
    name: 'UpdateDraftActionResponseBuilder',
    builds: 'UpdateDraftActionResponse',
    methods: {
      setUpdateDraftToRecipientsAction: nested('UpdateDraftToRecipientsAction', 'updateToRecipients'),
      setUpdateDraftCcRecipientsAction: nested('UpdateDraftCcRecipientsAction', 'updateCcRecipients'),
      setUpdateDraftBccRecipientsAction: nested('UpdateDraftBccRecipientsAction', 'updateBccRecipients'),
      setUpdateDraftSubjectAction: nested('UpdateDraftSubjectAction', 'updateSubject'),
      setUpdateDraftBodyAction: nested('UpdateDraftBodyAction', 'updateBody'),
    },
    finish: json => ({
      renderActions: { hostAppAction: { gmailAction: { updateDraftActionMarkup: json } } },
    }),
  },
];

/** The id that a Gmail draft gives of itself or of its thread. */
const idOf = (owner: unknown): string => {
  const getId = (owner as { getId?: () => unknown } | null | undefined)?.getId;
  return typeof getId === 'function' ? String(getId.call(owner)) : '';
};

const COMPOSE: Spec = {
  name: 'ComposeActionResponseBuilder',
  builds: 'ComposeActionResponse',
  methods: {
    setGmailDraft: {
      takes: [['Object']],
      apply: (part, [draft], kit) => {
        const message = (draft as { getMessage?: () => { getThread(): unknown } }).getMessage?.();
        if (idOf(draft) === '' || message === undefined) {
          kit.fail(
            "The parameters (Object) don't match the method signature for CardService.ComposeActionResponseBuilder.setGmailDraft.",
          );
        }
        part.json['draftId'] = idOf(draft);
        part.json['draftThreadId'] = idOf(message?.getThread());
      },
    },
  },
  required: { draftId: 'setGmailDraft' },
  finish: json => ({
    renderActions: { hostAppAction: { gmailAction: { openCreatedDraftActionMarkup: json } } },
  }),
};

const UNIVERSAL: Spec = {
  name: 'UniversalActionResponseBuilder',
  builds: 'UniversalActionResponse',
  methods: {
    displayAddOnCards: {
      takes: [['Object[]']],
      apply: (part, [cards], kit) => {
        for (const card of cards as readonly unknown[]) {
          if (partOf(card)?.spec.name !== 'Card') {
            kit.fail(
              'CardService.UniversalActionResponseBuilder.displayAddOnCards: only built cards can be shown.',
            );
          }
          append(part, 'navigations', { pushCard: adopt(part, card) });
        }
      },
    },
    setOpenLink: nested('OpenLink', 'link'),
  },
  check: json =>
    json['navigations'] === undefined && json['link'] === undefined
      ? 'displayAddOnCards or setOpenLink is required.'
      : null,
  finish: json => ({ action: json }),
};

const SUGGESTIONS_RESPONSE: Spec = {
  name: 'SuggestionsResponseBuilder',
  builds: 'SuggestionsResponse',
  methods: { setSuggestions: nested('Suggestions', 'autoComplete') },
  required: { autoComplete: 'setSuggestions' },
};

const BUILT = [
  'ActionResponse',
  'UpdateDraftActionResponse',
  'ComposeActionResponse',
  'UniversalActionResponse',
  'SuggestionsResponse',
];

export const RESPONSES: readonly Spec[] = [
  NAVIGATION,
  NOTIFICATION,
  ACTION_RESPONSE,
  ...DRAFT,
  COMPOSE,
  UNIVERSAL,
  SUGGESTIONS_RESPONSE,
  ...BUILT.map(name => ({ name, methods: {} })),
];
