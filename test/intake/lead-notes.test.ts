/** What leads where, kept as hashes and ids in shares: how it is found, how much of it, and what goes first. */
import { contactIdFor, shortHash } from '../../src/crm/hash';
import { LeadNotes, noLeads } from '../../src/intake/lead-notes';
import type { Lead } from '../../src/intake/leads';
import { KEY } from './office';

const ANN = contactIdFor('ann@acme.example');
/** Google's, of all properties of a script; all of ours that a share may take is ASCII. */
const PROPERTY_BYTES = 9 * 1024;

const addressed = (n: number): Lead => ({
  kind: 'address',
  from: `person${n}@home${n % 97}.example`,
  ids: [contactIdFor(`person${n}@work.example`)],
});
const answered = (n: number): Lead => ({
  kind: 'mail',
  from: `CAF${n}=x@mail.gmail.example`,
  ids: [`C-${100_000 + n}`],
});
const many = <T>(count: number, of: (n: number) => T): readonly T[] =>
  Array.from({ length: count }, (_, n) => of(n));

type Stored = Readonly<Record<string, string>>;
const noted = (leads: readonly Lead[], stored: Stored = {}): Stored => {
  const notes = new LeadNotes(stored, KEY);
  notes.note(leads);
  return { ...stored, ...notes.changed() };
};
const known = (stored: Stored, leads: readonly Lead[]): number => {
  const notes = new LeadNotes(stored, KEY);
  return leads.filter(({ kind, from, ids }) => notes.to(kind, from).join() === ids.join()).length;
};
const sizeOf = (stored: Stored): number =>
  Object.entries(stored).reduce((sum, [name, text]) => sum + name.length + text.length, 0);

it('leads are found by what leads, whatever its letter case, by their kind, and nothing else is', () => {
  const stored = noted([{ kind: 'address', from: 'Ann@home.example', ids: [ANN] }]);
  const notes = new LeadNotes(stored, KEY);
  expect(notes.to('address', 'ann@HOME.example')).toEqual([ANN]);
  expect(notes.to('address', 'bob@home.example')).toEqual([]);
  expect(notes.to('mail', 'ann@home.example')).toEqual([]);
  expect(JSON.stringify(stored)).not.toContain('home');
});

it("another book's notes lead nowhere, though they stand in the same properties", () => {
  const lead = addressed(1);
  const notes = new LeadNotes(noted([lead]), { ...KEY, secret: 'of another team' });
  expect(notes.to(lead.kind, lead.from)).toEqual([]);
});

it('2,000 addresses and 2,000 answered mails are held, in 96 KB and in properties that Google takes', () => {
  const leads = [...many(2_000, addressed), ...many(2_000, answered)];
  const stored = noted(leads);
  expect(known(stored, leads)).toBe(4_000);
  const full = noted([...many(4_000, addressed), ...many(4_000, answered)]);
  expect(sizeOf(full)).toBeLessThanOrEqual(96 * 1024);
  expect(Object.keys(full).sort()).toEqual(Object.keys(noLeads()).sort());
  for (const text of Object.values(full)) expect(Buffer.byteLength(text)).toBeLessThan(PROPERTY_BYTES);
});

it('the oldest go first; what is noted anew is the newest, and nothing is written where it is new enough', () => {
  const full = noted(many(4_000, addressed));
  const oldest = many(4_000, addressed).find(each => known(full, [each]) === 1);
  if (oldest === undefined) throw new Error('Nothing is noted.');
  const next = many(500, n => addressed(10_000 + n));
  expect(known(noted(next, full), [oldest])).toBe(0);
  expect(known(noted(next, noted([oldest], full)), [oldest])).toBe(1);
  // Others stand behind it.
  expect(noted([addressed(3_950)], full)).toEqual(full);
});

it('what an opening has asked for is young again where it would soon be pushed out, and costs nothing where not', () => {
  const full = noted(many(4_000, addressed));
  const oldest = many(4_000, addressed).find(each => known(full, [each]) === 1);
  if (oldest === undefined) throw new Error('Nothing is noted.');
  const renewed = (lead: Lead): Stored => {
    const notes = new LeadNotes(full, KEY);
    notes.to(lead.kind, lead.from);
    expect(notes.changed()).toEqual({});
    notes.renew();
    return notes.changed();
  };
  const next = many(500, n => addressed(10_000 + n));
  expect(Object.keys(renewed(oldest))).toHaveLength(1);
  expect(known(noted(next, { ...full, ...renewed(oldest) }), [oldest])).toBe(1);
  expect(renewed(addressed(3_999))).toEqual({});
});

it('only the shares that change are written, and what another run has put into the others stays', () => {
  const stored = noted(many(300, addressed));
  const [one, other] = [new LeadNotes(stored, KEY), new LeadNotes(stored, KEY)];
  one.note([{ kind: 'mail', from: 'a@x', ids: ['C-1'] }]);
  other.note([{ kind: 'address', from: 'ann@home.example', ids: [ANN] }]);
  expect([one.changed(), other.changed()].map(each => Object.keys(each).length)).toEqual([1, 1]);
  const both = { ...stored, ...one.changed(), ...other.changed() };
  expect(known(both, many(300, addressed))).toBe(300);
  const notes = new LeadNotes(both, KEY);
  expect([notes.to('mail', 'a@x'), notes.to('address', 'ann@home.example')]).toEqual([['C-1'], [ANN]]);
});

