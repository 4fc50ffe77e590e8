/** Who notes where further addresses and answered mails lead: a mail that nobody has opened yet takes six calls all the same. */
import { PropertyStore } from '../../workbench/services/properties';
import type { RunResult } from '../../workbench/runtime/contract';
import { contactIdFor } from '../../src/crm/hash';
import { LeadNotes, noLeads } from '../../src/intake/lead-notes';
import type { Lead } from '../../src/intake/leads';
import type { CardStack } from './card-stack';
import { beforeEach as beforeCall } from './faults';
import type { Letter } from './letter';
import { ANA, clearStages, ROUTING, Stage } from './stage';

const SUPPORT = 'support@solarmora.example';
const AT_HOME = 'ann@home.example';
const ANN = 'Ann Lee <ann@acme.example>';
const RITA = 'Rita River <rita@river.example>';
const ZOE = 'Zoe Zahn <zoe@zahn.example>';
const SHARES = Object.keys(noLeads());

let kept: string;
beforeAll(() => {
  const stage = Stage.atWork();
  stage.deliver(
    { id: 'zoe1@x', from: ZOE, to: SUPPORT, subject: 'Another matter' },
    { id: 'zoe2@x', from: ZOE, to: SUPPORT, subject: 'Third matter' },
  );
  stage.poll();
  kept = stage.keep();
});
afterAll(clearStages);

const letter = (id: string, more: Partial<Letter> = {}): Letter => ({
  id,
  from: `Ann <${AT_HOME}>`,
  to: ANA,
  subject: 'Something else',
  ...more,
});
const open = (stage: Stage, mail: Letter, by = ANA): CardStack =>
  stage.panel(by, stage.deliverTo(by, { ...mail, to: by })).open();
const trips = (result: RunResult | null | undefined): number =>
  (result?.calls ?? []).filter(call => call.remote).length;
/** How many calls it takes to open this mail, and whether its card shows the text. */
const opening = (stage: Stage, mail: Letter, shown: string): readonly [number, boolean] => {
  const panel = open(stage, mail);
  return [trips(panel.opened), panel.text.includes(shown)];
};
const idOf = (stage: Stage, table: 'Contacts' | 'Cases', column: string, value: string): string =>
  String(stage.rows(table).find(row => row[column] === value)?.['id']);
const ann = (stage: Stage): string => idOf(stage, 'Contacts', 'address', 'ann@acme.example');

const bagOf = (stage: Stage) =>
  stage.workbench.cloud.part('properties', () => new PropertyStore()).bag('script');
const forget = (stage: Stage, ...more: readonly string[]): void =>
  [...SHARES, ...more].forEach(name => bagOf(stage).delete(name));
/** The properties to set, as the installation's own runs would. */
const noted = (stage: Stage, leads: readonly Lead[]): Readonly<Record<string, string>> => {
  const { properties } = stage;
  const key = {
    secret: properties['casebook.secret'] ?? '',
    installation: properties['casebook.installation'] ?? '',
  };
  const notes = new LeadNotes(properties, key);
  notes.note(leads);
  return notes.changed();
};
const note = (stage: Stage, leads: readonly Lead[]): void =>
  Object.entries(noted(stage, leads)).forEach(([name, text]) => bagOf(stage).set(name, text));

const asEditor = (stage: Stage, name: string, ...args: readonly unknown[]): RunResult =>
  stage.workbench.run(name, args, { as: ROUTING, kind: 'editor' });
const done = (result: RunResult): void => expect([result.how, result.error]).toEqual(['done', null]);

/** A further address of Ann's comes into the book by the tab, where nobody notes it. */
function addressAppears(stage: Stage, address = AT_HOME): void {
  const row = stage.tab('Addresses').lastRow();
  const column = stage.column('Addresses', 'address');
  stage.at('Addresses').paste(row, column, [[address, ann(stage)]]);
}

