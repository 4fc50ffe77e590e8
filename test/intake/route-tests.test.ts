/** The hops of a route test: what each state of it says, and that only the installation can make its mark. */
import { TEST_EXPIRES, testIn, testMark, testSubject } from '../../src/crm/route-test';
import { failedHop, followTests, hopsOf, readTests, LATE, type SentTest } from '../../src/intake/route-tests';
import type { FoundMessage, Mailbox } from '../../src/intake/ports';
import { KEY, NOW } from './office';
import { propertiesIn } from './properties';

const ADDRESS = 'support@solarmora.example';
const test1: SentTest = {
  address: ADDRESS,
  sentAt: NOW,
  sender: 'ana@solarmora.example',
  messageId: 'test@mail.example',
  daily: false,
  arrival: null,
  place: null,
  placeAt: null,
  lookedAt: null,
};
const arrival = {
  address: ADDRESS,
  sentAt: NOW,
  arrivedAt: NOW + 3_000,
  takenAt: NOW + 60_000,
  cameTo: ADDRESS,
  by: 'X-Gm-Original-To',
  outcome: 'case_new',
  reason: 'new case',
} as const;
const said = (more: Partial<SentTest>, after = 60_000): readonly string[] =>
  hopsOf({ ...test1, ...more }, NOW + after).map(({ hop, state, fault }) => `${hop} ${fault ?? state}`);

it.each([
  ['on its way', {}, 60_000, ['sent done', 'arrived waiting']],
  ['taken', { arrival }, 60_000, ['sent done', 'arrived done', 'labelled done', 'made done']],
  [
    'under the label',
    { place: 'labelled', placeAt: NOW },
    60_000,
    ['sent done', 'arrived done', 'labelled done', 'made waiting'],
  ],
  ['back', { place: 'bounced' }, 60_000, ['sent done', 'arrived bounced']],
  ['in Spam', { place: 'spam', lookedAt: NOW }, 60_000, ['sent done', 'arrived spam']],
  [
    'without label',
    { place: 'unlabelled', placeAt: NOW, lookedAt: NOW },
    60_000,
    ['sent done', 'arrived done', 'labelled no_label'],
  ],
  [
    'a copy among what was sent',
    { place: 'own_copy', lookedAt: NOW },
    60_000,
    ['sent done', 'arrived waiting'],
  ],
  [
    'only that after a while',
    { place: 'own_copy', lookedAt: NOW + LATE + 1 },
    LATE + 2,
    ['sent done', 'arrived own_copy'],
  ],
  ['late', { lookedAt: NOW + LATE + 1 }, LATE + 2, ['sent done', 'arrived not_arrived']],
  ['never looked for', {}, LATE + 1, ['sent done', 'arrived not_polled']],
  [
    'on another route',
    { arrival: { ...arrival, cameTo: 'sales@solarmora.example' } },
    60_000,
    ['sent done', 'arrived done', 'labelled done', 'made wrong_route'],
  ],
  [
    'held',
    { arrival: { ...arrival, outcome: 'held:rule' } },
    60_000,
    ['sent done', 'arrived done', 'labelled done', 'made no_case'],
  ],
] as const)('a test that is %s', (_what, more, after, hops) => {
  expect(said(more, after)).toEqual(hops);
  expect(failedHop({ ...test1, ...more }, NOW + after) === null).toBe(
    hops.every(hop => /done|waiting/.test(hop)),
  );
});

it('a mark counts for its address and its time alone, under the installation’s secret', () => {
  const subject = testSubject(testMark(KEY, ADDRESS, NOW));
  const found = (text: string, at: number, key = KEY) => testIn(text, key, ['a@b.example', ADDRESS], at);
  expect(found(subject, NOW + 5_000)).toEqual({ address: ADDRESS, sentAt: NOW });
  expect(found(`Re: ${subject}`, NOW + TEST_EXPIRES)).not.toBeNull();
  expect(found(subject, NOW + TEST_EXPIRES + 1)).toBeNull();
  expect(found(subject, NOW - 3_600_000)).toBeNull();
  expect(found(subject, NOW, { ...KEY, secret: 'another' })).toBeNull();
  expect(found(subject, NOW, { ...KEY, installation: 'another' })).toBeNull();
  expect(testIn(subject, KEY, ['a@b.example'], NOW)).toBeNull();
  expect(
    found(
      subject.replace(/-(.)/, (_all, c: string) => `-${c === 'a' ? 'b' : 'a'}`),
      NOW,
    ),
  ).toBeNull();
});

describe('following', () => {
  const room = (found: FoundMessage | null) => {
    const all: Record<string, string> = {};
    const queries: string[] = [];
    const properties = propertiesIn(all);
    const mailbox = {
      find: (query: string) => {
        queries.push(query);
        return found;
      },
    } as unknown as Mailbox;
    properties.set({ 'casebook.routeTests': JSON.stringify([test1]) });
    return { properties, mailbox, queries };
  };

  it('searches for what has not come by its Message-ID, and tells where it lies', () => {
    const { properties, mailbox, queries } = room({ gmailId: 'g', labelIds: ['SPAM'], arrivedAt: NOW + 9 });
    followTests({ properties, stored: properties.all(), mailbox, now: NOW + 300_000 }, ['L-in'], []);
    expect(queries).toEqual(['rfc822msgid:test@mail.example']);
    expect(readTests(properties.all())).toMatchObject([{ place: 'spam', placeAt: NOW + 9 }]);
  });

  it('asks nothing where all have come, or are over', () => {
    const { properties, mailbox, queries } = room(null);
    followTests({ properties, stored: properties.all(), mailbox, now: NOW + 60_000 }, ['L-in'], [arrival]);
    expect(readTests(properties.all())).toMatchObject([{ arrival: { outcome: 'case_new' } }]);
    followTests({ properties, stored: properties.all(), mailbox, now: NOW + 120_000 }, ['L-in'], []);
    properties.set({ 'casebook.routeTests': JSON.stringify([test1]) });
    followTests({ properties, stored: properties.all(), mailbox, now: NOW + TEST_EXPIRES + 1 }, ['L-in'], []);
    expect(queries).toEqual([]);
  });

  it('reads nothing from a property that somebody has broken', () => {
    expect(readTests({ 'casebook.routeTests': '{' })).toEqual([]);
  });
});
