/**
 * The ledger's entries of a commit on their way into the sheet: the plan has the rows that are about to change and the
 * seal of the newest entry, so recording and sealing cost no look of their own.
 */
import { update } from '../row';
import { storableValues } from '../row-values';
import type { Cell, Change, Row } from '../book';
import type { TableName } from '../schema';
import { LEDGER_HEAD, LEDGER_HEAD_MEANING, type Ledger } from '../ledger/ledger';
import { readSeal, showSeal, type Seal } from '../ledger/seal';
import { isEntry, stamp } from '../ledger/stamp';
import { foldCase } from '../same-cell';
import { patchOf, type Draft } from './draft';
import { place, type Plan, type TablePlan } from './plan';
import { rowFrom } from './read-cells';
import { fromSerial, toSerial, type ZoneOffset } from './serial-date';

type Values = Readonly<Record<string, Cell>>;

export interface StampOptions {
  readonly zoneOffset: ZoneOffset;
  /** Absent: entries are stored as they come. */
  readonly ledger?: Ledger;
  /** A row with what this run has written laid over it. */
  readonly current?: (row: Row) => Row;
}

const HEAD: Change = update('Settings', LEDGER_HEAD, { value: null });

/** The draft with the row of the newest seal, where the commit adds entries to the ledger. */
export function withHead(draft: Draft, changes: readonly Change[], options: StampOptions): Draft {
  if (options.ledger === undefined || !changes.some(isEntry)) return draft;
  const values = storableValues(HEAD);
  const head = patchOf({ table: 'Settings', id: LEDGER_HEAD, values }, options.zoneOffset, true);
  return { ...draft, patches: [...draft.patches, head] };
}

const rowsById = (
  { table, view, patches }: TablePlan,
  { zoneOffset, current }: StampOptions,
): readonly (readonly [string, Values])[] =>
  patches.flatMap(({ patch: { target }, raw }) => {
    if (target.kind !== 'id') return [];
    const row = rowFrom(table, view.headers, raw, zoneOffset);
    return [[`${table}|${foldCase(target.id)}`, (current?.(row) ?? row).values] as const];
  });

/** Where the journal shows the row of the newest seal; null when the plan sets none. */
export const isHead = (table: TableName, id: string): boolean => table === 'Settings' && id === LEDGER_HEAD;

export interface StampedPlan {
  readonly plan: Plan;
  /** As they are stored, for the run's own memory. */
  readonly changes: readonly Change[];
  /** The seal that the new ones follow; null when nothing was sealed. */
  readonly after: Seal | null;
}

/**
 * @param known the newest seal where the journal has told it; else the plan's row says
 */
export function stampPlan(
  plan: Plan,
  changes: readonly Change[],
  options: StampOptions,
  known: Seal | null = null,
): StampedPlan {
  const { ledger, zoneOffset } = options;
  if (ledger === undefined || !changes.some(isEntry)) return { plan, changes, after: null };
  const rows = new Map(plan.flatMap(tablePlan => rowsById(tablePlan, options)));
  const headRow = rows.get(`Settings|${foldCase(LEDGER_HEAD)}`);
  const after = known ?? readSeal(String(headRow?.['value'] ?? ''));
  const stamped = stamp(changes, {
    before: (table, id) => rows.get(`${table}|${foldCase(id)}`) ?? null,
    head: after,
    ledger,
    instant: iso => fromSerial(toSerial(iso, zoneOffset), zoneOffset),
  });
  const values = { value: showSeal(stamped.head) };
  const head: Change =
    headRow === undefined
      ? {
          kind: 'insert',
          table: 'Settings',
          values: { name: LEDGER_HEAD, ...values, description: LEDGER_HEAD_MEANING },
        }
      : update('Settings', LEDGER_HEAD, values);
  const entries = new Map(
    stamped.changes.filter(isEntry).map(change => [String(change.values['id']), storableValues(change)]),
  );
  const sealed = plan.map((tablePlan): TablePlan => {
    if (tablePlan.table === 'Events') {
      const additions = tablePlan.additions.map(each => ({
        ...each,
        values: entries.get(each.id) ?? each.values,
      }));
      return { ...tablePlan, additions };
    }
    if (tablePlan.table !== 'Settings') return tablePlan;
    if (head.kind === 'insert') {
      const addition = { table: head.table, id: LEDGER_HEAD, values: storableValues(head) };
      return { ...tablePlan, additions: [...tablePlan.additions, addition] };
    }
    const patches = tablePlan.patches.map(placed => {
      const { target } = placed.patch;
      if (target.kind !== 'id' || !isHead('Settings', target.id)) return placed;
      const patch = patchOf(
        { table: 'Settings', id: LEDGER_HEAD, values: storableValues(head) },
        zoneOffset,
        true,
      );
      return place(patch, placed, tablePlan.view);
    });
    return { ...tablePlan, patches };
  });
  return { plan: sealed, changes: [...stamped.changes, head], after };
}