const csv = `Name,E-mail 1 - Value,E-mail 2 - Value\nAnn Lee,ann@acme.example,${AT_HOME}\n`;
/** Became a contact before somebody saw that it is Ann; answers with the panel on which she was merged. */
function doubleMerged(stage: Stage): CardStack {
  stage.deliver({ id: 'home@x', from: `Ann Lee <${AT_HOME}>`, to: SUPPORT, subject: 'From home' });
  stage.poll();
  const double = open(stage, letter('double@x'));
  double.click('record');
  double.click('merge');
  double.press(double.find('merge_preview', { into: ann(stage) }));
  double.press(double.find('merge_do'));
  return double;
}

describe('a mail from a further address that nobody has opened yet takes six calls', () => {
  it.each<[string, (stage: Stage) => void]>([
    [
      'after an import of contacts',
      stage =>
        done(
          asEditor(
            stage,
            'importContacts',
            JSON.stringify({ text: csv, name: 'people.csv', apply: true, replace: false }),
          ),
        ),
    ],
    [
      'after the address was typed into the tab Addresses',
      stage => {
        const row = stage.tab('Addresses').lastRow();
        const column = stage.column('Addresses', 'address');
        const [result] = stage.edited(stage.at('Addresses').paste(row, column, [[AT_HOME, ann(stage)]]));
        expect([result?.how, trips(result) <= 6]).toEqual(['done', true]);
      },
    ],
    [
      "after it was typed as the contact's address on the tab Contacts, and a poll",
      stage => {
        const [result] = stage.types('Contacts', ann(stage), 'address', AT_HOME);
        expect([result?.how, trips(result) <= 6]).toEqual(['done', true]);
        stage.poll();
      },
    ],
    [
      'after the contact was ticked with it on the tab Import, and a poll',
      stage => {
        const at = stage.column('Import', 'contactId') + 1;
        stage.edited(stage.at('Import').paste(1, at, [['Ann Lee', `ann@acme.example, ${AT_HOME}`]]));
        const [result] = stage.edited(
          stage.at('Import').paste(1, stage.column('Import', 'apply'), [['TRUE']]),
        );
        expect([result?.how, trips(result) <= 6]).toEqual(['done', true]);
        stage.poll();
      },
    ],
    ['after a contact of that address was merged in the panel', stage => void doubleMerged(stage)],
    [
      'on the day after it came into the book unnoticed',
      stage => {
        addressAppears(stage);
        done(stage.trigger('runDailyUpkeep'));
      },
    ],
    [
      'after the first poll of a Casebook that notes it',
      stage => {
        addressAppears(stage);
        forget(stage, 'leads.filled');
        stage.poll();
      },
    ],
    [
      'after another person was erased, and a poll',
      stage => {
        addressAppears(stage);
        note(stage, [{ kind: 'address', from: AT_HOME, ids: [ann(stage)] }]);
        done(asEditor(stage, 'erasePerson', 'zoe@zahn.example'));
        expect(SHARES.map(name => stage.properties[name] ?? '').join('')).toBe('');
        stage.poll();
      },
    ],
    [
      'in the book that was made anew from the ledger',
      stage => {
        doubleMerged(stage);
        const { how, value } = asEditor(stage, 'rebuildBook', true);
        expect(how).toBe('done');
        const { bookId } = value as { readonly bookId: string };
        expect(bookId).not.toBe(stage.properties['casebook.book']);
        bagOf(stage).set('casebook.book', bookId);
        done(stage.install());
      },
    ],
    [
      'among 2,000 others and 2,000 mails',
      stage => {
        addressAppears(stage);
        note(stage, [
          { kind: 'address', from: AT_HOME, ids: [ann(stage)] },
          ...Array.from({ length: 2_000 }, (_, n): Lead => {
            const address = `person${n}@mail.example`;
            return { kind: 'address', from: address, ids: [contactIdFor(`work ${address}`)] };
          }),
          ...Array.from({ length: 2_000 }, (_, n): Lead => ({
            kind: 'mail',
            from: `mail${n}@x.example`,
            ids: [`C-${n + 1}`],
          })),
        ]);
      },
    ],
  ])('%s', (_when, prepare) => {
    const stage = Stage.from(kept);
    prepare(stage);
    expect(opening(stage, letter('new@x'), 'Ann Lee')).toEqual([6, true]);
  });
});

