/** Which case a mail belongs to, and why: each tie at its edge. */
import {
  olderFirst,
  survivor,
  thread,
  type CaseFacts,
  type Hint,
  type Writer,
} from '../../src/crm/threading';

const DAY = 86_400_000;
const AT = Date.parse('2026-11-02T10:00:00Z');

const aCase = (id: string, more: Partial<CaseFacts> = {}): CaseFacts => ({
  id,
  mergedInto: '',
  status: 'open',
  people: ['ann@acme.example'],
  subjectKey: 'S-printer',
  lastMessageAt: AT - DAY,
  closedAt: 0,
  opener: 'ann@acme.example',
  kind: 'case',
  routeKind: 'support',
  ...more,
});
const aWriter = (more: Partial<Writer> = {}): Writer => ({
  address: 'ann@acme.example',
  standing: 'ann@acme.example',
  doubted: false,
  isOurs: false,
  audience: [],
  subjectKey: 'S-other',
  saysReply: false,
  ...more,
});
const hint = (kind: Hint['kind'], caseId = 'C-1'): Hint => ({ kind, caseId, detail: `${kind} ${caseId}` });

interface Question {
  readonly hints?: readonly Hint[];
  readonly cases?: readonly CaseFacts[];
  readonly writer?: Partial<Writer>;
  readonly freeMail?: readonly string[];
  readonly subjectDays?: number;
}
/** What is decided, in a line. */
function decided({
  hints = [hint('reference')],
  cases = [aCase('C-1')],
  writer,
  freeMail = [],
  subjectDays = 60,
}: Question): string {
  const found = thread(hints, id => cases.find(each => each.id === id) ?? null, aWriter(writer), {
    at: AT,
    reopenDays: 30,
    subjectThreadDays: subjectDays,
    freeMailDomains: freeMail,
    lists: { closed: ['rejected'] },
  });
  if (found.kind === 'none') return 'none';
  if (found.kind === 'related') return `beside ${found.caseId}: ${found.reason}`;
  const merges = found.merges.map(({ case: { id }, reason }) => ` + ${id} (${reason})`).join('');
  return `${found.reopen ? 'opens ' : 'joins '}${found.case.id}: ${found.reason}${merges}`;
}
const stranger = { address: 'eve@evil.example', standing: 'eve@evil.example' };

