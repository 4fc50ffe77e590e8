/** The comparison of `npm run bench:faults` is narrow: what a fault has changed for good is seen, also where it has changed the order. */
import { comparedOf as comparedFor, inAnyOrder } from '../../bench/faults/chaos/compared';
import { differencesOf, type Picture } from '../bundle/picture';
import type { Row } from '../bundle/stage';

const ACCOUNT = 'casebook@x.example';
const comparedOf = (of: Picture): Picture => comparedFor(of, ACCOUNT);

const mail = (id: string, caseId: string, writer: string): Row => ({
  messageId: id,
  caseId,
  from: `${writer}@x.example`,
  contactId: writer,
  companyId: `company of ${writer}`,
  text: `text of ${id}`,
  outcome: 'case_new',
});

const picture = (tables: Readonly<Record<string, readonly Row[]>>): Picture => ({
  tables,
  labels: { in: [], done: [], held: [], error: [], due: [], overdue: [] },
  sent: [],
  files: [],
  folders: [],
  triggers: [],
  spreadsheets: 1,
});

const undo = (reason: string, before: string): Row => ({ actor: 'ana', action: 'undo', reason, before });

describe('two ways to the same end', () => {
  const taken = (when: string, what = '2 cells'): Picture =>
    comparedOf(picture({ Events: [undo(`edit of ${when} UTC taken back: ${what}`, 'entry: edit')] }));

  it('differ in the time of what was taken back, and not in what it was', () => {
    expect(differencesOf(taken('2026-11-02T10:00'), taken('2026-11-02T11:40'))).toEqual([]);
    expect(differencesOf(taken('2026-11-02T10:00'), taken('2026-11-02T10:00', '3 cells'))).not.toEqual([]);
    const other = comparedOf(picture({ Events: [undo('edit taken back', 'entry: another')] }));
    expect(
      differencesOf(comparedOf(picture({ Events: [undo('edit taken back', 'entry: edit')] })), other),
    ).toHaveLength(2);
  });

  it('differ in what was sent to others, and not in what the account told itself of its failures', () => {
    const sent = (to: string): Picture =>
      comparedOf({ ...picture({}), sent: [`<${to}> | Casebook cannot read its mailbox`] });
    expect(differencesOf(sent(ACCOUNT), comparedOf(picture({})))).toEqual([]);
    expect(differencesOf(sent('ana@x.example'), comparedOf(picture({})))).not.toEqual([]);
  });

  it('have one daily run or five, and each click once', () => {
    const daily: Row = { actor: 'upkeep', action: 'upkeep', reason: 'nothing to do' };
    const click: Row = { actor: 'ana', action: 'note', reason: 'note on C-1' };
    const times = (row: Row, n: number): Picture => comparedOf(picture({ Events: Array<Row>(n).fill(row) }));
    expect(differencesOf(times(daily, 1), times(daily, 5))).toEqual([]);
    expect(differencesOf(times(click, 1), times(click, 2))).toHaveLength(1);
  });
});

describe('mails that were worked on in another order', () => {
  const two = (first: string, second: string, more: Readonly<Record<string, Row[]>> = {}): Picture =>
    inAnyOrder(
      picture({
        Cases: [
          { id: first, subject: 'Roof', assignee: first === 'C-1' ? 'ana' : 'kenji', messages: 1 },
          { id: second, subject: 'Fuse', assignee: second === 'C-1' ? 'ana' : 'kenji', messages: 1 },
        ],
        Messages: [mail('roof', first, 'ann'), mail('fuse', second, 'bob')],
        Notes: [{ text: 'called', caseId: first }],
        ...more,
      }),
    );

  it('have other case numbers and assignees, and nothing else', () => {
    expect(differencesOf(two('C-1', 'C-2'), two('C-2', 'C-1'))).toEqual([]);
  });

  it('were released together or one by one, and each once', () => {
    const taken = (...counts: readonly number[]): Picture =>
      inAnyOrder(
        picture({
          Events: counts.map(n => ({ action: 'take_up', reason: `${n} released mails are read again` })),
        }),
      );
    expect(differencesOf(taken(3), taken(1, 2))).toEqual([]);
    expect(differencesOf(taken(3), taken(1, 1))).toHaveLength(1);
  });

  it('have one row for two cases that became one, also after their contacts did, and the company of each message', () => {
    const merged = (into: string, from: string, company = 'company of ann'): Picture => {
      const hum = { ...mail('hum', into, 'ann'), from: 'Mia' };
      const roof = { ...mail('roof', into, 'ann'), from: 'Bob', companyId: company };
      const root = { id: into, subject: 'Hum', status: 'new', messages: 2 };
      const taken = { id: from, subject: 'Roof', status: 'merged', relatedTo: into, messages: 0 };
      return inAnyOrder(picture({ Cases: from === '' ? [root] : [root, taken], Messages: [hum, roof] }));
    };
    expect(differencesOf(merged('C-1', 'C-2'), merged('C-1', ''))).toEqual([]);
    expect(differencesOf(merged('C-1', 'C-2'), merged('C-1', '', ''))).toHaveLength(2);
  });

  it('do not excuse a mail on another case, another text, or a note that has moved', () => {
    const wanted = two('C-1', 'C-2');
    const moved = two('C-2', 'C-1', { Messages: [mail('roof', 'C-2', 'ann'), mail('fuse', 'C-2', 'bob')] });
    expect(differencesOf(wanted, moved)).not.toEqual([]);
    const reworded = { ...mail('fuse', 'C-1', 'bob'), text: 'cut' };
    const cut = two('C-2', 'C-1', { Messages: [mail('roof', 'C-2', 'ann'), reworded] });
    expect(differencesOf(wanted, cut)).toHaveLength(2);
    const elsewhere = two('C-2', 'C-1', { Notes: [{ text: 'called', caseId: 'C-1' }] });
    expect(differencesOf(wanted, elsewhere)).toHaveLength(2);
  });
});
