/** Why a click changed nothing, in every language. */
import type { Done, Refusal } from '../../src/addon/done';
import { handle } from '../../src/addon/routes';
import { refusalText } from '../../src/addon/views/refusal';
import { LOCALES, textsFor } from '../../src/locales';
import { OfficeDesk, click, scene } from './office';

const REFUSALS: readonly Refusal[] = [
  { kind: 'busy' },
  { kind: 'outcome', outcome: 'duplicate', on: 'C-1042' },
  { kind: 'outcome', outcome: 'never_log', on: 'Mei Tanaka' },
  { kind: 'outcome', outcome: 'not_logged', on: '' },
  { kind: 'no_number' },
  { kind: 'no_case', typed: 'C-99' },
  { kind: 'no_sender' },
  { kind: 'colleague' },
  { kind: 'shared_domain', domain: 'gmail.com' },
  { kind: 'listed', pattern: 'acme.example' },
  { kind: 'held_gone' },
  { kind: 'held_decided' },
];
/** Characters that Gmail's notification shows in two lines. */
const NOTIFICATION = 120;

describe.each(LOCALES)('in %s', locale => {
  const said = REFUSALS.map(why => refusalText(why, textsFor(locale)));

  test('every refusal has words of its own that fit a notification', () => {
    expect(new Set(said).size).toBe(REFUSALS.length);
    expect(said.filter(text => text === '' || text.length > NOTIFICATION)).toEqual([]);
  });

  test('a refusal names the case, person, domain or pattern concerned', () => {
    const named = ['C-1042', 'Mei Tanaka', 'C-99', 'gmail.com', 'acme.example'];
    expect(named.filter(name => !said.some(text => text.includes(name)))).toEqual([]);
  });

  test('the reader of another language gets no English', () => {
    if (locale === 'en') return;
    const english = REFUSALS.map(why => refusalText(why, textsFor('en')));
    expect(said.filter(text => english.includes(text))).toEqual([]);
  });
});

test('an outcome is said by its own label and the case concerned', () => {
  const why = { kind: 'outcome', outcome: 'duplicate', on: 'C-1042' } as const;
  expect(refusalText(why, textsFor('en'))).toBe('Already logged · C-1042');
});

test('the notification of a click says why nothing was changed, and shows an invisible character as a mark', () => {
  class Refusing extends OfficeDesk {
    override log(): Done {
      return { changed: false, why: { kind: 'outcome', outcome: 'never_log', on: 'M\u202eei\n' } };
    }
  }
  expect(handle(click('log'), () => new Refusing(), scene('de'))).toMatchObject({
    notification: 'Auf der Liste „Nie erfassen“ · M\ufffdei',
    stateChanged: false,
  });
});
