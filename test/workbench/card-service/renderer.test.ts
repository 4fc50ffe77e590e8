/** What the views make comes through CardService unchanged: card JSON in, the same JSON on the wire. */
import { buildSync } from 'esbuild';
import { join } from 'node:path';
import type { Answer } from '../../../src/addon/answer';
import { act, card, open, row, textParagraph, button, columns, type Card } from '../../../src/addon/card';
import { handle } from '../../../src/addon/routes';
import { escape } from '../../../src/addon/text';
import { checkReturn, type EntryKind } from '../../../workbench/services/card-service';
import type { Manifest } from '../../../workbench/runtime/bundle';
import { openWorkbench } from '../../../workbench/workbench';
import { allCards } from '../../addon/all-cards';
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

test('every widget of our card model is drawn as it was made', () => {
  const link = open('https://docs.google.com/spreadsheets/d/1');
  const go = button('Go', act('log'), 'FILLED_TONAL');
  if (link === null || go === null) throw new Error('no link, no button');
  const json: Card = {
    ...card({ name: 'all', title: 'All', sections: [] }),
    sections: [
      {
        widgets: [
          textParagraph(escape('p')),
          { divider: {} },
          { image: { imageUrl: 'https://x.example/a.png', altText: 'a', onClick: link } },
          { textInput: { name: 't', label: 'T', hintText: 'h', value: 'v', type: 'MULTIPLE_LINE' } },
          {
            selectionInput: {
              name: 's',
              label: 'S',
              type: 'RADIO_BUTTON',
              items: [
                { text: 'A', value: 'a', selected: true },
                { text: 'B', value: 'b', selected: false },
              ],
            },
          },
          columns(textParagraph(escape('l')), row(escape('r'), { icon: 'STORE', onClick: link })),
          { buttonList: { buttons: [{ ...go, altText: 'alt', disabled: true }] } },
          {
            decoratedText: {
              text: escape('x'),
              startIcon: { knownIcon: 'EMAIL', altText: 'mail' },
              wrapText: false,
            },
          },
        ],
      },
    ],
  };
  expect(through('showCard', json, 'card').wire).toEqual(pushed(json));
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

test('a draft gets its hidden recipients', () => {
  const answer: Answer = { kind: 'draft', bcc: ['a@x.example', 'b@x.example'] };
  expect(through('showAnswer', answer, 'draft').wire).toEqual({
    renderActions: {
      hostAppAction: {
        gmailAction: {
          updateDraftActionMarkup: {
            updateBccRecipients: { bccRecipients: [{ email: 'a@x.example' }, { email: 'b@x.example' }] },
          },
        },
      },
    },
  });
});
