/**
 * What has to hold after any interleaving. Besides counts, the ledger is the witness: each cell that an entry changed has
 * to go on from where the entry before left it (else an update was lost), and each row that no later entry names has to
 * have the fingerprint with which it was added (else something was written into the wrong place).
 */
import { readRecord } from '../../../src/book/ledger/record-text';
import { isKeptAsPrint, rowFingerprint } from '../../../src/book/ledger/recorded-cells';
import { readSeal } from '../../../src/book/ledger/seal';
import { SCHEMA, TABLES, type TableName } from '../../../src/book/schema';
import { ledgerOf } from '../../../src/intake/ledger';
import type { Row, Stage } from '../../../test/bundle/stage';
import type { Promised } from './acts';

const text = (row: Row | undefined, key: string): string => String(row?.[key] ?? '');

const twice = (values: readonly string[]): readonly string[] =>
  values.filter((value, n) => value !== '' && values.indexOf(value) !== n);

/** A pasted row gets its id from the trigger of the edit, which Google starts when it likes: it may still be to come. */
function rowFaults(stage: Stage, { pasted }: Promised): readonly string[] {
  return TABLES.filter(table => table !== 'Dashboard' && table !== 'Templates').flatMap(table => {
    const ids = stage
      .rows(table)
      .filter(row => !pasted.includes(text(row, 'name')))
      .map(row => text(row, SCHEMA[table].id));
    return [
      ...twice(ids).map(id => `${table} has ${id} twice`),
      ...(ids.includes('') ? [`${table} has a row without an id`] : []),
    ];
  });
}

function mailFaults(stage: Stage): readonly string[] {
  const waiting = stage.under('in').map(subject => `still waits: ${subject}`);
  const outcomes = stage
    .rows('Events')
    .filter(row => row['action'] === 'mail' && row['actor'] === 'poller')
    .map(row => text(row, 'gmailId'));
  const sent = stage.sent();
  const messages = stage.rows('Messages');
  const cases = stage.rows('Cases').filter(row => row['status'] !== 'merged');
  const counted = cases.flatMap(row => {
    const of = messages.filter(message => message['caseId'] === row['id']);
    const number = new Set(of.map(message => message['messageId'])).size;
    return number === row['messages']
      ? []
      : [`${text(row, 'id')} counts ${text(row, 'messages')}, has ${number}`];
  });
  const contacts = stage.rows('Contacts').flatMap(row => {
    const number = messages.filter(message => message['contactId'] === row['id']).length;
    return number === row['messages']
      ? []
      : [`${text(row, 'address')} counts ${text(row, 'messages')}, has ${number}`];
  });
  return [
    ...waiting,
    ...twice(outcomes).map(id => `two outcomes of ${id}`),
    ...twice(sent).map(each => `sent twice: ${each}`),
    ...counted,
    ...contacts,
  ];
}

function promiseFaults(stage: Stage, promised: Promised): readonly string[] {
  const notes = stage.rows('Notes').map(row => text(row, 'text'));
  const deleted = new Set(promised.deleted.map(({ id }) => id));
  const missing = promised.notes.filter(note => notes.filter(each => each === note).length !== 1);
  const cases = stage.rows('Cases');
  return [
    ...(missing.length > deleted.size ? missing.map(note => `not there once: ${note}`) : []),
    ...[...promised.tags].flatMap(([id, tag]) => {
      const holders = cases.filter(row => row['tags'] === tag).map(row => text(row, 'id'));
      return holders.join() === id ? [] : [`${tag} of ${id} stands at ${holders.join() || 'none'}`];
    }),
    ...promised.logged
      .filter(id => !stage.rows('Messages').some(row => row['messageId'] === id))
      .map(id => `logged, said the card, but ${id} is not there`),
    ...promised.deleted
      .filter(({ table, id }) => stage.rows(table).some(row => row[SCHEMA[table].id] === id))
      .map(({ table, id }) => `${table} ${id} has come back`),
    ...promised.pasted
      .filter(name => stage.rows('Companies').filter(row => row['name'] === name).length !== 1)
      .map(name => `not there once: ${name}`),
  ];
}

/** Values as the ledger compares them: dates and texts by what they are, nothing by an empty text. */
const sameValue = (a: unknown, b: unknown): boolean => String(a ?? '') === String(b ?? '');

function ledgerFaults(stage: Stage, promised: Promised): readonly string[] {
  const ledger = ledgerOf({
    secret: stage.properties['casebook.secret'] ?? '',
    installation: stage.properties['casebook.installation'] ?? '',
  });
  const entries = stage
    .rows('Events')
    .map(row => ({ row, number: readSeal(text(row, 'seal')).number }))
    .sort((a, b) => a.number - b.number);
  const cells = new Map<string, unknown>();
  const prints = new Map<string, string>();
  const touched = new Set<string>();
  const faults: string[] = [];
  for (const { row } of entries) {
    const record = readRecord(text(row, 'changes'));
    if (record === null) continue;
    for (const [table, id, print] of record.inserts) prints.set(`${table}|${id}`, print);
    for (const [table, id, changed] of record.updates) {
      touched.add(`${table}|${id}`);
      for (const [column, [before, after]] of Object.entries(changed)) {
        const key = `${table}|${id}|${column}`;
        if (cells.has(key) && !sameValue(cells.get(key), before) && !promised.typed.has(key))
          faults.push(
            `lost update of ${key}: ${String(cells.get(key))}, then from ${String(before)} to ${String(after)} by ${text(row, 'action')}`,
          );
        cells.set(key, after);
      }
    }
  }
  for (const [key, print] of prints) {
    const [table = '', id = ''] = key.split('|');
    if (touched.has(key) || isKeptAsPrint(id) || !(table in SCHEMA)) continue;
    const typed = [...promised.typed].some(each => each.startsWith(`${key}|`));
    const now = stage.rows(table as TableName).find(row => row[SCHEMA[table as TableName].id] === id);
    if (now === undefined || typed) continue;
    if (rowFingerprint(table as TableName, now, ledger) !== print)
      faults.push(`${key} is not as it was added`);
  }
  const { value, error } = stage.workbench.run('verifyLedger', [], {
    as: stage.company.routing,
    kind: 'editor',
  });
  const report = JSON.parse(JSON.stringify(value ?? { faults: [error] })) as {
    readonly faults: readonly unknown[];
  };
  return [...faults, ...report.faults.map(fault => `the ledger: ${JSON.stringify(fault)}`)];
}

/** @returns a line for each thing that is wrong; none when all is well */
export const faultsAfter = (stage: Stage, promised: Promised): readonly string[] => [
  ...rowFaults(stage, promised),
  ...mailFaults(stage),
  ...promiseFaults(stage, promised),
  ...ledgerFaults(stage, promised),
];
