/** What must hold after any fault, asked of what Google keeps and not of what the script says of itself. */
import { SETTINGS } from '../../../src/crm/settings';
import { OUTBOX_HEADER } from '../../../src/intake/outbox';
import { shelfOf, type Outcome } from '../../../src/intake/outcome';
import { SCHEMA, TABLES, type TableName } from '../../../src/book/schema';
import { driveStore } from '../../../workbench/services/drive/store';
import { instantOf } from '../../../workbench/services/sheets/serial-date';
import type { SeenRun } from '../../../workbench/runtime/fault-schedule';
import type { Row, Stage } from '../../../test/bundle/stage';
import { sha256 } from '../../../test/sha256';

/**
 * `lost`: a mail without an outcome or an answer that never went. `doubled`: a row, file or answer twice.
 * `mislabelled`: a label that contradicts the book. `wrong`: a counter, a number, the ledger. `stuck`: it wants a hand.
 * `different`: not as it ends without faults.
 */
export type FlawKind = 'lost' | 'doubled' | 'mislabelled' | 'wrong' | 'stuck' | 'different';

export interface Flaw {
  readonly kind: FlawKind;
  readonly what: string;
}

const SHELVES = ['in', 'done', 'held', 'error'] as const;
const LABELS = { in: 'Casebook/In', done: 'Casebook/Done', held: 'Casebook/Held', error: 'Casebook/Error' };

const twice = (values: readonly string[]): readonly string[] => {
  const seen = new Set<string>();
  return values.filter(value => seen.size === seen.add(value).size);
};

const text = (row: Row, key: string): string => String(row[key] ?? '');
/** Ids stand in cells as they are, or inside of a link's text. */
const idIn = (row: Row, key: string, prefix: string): string =>
  new RegExp(`${prefix}-[0-9a-z]+`).exec(text(row, key))?.[0] ?? '';

/** Each mail that came by a route: one label, and one outcome that agrees with it. */
function mailFlaws(stage: Stage): Flaw[] {
  const box = stage.mail.mailbox(stage.company.routing);
  const idOfLabel = (name: string): string => box.labels.named(name)?.id ?? '';
  const labelled = new Map<string, string[]>();
  for (const shelf of SHELVES)
    for (const { id } of box.list(idOfLabel(LABELS[shelf])))
      labelled.set(id, [...(labelled.get(id) ?? []), shelf]);
  const outcomes = new Map<string, string[]>();
  for (const event of stage.rows('Events'))
    if (event['action'] === 'mail' && event['actor'] === 'poller')
      outcomes.set(text(event, 'gmailId'), [
        ...(outcomes.get(text(event, 'gmailId')) ?? []),
        text(event, 'outcome'),
      ]);
  const flaws: Flaw[] = [];
  /** What the account writes to itself, such as the mail that its runs fail, comes by no route. */
  const isToSelf = (id: string): boolean =>
    ['From', 'To'].every(name => (box.header(id, name) ?? '').includes(stage.company.routing));
  for (const { id } of box.list('INBOX')) {
    if (isToSelf(id)) continue;
    const name = `${id} ${box.header(id, 'Subject') ?? ''}`;
    const shelves = labelled.get(id) ?? [];
    const said = outcomes.get(id) ?? [];
    const last = said[said.length - 1];
    if (shelves.length === 0) flaws.push({ kind: 'lost', what: `${name} has none of our labels` });
    if (shelves.length > 1)
      flaws.push({ kind: 'mislabelled', what: `${name} is under ${shelves.join(' and ')}` });
    if (last === undefined) flaws.push({ kind: 'lost', what: `${name} has no outcome` });
    else if (shelves[0] !== shelfOf(last as Outcome))
      flaws.push({
        kind: 'mislabelled',
        what: `${name} is under ${shelves[0] ?? ''} but its outcome is ${last}`,
      });
    const final = said.filter(outcome => shelfOf(outcome as Outcome) === 'done');
    if (final.length > 1)
      flaws.push({ kind: 'doubled', what: `${name} has the outcomes ${said.join(', ')}` });
  }
  return flaws;
}

/** Its formulas repeat, and a template has a row for each language. */
const WITHOUT_IDS: readonly TableName[] = ['Dashboard', 'Templates'];

function rowFlaws(stage: Stage): Flaw[] {
  return TABLES.filter(table => !WITHOUT_IDS.includes(table)).flatMap(table => {
    const key = SCHEMA[table].id;
    const ids = stage.rows(table).map(row => text(row, key));
    return [
      ...twice(ids).map(id => ({ kind: 'doubled' as const, what: `${table} has ${id} twice` })),
      ...ids
        .filter(id => id === '')
        .map(() => ({ kind: 'wrong' as const, what: `${table} has a row without ${key}` })),
    ];
  });
}