it('a run asks the book for the same all along, whatever it notes meanwhile', () => {
  const notes = new LeadNotes(noted([{ kind: 'mail', from: 'a@x', ids: ['C-1'] }]), KEY);
  notes.note([
    { kind: 'mail', from: 'a@x', ids: ['C-2'] },
    { kind: 'mail', from: 'b@x', ids: ['C-3'] },
  ]);
  expect([notes.to('mail', 'a@x'), notes.to('mail', 'b@x')]).toEqual([['C-1'], []]);
});

it('a key is looked for in one property, however many are full', () => {
  const full = noted([...many(4_000, addressed), ...many(4_000, answered)]);
  const read: string[] = [];
  const watched = new Proxy(full, {
    get: (of, name, receiver) => {
      read.push(String(name));
      return Reflect.get(of, name, receiver) as unknown;
    },
  });
  const notes = new LeadNotes(watched, KEY);
  expect(notes.to('address', addressed(3_999).from)).toEqual(addressed(3_999).ids);
  expect(notes.to('mail', 'nobody@x.example')).toEqual([]);
  expect(read.map(name => name.replace(/\d+$/, ''))).toEqual(['leads.address.', 'leads.mail.']);
});

it('what leads nowhere any more is taken away, and what was never noted changes nothing', () => {
  const stored = noted([addressed(1), addressed(2)]);
  const after = noted([{ ...addressed(1), ids: [] }], stored);
  expect([known(after, [addressed(1)]), known(after, [addressed(2)])]).toEqual([0, 1]);
  expect(noted([{ ...addressed(3), ids: [] }], stored)).toEqual(stored);
});

it.each([
  ['anything that somebody has typed', 'nothing of ours {"a": 1}'],
  ['letters of other alphabets', 'あいうえお'.repeat(2_000)],
  ['one mark too few', 'x'.repeat(8_500)],
])('a share that holds %s leads nowhere and is written anew within its room', (_what, text) => {
  const spoilt = Object.fromEntries(Object.keys(noLeads()).map(name => [name, text]));
  const leads = [...many(50, addressed), ...many(50, answered)];
  expect(leads.flatMap(({ kind, from }) => new LeadNotes(spoilt, KEY).to(kind, from))).toEqual([]);
  const after = noted(leads, spoilt);
  expect(known(after, leads)).toBe(100);
  for (const share of Object.values(after)) expect(Buffer.byteLength(share)).toBeLessThan(PROPERTY_BYTES);
});

it('what is no id of ours, or more than a note may hold, is not noted', () => {
  const odd: readonly Lead[] = [
    { kind: 'address', from: 'a@x.example', ids: ['ann;the first'] },
    { kind: 'address', from: 'b@x.example', ids: ['xP-1'] },
    { kind: 'address', from: 'c@x.example', ids: ['P-1;'] },
    { kind: 'mail', from: '', ids: ['C-1'] },
    { kind: 'mail', from: 'a@x', ids: many(21, n => `C-${n}`) },
  ];
  expect(noted(odd)).toEqual({});
  const notes = new LeadNotes({}, KEY);
  notes.noteOlder(odd);
  expect(notes.changed()).toEqual({});
});

it('rows of the book are noted beneath what is there: as the oldest, and only where there is room', () => {
  const young = noted(many(2_000, n => addressed(50_000 + n)));
  const notes = new LeadNotes(young, KEY);
  notes.noteOlder([...many(3_000, addressed), { ...addressed(50_001), ids: ['P-0'] }]);
  const filled = { ...young, ...notes.changed() };
  expect(
    known(
      filled,
      many(2_000, n => addressed(50_000 + n)),
    ),
  ).toBe(2_000);
  expect(known(filled, many(3_000, addressed).slice(-100))).toBe(100);
  expect(known(filled, many(3_000, addressed).slice(0, 100))).toBe(0);
  const again = new LeadNotes(filled, KEY);
  again.noteOlder(many(3_000, addressed).slice(-100));
  expect(again.changed()).toEqual({});
});

it('rows of the book change nothing where there is no room beneath what is there', () => {
  const full = noted([...many(4_000, addressed), ...many(4_000, answered)]);
  const notes = new LeadNotes(full, KEY);
  notes.noteOlder([...many(100, n => addressed(9_000 + n)), ...many(100, n => answered(9_000 + n))]);
  const grown = Object.entries(notes.changed()).filter(([name, text]) => !text.endsWith(full[name] ?? ''));
  expect([grown, known({ ...full, ...notes.changed() }, many(4_000, addressed))]).toEqual([
    [],
    known(full, many(4_000, addressed)),
  ]);
});

it('what an earlier version has noted is taken over, whatever stands there', () => {
  const former = (from: string): string => shortHash(`lead|${from}`).slice(0, 8);
  const text = JSON.stringify({
    [former('ann@home.example')]: ANN,
    [former('b@x.example')]: `${ANN} P-0000000000zz`,
    [former('c@x.example')]: 7,
  });
  const notes = new LeadNotes({}, KEY);
  notes.takeOver('address', text);
  for (const odd of [undefined, '', '{', 'null', '"text"', '[1]']) notes.takeOver('mail', odd);
  const after = new LeadNotes(notes.changed(), KEY);
  expect(['Ann@home.example', 'b@x.example', 'c@x.example'].map(from => after.to('address', from))).toEqual([
    [ANN],
    [ANN, 'P-0000000000zz'],
    [],
  ]);
});
