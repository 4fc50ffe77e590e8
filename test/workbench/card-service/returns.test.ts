/** What entry points may return, and how it goes over the wire. */
import { checkReturn, type EntryKind } from '../../../workbench/services/card-service';
import { run, wire } from './card-run';

const CARD = "C.newCardBuilder().setHeader(C.newCardHeader().setTitle('T')).build()";
const PUSHED = { header: { title: 'T' } };
const RETURNS = {
  card: `return ${CARD};`,
  cards: `return [${CARD}, ${CARD}];`,
  click: `return C.newActionResponseBuilder().setStateChanged(true).build();`,
  draft: `return C.newUpdateDraftActionResponseBuilder().build();`,
  universal: `return C.newUniversalActionResponseBuilder().displayAddOnCards([${CARD}]).build();`,
  suggestions: `return C.newSuggestionsResponseBuilder().setSuggestions(C.newSuggestions().addSuggestion('a')).build();`,
  compose: `return C.newComposeActionResponseBuilder().setGmailDraft({
    getId: function () { return 'r1'; },
    getMessage: function () { return { getThread: function () { return { getId: function () { return 'f0'; } }; } }; },
  }).build();`,
  unbuilt: 'return C.newActionResponseBuilder();',
  nothing: '',
  text: "return 'ok';",
} as const;

const ALLOWED: Readonly<Record<EntryKind, readonly (keyof typeof RETURNS)[]>> = {
  card: ['card', 'cards'],
  compose: ['card', 'cards'],
  click: ['click', 'nothing'],
  composing: ['compose'],
  link: ['click'],
  draft: ['draft'],
  universal: ['universal', 'nothing'],
  suggestions: ['suggestions'],
};

describe.each(Object.keys(ALLOWED) as EntryKind[])('an entry point of kind %s', kind => {
  test.each(Object.keys(RETURNS) as (keyof typeof RETURNS)[])('is judged right when it returns: %s', what => {
    const result = run(RETURNS[what]);
    expect([what, result.error]).toEqual([what, null]);
    expect([what, checkReturn(kind, result.value).ok]).toEqual([what, ALLOWED[kind].includes(what)]);
  });
});

test('a refusal names what was returned and what is wanted', () => {
  expect(checkReturn('card', run(RETURNS.click).value)).toEqual({
    ok: false,
    error: 'The function for "card" returned ActionResponse; it must return Card or a list of them.',
  });
  expect(checkReturn('click', run(RETURNS.unbuilt).value)).toMatchObject({
    error: expect.stringContaining('ActionResponseBuilder (build() is missing)'),
  });
  expect(checkReturn('card', { sections: [] })).toMatchObject({
    error: expect.stringContaining('returned Object'),
  });
});

test('several cards are pushed in their order', () => {
  expect(wire('card', RETURNS.cards)).toEqual({
    action: { navigations: [{ pushCard: PUSHED }, { pushCard: PUSHED }] },
  });
});

test('nothing returned changes nothing', () => {
  expect(wire('click', '')).toBeNull();
});

test('navigation keeps the order of its steps, with notification, link and stateChanged beside it', () => {
  expect(
    wire(
      'click',
      `return C.newActionResponseBuilder()
        .setNavigation(C.newNavigation().popToRoot().popCard().popToNamedCard('home').updateCard(${CARD}).pushCard(${CARD}))
        .setNotification(C.newNotification().setText('Done'))
        .setOpenLink(C.newOpenLink().setUrl('https://x.example/').setOpenAs(C.OpenAs.OVERLAY).setOnClose(C.OnClose.RELOAD_ADD_ON))
        .setStateChanged(false).build();`,
    ),
  ).toEqual({
    renderActions: {
      action: {
        navigations: [
          { popToRoot: true },
          { pop: true },
          { popToCard: 'home' },
          { updateCard: PUSHED },
          { pushCard: PUSHED },
        ],
        notification: { text: 'Done' },
        link: { url: 'https://x.example/', openAs: 'OVERLAY', onClose: 'RELOAD' },
      },
    },
    stateChanged: false,
  });
});

test('a changed draft says what replaces what', () => {
  expect(
    wire(
      'draft',
      `return C.newUpdateDraftActionResponseBuilder()
        .setUpdateDraftBccRecipientsAction(C.newUpdateDraftBccRecipientsAction().addUpdateBccRecipients(['a@x.example']))
        .setUpdateDraftSubjectAction(C.newUpdateDraftSubjectAction().addUpdateSubject('S'))
        .setUpdateDraftBodyAction(C.newUpdateDraftBodyAction().addUpdateContent('hi', C.ContentType.TEXT)
          .setUpdateType(C.UpdateDraftBodyType.INSERT_AT_END)).build();`,
    ),
  ).toEqual({
    renderActions: {
      hostAppAction: {
        gmailAction: {
          updateDraftActionMarkup: {
            updateBccRecipients: { bccRecipients: [{ email: 'a@x.example' }] },
            updateSubject: { subject: 'S' },
            updateBody: { type: 'INSERT_AT_END', insertContents: [{ content: 'hi', contentType: 'TEXT' }] },
          },
        },
      },
    },
  });
});

test('a created draft is opened by its ids, suggestions are listed, menu entries show cards', () => {
  expect(JSON.stringify(wire('composing', RETURNS.compose))).toContain(
    '"openCreatedDraftActionMarkup":{"draftId":"r1","draftThreadId":"f0"}',
  );
  expect(wire('suggestions', RETURNS.suggestions)).toEqual({ autoComplete: { items: [{ text: 'a' }] } });
  expect(wire('universal', RETURNS.universal)).toEqual({ action: { navigations: [{ pushCard: PUSHED }] } });
});

test.each([
  [
    'C.newActionResponseBuilder().setNotification(C.newNotification()).build()',
    'Notification: setText is required',
  ],
  ['C.newActionResponseBuilder().setNavigation(C.newNavigation()).build()', 'Navigation: at least one step'],
  ['C.newUniversalActionResponseBuilder().build()', 'displayAddOnCards or setOpenLink'],
  ['C.newUniversalActionResponseBuilder().displayAddOnCards([C.newCardBuilder()])', 'only built cards'],
])('a response that lacks something is refused: %s', (expression, reason) => {
  expect(run(`return ${expression};`).error).toContain(reason);
});
