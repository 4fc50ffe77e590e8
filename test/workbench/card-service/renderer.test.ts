/** What the views make comes through CardService unchanged: card JSON in, the same JSON on the wire. */
import { buildSync } from 'esbuild';
import { join } from 'node:path';
import type { Answer } from '../../../src/addon/answer';
import {
  act,
  button,
  buttons,
  callback,
  card,
  columns,
  composing,
  entry,
  footer,
  iconButton,
  iconOf,
  menuButton,
  menuItem,
  open,
  present,
  row,
  section,
  textParagraph,
  type Card,
  type Widget,
} from '../../../src/addon/card';
import { choiceField, choicesField, dateField, textField } from '../../../src/addon/fields';
import { handle } from '../../../src/addon/routes';
import { escape } from '../../../src/addon/text';
import { checkReturn, type EntryKind } from '../../../workbench/services/card-service';
import type { Manifest } from '../../../workbench/runtime/bundle';
import { openWorkbench } from '../../../workbench/workbench';
import { allCards } from '../../addon/all-cards';
import { cardProblems } from '../../card-schema';
import { OfficeDesk, click, scene } from '../../addon/office';
import { readFileSync } from 'node:fs';

const ME = 'ana@example.org';

/** The renderer as it is bundled, with two entry points that take JSON. */
const code = `${
  buildSync({
    entryPoints: [join(__dirname, '../../../src/google/cards.ts')],
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'Renderer',
    target: 'es2019',
    platform: 'neutral',
  }).outputFiles[0]?.text ?? ''
}
function showCard(card) { return Renderer.buildCard(card); }
function showAnswer(answer) { return Renderer.buildAnswer(answer); }`;

const manifest = JSON.parse(readFileSync(join(__dirname, '../../../appsscript.json'), 'utf8')) as Manifest;
const bench = openWorkbench({ code, manifest, accounts: [ME], now: Date.UTC(2026, 2, 12) });

const through = (name: string, argument: unknown, kind: EntryKind) => {
  const result = bench.run(name, [argument], { as: ME, kind: 'card' });
  if (result.how !== 'done') throw new Error(result.error ?? result.how);
  const returned = checkReturn(kind, result.value);
  if (!returned.ok) throw new Error(returned.error);
  return { wire: returned.wire, log: result.log };
};

const pushed = (json: Card) => ({ action: { navigations: [{ pushCard: json }] } });

test.each(Object.entries(allCards(scene())))(
  '"%s" is drawn as it was made, under the real manifest',
  (_name, json) => {
    const { wire, log } = through('showCard', json, 'card');
    expect(wire).toEqual(pushed(json));
    expect(log).toEqual([]);
  },
);

const link = open('https://docs.google.com/spreadsheets/d/1');
const go = button('Go', act('log'), 'FILLED_TONAL');
const more = menuButton('More', [
  entry('Release', act('release', { heldId: 'H-1' }), 'check'),
  entry('Open', link),
]);
const on = callback('refresh', { view: 'home' }, { persistValues: true, loadIndicator: 'NONE' });
const items = [
  { text: 'A', value: 'a', selected: true },
  { text: 'B', value: 'b', selected: false },
];

const EVERY_WIDGET: Readonly<Record<string, readonly (Widget | null)[]>> = {
  'texts and rules': [textParagraph(escape('p')), { divider: {} }],
  'a picture that opens a link': [
    link && { image: { imageUrl: 'https://x.example/a.png', altText: 'a', onClick: link } },
  ],
  'a text field with all it can have': [
    textField('t', 'T', {
      value: 'v',
      hint: 'h',
      multiline: true,
      limit: 20,
      kind: 'EMAIL',
      suggestions: ['one', 'two'],
      suggest: callback('refresh'),
      onChange: on,
    }),
  ],
  'choices of one and of many': [
    choiceField('radio', 'R', items, 'b', { radio: true, onChange: on }),
    choiceField('list', 'L', items, 'a'),
    choicesField('boxes', 'B', items, ['a', 'b']),
    choicesField('switches', 'S', items, [], { switches: true }),
    {
      selectionInput: {
        name: 'many',
        label: 'M',
        type: 'MULTI_SELECT',
        items: items.map(item => ({ ...item, startIconUri: '', bottomText: 'below' })),
        multiSelectMaxSelectedItems: 5,
        multiSelectMinQueryLength: 0,
      },
    },
  ],
  'dates and times': [
    dateField('date', 'D', Date.UTC(2026, 2, 12)),
    { dateTimePicker: { name: 'time', label: 'T', type: 'TIME_ONLY', valueMsEpoch: '34200000' } },
    {
      dateTimePicker: {
        name: 'both',
        label: 'B',
        type: 'DATE_AND_TIME',
        valueMsEpoch: '1773273600000',
        timezoneOffsetDate: 60,
        onChangeAction: on,
      },
    },
  ],
  'columns with their alignment': [
    columns(textParagraph(escape('l')), row(escape('r'), { icon: 'STORE', onClick: link })),
    {
      columns: {
        columnItems: [
          {
            horizontalSizeStyle: 'FILL_MINIMUM_SPACE',
            horizontalAlignment: 'CENTER',
            verticalAlignment: 'BOTTOM',
            widgets: [textParagraph(escape('x'))],
          },
        ],
      },
    },
  ],
  'buttons with icons and a menu': [
    go && { buttonList: { buttons: [{ ...go, icon: iconOf('add'), altText: 'alt', disabled: true }] } },
    buttons(iconButton('star', 'Star', act('log')), iconButton('EMAIL', 'Mail', link, 'FILLED_TONAL'), more),
  ],
  'rows with each kind of end': [
    row(escape('x'), { icon: 'EMAIL', button: go }),
    row(escape('x'), { icon: 'task_alt', button: more }),
    row(escape('x'), { endIcon: 'chevron_right', onClick: act('log') }),
    row(escape('x'), {
      switchControl: {
        name: 'on',
        value: '1',
        selected: true,
        controlType: 'SWITCH',
        onChangeAction: on,
      },
    }),
    {
      decoratedText: {
        text: escape('x'),
        startIcon: { knownIcon: 'EMAIL', altText: 'mail', imageType: 'CIRCLE' },
        wrapText: false,
      },
    },
  ],
  'a grid': [
    {
      grid: {
        title: 'G',
        columnCount: 2,
        borderStyle: { type: 'STROKE', cornerRadius: 4 },
        onClick: act('log'),
        items: [
          { id: '1', title: 'One', subtitle: 'first', layout: 'TEXT_ABOVE' },
          { id: '2', image: { imageUri: 'https://x.example/a.png', altText: 'a' } },
        ],
      },
    },
  ],
  'every click': [
    buttons(
      button('draft', composing('log', 'REPLY_AS_DRAFT')),
      button('mail', composing('log', 'STANDALONE_DRAFT', { caseId: 'C-1' })),
      button('found out', { openDynamicLinkAction: callback('log') }),
      button('window', {
        openLink: { url: 'https://mail.google.com/', openAs: 'OVERLAY', onClose: 'RELOAD' },
      }),
      button('needs', act('log', {}, { requiredWidgets: ['t'], allWidgetsAreRequired: false })),
    ),
  ],
};