describe('a mail that leads to a merged case by another subject takes six calls', () => {
  const answer = letter('new@x', { from: RITA, subject: 'Tuesday', answers: ['zoe2@x'] });
  it.each<[string, (stage: Stage, from: string, into: string) => void]>([
    [
      'after the cases were merged in the sheet, and a poll',
      (stage, from, into) => {
        const [result] = stage.types('Cases', from, 'relatedTo', into);
        expect([result?.how, trips(result) <= 6]).toEqual(['done', true]);
        stage.poll();
      },
    ],
    [
      'after they were merged in the panel',
      (stage, from, into) => {
        const panel = open(stage, letter('zoe@x', { from: ZOE }));
        panel.press(panel.find('record', { id: from }));
        panel.click('merge');
        panel.press(panel.find('merge_preview', { into }));
        panel.press(panel.find('merge_do'));
      },
    ],
    [
      'on the day after all notes of it were lost',
      (stage, from, into) => {
        stage.types('Cases', from, 'relatedTo', into);
        stage.poll();
        forget(stage);
        done(stage.trigger('runDailyUpkeep'));
      },
    ],
    [
      'after a mail has shown them to be one',
      stage => {
        stage.deliver({
          id: 'both@x',
          from: ZOE,
          to: SUPPORT,
          subject: 'Both',
          answers: ['zoe1@x', 'zoe2@x'],
        });
        expect(stage.poll().merged).toHaveLength(1);
      },
    ],
  ])('%s', (_when, prepare) => {
    const stage = Stage.from(kept);
    const [from, into] = ['Third matter', 'Another matter'].map(subject =>
      idOf(stage, 'Cases', 'subject', subject),
    );
    prepare(stage, from ?? '', into ?? '');
    expect(opening(stage, answer, 'Another matter')).toEqual([6, true]);
  });
});

describe('what is noted wrongly never shows somebody else', () => {
  const BOB = 'bob@globex.example';
  const isAnn = (stage: Stage): void => {
    const panel = open(stage, letter('new@x'));
    expect(panel.text).not.toMatch(/Bob|globex/i);
    panel.click('refresh');
    expect([panel.text.includes('Ann Lee'), /Bob|globex/i.test(panel.text)]).toEqual([true, false]);
  };

  it("an address that is noted for another contact, and a mail for another's case", () => {
    const stage = Stage.from(kept);
    addressAppears(stage);
    const bob = idOf(stage, 'Contacts', 'address', BOB);
    const theirs = String(stage.rows('Cases').find(row => row['contactId'] === bob)?.['id']);
    note(stage, [
      { kind: 'address', from: AT_HOME, ids: [bob] },
      { kind: 'address', from: 'rita@river.example', ids: [bob] },
      { kind: 'mail', from: 'new@x', ids: [theirs] },
    ]);
    isAnn(stage);
    const rita = open(stage, letter('rita@x', { from: RITA })).text;
    expect([rita.includes('Rita River'), /Bob|globex/i.test(rita)]).toEqual([true, false]);
  });

  it('cases that are noted to go on in each other in a circle', () => {
    const stage = Stage.from(kept);
    addressAppears(stage);
    note(stage, [
      { kind: 'mail', from: 'new@x', ids: ['C-1'] },
      { kind: 'mail', from: 'C-1', ids: ['C-2'] },
      { kind: 'mail', from: 'C-2', ids: ['C-1'] },
    ]);
    isAnn(stage);
  });

  it('shares that hold anything', () => {
    const stage = Stage.from(kept);
    addressAppears(stage);
    for (const name of SHARES) bagOf(stage).set(name, '{"leads": ;;;0 nothing of ours ü');
    isAnn(stage);
    expect(opening(stage, letter('next@x'), 'Ann Lee')).toEqual([6, true]);
  });

  it('an address whose contact was merged and parted again', () => {
    const stage = Stage.from(kept);
    doubleMerged(stage);
    expect(open(stage, letter('one@x')).text).toContain('The inverter blinks red');
    const merge = stage.rows('Events').find(({ action }) => action === 'merge_contacts');
    const undone = asEditor(stage, 'undoAction', String(merge?.['id']));
    expect([undone.error, undone.value]).toMatchObject([null, { kind: 'undone' }]);
    const { text, opened } = open(stage, letter('two@x'));
    expect([text.includes('From home'), text.includes('The inverter blinks red')]).toEqual([true, false]);
    expect(trips(opened)).toBe(6);
  });
});

