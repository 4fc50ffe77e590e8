/** What clicks do and what they answer. */
import { ACTIONS } from '../../src/addon/actions';
import type { Answer, CardAnswer } from '../../src/addon/answer';
import type { Card } from '../../src/addon/card';
import type { Desk, NotReady } from '../../src/addon/desk';
import { textsFor } from '../../src/locales';
import { handle } from '../../src/addon/routes';
import { actionsOf, readable } from './card-reading';
import { OfficeDesk, click, scene } from './office';

const cards = (answer: Answer): CardAnswer => {
  if (answer.kind !== 'cards') throw new Error('not a card answer');
  return answer;
};

/** The card that the reader sees after the click; null when it stays. */
const shown = (answer: Answer): Card | null => {
  const last = cards(answer).navigation.slice(-1)[0];
  if (last === undefined) return null;
  return 'pushCard' in last ? last.pushCard : 'updateCard' in last ? last.updateCard : null;
};

const kinds = (answer: Answer) => cards(answer).navigation.map(step => Object.keys(step)[0]);

/** A desk on which the named methods fail. */
const failing = (error: Error, ...methods: readonly (keyof Desk)[]): Desk => {
  const desk = new OfficeDesk();
  return new Proxy(desk, {
    get: (target, name: keyof OfficeDesk) =>
      (methods as readonly string[]).includes(name)
        ? () => {
            throw error;
          }
        : typeof target[name] === 'function'
          ? (target[name] as (...args: unknown[]) => unknown).bind(target)
          : target[name],
  });
};

test.each([
  ['log', {}, 'log'],
  ['new_case', {}, 'newCase case'],
  ['new_lead', {}, 'newCase lead'],
  ['never_log_address', {}, 'neverLog address'],
  ['never_log_domain', {}, 'neverLog domain'],
  ['log_to_case', { caseId: 'C-1050' }, 'logToCase C-1050'],
  ['release', { heldId: 'H-1' }, 'release H-1'],
  ['dismiss', { heldId: 'H-2' }, 'dismiss H-2'],
] as const)('%s does its work once and says so in the language of the reader', (action, parameters, call) => {
  const desk = new OfficeDesk();
  const answer = handle(click(action, parameters), () => desk, scene('pt-BR'));
  expect(desk.calls).toEqual([call]);
  expect(cards(answer)).toMatchObject({ stateChanged: true, notification: textsFor('pt-BR').done[action] });
});

test('a logged mail is shown as logged in place of the card that was clicked', () => {
  const answer = handle(click('log'), () => new OfficeDesk(), scene());
  expect(kinds(answer)).toEqual(['updateCard']);
  expect(readable(shown(answer) as Card)).toMatch(/In the workbook\n.*Reply to a case · C-1042/);
});

test('a released mail is gone from the queue that is shown', () => {
  const answer = handle(click('release', { heldId: 'H-1' }), () => new OfficeDesk(), scene());
  expect(actionsOf(shown(answer) as Card).map(({ heldId }) => heldId)).not.toContain('H-1');
  expect(actionsOf(shown(answer) as Card).map(({ heldId }) => heldId)).toContain('H-2');
});

test('a mail that somebody else released meanwhile is gone as well, and nothing is said to have changed', () => {
  const answer = handle(click('release', { heldId: 'H-9' }), () => new OfficeDesk(), scene());
  expect(cards(answer)).toMatchObject({
    stateChanged: false,
    notification: 'This mail is no longer in the queue.',
  });
  expect(shown(answer)?.name).toBe('held');
});

test.each(['held', 'choose_case'])(
  '%s lays a card on the one that was clicked and changes nothing',
  action => {
    const desk = new OfficeDesk();
    const answer = handle(click(action), () => desk, scene());
    expect(kinds(answer)).toEqual(['pushCard']);
    expect(cards(answer)).toMatchObject({ stateChanged: false });
    expect(desk.calls).toEqual([]);
  },
);

test('logging to a chosen case goes back to the mail', () => {
  const answer = handle(click('log_to_case', { caseId: 'C-1042' }), () => new OfficeDesk(), scene());
  expect(kinds(answer)).toEqual(['popToRoot', 'updateCard']);
  expect(shown(answer)?.name).toBe('message');
});

test('a typed case number is taken without its blanks', () => {
  const desk = new OfficeDesk();
  handle(click('log_to_case', {}, { formInputs: { caseId: ['  C-77 '] } }), () => desk, scene());
  expect(desk.calls).toEqual(['logToCase C-77']);
});

test('a wrong case number leaves the card with what was typed and says why', () => {
  const answer = handle(
    click('log_to_case', {}, { formInputs: { caseId: ['77'] } }),
    () => new OfficeDesk(),
    scene(),
  );
  expect(cards(answer)).toEqual({
    kind: 'cards',
    navigation: [],
    notification: 'There is no case 77.',
    stateChanged: false,
  });
});

test('a forgotten case number asks for it without asking the desk', () => {
  const desk = new OfficeDesk();
  const answer = handle(click('log_to_case'), () => desk, scene());
  expect(cards(answer)).toMatchObject({ navigation: [], notification: 'Enter a case number first.' });
  expect(desk.calls).toEqual([]);
});