test.each(Object.entries(EVERY_WIDGET))(
  '%s come through as they were made, as Google describes them',
  (_, widgets) => {
    const all = present(widgets);
    expect(all).toHaveLength(widgets.length);
    const json: Card = { ...card({ name: 'all', title: 'All', sections: [] }), sections: [{ widgets: all }] };
    const { wire, log } = through('showCard', json, 'card');
    expect(wire).toEqual(pushed(json));
    expect(log).toEqual([]);
    expect(cardProblems(json)).toEqual([]);
  },
);

test('the frame of a card comes through: picture, peek, menu, folds and footer', () => {
  const first = button('Save', act('log'));
  const json: Card = {
    ...card({
      name: 'frame',
      title: 'Frame',
      subtitle: 'below',
      sections: [section(escape('S'), [textParagraph(escape('a')), textParagraph(escape('b'))], 1)],
      menu: [menuItem('Draft', composing('log', 'REPLY_AS_DRAFT'))],
      footer: footer(first, button('Cancel', link)),
    }),
    displayStyle: 'PEEK',
    peekCardHeader: {
      title: 'Peek',
      imageUrl: 'https://x.example/a.png',
      imageType: 'CIRCLE',
      imageAltText: 'a',
    },
  };
  expect(through('showCard', json, 'card').wire).toEqual(pushed(json));
  expect(cardProblems(json)).toEqual([]);
});

test('an answer carries its steps, its notification and whether other cards are stale', () => {
  const answer = handle(click('log_to_case', { caseId: 'C-1042' }), () => new OfficeDesk(), scene());
  if (answer.kind !== 'cards') throw new Error('no cards');
  expect(through('showAnswer', answer, 'click').wire).toEqual({
    renderActions: {
      action: { navigations: answer.navigation, notification: { text: 'Logged to the case.' } },
    },
    stateChanged: true,
  });
});

test('an answer without a step keeps the card', () => {
  const answer: Answer = { kind: 'cards', navigation: [], notification: 'No', stateChanged: false };
  expect(through('showAnswer', answer, 'click').wire).toEqual({
    renderActions: { action: { notification: { text: 'No' } } },
    stateChanged: false,
  });
});

test('an answer can go back, to a card by its name, and open a link', () => {
  const answer: Answer = {
    kind: 'cards',
    navigation: [{ pop: true }, { popToCard: 'message' }, { popToRoot: true }],
    link: { url: 'https://mail.google.com/', onClose: 'RELOAD' },
    stateChanged: false,
  };
  expect(through('showAnswer', answer, 'click').wire).toEqual({
    renderActions: {
      action: {
        navigations: answer.navigation,
        link: { url: 'https://mail.google.com/', onClose: 'RELOAD' },
      },
    },
    stateChanged: false,
  });
});

test('a draft gets its recipients, subject and text', () => {
  const answer: Answer = {
    kind: 'draft',
    to: ['t@x.example'],
    cc: [],
    bcc: ['a@x.example', 'b@x.example'],
    subject: 'S',
    body: { where: 'INSERT_AT_START', contentType: 'MUTABLE_HTML', content: '<b>hi</b>' },
  };
  expect(through('showAnswer', answer, 'draft').wire).toEqual({
    renderActions: {
      hostAppAction: {
        gmailAction: {
          updateDraftActionMarkup: {
            updateToRecipients: { toRecipients: [{ email: 't@x.example' }] },
            // An empty list is left out on the wire.
            updateCcRecipients: {},
            updateBccRecipients: { bccRecipients: [{ email: 'a@x.example' }, { email: 'b@x.example' }] },
            updateSubject: { subject: 'S' },
            updateBody: {
              type: 'INSERT_AT_START',
              insertContents: [{ content: '<b>hi</b>', contentType: 'MUTABLE_HTML' }],
            },
          },
        },
      },
    },
  });
});

test('suggestions come through in their order', () => {
  const answer: Answer = { kind: 'suggestions', items: ['Ana', 'Bob'] };
  expect(through('showAnswer', answer, 'suggestions').wire).toEqual({
    autoComplete: { items: [{ text: 'Ana' }, { text: 'Bob' }] },
  });
});
