/** What an admin types into the tables of settings: nothing of it may stop Casebook, or turn on what was not asked for. */
import type { Cell, Row } from '../../src/book/book';
import type { TableName } from '../../src/book/schema';
import { isNeverLogged } from '../../src/crm/never-log';
import { routeOf } from '../../src/crm/routes';
import { showSetting } from '../../src/crm/setting-values';
import { SETTINGS, type Settings } from '../../src/crm/settings';
import { nextDue } from '../../src/crm/targets';
import { chooseTemplate, fillTemplate } from '../../src/crm/templates';
import { openOffice } from '../../src/intake/office';
import { mutatedText } from './mutate';
import type { Chance } from '../chance';
import { expect, type Target } from './target';

type Tables = Readonly<Partial<Record<TableName, readonly Readonly<Record<string, Cell>>[]>>>;

const GOOD: Tables = {
  Settings: (Object.keys(SETTINGS) as (keyof Settings)[]).map(key => ({
    name: SETTINGS[key].name,
    value: showSetting(SETTINGS[key].fallback),
  })),
  Users: [
    {
      email: 'ana@solarmora.example',
      name: 'Ana',
      role: 'admin',
      active: true,
      aliases: 'a@x.example, b@x.example',
    },
    { email: 'kenji@solarmora.example', name: '健司', role: 'agent', away: true, visibility: 'snippet' },
  ],
  Routes: [
    { name: 'support', kind: 'support', address: 'support@solarmora.example', assignment: 'round_robin' },
    {
      name: 'log',
      kind: 'bcc',
      address: 'log@solarmora.example',
      active: true,
      assignees: 'ana@solarmora.example',
    },
  ],
  NeverLog: [{ pattern: 'lawyers.example' }, { pattern: 'boss@private.example', reason: 'private' }],
  Templates: [
    {
      name: 'ack',
      language: 'en',
      subject: 'Re: {{case.subject}}',
      text: 'Dear {{contact.first|there}}, {{case.id}}',
    },
    { name: 'ack', language: 'pt-BR', subject: 'Re', text: 'Prezado {{contact.first}}' },
  ],
  Targets: [
    { priority: 'normal', firstResponse: 8, resolution: 40 },
    { priority: 'high', firstResponse: 0.5 },
  ],
};

const CELLS: readonly string[] = Object.values(GOOD)
  .flat()
  .flatMap(row => Object.values(row))
  .filter(cell => typeof cell === 'string');

const PEOPLE = ['ann@lawyers.example', 'boss@private.example', 'support+vip@solarmora.example'];
const FIELDS = { 'contact.first': 'Ann', 'case.id': 'C-1' };

/** A cell that someone overwrote, emptied, or filled with another kind of value. */
function mutatedCell(cell: Cell, random: Chance): Cell {
  if (random.happens(0.7)) return cell;
  if (random.happens(0.2)) return random.pick<Cell>([null, true, false, 0, -1, 1e308, 0.1, 46_000.5]);
  return mutatedText(String(cell ?? ''), CELLS, random).slice(0, 500);
}

function mutatedTables(random: Chance): Tables {
  const tables = Object.entries(GOOD).map(([table, rows]) => [
    table,
    rows.map(row =>
      Object.fromEntries(Object.entries(row).map(([key, cell]) => [key, mutatedCell(cell, random)])),
    ),
  ]);
  return Object.fromEntries(tables) as Tables;
}

const rowsOf = (tables: Tables, table: TableName): readonly Row[] =>
  (tables[table] ?? []).map(values => ({ table, values, extra: {} }));

function hold(tables: Tables): void {
  const office = openOffice(
    table => rowsOf(tables, table),
    { secret: 'secret', installation: 'here' },
    [],
    () => -180,
  );
  const { settings } = office;
  for (const key of Object.keys(SETTINGS) as (keyof Settings)[]) {
    const shown = showSetting(settings[key]);
    const again = SETTINGS[key].read(shown);
    expect(
      shown === '' || JSON.stringify(again) === JSON.stringify(settings[key]),
      `${key} is read as it is shown: ${shown}`,
    );
  }
  for (const user of office.users)
    expect(
      user.role === 'agent' || rowsOf(tables, 'Users').some(row => row.values['role'] === 'admin'),
      'no admin by accident',
    );
  for (const address of PEOPLE) {
    isNeverLogged(address, office.neverLog);
    const person = { address, name: null };
    routeOf(
      { headers: [{ name: 'Delivered-To', value: address }], to: [person], cc: [], bcc: [] },
      office.routes,
    );
  }
  for (const { text, name, language } of office.templates) {
    const filled = fillTemplate(text, FIELDS);
    expect(!filled.ok || !/\{\{|\}\}/.test(filled.text), 'no field is left in a text that may be sent');
    expect(chooseTemplate(office.templates, name, language) !== null, 'a template is found by its name');
  }
  for (const priority of ['normal', 'high', 'urgent', '__proto__']) {
    const due = nextDue(
      { priority, createdAt: Date.parse('2026-11-02T10:00:00Z'), answered: false },
      office.promises,
    );
    expect(due === null || !Number.isNaN(Date.parse(due)), `a deadline that is none: ${String(due)}`);
  }
}

export const settingsTarget: Target = {
  name: 'settings',
  weight: 15,
  make: mutatedTables,
  hold: input => hold(input as Tables),
};
