/** One installation, several books: a team's mail goes into its own book, and its people see that book. */
import { SCHEMA, type TableName } from '../../src/book/schema';
import { bookOfUser, memberProperties, propertiesOf } from '../../src/intake/books';
import { PropertyStore } from '../../workbench/services/properties';
import { triggerStore } from '../../workbench/services/script-app/store';
import { PersonAtTab } from '../../workbench/services/sheets/people';
import type { Spreadsheet } from '../../workbench/services/sheets/spreadsheet';
import { sheetsStore } from '../../workbench/services/sheets/store';
import type { Tab } from '../../workbench/services/sheets/tab';
import { pictureOf } from './picture';
import { ANA, BETWEEN_RUNS, clearStages, KENJI, ROUTING, Stage } from './stage';

const TEAM = 'service';
const PUBLIC = `${TEAM}@solarmora.example`;

const bag = (stage: Stage): Map<string, string> =>
  stage.workbench.cloud.part('properties', () => new PropertyStore()).bag('script');

const bookOf = (stage: Stage, property = `casebook@${TEAM}.book`): Spreadsheet => {
  const book = sheetsStore(stage.workbench.cloud).get(bag(stage).get(property) ?? '');
  if (!book) throw new Error(`There is no book ${property}.`);
  return book;
};

const tabOf = (book: Spreadsheet, table: TableName): Tab => {
  const tab = book.tabById(SCHEMA[table].sheetId);
  if (!tab) throw new Error(`There is no tab ${table}.`);
  return tab;
};

const column = (tab: Tab, header: string): number =>
  Array.from({ length: tab.lastColumn() }, (_, at) => tab.value(0, at)).indexOf(header);

const values = (book: Spreadsheet, table: TableName, header: string): readonly unknown[] => {
  const tab = tabOf(book, table);
  return Array.from(
    { length: tab.lastRow() - 1 },
    (_, row) => tab.value(row + 1, column(tab, header)) ?? null,
  );
};

/** Somebody types into a team's book; the edit trigger of that book fires. */
const typesInto = (stage: Stage, table: TableName, row: number, header: string, text: string) => {
  const book = bookOf(stage);
  const tab = tabOf(book, table);
  return stage.edited(
    new PersonAtTab(book, tab, ROUTING, stage.clock.now()).type(row, column(tab, header), text),
  );
};

const letter = (id: string, to: string) => ({
  id: `${id}@acme.example`,
  from: `Ann Lee <ann@acme.example>`,
  to,
  subject: `About ${id}`,
});

let kept: string;

beforeAll(() => {
  const stage = Stage.installed();
  bag(stage).set('casebook.books', `${TEAM}, Not a name!`);
  expect(stage.install().error).toBeNull();
  const box = stage.mail.mailbox(ROUTING);
  stage.mail.route(PUBLIC, ROUTING);
  const label = box.labels.named(`Casebook/${TEAM}/In`);
  box.filters.push({ id: TEAM, criteria: { to: PUBLIC }, action: { addLabelIds: [label?.id ?? ''] } });
  const users = tabOf(bookOf(stage), 'Users');
  typesInto(stage, 'Users', users.lastRow(), 'E-mail', KENJI);
  kept = stage.keep();
});
afterAll(clearStages);

