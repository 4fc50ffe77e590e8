/** What people and triggers do, each as one act that can be tried again until it has come about. */
import type { CardStack, ClickMade } from '../../../test/bundle/card-stack';
import { ANA, KENJI } from '../../../test/bundle/people';
import { Stage, type Row } from '../../../test/bundle/stage';
import type { TableName } from '../../../src/book/schema';
import type { Letter } from '../../../test/bundle/letter';

export interface Act {
  readonly name: string;
  /**
   * One try, as people make it: whoever is shown an error tries again, whoever is not goes on.
   * @returns whether it has come about
   */
  readonly attempt: (stage: Stage) => boolean;
}

/** A trigger's run; the poller comes again as long as mail waits. */
const trigger = (name: string, functionName: string, isOver: (stage: Stage) => boolean): Act => ({
  name,
  attempt: stage => stage.trigger(functionName).how === 'done' && isOver(stage),
});

export const POLL = trigger('poll', 'pollMailbox', stage => {
  const { trouble, outboxOpen, releases } = {
    trouble: stage.properties['casebook.trouble'],
    outboxOpen: stage.properties['casebook.outboxOpen'],
    releases: stage.properties['casebook.releases'],
  };
  return (
    stage.under('in').length === 0 &&
    trouble === undefined &&
    outboxOpen === undefined &&
    releases === undefined
  );
});

export const UPKEEP = trigger('upkeep', 'runDailyUpkeep', () => true);

/** Presses of one click before somebody starts again from the beginning. */
const PRESSES = 3;
const PAUSE = 20_000;

const settled = ({ stateChanged, notification }: ClickMade): boolean =>
  stateChanged || (notification ?? '').includes('done already');

interface Clicked {
  /** To the card on which the click is; errors and cards without it mean that it did not come so far. */
  readonly way: (stage: Stage) => CardStack;
  readonly action: string;
  /** Parameters that tell the click from others of its action. */
  readonly more?: (stage: Stage) => Readonly<Record<string, string>>;
  readonly typed?: (panel: CardStack) => Readonly<Record<string, string>>;
  /** What somebody would see in the side panel who looks whether it was done. */
  readonly isDone: (stage: Stage) => boolean;
}

const click = (
  name: string,
  { way, action, more = () => ({}), typed = () => ({}), isDone }: Clicked,
): Act => ({
  name,
  attempt(stage) {
    if (isDone(stage)) return true;
    let panel: CardStack;
    try {
      panel = way(stage);
    } catch {
      return false;
    }
    if (!panel.actions.includes(action)) return false;
    const button = panel.find(action, more(stage));
    const fields = typed(panel);
    for (let press = 0; press < PRESSES; press++) {
      if (settled(panel.press(button, fields))) return true;
      stage.clock.advance(PAUSE);
    }
    return false;
  },
});

const some = (stage: Stage, table: TableName, wanted: Row): boolean =>
  stage.rows(table).some(row => Object.entries(wanted).every(([key, value]) => row[key] === value));
const first = (stage: Stage, table: TableName, wanted: Row): Row => {
  const found = stage
    .rows(table)
    .find(row => Object.entries(wanted).every(([key, value]) => row[key] === value));
  if (found === undefined) throw new Error(`${table} has no ${JSON.stringify(wanted)}.`);
  return found;
};

/** Mail that lies in Ana's own mailbox, unlogged; each act has one of its own. */
const personal = (name: string, more: Partial<Letter> = {}): Letter => ({
  id: `${name}@personal.example`,
  from: `Sam ${name} <${name}@personal.example>`,
  to: ANA,
  subject: `To you alone: ${name}`,
  files: [{ name: `${name}.pdf`, type: 'application/pdf', content: `%PDF-1.4 ${name}` }],
  ...more,
});
export const PERSONAL: readonly Letter[] = [
  personal('log'),
  personal('case'),
  personal('lead'),
  personal('never'),
  personal('pick', { from: 'Ann Lee <ann@acme0.example>' }),
  personal('people', { cc: 'Lou Oh <lou@oh.example>' }),
];

const beside =
  (name: string) =>
  (stage: Stage): CardStack => {
    const box = stage.mail.mailbox(ANA);
    const found = box.list('INBOX').find(({ id }) => box.header(id, 'Subject') === `To you alone: ${name}`);
    if (found === undefined) throw new Error(`Ana has no mail ${name}.`);
    return stage.panel(ANA, found).open();
  };
const home =
  (user: string) =>
  (stage: Stage): CardStack =>
    stage.panel(user).open();

/** The card of a record, as a click on its row in any list opens it; then further cards by their buttons. */
const record =
  (user: string, kind: string, find: (stage: Stage) => Row, ...buttons: readonly Button[]) =>
  (stage: Stage): CardStack => {
    const panel = stage.panel(user).open();
    const id = String(find(stage)['id']);
    panel.press({ text: '', function: 'onCardAction', parameters: { action: 'record', kind, id } });
    return through(panel, buttons);
  };
type Button = readonly [action: string, more?: Readonly<Record<string, string>>];
const through = (panel: CardStack, buttons: readonly Button[]): CardStack => {
  for (const [action, more = {}] of buttons) panel.press(panel.find(action, more));
  return panel;
};