it.each<[string, Question, string]>([
  ['no hint', { hints: [] }, 'none'],
  ['a case that is gone', { hints: [hint('token', 'C-9')] }, 'none'],
  ['a token', { hints: [hint('token')], writer: stranger }, 'joins C-1: token C-1; the token is ours'],
  ['a person of the case', {}, 'joins C-1: reference C-1; sender is on the case'],
  ['a colleague of ours', { writer: { ...stranger, isOurs: true } }, 'joins C-1: reference C-1; colleague'],
  [
    'a colleague of the person',
    { writer: { standing: 'zoe@acme.example' } },
    'joins C-1: reference C-1; colleague at acme.example is on the case',
  ],
  [
    'one of the same free-mail provider',
    {
      cases: [aCase('C-1', { people: ['joe@gmail.com'] })],
      writer: { address: 'eve@gmail.com', standing: 'eve@gmail.com' },
    },
    'beside C-1: reference C-1 points to C-1, but eve@gmail.com is not one of the people who take part in that case',
  ],
  [
    'one of a provider that the book adds',
    { writer: { address: 'z@acme.example', standing: 'z@acme.example' }, freeMail: ['acme.example'] },
    'beside C-1: reference C-1 points to C-1, but z@acme.example is not one of the people who take part in that case',
  ],
  [
    'nobody with a domain',
    { cases: [aCase('C-1', { people: ['ann'] })], writer: { address: 'x', standing: '' } },
    'beside C-1: reference C-1 points to C-1, but x is not one of the people who take part in that case',
  ],
  [
    'a doubted person with an id',
    { writer: { doubted: true } },
    'joins C-1: reference C-1; sender is on the case',
  ],
  [
    'a doubted person with a number',
    { hints: [hint('number')], writer: { doubted: true } },
    'beside C-1: number C-1 points to C-1, but ann@acme.example is not one of the people who take part in that case',
  ],
  [
    'a stranger who writes to its people with an id',
    { writer: { ...stranger, audience: ['x@y.example', 'ann@acme.example'] } },
    'joins C-1: reference C-1; sent to ann@acme.example, who is on the case',
  ],
  [
    'with a number',
    {
      hints: [hint('number')],
      writer: { ...stranger, audience: ['ann@acme.example'], subjectKey: 'S-printer' },
    },
    'beside C-1: number C-1 points to C-1, but eve@evil.example is not one of the people who take part in that case',
  ],
  [
    'with the subject',
    {
      hints: [hint('subject')],
      writer: { ...stranger, audience: ['ann@acme.example'], subjectKey: 'S-printer' },
    },
    'joins C-1: subject C-1; sent to ann@acme.example, who is on the case',
  ],
  [
    'with no subject at all',
    {
      hints: [hint('gmail_thread')],
      cases: [aCase('C-1', { subjectKey: '' })],
      writer: { ...stranger, audience: ['ann@acme.example'], subjectKey: '' },
    },
    'none',
  ],
  [
    'a person with the subject of an answer',
    { hints: [hint('subject')], writer: { subjectKey: 'S-printer', saysReply: true } },
    'joins C-1: subject C-1; sender is on the case',
  ],
  [
    'with a subject that answers nothing',
    { hints: [hint('subject')], writer: { subjectKey: 'S-printer' } },
    'none',
  ],
  ['with another subject', { hints: [hint('subject')], writer: { saysReply: true } }, 'none'],
  [
    'with a subject at its last day',
    {
      hints: [hint('subject')],
      cases: [aCase('C-1', { lastMessageAt: AT - 60 * DAY })],
      writer: { subjectKey: 'S-printer', saysReply: true },
    },
    'joins C-1: subject C-1; sender is on the case',
  ],
  [
    'with a subject after it',
    {
      hints: [hint('subject')],
      cases: [aCase('C-1', { lastMessageAt: AT - 60 * DAY - 1 })],
      writer: { subjectKey: 'S-printer', saysReply: true },
    },
    'none',
  ],
  [
    'with subjects switched off',
    {
      hints: [hint('subject')],
      cases: [aCase('C-1', { lastMessageAt: AT })],
      writer: { subjectKey: 'S-printer', saysReply: true },
      subjectDays: 0,
    },
    'none',
  ],
  [
    'a stranger with a subject of an answer',
    { hints: [hint('subject')], writer: { ...stranger, subjectKey: 'S-printer', saysReply: true } },
    'none',
  ],
  [
    'a conversation of the same subject',
    { hints: [hint('gmail_thread')], writer: { subjectKey: 'S-printer' } },
    'joins C-1: gmail_thread C-1; sender is on the case',
  ],
  ['a conversation of another subject', { hints: [hint('gmail_thread')] }, 'none'],
  [
    'a stranger in the conversation',
    { hints: [hint('gmail_thread')], writer: { ...stranger, subjectKey: 'S-printer' } },
    'none',
  ],
  [
    'the first case that refuses is named',
    {
      hints: [hint('reference'), hint('number', 'C-2')],
      cases: [aCase('C-1'), aCase('C-2')],
      writer: stranger,
    },
    'beside C-1: reference C-1 points to C-1, but eve@evil.example is not one of the people who take part in that case',
  ],
  [
    'a later hint that holds counts',
    {
      hints: [hint('reference'), hint('number', 'C-2')],
      cases: [aCase('C-1', { people: [] }), aCase('C-2')],
    },
    'joins C-2: number C-2; sender is on the case',
  ],
  [
    'a merged case leads on',
    { cases: [aCase('C-1', { mergedInto: 'C-2' }), aCase('C-2')] },
    'joins C-2: reference C-1; sender is on the case',
  ],
  [
    'closed at its last day',
    { cases: [aCase('C-1', { status: 'solved', closedAt: AT - 30 * DAY })] },
    'opens C-1: reference C-1; sender is on the case',
  ],
  [
    'closed after it',
    { cases: [aCase('C-1', { status: 'solved', closedAt: AT - 30 * DAY - 1 })] },
    'beside C-1: reference C-1; sender is on the case; C-1 was closed more than 30 days ago',
  ],
  [
    'closed nobody knows when',
    { cases: [aCase('C-1', { status: 'Rejected', lastMessageAt: AT - 31 * DAY })] },
    'beside C-1: reference C-1; sender is on the case; C-1 was closed more than 30 days ago',
  ],
])('%s', (_what, question, expected) => {
  expect(decided(question)).toBe(expected);
});