describe('an installation with a book for a team', () => {
  it('has a book, labels, addresses and an edit trigger for each, and one poller for all', () => {
    const stage = Stage.from(kept);
    expect(sheetsStore(stage.workbench.cloud).spreadsheets).toHaveLength(2);
    expect(values(bookOf(stage), 'Routes', 'Address')).toEqual([
      PUBLIC,
      `casebook+${TEAM}-log@solarmora.example`,
      `casebook+${TEAM}-forward@solarmora.example`,
    ]);
    expect(
      triggerStore(stage.workbench.cloud)
        .all()
        .map(({ handler }) => handler)
        .sort(),
    ).toEqual(['onSheetEdit', 'onSheetEdit', 'pollMailbox', 'runDailyUpkeep']);
    expect(bookOf(stage).access(KENJI)).toBe('editor');
    expect(bookOf(stage).access(ANA)).toBe('none');
    const before = { ...stage.properties };
    expect(stage.install().error).toBeNull();
    expect(stage.properties).toEqual(before);
  });

  it('takes each mail into the book of its label, with numbers and secrets of its own', () => {
    const stage = Stage.from(kept);
    stage.deliver(letter('one', 'support@solarmora.example'), letter('two', PUBLIC), letter('three', PUBLIC));
    expect(stage.poll().processed).toHaveLength(3);
    expect(values(bookOf(stage, 'casebook.book'), 'Cases', 'Subject')).toEqual(['About one']);
    expect(values(bookOf(stage), 'Cases', 'Subject')).toEqual(['About two', 'About three']);
    expect(values(bookOf(stage), 'Cases', 'Case ID')).toEqual(['C-1', 'C-2']);
    expect(stage.properties[`casebook@${TEAM}.secret`]).not.toBe(stage.properties['casebook.secret']);
    expect(
      stage.mail
        .mailbox(ROUTING)
        .list(stage.mail.mailbox(ROUTING).labels.named(`Casebook/${TEAM}/Done`)?.id ?? ''),
    ).toHaveLength(2);
  });

  it('shows each user the book of their team, at no call more', () => {
    const stage = Stage.from(kept);
    stage.deliver(letter('one', 'support@solarmora.example'), letter('two', PUBLIC));
    stage.poll();
    const ana = stage.panel(ANA).open();
    const kenji = stage.panel(KENJI).open();
    expect(ana.text).toContain('About one');
    expect(ana.text).not.toContain(`+${TEAM}-log@`);
    expect(kenji.text).toContain(`+${TEAM}-log@`);
    expect(kenji.text).not.toContain('About one');
    const remote = (panel: typeof ana) =>
      (panel.opened?.calls ?? []).filter(call => call.remote).map(({ name }) => name);
    expect(remote(kenji)).toEqual(remote(ana));
    // Beside a mail: six calls when it is opened first, three when it is opened again, whoever's book it is.
    for (const user of [ANA, KENJI]) {
      const mail = stage.deliverTo(user, { ...letter('four', user), subject: 'Again' });
      const [first, again] = [stage.panel(user, mail).open(), stage.panel(user, mail).open()];
      expect(first.text).toContain('C-1 · new');
      expect(remote(first)).toHaveLength(6);
      expect([remote(again).length, again.text]).toEqual([3, first.text]);
    }
    expect(stage.panel(KENJI, stage.deliverTo(KENJI, letter('five', KENJI))).open().text).toContain(
      'About two',
    );
  });

  it('finds the case of an answer in each book by what its own runs have noted, in six calls, and else says which it is', () => {
    const stage = Stage.from(kept);
    stage.deliver(letter('zero', PUBLIC), letter('one', PUBLIC), letter('one', 'support@solarmora.example'));
    stage.poll();
    const answer = { from: 'Rita <rita@river.example>', subject: 'Tuesday', answers: ['one@acme.example'] };
    const READERS = [
      [ANA, 'C-1'],
      [KENJI, 'C-2'],
    ] as const;
    const opening = (user: string, id: string): readonly [calls: number, text: string] => {
      const mail = stage.deliverTo(user, { ...letter(id, user), ...answer });
      const { opened, text } = stage.panel(user, mail).open();
      return [(opened?.calls ?? []).filter(call => call.remote).length, text];
    };
    for (const [user, caseId] of READERS) {
      const [calls, text] = opening(user, 'answer');
      expect([user, calls, text.includes(`${caseId} · new`)]).toEqual([user, 6, true]);
    }
    for (const name of Object.keys(stage.properties))
      if (/^leads\.(address|mail)\./.test(name)) bag(stage).delete(name);
    for (const [user, caseId] of READERS) {
      const [calls, text] = opening(user, 'unnoted');
      expect([user, calls, text.includes(`Belongs to ${caseId}`)]).toEqual([user, 6, true]);
      const [later, whole] = opening(user, 'noted');
      expect([user, later, whole.includes(`${caseId} · new`)]).toEqual([user, 6, true]);
    }
  });

  it('writes a click of a team’s user into the team’s book', () => {
    const stage = Stage.from(kept);
    const message = stage.deliverTo(KENJI, letter('six', KENJI));
    expect(stage.panel(KENJI, message).open().click('new_case').result.how).toBe('done');
    expect(values(bookOf(stage), 'Cases', 'Subject')).toEqual(['About six']);
    expect(values(bookOf(stage, 'casebook.book'), 'Cases', 'Subject')).toEqual([]);
  });

  it('answers an edit in the book in which it was made', () => {
    const stage = Stage.from(kept);
    stage.deliver(letter('one', 'support@solarmora.example'), letter('two', PUBLIC));
    stage.poll();
    const [result] = typesInto(stage, 'Cases', 1, 'Status', 'solved');
    expect(result).toMatchObject({ how: 'done', functionName: 'onSheetEdit' });
    expect(values(bookOf(stage), 'Cases', 'Closed')).toEqual([expect.any(Number)]);
    expect(stage.rows('Cases')[0]).toMatchObject({ status: 'new', closedAt: null });
  });

  it('lets a user who leaves the team fall back to the first book', () => {
    const stage = Stage.from(kept);
    const row = values(bookOf(stage), 'Users', 'E-mail').indexOf(KENJI) + 1;
    typesInto(stage, 'Users', row, 'Active', 'FALSE');
    expect(bookOf(stage).access(KENJI)).toBe('none');
    expect(bookOfUser(stage.properties, KENJI)).toBe('');
    expect(stage.panel(KENJI).open().name).not.toBe('not-ready');
  });

  it('works on with one book when the other is gone, says so, and takes its mail up when it is back', () => {
    const stage = Stage.from(kept);
    const id = bag(stage).get(`casebook@${TEAM}.book`) ?? '';
    bag(stage).set(`casebook@${TEAM}.book`, 'gone');
    stage.deliver(letter('one', 'support@solarmora.example'), letter('two', PUBLIC));
    for (let turn = 0; turn < 2; turn++) expect(stage.runPoll().how).toBe('thrown');
    expect(stage.rows('Cases')).toHaveLength(1);
    expect(JSON.parse(stage.properties[`casebook@${TEAM}.trouble`] ?? '{}')).toMatchObject({ runs: 2 });
    expect(stage.properties['casebook.trouble']).toBeUndefined();
    bag(stage).set(`casebook@${TEAM}.book`, id);
    stage.poll();
    expect(values(bookOf(stage), 'Cases', 'Subject')).toEqual(['About two']);
  });

  it('works on a team’s book from the script editor when it is named first', () => {
    const stage = Stage.from(kept);
    stage.clock.advance(BETWEEN_RUNS);
    expect(stage.trigger('runDailyUpkeep').how).toBe('done');
    expect(values(bookOf(stage), 'Events', 'Action')).toContain('reconcile');
    expect(pictureOf(stage).tables['Events']?.map(({ action }) => action)).toContain('reconcile');
  });
});

describe('the members of a book', () => {
  it('are found among thousands, in properties that Google takes', () => {
    const emails = Array.from({ length: 2_000 }, (_, n) => `agent.number.${n}@solarmora.example`);
    const members = memberProperties(emails, {});
    expect(Object.values(members).every(value => value.length <= 9 * 1024)).toBe(true);
    const all = {
      'casebook.books': TEAM,
      ...Object.fromEntries(
        Object.entries(members).map(([name, value]) => [
          name.replace('casebook.', `casebook@${TEAM}.`),
          value,
        ]),
      ),
    };
    for (const email of [emails[0], emails[1_234], emails[1_999]])
      expect(bookOfUser(all, String(email))).toBe(TEAM);
    expect(bookOfUser(all, 'agent.number.2@elsewhere.example')).toBe('');
    expect(
      bookOfUser(
        {
          ...all,
          ...Object.fromEntries(
            Object.entries(memberProperties([], propertiesOf(all, TEAM))).map(([name, value]) => [
              name.replace('casebook.', `casebook@${TEAM}.`),
              value,
            ]),
          ),
        },
        String(emails[0]),
      ),
    ).toBe('');
  });
});