test.each([
  ['home', 'home'],
  ['message', 'message'],
  ['held', 'held'],
  ['', 'home'],
  ['nonsense', 'home'],
])('refresh of "%s" draws the card "%s" in place', (view, name) => {
  const answer = handle(click('refresh', { view }), () => new OfficeDesk(), scene());
  expect(kinds(answer)).toEqual(['updateCard']);
  expect(shown(answer)?.name).toBe(name);
});

describe('a failure', () => {
  const reported: unknown[][] = [];
  const watched = scene('en', { report: (...args) => reported.push(args) });
  beforeEach(() => reported.splice(0));

  test.each(ACTIONS.filter(action => action !== 'insert_bcc' && action !== 'suggest'))(
    'of %s becomes a card with a reference',
    action => {
      const answer = handle(
        click(action, { heldId: 'H-1', caseId: 'C-1', view: 'message' }),
        () => {
          throw new Error('Sheets is away');
        },
        watched,
      );
      const card = shown(answer) as Card;
      expect(card.name).toBe('problem');
      expect(readable(card)).toContain('Sheets is away');
      expect(readable(card)).toContain('Reference run-7f3a');
      expect(reported).toEqual([
        ['run-7f3a', expect.objectContaining({ message: 'Sheets is away' }), `the click ${action}`],
      ]);
    },
  );

  test('while somebody types offers nothing, and is told in the log', () => {
    const answer = handle(
      click('suggest', { field: 'asked' }),
      () => {
        throw new Error('Sheets is away');
      },
      watched,
    );
    expect(answer).toEqual({ kind: 'suggestions', items: [] });
    expect(reported).toHaveLength(1);
  });

  test('can be tried again with the same click and what was typed', () => {
    const desk = failing(new Error('x'), 'logToCase');
    const answer = handle(click('log_to_case', {}, { formInputs: { caseId: ['C-5'] } }), () => desk, watched);
    expect(kinds(answer)).toEqual(['updateCard']);
    expect(actionsOf(shown(answer) as Card)).toEqual([{ action: 'log_to_case', caseId: 'C-5', again: '1' }]);
  });

  test('of a card laid on top is tried again in its own place, so that the way back stays short', () => {
    const first = handle(click('held'), () => failing(new Error('x'), 'held'), watched);
    expect(kinds(first)).toEqual(['pushCard']);
    const [again] = actionsOf(shown(first) as Card);
    const second = handle(click('held', again ?? {}), () => new OfficeDesk(), watched);
    expect(kinds(second)).toEqual(['updateCard']);
    expect(shown(second)?.name).toBe('held');
  });

  test('to show what was done says that it was done, and does not offer to do it twice', () => {
    const answer = handle(click('log'), () => failing(new Error('x'), 'message'), watched);
    const card = shown(answer) as Card;
    expect(readable(card)).toContain('Your click was carried out: Logged.');
    expect(actionsOf(card)).toEqual([{ action: 'refresh', view: 'message' }]);
    expect(cards(answer).stateChanged).toBe(true);
  });

  test('of an unknown action is a card too', () => {
    const answer = handle(click('drop_everything<b>'), () => new OfficeDesk(), watched);
    expect(readable(shown(answer) as Card)).toContain('drop_everything&lt;b&gt;');
    expect(reported).toHaveLength(1);
  });

  test('to say which held mail is meant is reported', () => {
    const answer = handle(click('release'), () => new OfficeDesk(), watched);
    expect(shown(answer)?.name).toBe('problem');
  });
});

test.each([{ why: 'not_installed' }, { why: 'no_access' }] as const)(
  'while Casebook is %p a click says so',
  state => {
    const notReady: NotReady = { ...state, detail: '' };
    const answer = handle(click('log'), () => notReady, scene());
    expect(shown(answer)?.name).toBe('not-ready');
    expect(actionsOf(shown(answer) as Card)).toEqual([{ action: 'refresh', view: 'message' }]);
  },
);

describe('insert_bcc', () => {
  const insert = (address: string, draftBcc: readonly string[] | null) =>
    handle(
      click('insert_bcc', { address }, { draftBcc }),
      () => {
        throw new Error('needs no desk');
      },
      scene(),
    );

  test('adds the logging address to the hidden recipients that are known', () => {
    expect(insert('log@x.example', ['boss@x.example'])).toEqual({
      kind: 'draft',
      bcc: ['boss@x.example', 'log@x.example'],
    });
    expect(insert('log@x.example', null)).toEqual({ kind: 'draft', bcc: ['log@x.example'] });
  });

  test('adds it once', () => {
    expect(insert('log@x.example', ['Log <LOG@x.example>'])).toEqual({
      kind: 'draft',
      bcc: ['Log <LOG@x.example>'],
    });
  });

  test('puts nothing into a draft that is no address', () => {
    expect(insert('a@x.example, b@evil.example', [])).toEqual({ kind: 'draft', bcc: [] });
  });
});
