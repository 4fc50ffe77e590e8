/** What agents do at their cards and people in the sheet, each as one act that any other may come in between. */
import type { CardStack } from '../../../test/bundle/card-stack';
import type { Stage } from '../../../test/bundle/stage';
import type { TableName } from '../../../src/book/schema';
import type { Faults } from '../../../workbench/runtime/contract';
import type { Chance } from '../../chance';
import { AGENTS } from './company';

/** What was done and has to be there at the end, by what makes it unmistakable. */
export interface Promised {
  readonly notes: string[];
  /** Text in a column of a case that only this act sets: case id -> text. */
  readonly tags: Map<string, string>;
  /** Message-IDs that an agent was told are logged. */
  readonly logged: string[];
  /** Rows that somebody deleted. */
  readonly deleted: { readonly table: TableName; readonly id: string }[];
  /** Companies that somebody pasted. */
  readonly pasted: string[];
  /** Cells that people typed: `table|id|column`, whose changes the ledger tells of by another entry. */
  readonly typed: Set<string>;
}

/** @returns whether it is over; false: the agent was told to try again */
export type Act = (stage: Stage, faults: Faults) => boolean;

const settled = (text: string | null, changed: boolean): boolean =>
  changed || /already|done/i.test(text ?? '');

const caseIds = (stage: Stage): readonly string[] => stage.rows('Cases').map(row => String(row['id'] ?? ''));

const open = (panel: CardStack, kind: string, id: string, faults?: Faults) =>
  panel.press({ text: '', function: 'onCardAction', parameters: { action: 'record', kind, id } }, {}, faults);

/** The card is opened first and the click made on what it showed, however old that is by then. */
const onCase = (
  agent: string,
  chance: Chance,
  click: (panel: CardStack, id: string, faults: Faults) => boolean,
): Act => {
  let ready: { readonly panel: CardStack; readonly id: string } | null = null;
  return (stage, faults) => {
    if (ready === null) {
      const id = chance.pick(caseIds(stage));
      const panel = stage.panel(agent).open();
      open(panel, 'case', id, faults);
      if (panel.name === 'problem' || !panel.actions.includes('add_note')) return true;
      ready = { panel, id };
      return false;
    }
    return click(ready.panel, ready.id, faults);
  };
};

export const cardActs = (chance: Chance, promised: Promised): readonly Act[] =>
  AGENTS.flatMap((agent, n): readonly Act[] => {
    const note = `Note ${n} of ${agent}`;
    const own: Act = (stage, faults) => {
      const box = stage.mail.mailbox(agent);
      const [message] = box.list('INBOX');
      if (!message) throw new Error(`${agent} has no mail.`);
      const panel = stage.panel(agent, message).open(faults);
      const action = n % 3 === 0 ? 'log' : 'new_case';
      if (!panel.actions.includes(action)) return true;
      const { stateChanged, notification } = panel.click(action, {}, faults);
      if (stateChanged) promised.logged.push(`own-${n}@direct.example`);
      return settled(notification, stateChanged);
    };
    const noting = onCase(agent, chance, (panel, _id, faults) => {
      const { stateChanged, notification } = panel.click('add_note', { note }, faults);
      if (stateChanged && panel.name !== 'problem') promised.notes.push(note);
      return settled(notification, stateChanged);
    });
    const solving = onCase(agent, chance, (panel, _id, faults) => {
      const change = panel.clicks.find(({ parameters }) => parameters['action'] === 'case_state');
      if (!change) return true;
      const { stateChanged, notification } = panel.press(change, {}, faults);
      return settled(notification, stateChanged);
    });
    return [own, noting, ...(n % 2 === 0 ? [solving] : [])];
  });

const SORTED: readonly (readonly [TableName, string])[] = [
  ['Cases', 'subject'],
  ['Cases', 'assignee'],
  ['Messages', 'from'],
  ['Contacts', 'name'],
  ['Events', 'outcome'],
  ['References', 'caseId'],
  ['Outbox', 'to'],
];

/** A person in the sheet: nobody is told, and nothing waits. */
export type Deed = (stage: Stage) => void;

const rowOf = (stage: Stage, table: TableName, key: string, id: string): number => {
  const tab = stage.tab(table);
  const column = stage.column(table, key);
  for (let row = 1; row < tab.lastRow(); row++) if (tab.value(row, column) === id) return row;
  return -1;
};

export function sheetDeed(chance: Chance, promised: Promised, number: number): Deed {
  const kind = chance.below(9);
  if (kind <= 3)
    return stage => {
      const [table, column] = chance.pick(SORTED);
      stage.at(table).sortBy(stage.column(table, column), chance.next() < 0.5);
    };
  if (kind === 4)
    return stage => {
      const table = chance.pick(['Cases', 'Messages', 'Contacts'] as const);
      stage.at(table).insert('rows', 1 + chance.below(5), 1 + chance.below(2));
    };
  if (kind === 5)
    return stage => {
      const table = chance.pick(['Cases', 'Messages', 'Events'] as const);
      const from = chance.below(6);
      stage.at(table).move('columns', from, from + 1, chance.pick([0, 8]));
    };
  if (kind === 6)
    return stage =>
      void stage.at(chance.pick(['Cases', 'Messages', 'Settings'] as const)).renameTab(`Renamed ${number}`);
  if (kind === 7)
    return stage => {
      const id = chance.pick(caseIds(stage));
      if (promised.tags.has(id)) return;
      const tag = `tag-${number}`;
      promised.tags.set(id, tag);
      promised.typed.add(`Cases|${id}|tags`);
      stage.types('Cases', id, 'tags', tag);
    };
  return stage => {
    if (chance.next() < 0.5) {
      // Pasted below the last row, without an id, as people paste.
      const name = `Pasted ${number} Ltd`;
      const tab = stage.tab('Companies');
      promised.pasted.push(name);
      stage.edited(stage.at('Companies').paste(tab.lastRow(), stage.column('Companies', 'name'), [[name]]));
      return;
    }
    const [event] = stage.rows('Notes');
    const id = String(event?.['id'] ?? '');
    const row = rowOf(stage, 'Notes', 'id', id);
    if (row < 1) return;
    promised.deleted.push({ table: 'Notes', id });
    stage.at('Notes').remove('rows', row);
  };
}
