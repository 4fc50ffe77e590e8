/** What holds for every card in every state and language. */
import { isActionName } from '../../src/addon/actions';
import { WIDGET_LIMIT } from '../../src/addon/card';
import { LOCALES } from '../../src/locales';
import { cardProblems } from '../card-schema';
import { allCards } from './all-cards';
import { actionsOf, clicksOf, fieldsOf, htmlOf, linksOf, widgetsOf } from './card-reading';
import { scene } from './office';

const GOOGLE = /^https:\/\/(mail|docs|drive)\.google\.com\//;

const english = Object.entries(allCards(scene()));

test.each(english)('"%s" is a card as Google describes cards', (_name, card) => {
  expect(cardProblems(card)).toEqual([]);
});

test.each(english)('"%s" stays within what Gmail draws', (_name, card) => {
  expect(widgetsOf(card).length).toBeLessThanOrEqual(WIDGET_LIMIT);
  expect(card.sections.every(section => section.widgets.length > 0)).toBe(true);
});

test.each(english)('every click of "%s" is one that we answer, with strings only', (_name, card) => {
  for (const onClick of clicksOf(card)) {
    if ('openLink' in onClick) continue;
    const run = 'action' in onClick ? onClick.action : onClick.openDynamicLinkAction;
    expect(run.function).toBe('onCardAction');
    for (const { value } of run.parameters) expect(typeof value).toBe('string');
  }
  for (const { action } of actionsOf(card))
    expect([action, isActionName(action ?? '')]).toEqual([action, true]);
});

test.each(english)('"%s" opens nothing but Gmail and the workbook', (_name, card) => {
  for (const url of linksOf(card)) expect(url).toMatch(GOOGLE);
});

describe.each(LOCALES)('in %s', locale => {
  const cards = Object.entries(allCards(scene(locale)));

  test('no card has an empty text, a placeholder or anything undefined', () => {
    for (const [name, card] of cards) {
      const empty = fieldsOf(card, 'title', 'text', 'header', 'actionLabel', 'label').filter(
        text => text.trim() === '',
      );
      expect([name, empty]).toEqual([name, []]);
      expect([name, JSON.stringify(card)]).toEqual([
        name,
        expect.not.stringMatching(/undefined|\[object|NaN|null|#[ 件]/),
      ]);
    }
  });
});

/** What strangers can put into names, subjects and addresses. */
const HOSTILE: readonly (readonly [string, string])[] = [
  ['scripts', '<script>alert(1)</script><img src=x onerror=alert(1)>'],
  ['a false link', '</b></font><a href="https://evil.example/">Log in again</a>'],
  ['quotes and entities', "\"><b onclick='x'>& &lt;b&gt; &amp;"],
  ['controls', 'line one\r\nline two\u0000\u0007\u001b[31m\u2028line three'],
  ['invisible characters', 'invoice\u202Efdp.exe \u2066hidden\u2069 \u200bzero\ufeffwidth'],
  ['a very long word', `${'A'.repeat(5000)}<b>`],
  ['many emoji', '\ud83d\ude00'.repeat(400)],
  ['broken pairs', '\ud83d broken \ude00 pair'],
  ['a formula', '=HYPERLINK("https://evil.example","x")'],
  ['a script address', 'javascript:alert(1)'],
  ['a strange address', 'https://evil.example/phish'],
  ['an address that looks like Gmail', 'https://mail.google.com.evil.example/'],
];

const OURS = /<\/?b>|<font color="#[0-9a-f]{6}">|<\/font>|<br>/g;
const ENTITIES = /&(amp|lt|gt|quot|#39);/g;
const INVISIBLE = /[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\u200b\ufeff\u2028]/;
const BROKEN = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;
const LONGEST = 1500;

describe.each(HOSTILE)('with %s in every field', (_name, text) => {
  const cards = Object.entries(allCards(scene(), text));

  test('no card shows markup but ours', () => {
    const strange = cards.flatMap(([name, card]) =>
      htmlOf(card)
        .filter(field => /[<>&]/.test(field.replace(OURS, '').replace(ENTITIES, '')))
        .map(field => [name, field]),
    );
    expect(strange).toEqual([]);
  });

  test('no card holds invisible or broken characters or endless text', () => {
    const strange = cards.flatMap(([name, card]) =>
      fieldsOf(card, 'title', 'subtitle', 'text', 'header', 'topLabel', 'bottomLabel', 'actionLabel')
        .filter(field => INVISIBLE.test(field) || BROKEN.test(field) || field.length > LONGEST)
        .map(field => [name, field]),
    );
    expect(strange).toEqual([]);
  });

  test('every card is still a card and opens no strange place', () => {
    const strange = cards.flatMap(([name, card]) => [
      ...cardProblems(card).map(problem => [name, problem]),
      ...linksOf(card)
        .filter(url => !GOOGLE.test(url))
        .map(url => [name, url]),
    ]);
    expect(strange).toEqual([]);
  });
});