const caseRow =
  (subject: string) =>
  (stage: Stage): Row =>
    first(stage, 'Cases', { subject });
const contactRow =
  (address: string) =>
  (stage: Stage): Row =>
    first(stage, 'Contacts', { address });
const logged = (name: string, outcome?: string) => (stage: Stage) =>
  some(stage, 'Messages', {
    messageId: `${name}@personal.example`,
    ...(outcome === undefined ? {} : { outcome }),
  });

/**
 * The held mail of the last round, by how its subject begins: one whatever the order in which mails were worked on, and new
 * enough for the side panel, which shows the newest.
 */
const lastHeld =
  (subject: string) =>
  (stage: Stage): Row => {
    const roundOf = (row: Row): number => Number(String(row['subject']).slice(subject.length));
    const [last] = stage
      .rows('Held')
      .filter(row => String(row['subject']).startsWith(subject))
      .sort((a, b) => roundOf(b) - roundOf(a));
    if (last === undefined) throw new Error(`No mail "${subject}" is held.`);
    return last;
  };

/** What would be merged into the record whose id somebody types, not into one that the card suggests. */
const previewed = (panel: CardStack, into: string): CardStack => {
  const button = panel.clicks.find(
    ({ parameters }) => parameters['action'] === 'merge_preview' && parameters['into'] === undefined,
  );
  if (button === undefined) throw new Error('No field to merge by.');
  panel.press(button, { into });
  return panel;
};

const BLINKS = 'The inverter 0 blinks red';
const INVOICE = 'Invoice 1000';

/** In the order in which a day has them; each stands by itself as well. */
export const CLICKS: readonly Act[] = [
  click('log', { way: beside('log'), action: 'log', isDone: logged('log') }),
  click('new_case', { way: beside('case'), action: 'new_case', isDone: logged('case', 'case_new') }),
  click('new_lead', { way: beside('lead'), action: 'new_lead', isDone: logged('lead', 'lead_new') }),
  click('log_to_case', {
    way: stage => through(beside('pick')(stage), [['choose_case']]),
    action: 'log_to_case',
    isDone: logged('pick'),
  }),
  click('never_log_address', {
    way: beside('never'),
    action: 'never_log_address',
    isDone: stage => some(stage, 'NeverLog', { pattern: 'never@personal.example' }),
  }),
  click('people_add', {
    way: stage => through(beside('people')(stage), [['people']]),
    action: 'people_add',
    typed: () => ({ people: 'lou@oh.example' }),
    isDone: stage => some(stage, 'Contacts', { address: 'lou@oh.example' }),
  }),
  click('add_note', {
    way: record(ANA, 'case', caseRow(BLINKS)),
    action: 'add_note',
    typed: () => ({ note: 'Called back' }),
    isDone: stage => some(stage, 'Notes', { text: 'Called back' }),
  }),
  click('case_state', {
    way: record(KENJI, 'case', caseRow(INVOICE)),
    action: 'case_state',
    more: () => ({ change: 'solved' }),
    isDone: stage => some(stage, 'Cases', { subject: INVOICE, status: 'solved' }),
  }),
  click('undo_event', {
    way: record(KENJI, 'case', caseRow(INVOICE)),
    action: 'undo_event',
    isDone: stage => !some(stage, 'Cases', { subject: INVOICE, status: 'solved' }),
  }),
  click('new_deal', {
    way: record(ANA, 'contact', contactRow('ann@acme0.example'), ['record_form', { form: 'new_deal' }]),
    action: 'record_save',
    typed: () => ({ dealName: 'Roof', amount: '1,250.50' }),
    isDone: stage => some(stage, 'Deals', { name: 'Roof' }),
  }),
  click('new_task', {
    way: record(ANA, 'contact', contactRow('ann@acme0.example'), ['record_form', { form: 'new_task' }]),
    action: 'record_save',
    typed: () => ({ task: 'Call', assignee: ANA }),
    isDone: stage => some(stage, 'Tasks', { title: 'Call' }),
  }),
  click('task_done', {
    way: record(ANA, 'contact', contactRow('ann@acme0.example')),
    action: 'task_done',
    isDone: stage => some(stage, 'Tasks', { title: 'Call', state: 'done' }),
  }),
  click('edit_contact', {
    way: record(ANA, 'contact', contactRow('ann@acme0.example'), ['record_form', { form: 'contact' }]),
    action: 'record_save',
    typed: ({ values }) => ({ ...values, name: 'Ann Leigh', company: 'New Co' }),
    isDone: stage => some(stage, 'Contacts', { name: 'Ann Leigh' }),
  }),
  click('address_add', {
    way: record(ANA, 'contact', contactRow('ann@acme0.example'), ['addresses']),
    action: 'address_add',
    typed: () => ({ address: 'ann@home.example' }),
    isDone: stage => some(stage, 'Addresses', { address: 'ann@home.example' }),
  }),
  click('merge_contacts', {
    way: stage => {
      const into = String(contactRow('mia@ott0.example')(stage)['id']);
      const panel = record(ANA, 'contact', contactRow('bob@ray0.example'), ['merge'])(stage);
      return previewed(panel, into);
    },
    action: 'merge_do',
    isDone: stage => contactRow('bob@ray0.example')(stage)['mergedInto'] !== null,
  }),
  click('merge_cases', {
    way: stage => {
      const into = String(caseRow(BLINKS)(stage)['id']);
      const panel = record(ANA, 'case', caseRow(INVOICE), ['merge'])(stage);
      return previewed(panel, into);
    },
    action: 'merge_do',
    isDone: stage => some(stage, 'Cases', { subject: INVOICE, status: 'merged' }),
  }),
  click('convert_lead', {
    way: record(KENJI, 'case', caseRow('How much for 0 panels?'), ['record_form', { form: 'convert' }]),
    action: 'record_save',
    typed: () => ({
      contactName: 'Ivy Katz',
      company: 'Ivy Farm',
      dealName: 'Barn',
      amount: '9000',
      currency: 'eur',
    }),
    isDone: stage => some(stage, 'Deals', { name: 'Barn' }),
  }),
  click('dismiss', {
    way: stage => through(home(ANA)(stage), [['held']]),
    action: 'dismiss',
    more: stage => ({ heldId: String(lastHeld('Log ')(stage)['id']) }),
    isDone: stage => lastHeld('Log ')(stage)['state'] === 'dismissed',
  }),
  click('release', {
    way: stage => through(home(ANA)(stage), [['held']]),
    action: 'release',
    more: stage => ({ heldId: String(lastHeld('You have won ')(stage)['id']) }),
    isDone: stage => ['released', 'done'].includes(String(lastHeld('You have won ')(stage)['state'])),
  }),
  click('save_mine', {
    way: stage => through(home(KENJI)(stage), [['settings']]),
    action: 'save_mine',
    typed: ({ values }) => ({ ...values, signature: 'Kenji, Solar Mora' }),
    isDone: stage => some(stage, 'Users', { email: KENJI, signature: 'Kenji, Solar Mora' }),
  }),
];

