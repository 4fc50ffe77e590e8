/** Every language says everything, and nothing is said that nobody hears. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { LOCALES, TEXTS } from '../../src/locales';
import type { Card } from '../../src/addon/card';
import { allCards } from '../addon/all-cards';
import { buttonsOf, fieldsOf } from '../addon/card-reading';
import { OfficeDesk, click, scene } from '../addon/office';
import { ACTIONS } from '../../src/addon/actions';
import { handle } from '../../src/addon/routes';

type Leaf = readonly [path: string, value: unknown];

const leaves = (value: unknown, path = ''): readonly Leaf[] =>
  typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([key, item]) => leaves(item, path === '' ? key : `${path}.${key}`))
    : [[path, value]];

const english = leaves(TEXTS.en);

/** Names from outside are as long as they are. */
const NAMES = /@|\.example/;

/** Characters that each widget shows without wrapping or cutting in a panel of 300 pixels; titles of cards may wrap once. */
const FITS = { button: 30, label: 40, menu: 44, section: 44 } as const;

const textsOfWidgets = (
  card: Card,
): readonly { readonly widget: keyof typeof FITS; readonly text: string }[] => [
  ...buttonsOf(card).flatMap(({ text }) => (text === undefined ? [] : [{ widget: 'button' as const, text }])),
  ...fieldsOf(card, 'label').map(text => ({ widget: 'label' as const, text })),
  ...fieldsOf(card, 'actionLabel').map(text => ({ widget: 'menu' as const, text })),
  ...fieldsOf(card, 'header').map(text => ({
    widget: 'section' as const,
    text: text.replace(/<[^>]*>/g, ''),
  })),
];

describe.each(LOCALES)('the texts in %s', locale => {
  const texts = new Map(leaves(TEXTS[locale]));

  test('have every key and no other', () => {
    expect([...texts.keys()].sort()).toEqual(english.map(([path]) => path).sort());
  });

  test('are neither empty nor untrimmed', () => {
    const strings = [...texts].filter(
      ([path, value]) => typeof value === 'string' && path !== 'format.thousands',
    );
    expect(strings.filter(([, value]) => value !== String(value).trim() || value === '')).toEqual([]);
  });

  test('use what they are given', () => {
    const wrong = [...texts].filter(
      ([path, value]) =>
        typeof value === 'function' &&
        !path.startsWith('format.') &&
        !String((value as (text: string) => string)('§')).includes('§'),
    );
    expect(wrong.map(([path]) => path)).toEqual([]);
  });

  test('keep the number in every counted phrase', () => {
    const counted = [...texts].filter(([path]) => /\.(one|other)$/.test(path));
    expect(counted.length).toBeGreaterThan(0);
    expect(counted.filter(([, value]) => !String(value).includes('#'))).toEqual([]);
  });

  test('fit their widgets in every card', () => {
    const long = Object.entries(allCards(scene(locale))).flatMap(([name, card]) =>
      textsOfWidgets(card)
        .filter(({ widget, text }) => text.length > FITS[widget] && !NAMES.test(text))
        .map(({ widget, text }) => `${name}: ${widget} "${text}"`),
    );
    expect(Array.from(new Set(long))).toEqual([]);
  });
});

test.each(LOCALES.filter(locale => locale !== 'en'))('%s is translated', locale => {
  const texts = new Map(leaves(TEXTS[locale]));
  const same = english.filter(
    ([path, value]) => typeof value === 'string' && value.length > 12 && texts.get(path) === value,
  );
  expect(same).toEqual([]);
});

/** Texts whose use cannot be seen in the cards are looked for in the source. */
const sources = (folder: string): string =>
  readdirSync(folder, { withFileTypes: true })
    .filter(entry => entry.name !== 'locales')
    .map(entry => {
      const path = join(folder, entry.name);
      return entry.isDirectory() ? sources(path) : readFileSync(path, 'utf8');
    })
    .join('\n');

/** The same texts, noting which are read. */
const watched = <T extends object>(texts: T, seen: Set<string>, path = ''): T =>
  new Proxy(texts, {
    get: (target, key) => {
      const value: unknown = Reflect.get(target, key);
      if (typeof key !== 'string') return value;
      const full = path === '' ? key : `${path}.${key}`;
      seen.add(full);
      return typeof value === 'object' && value !== null ? watched(value, seen, full) : value;
    },
  });

/** Enough for any click to be carried out. */
const EVERYTHING = {
  caseId: 'C-1',
  heldId: 'H-1',
  field: 'status',
  value: 'solved',
  address: 'bob@globex.example',
  was: 'open',
  senderAddress: 'bob@globex.example',
};

test('every text is shown somewhere', () => {
  const seen = new Set<string>();
  const heard = { ...scene(), texts: watched(TEXTS.en, seen) };
  allCards(heard);
  allCards({ ...heard, now: heard.now + 400 * 86_400_000 });
  handle(click('log_to_case'), () => new OfficeDesk(), heard);
  const many = new OfficeDesk();
  many.conversation = { count: 3, left: 3 };
  handle(click('log_thread'), () => many, heard);
  for (const left of [1, 3]) {
    many.conversation = { count: 3, left, later: true };
    handle(click('log_thread'), () => many, heard);
  }
  for (const action of ACTIONS) {
    handle(click(action, EVERYTHING), () => new OfficeDesk(), heard);
  }
  for (const mails of [1, 3]) {
    const neverLog = () => ({ changed: true, dismissed: mails, reread: mails }) as const;
    handle(click('never_log_address'), () => Object.assign(new OfficeDesk(), { neverLog }), heard);
  }
  const source = sources(join(__dirname, '../../src'));
  const silent = english
    .map(([path]) => path)
    .filter(path => !seen.has(path))
    .filter(path => !new RegExp(`\\b${path.split('.').slice(-2).join('\\.')}\\b`).test(source));
  expect(silent).toEqual([]);
});
