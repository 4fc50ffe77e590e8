/**
 * A picture of everything that Casebook keeps: the book's tabs, labels, sent mail, files. Without times, and with the
 * ids that chance makes replaced by what they stand for, so that two ways to the same end give the same picture.
 */
import { LEDGER_HEAD } from '../../src/book/ledger/ledger';
import { SCHEMA, TABLES, type TableName } from '../../src/book/schema';
import type { LABEL_NAMES } from '../../src/intake/state';
import { driveStore, FOLDER_TYPE } from '../../workbench/services/drive/store';
import { triggerStore } from '../../workbench/services/script-app/store';
import { sheetsStore } from '../../workbench/services/sheets/store';
import type { Row, Stage } from './stage';
import { sha256 } from '../sha256';

export interface Picture {
  readonly tables: Readonly<Record<string, readonly Row[]>>;
  readonly labels: Readonly<Record<keyof typeof LABEL_NAMES, readonly string[]>>;
  readonly sent: readonly string[];
  readonly files: readonly string[];
  readonly folders: readonly string[];
  readonly triggers: readonly string[];
  readonly spreadsheets: number;
}

/** Ids and seals made of times, and what a second way to the same end may word differently. */
const LEFT_OUT: Readonly<Partial<Record<TableName, readonly string[]>>> = {
  Events: ['id', 'changes', 'seal'],
  Outbox: ['reason'],
};

const dated = (table: TableName): readonly string[] =>
  SCHEMA[table].columns.filter(({ type }) => type === 'date').map(({ key }) => key);

type Names = ReadonlyMap<string, string>;

/** Ids stand in cells alone, in links and in sentences; none holds another character. */
const ID = /[\w.@+-]+/g;

const stable = (text: string, names: Names): string => text.replace(ID, id => names.get(id) ?? id);

/** What stands in the place of ids that chance makes, and of those that are made of times. */
function stableNames(stage: Stage, rowNames: RowNames): Names {
  const box = stage.mail.mailbox(stage.company.routing);
  const sent = box.list('SENT').flatMap(({ id }): (readonly [string, string])[] => {
    const name = `sent: ${box.header(id, 'To')} ${box.header(id, 'Subject')}`;
    const messageId = (box.header(id, 'Message-ID') ?? '').replace(/[<>]/g, '');
    return [
      [messageId, name],
      [id, name],
    ];
  });
  const files = driveStore(stage.workbench.cloud)
    .all()
    .map(({ id, name }) => [id, `file: ${name}`] as const);
  const rows = Object.entries(rowNames).flatMap(([table, column]) =>
    stage
      .rows(table as TableName)
      .map(row => [String(row[SCHEMA[table as TableName].id]), `${table}: ${String(row[column])}`] as const),
  );
  const known = new Map([...rows, ...files, ...sent]);
  const entries = stage.rows('Events').map(row => {
    const name = ENTRY_NAME.map(key => String(row[key])).join(' ');
    return [String(row['id']), `entry: ${stable(name, known)}`] as const;
  });
  return new Map([...entries, ...known].filter(([id]) => id !== ''));
}

/** What tells an entry of the ledger from others, without its time. */
const ENTRY_NAME = ['action', 'outcome', 'actor', 'messageId', 'caseId', 'contactId', 'recordId'] as const;

/** Tables whose ids are not compared, with the column that names a row instead. */
export type RowNames = Readonly<Partial<Record<TableName, string>>>;

/** @param rowNames for ids made of the moment of a click, which a second try makes anew */
export function pictureOf(stage: Stage, rowNames: RowNames = {}): Picture {
  const names = stableNames(stage, rowNames);
  const tables = TABLES.map(table => {
    const without = new Set([...dated(table), ...(LEFT_OUT[table] ?? [])]);
    const rows = stage
      .rows(table)
      .filter(row => row['name'] !== LEDGER_HEAD)
      .map(row => {
        const cells = Object.entries(row).filter(([key]) => !without.has(key));
        return Object.fromEntries(
          cells.map(([key, value]) => [key, typeof value === 'string' ? stable(value, names) : value]),
        );
      });
    return [table, rows] as const;
  });
  const drive = driveStore(stage.workbench.cloud);
  const files = drive.all();
  return {
    tables: Object.fromEntries(tables),
    labels: {
      in: stage.under('in'),
      done: stage.under('done'),
      held: stage.under('held'),
      error: stage.under('error'),
      due: stage.under('due'),
      overdue: stage.under('overdue'),
    },
    sent: stage.sent(),
    files: files
      .filter(({ mimeType }) => mimeType !== FOLDER_TYPE)
      .map(({ id, name }) => `${name} ${sha256(drive.content(id) ?? new Uint8Array())}`)
      .sort(),
    folders: files.filter(({ mimeType }) => mimeType === FOLDER_TYPE).map(({ name }) => name),
    triggers: triggerStore(stage.workbench.cloud)
      .all()
      .map(({ handler, event }) => `${handler} ${event}`)
      .sort(),
    spreadsheets: sheetsStore(stage.workbench.cloud).spreadsheets.length,
  };
}

/** The rows of a picture that stand in one but not in the other; for a message that shows the fault at once. */
export function differencesOf(wanted: Picture, got: Picture): readonly string[] {
  const lines = (picture: Picture): readonly string[] => [
    ...Object.entries(picture.tables).flatMap(([table, rows]) =>
      rows.map(row => `${table} ${JSON.stringify(row)}`),
    ),
    ...Object.entries(picture.labels).flatMap(([label, subjects]) =>
      subjects.map(subject => `label ${label}: ${subject}`),
    ),
    ...picture.sent.map(each => `sent ${each}`),
    ...picture.files.map(each => `file ${each}`),
    ...picture.folders.map(each => `folder ${each}`),
    ...picture.triggers.map(each => `trigger ${each}`),
    `spreadsheets ${picture.spreadsheets}`,
  ];
  const counted = (all: readonly string[]): Map<string, number> => {
    const counts = new Map<string, number>();
    for (const line of all) counts.set(line, (counts.get(line) ?? 0) + 1);
    return counts;
  };
  const before = counted(lines(wanted));
  const after = counted(lines(got));
  const found: string[] = [];
  for (const line of new Set([...before.keys(), ...after.keys()])) {
    const difference = (after.get(line) ?? 0) - (before.get(line) ?? 0);
    if (difference !== 0) found.push(`${difference > 0 ? '+' : ''}${difference} ${line}`);
  }
  return found;
}