/** Counters are held against the rows that they count. */
function counterFlaws(stage: Stage): Flaw[] {
  const flaws: Flaw[] = [];
  const cases = stage.rows('Cases');
  const numbers = cases.map(row => Number(text(row, 'id').slice(2))).sort((a, b) => a - b);
  const next = stage.rows('Settings').find(row => row['name'] === SETTINGS.nextCaseNumber.name)?.['value'];
  if (numbers.some((number, index) => number !== index + 1))
    flaws.push({ kind: 'wrong', what: `case numbers have gaps: ${numbers.join(' ')}` });
  if (Number(next) !== numbers.length + 1)
    flaws.push({
      kind: 'wrong',
      what: `the next case number is ${String(next)} after ${numbers.length} cases`,
    });
  const messages = stage.rows('Messages');
  const perCase = new Map<string, number>();
  for (const row of messages) {
    const id = idIn(row, 'caseId', 'C');
    perCase.set(id, (perCase.get(id) ?? 0) + 1);
  }
  for (const row of cases) {
    const counted = perCase.get(text(row, 'id')) ?? 0;
    if (row['status'] !== 'merged' && Number(row['messages'] ?? 0) !== counted)
      flaws.push({
        kind: 'wrong',
        what: `${text(row, 'id')} counts ${text(row, 'messages')} messages and has ${counted}`,
      });
  }
  const caseIds = new Set(cases.map(row => text(row, 'id')));
  for (const [id] of perCase)
    if (id !== '' && !caseIds.has(id))
      flaws.push({ kind: 'wrong', what: `messages name ${id}, which is no case` });
  return flaws;
}

/** Answers: one mail for each row, one row for each mail, none waiting. */
function answerFlaws(stage: Stage): Flaw[] {
  const box = stage.mail.mailbox(stage.company.routing);
  const sent = box
    .list('SENT')
    .map(({ id }) => box.header(id, OUTBOX_HEADER) ?? '')
    .filter(mark => mark !== '');
  const outbox = stage.rows('Outbox');
  return [
    ...twice(sent).map(mark => ({ kind: 'doubled' as const, what: `the answer ${mark} was sent twice` })),
    ...outbox
      .filter(row => !sent.includes(text(row, 'id')))
      .map(row => ({ kind: 'lost' as const, what: `the answer ${text(row, 'id')} was never sent` })),
    ...outbox
      .filter(row => row['state'] !== 'sent' && sent.includes(text(row, 'id')))
      .map(row => ({ kind: 'wrong' as const, what: `${text(row, 'id')} is sent but ${text(row, 'state')}` })),
  ];
}

function fileFlaws(stage: Stage): Flaw[] {
  const drive = driveStore(stage.workbench.cloud);
  const digests = new Map(
    drive.all().flatMap(({ id }) => {
      const content = drive.content(id);
      return content === null ? [] : [[id, sha256(content)] as const];
    }),
  );
  return [
    ...twice([...digests.values()]).map(hash => ({
      kind: 'doubled' as const,
      what: `the file ${hash} is kept twice`,
    })),
    ...stage
      .rows('Attachments')
      .filter(row => !digests.has(text(row, 'fileId')))
      .map(row => ({ kind: 'lost' as const, what: `the file ${text(row, 'name')} is not in Drive` })),
  ];
}

function ledgerFlaws(stage: Stage): Flaw[] {
  const { how, value, error } = stage.workbench.run('verifyLedger', [], {
    as: stage.company.routing,
    kind: 'editor',
  });
  if (how !== 'done') return [{ kind: 'wrong', what: `the ledger cannot be verified: ${error ?? ''}` }];
  const { faults } = JSON.parse(JSON.stringify(value)) as { readonly faults: readonly unknown[] };
  return faults.map(fault => ({ kind: 'wrong', what: `the ledger: ${JSON.stringify(fault)}` }));
}

/** A cell holds times as fractions of a day, ms. */
const ROUNDING = 1;

/** A click that failed is entered in the ledger: each such entry has to be of a run in which something was made to fail. */
export function problemFlaws(stage: Stage, runs: readonly SeenRun[]): Flaw[] {
  const clicks = runs.filter(({ kind }) => kind === 'card');
  return stage
    .rows('Events')
    .filter(row => row['action'] === 'problem')
    .flatMap(row => {
      const at = instantOf(Number(row['at']), stage.book.facts.timeZone) + ROUNDING;
      const began = clicks.filter(({ user, since }) => user === row['actor'] && since <= at);
      const isOurs = began[began.length - 1]?.hit === true;
      return isOurs
        ? []
        : [{ kind: 'wrong' as const, what: `a click failed for no reason: ${text(row, 'reason')}` }];
    });
}

export const flawsIn = (stage: Stage): Flaw[] => [
  ...mailFlaws(stage),
  ...rowFlaws(stage),
  ...counterFlaws(stage),
  ...answerFlaws(stage),
  ...fileFlaws(stage),
  ...ledgerFlaws(stage),
];
