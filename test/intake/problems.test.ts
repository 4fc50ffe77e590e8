/** What waits in script properties for the poll: failures of cards, and what was asked about persons. */
import { BookError } from '../../src/book/book';
import { memoryBook } from '../../src/book/memory';
import { Unavailable, type Properties } from '../../src/intake/ports';
import { askLater, requestsIn, WAITING_LIMIT } from '../../src/intake/privacy/requests';
import { kindOf, ledgerProblems, noteProblem, problemsIn, type Problem } from '../../src/intake/problems';
import { PROPERTY } from '../../src/intake/state';
import { propertiesIn } from './properties';

function properties(start: Readonly<Record<string, string>> = {}) {
  const all: Record<string, string> = { ...start };
  return { all, kept: propertiesIn(all) };
}

const PROBLEM: Problem = {
  reference: 'AB-12',
  at: '2026-11-02T10:00:00.000Z',
  user: 'ana@us.example',
  what: 'logMail',
  kind: 'unexpected',
};

describe('a failure of a card', () => {
  it('waits under its reference and comes into the ledger once', () => {
    const { all, kept } = properties({ other: 'x' });
    noteProblem(kept, PROBLEM);
    noteProblem(kept, { ...PROBLEM, reference: 'CD-34', at: '2026-11-01T10:00:00.000Z' });
    const waiting = problemsIn(all);
    expect(waiting.map(({ reference }) => reference)).toEqual(['CD-34', 'AB-12']);
    expect(waiting[1]).toEqual(PROBLEM);
    const book = memoryBook();
    ledgerProblems(book, kept, waiting);
    expect(all).toEqual({ other: 'x' });
    ledgerProblems(book, kept, waiting);
    ledgerProblems(book, kept, []);
    expect(book.rows('Events').map(({ values }) => values)).toEqual([
      expect.objectContaining({ recordId: 'CD-34' }),
      expect.objectContaining({
        id: 'P-AB-12',
        at: PROBLEM.at,
        actor: 'ana@us.example',
        action: 'problem',
        outcome: 'problem',
        reason: 'logMail failed: unexpected. Reference AB-12; the execution log tells more',
        recordId: 'AB-12',
      }),
    ]);
  });

  it('is one of forty at most', () => {
    const { all, kept } = properties({ other: 'x' });
    for (let n = 0; n < 45; n++) noteProblem(kept, { ...PROBLEM, reference: `R-${n}` });
    expect(problemsIn(all)).toHaveLength(40);
  });

  it('that cannot be noted does not stand in the card’s way, and a bad note in nobody’s', () => {
    const broken: Properties = {
      all: () => {
        throw new Error('no');
      },
      set: () => undefined,
      remove: () => undefined,
    };
    expect(() => noteProblem(broken, PROBLEM)).not.toThrow();
    expect(
      problemsIn({
        'casebook.problem.a': '{',
        'casebook.problem.b': '{"reference":1,"at":"x"}',
        'casebook.problem.c': '{"reference":"c"}',
      }),
    ).toEqual([]);
  });

  it('is told by its kind alone', () => {
    expect(kindOf(new BookError({ kind: 'no_row', table: 'Cases', id: 'C-1' }, 'secret'))).toBe(
      'book no_row',
    );
    expect(kindOf(new Unavailable('secret'))).toBe('Google out of reach');
    expect(kindOf(new Error('secret'))).toBe('unexpected');
  });
});

describe('what was asked about a person', () => {
  const request = (n: number, what: 'export' | 'erase' = 'erase') => ({
    what,
    address: `p${n}@x.example`,
    by: 'ana',
  });

  it('waits once for each person and kind, the newest last', () => {
    const { all, kept } = properties();
    for (const each of [request(1), request(2), request(1, 'export'), { ...request(1), by: 'bo' }])
      expect(askLater(kept, each)).toBe(true);
    expect(requestsIn(all[PROPERTY.personRequests])).toEqual([
      request(2),
      request(1, 'export'),
      { ...request(1), by: 'bo' },
    ]);
  });

  it('is refused while too many wait', () => {
    const { kept } = properties();
    const taken = Array.from({ length: WAITING_LIMIT + 1 }, (_, n) => askLater(kept, request(n)));
    expect(taken.filter(Boolean)).toHaveLength(WAITING_LIMIT);
    expect(taken[WAITING_LIMIT]).toBe(false);
  });

  it('is nothing where nothing or nonsense stands', () => {
    expect([requestsIn(undefined), requestsIn(''), requestsIn('{'), requestsIn('{"a":1}')]).toEqual([
      [],
      [],
      [],
      [],
    ]);
  });
});