interface Cell {
  readonly table: TableName;
  readonly id: (stage: Stage) => string;
  readonly column: string;
  readonly text: (stage: Stage) => string;
}

/**
 * Somebody changes a cell in the sheet, and the edit's trigger runs, once: what it leaves a poll makes up for. Only where
 * the run fell before it could note the edit, which is as if Google had never started it, the cell is edited again.
 */
const edit = (name: string, { table, id, column, text }: Cell): Act => ({
  name,
  attempt(stage) {
    let row: string;
    try {
      row = id(stage);
    } catch {
      // Whoever does not find the row looks again later.
      return false;
    }
    const before = cellOf(stage, table, row, column);
    const earlier = tracesOf(stage);
    const results = stage.types(table, row, column, text(stage));
    const isNoted = tracesOf(stage).some(trace => !earlier.includes(trace));
    if (isNoted || results.every(({ how }) => how === 'done')) return true;
    before.at.set(before.row, before.column, before.value, {});
    return false;
  },
});

/**
 * What shows that an edit's run has begun with it: its note, in the properties or in the book's hidden tab, or where that is
 * taken away already its entry in the ledger.
 */
const tracesOf = (stage: Stage): readonly string[] => {
  const tab = stage.book.tabs.find(({ properties }) => properties.title === 'Casebook edits');
  const inBook = Array.from({ length: tab?.lastRow() ?? 0 }, (_, row) =>
    Array.from({ length: tab?.lastColumn() ?? 0 }, (__, column) => tab?.text(row, column) ?? ''),
  );
  const inProperties = Object.keys(stage.properties).filter(name => name.startsWith('casebook.edit.'));
  const entries = stage.rows('Events').map(({ id: entry }) => String(entry));
  return [...inProperties, ...inBook.flat().filter(text => text !== ''), ...entries];
};

function cellOf(stage: Stage, table: TableName, id: string, key: string) {
  const at = stage.tab(table);
  const idColumn = stage.column(table, 'id');
  const row = Array.from({ length: at.lastRow() }, (_, n) => n).find(n => at.value(n, idColumn) === id) ?? -1;
  const column = stage.column(table, key);
  return { at, row, column, value: at.value(row, column) };
}

export const EDITS: readonly Act[] = [
  edit('edit_priority', {
    table: 'Cases',
    id: stage => String(caseRow('It hums 1')(stage)['id']),
    column: 'priority',
    text: () => 'urgent',
  }),
  edit('edit_release', {
    table: 'Held',
    id: stage => String(first(stage, 'Held', { subject: 'You have won 0' })['id']),
    column: 'state',
    text: () => 'released',
  }),
  edit('edit_name', {
    table: 'Contacts',
    id: stage => String(contactRow('bora@bora0.example')(stage)['id']),
    column: 'name',
    text: () => 'Bora A.',
  }),
  edit('edit_merge', {
    table: 'Cases',
    id: stage => String(caseRow('A question and an order 1')(stage)['id']),
    column: 'relatedTo',
    text: stage => String(caseRow('Invoice 1001')(stage)['id']),
  }),
];
