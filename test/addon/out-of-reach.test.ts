/** What the reader is told when Google is out of reach: while a card opens, and after a click. */
import type { Card } from '../../src/addon/card';
import type { Desk } from '../../src/addon/desk';
import { showCompose, showHome, showMessage, type OpenDesk } from '../../src/addon/open';
import { outOfReach } from '../../src/addon/out-of-reach';
import { handle } from '../../src/addon/routes';
import { BookError } from '../../src/book/book';
import { Unavailable } from '../../src/intake/ports';
import { LOCALES, textsFor } from '../../src/locales';
import { readable } from './card-reading';
import { OfficeDesk, click, scene } from './office';

const NO_ACCESS: readonly Error[] = [
  new Unavailable('You do not have permission to access the requested document.'),
  new Unavailable('You do not have permission to perform that action.'),
  new Unavailable(
    'API call to sheets.spreadsheets.values.batchGetByDataFilter failed with error: The caller does not have permission',
  ),
  new BookError({ kind: 'refused', detail: '' }, 'Google refuses: You do not have permission to do that.'),
];
const LATER: readonly Error[] = [
  new Unavailable('Service invoked too many times for one day: gmail.'),
  new Unavailable("Quota exceeded for quota metric 'Read requests'"),
  new Unavailable('Response code 429'),
  new Unavailable('Requested entity was not found.'),
];
const NOT_ALLOWED: readonly Error[] = [
  new Unavailable('You do not have permission to call SpreadsheetApp.openById. Required permissions: x'),
  new Unavailable('Specified permissions are not sufficient to call SpreadsheetApp.openById.'),
  new Unavailable('Request had insufficient authentication scopes.'),
];
const OTHERS: readonly unknown[] = [
  new Error('You do not have permission to access the requested document.'),
  new BookError({ kind: 'refused', detail: '' }, 'Google refuses: this cell is protected.'),
  new BookError({ kind: 'busy', detail: '' }, 'The caller does not have permission'),
  'The caller does not have permission',
  null,
];

test.each(NO_ACCESS)('no access: %s', error => expect(outOfReach(error)).toBe('no_access'));
test.each(LATER)('it passes: %s', error => expect(outOfReach(error)).toBe('later'));
test.each(NOT_ALLOWED)('not allowed: %s', error => expect(outOfReach(error)).toBe('not_allowed'));
test.each(OTHERS)('something else: %s', error => expect(outOfReach(error)).toBeNull());

/** A desk on which the named methods fail. */
const failing = (
  error: Error,
  ...methods: readonly Exclude<keyof Desk, 'records' | 'besideMail' | 'drafts' | 'mailbox' | 'settings'>[]
): Desk => {
  const desk: Desk = new OfficeDesk();
  const fail = (): never => {
    throw error;
  };
  return new Proxy(desk, {
    get: (target, name: Exclude<keyof Desk, 'records' | 'besideMail' | 'drafts' | 'mailbox' | 'settings'>) =>
      methods.includes(name) ? fail : target[name].bind(target),
  });
};

const [noAccess = new Error(), later = new Error()] = [NO_ACCESS[0], LATER[0]];

const OPENED: readonly (readonly [string, (open: OpenDesk) => Card])[] = [
  ['the homepage', open => showHome(open, scene('pt-BR'))],
  ['a mail', open => showMessage(open, scene('pt-BR'))],
  ['a draft', open => showCompose(click(''), open, scene('pt-BR'))],
];
const everything = ['home', 'opened', 'composing'] as const;

test.each(OPENED)('%s that finds the workbook closed says how to get access', (_what, show) => {
  const card = show(() => failing(noAccess, ...everything));
  expect(card.name).toBe('not-ready');
  expect(readable(card)).toContain(textsFor('pt-BR').notReady.noAccessNext);
});

test.each(OPENED)('%s that finds a limit used up says to try again later', (_what, show) => {
  const card = show(() => failing(later, ...everything));
  expect(card.name).toBe('problem');
  expect(readable(card)).toContain(textsFor('pt-BR').problem.advice.later);
});

const CLICKS = [
  ['log', 'log'],
  ['log_to_case', 'logToCase'],
  ['new_case', 'newCase'],
  ['never_log_domain', 'neverLog'],
  ['choose_case', 'message'],
  ['held', 'held'],
  ['release', 'releaseHeld'],
  ['refresh', 'home'],
] as const;

const shownAfter = (action: string, desk: Desk, locale = 'en'): Card => {
  const answer = handle(click(action, { caseId: 'C-1', heldId: 'H-1' }), () => desk, scene(locale));
  const last = answer.kind === 'cards' ? answer.navigation.slice(-1)[0] : undefined;
  if (last === undefined) throw new Error('no card');
  return 'pushCard' in last ? last.pushCard : 'updateCard' in last ? last.updateCard : showNothing();
};
const showNothing = (): never => {
  throw new Error('no card');
};

test.each(CLICKS)('the click %s that finds the workbook closed says how to get access', (action, method) => {
  const card = shownAfter(action, failing(noAccess, method));
  expect(card.name).toBe('not-ready');
  expect(readable(card)).toContain('share the workbook with you');
});

test.each(CLICKS)('the click %s that finds a limit used up says to try again later', (action, method) => {
  const card = shownAfter(action, failing(later, method));
  expect(card.name).toBe('problem');
  expect(readable(card)).toContain('Try again later.');
});

test.each(LOCALES)('a missing permission of the program is said in %s', locale => {
  const card = shownAfter('log', failing(NOT_ALLOWED[0] ?? new Error(), 'log'), locale);
  expect(readable(card)).toContain(textsFor(locale).problem.advice.notAllowed);
});

test('a click that was carried out is said to be, also when the workbook is closed right after', () => {
  const card = shownAfter('log', failing(noAccess, 'message'));
  expect(card.name).toBe('problem');
  expect(readable(card)).toContain('Your click was carried out: Logged.');
  expect(readable(card)).toContain('share the workbook with you');
});

test('a failure is written to the execution log whatever card it becomes', () => {
  const reported: unknown[] = [];
  showHome(
    () => failing(noAccess, 'home'),
    scene('en', { report: (_reference, error) => reported.push(error) }),
  );
  expect(reported).toEqual([noAccess]);
});