describe('two open cases that one mail names', () => {
  const two = (
    a: Partial<CaseFacts>,
    b: Partial<CaseFacts>,
    writer: Partial<Writer> = {},
    hints = [hint('reference', 'C-2'), hint('reference')],
  ): string => decided({ hints, cases: [aCase('C-1', a), aCase('C-2', b)], writer });
  const apart = 'joins C-2: reference C-2; sender is on the case';
  const TIE = 'joins C-1: reference C-1, which is on C-1; ';
  const both = (tie: string): string => `${TIE}${tie} + C-2 (reference C-2; sender is on the case)`;

  it.each<[string, string, string]>([
    ['whose writer is on both', two({}, {}), both('ann@acme.example is on both')],
    ['of two kinds', two({ kind: 'lead' }, {}), apart],
    ['of two kinds of routes', two({ routeKind: 'sales' }, {}), apart],
    ['the other of which is closed', two({ status: 'solved' }, {}), apart],
    ['by a doubted writer', two({}, {}, { doubted: true }), apart],
    [
      'whose people share a company',
      two({ people: ['bob@acme.example'] }, {}),
      both('people of acme.example are on both'),
    ],
    ['whose people share none', two({ people: ['bob@globex.example'] }, {}), apart],
    [
      'of one round that the writer writes to',
      two(
        { people: ['bob@globex.example', 'team@list.example'], opener: 'bob@globex.example' },
        { people: ['ann@acme.example', 'team@list.example'] },
        { audience: ['team@list.example'] },
      ),
      both('both are rounds of team@list.example'),
    ],
    [
      'of a round that it does not go to',
      two(
        { people: ['bob@globex.example', 'team@list.example'], opener: 'bob@globex.example' },
        { people: ['ann@acme.example', 'team@list.example'] },
      ),
      apart,
    ],
    [
      'of a person who opened one of them',
      two(
        { people: ['bob@globex.example'], opener: 'bob@globex.example' },
        { people: ['ann@acme.example', 'bob@globex.example'] },
        { audience: ['bob@globex.example'] },
      ),
      apart,
    ],
    ['the second by its number alone', two({}, {}, {}, [hint('reference', 'C-2'), hint('number')]), apart],
    [
      'the first by its number alone',
      two({}, {}, {}, [hint('number', 'C-2'), hint('reference')]),
      'joins C-2: number C-2; sender is on the case',
    ],
    [
      'that a colleague quotes, with somebody on both',
      two({}, {}, { ...stranger, isOurs: true }),
      'joins C-1: reference C-1, which is on C-1; ann@acme.example is on both + C-2 (reference C-2; colleague)',
    ],
    [
      'that a colleague quotes, with nobody on both',
      two({ people: ['bob@globex.example'] }, {}, { ...stranger, isOurs: true }),
      'joins C-2: reference C-2; colleague',
    ],
    [
      'that a stranger quotes who writes to both',
      two({}, {}, { ...stranger, audience: ['ann@acme.example'] }),
      'joins C-2: reference C-2; sent to ann@acme.example, who is on the case',
    ],
    ['named twice', two({}, {}, {}, [hint('reference', 'C-2'), hint('token', 'C-2')]), apart],
  ])('%s', (_what, found, expected) => {
    expect(found).toBe(expected);
  });

  it('are five at most besides the first', () => {
    const ids = Array.from({ length: 8 }, (_, n) => `C-${n + 1}`);
    const found = thread(
      ids.map(id => hint('reference', id)),
      id => aCase(id),
      aWriter(),
      {
        at: AT,
        reopenDays: 30,
        subjectThreadDays: 60,
        freeMailDomains: [],
        lists: { closed: [] },
      },
    );
    expect(found).toMatchObject({ kind: 'join', case: { id: 'C-1' } });
    expect(found.kind === 'join' && found.merges.map(({ case: { id } }) => id)).toEqual([
      'C-2',
      'C-3',
      'C-4',
      'C-5',
      'C-6',
    ]);
  });
});

it('cases go by their numbers, one without a number last', () => {
  expect(['C-10', 'x', 'C-9', 'C-1'].sort(olderFirst)).toEqual(['C-1', 'C-9', 'C-10', 'x']);
});

it('nobody lives on where pointers go in a circle or to a row that is gone', () => {
  const cases = [
    aCase('C-1', { mergedInto: 'C-2' }),
    aCase('C-2', { mergedInto: 'C-1' }),
    aCase('C-3', { mergedInto: 'C-9' }),
  ];
  const of = (id: string) => survivor(id, each => cases.find(found => found.id === each) ?? null);
  expect([of('C-1'), of('C-3'), of('C-9')]).toEqual([null, null, null]);
});