it('what a card notes while a poll is at its mail stays, and so does what the poll notes in the same property', () => {
  const stage = Stage.from(kept);
  const shareOf = (address: string): string =>
    Object.keys(noted(stage, [{ kind: 'address', from: address, ids: [ann(stage)] }])).join();
  const twin = Array.from({ length: 100 }, (_, n) => `ann${n}@home.example`).find(
    address => shareOf(address) === shareOf(AT_HOME),
  );
  if (twin === undefined) throw new Error('No address is noted in the same property.');
  addressAppears(stage, twin);
  const panel = open(stage, letter('ann@x', { from: ANN }));
  panel.click('record');
  panel.click('addresses');
  stage.deliver({ id: 'twin@x', from: `Ann <${twin}>`, to: SUPPORT, subject: 'From elsewhere' });
  let clicked = false;
  const faults = beforeCall(call => {
    // The poll has read the properties, and holds no lock yet.
    if (clicked || !call.name.includes('tryLock')) return;
    clicked = true;
    expect(panel.click('address_add', { address: AT_HOME }).stateChanged).toBe(true);
  });
  done(stage.runPoll(faults));
  expect(clicked).toBe(true);
  expect(opening(stage, letter('new@x'), 'Ann Lee')).toEqual([6, true]);
  expect(opening(stage, letter('twin2@x', { from: `Ann <${twin}>` }), 'Ann Lee')).toEqual([6, true]);
});

it('what an earlier version has noted is gone after the first poll', () => {
  const stage = Stage.from(kept);
  forget(stage, 'leads.filled');
  bagOf(stage).set('casebook.aliases', '{"0123abcd":"P-0123456789ab"}');
  bagOf(stage).set('casebook.leads', '{"0123abcd":"C-77"}');
  stage.poll();
  const { properties } = stage;
  expect(Object.keys(properties).filter(name => /^casebook\.(aliases|leads)$/.test(name))).toEqual([]);
  const text = SHARES.map(name => properties[name] ?? '').join('');
  expect([text.includes('P0123456789ab'), text.includes('C77')]).toEqual([true, true]);
});

it('the daily run reads the newest rows alone, however many there are', () => {
  const stage = Stage.from(kept);
  const others = (count: number, from: string): readonly (readonly string[])[] =>
    Array.from({ length: count }, (_, n) => [`${from}${n}@many.example`, '']);
  const appear = (rows: readonly (readonly string[])[]): void =>
    void stage
      .at('Addresses')
      .paste(stage.tab('Addresses').lastRow(), stage.column('Addresses', 'address'), rows);
  const upkeep = (): number => {
    const result = stage.trigger('runDailyUpkeep');
    done(result);
    return trips(result);
  };
  addressAppears(stage, 'ann@early.example');
  appear(others(10_000, 'a'));
  addressAppears(stage, 'ann@late.example');
  const calls = upkeep();
  const noteOf = (from: string): number =>
    Object.keys(noted(stage, [{ kind: 'address', from, ids: [ann(stage)] }])).length;
  expect([noteOf('ann@early.example'), noteOf('ann@late.example')]).toEqual([1, 0]);
  appear(others(5_000, 'b'));
  expect(upkeep()).toBeLessThanOrEqual(calls);
});

it('an erased person is in no note', () => {
  const stage = Stage.from(kept);
  addressAppears(stage);
  note(stage, [{ kind: 'address', from: AT_HOME, ids: [ann(stage)] }]);
  const id = ann(stage).replace('-', '');
  done(asEditor(stage, 'erasePerson', 'ann@acme.example'));
  stage.poll();
  done(stage.trigger('runDailyUpkeep'));
  expect(SHARES.map(name => stage.properties[name] ?? '').join('')).not.toContain(id);
});
