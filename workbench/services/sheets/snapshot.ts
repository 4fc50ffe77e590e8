/** Turns a spreadsheet into plain JSON data and back, for keeping the workbench's state on disk. */
import type { CellExtra, CellValue } from './cells';
import { intern } from './cells';
import { Row } from './row';
import type { SpreadsheetFacts } from './spreadsheet';
import { Spreadsheet } from './spreadsheet';
import type { TabProperties } from './tab-properties';

export interface TabSnapshot {
  readonly sheetId: number;
  readonly properties: unknown;
  /** Distinct extras of the tab's cells. */
  readonly extras: readonly CellExtra[];
  readonly rows: readonly (readonly CellValue[])[];
  /** By row number: pairs of column and place in `extras`. */
  readonly marks: readonly (readonly [
    row: number,
    marks: readonly (readonly [column: number, extra: number])[],
  ])[];
}

export interface SpreadsheetSnapshot {
  readonly id: string;
  readonly facts: SpreadsheetFacts;
  readonly tabs: readonly TabSnapshot[];
}

/** JSON has no Infinity, which is how an open-ended range is written in memory. */
const OPEN_END = '\u221e';

const closed = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value, (_, item: unknown) => (item === Infinity ? OPEN_END : item)));

const opened = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value), (_, item: unknown) => (item === OPEN_END ? Infinity : item));

export function snapshotOf(spreadsheet: Spreadsheet): SpreadsheetSnapshot {
  return {
    id: spreadsheet.id,
    facts: spreadsheet.facts,
    tabs: spreadsheet.tabs.map(tab => {
      const places = new Map<CellExtra, number>();
      const placeOf = (extra: CellExtra): number => {
        const known = places.get(extra);
        if (known !== undefined) return known;
        places.set(extra, places.size);
        return places.size - 1;
      };
      const rows = [...tab.rows];
      const marks = rows.flatMap((row, at) => {
        const own: [number, number][] = [];
        row.extras?.forEach((extra, column) => {
          if (extra) own.push([column, placeOf(extra)]);
        });
        return own.length > 0 ? [[at, own] as const] : [];
      });
      return {
        sheetId: tab.sheetId,
        properties: closed(tab.properties),
        extras: [...places.keys()],
        rows: withoutBlankEnd(
          rows.map(row =>
            withoutBlankEnd(
              Array.from(row.values, value => value ?? null),
              value => value === null,
            ),
          ),
          (row, at) => row.length === 0 && !rows[at]?.extras?.some(Boolean),
        ),
        marks,
      };
    }),
  };
}

function withoutBlankEnd<T>(list: readonly T[], isBlank: (item: T, at: number) => boolean): readonly T[] {
  return list.slice(0, list.findLastIndex((item, at) => !isBlank(item, at)) + 1);
}

export function spreadsheetFrom(snapshot: SpreadsheetSnapshot, freshId: () => number): Spreadsheet {
  const spreadsheet = new Spreadsheet(snapshot.id, snapshot.facts, freshId);
  spreadsheet.load(
    snapshot.tabs.map(({ sheetId, properties, extras, rows, marks }) => {
      const tab = spreadsheet.looseTab(sheetId, opened(properties) as TabProperties);
      const shared = extras.map(extra => intern(extra));
      const cells = new Map(
        marks.map(([at, own]) => {
          const extras: (CellExtra | undefined)[] = [];
          for (const [column, place] of own) extras[column] = shared[place];
          return [at, extras];
        }),
      );
      tab.load(rows.map((values, at) => new Row([...values], cells.get(at))));
      return tab;
    }),
  );
  return spreadsheet;
}
