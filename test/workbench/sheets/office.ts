/** A workbench with three people and a bundle that evaluates what it is handed; each expression is a run of its own. */
import { sheetsStore } from '../../../workbench/services/sheets/store';
import type { Spreadsheet } from '../../../workbench/services/sheets/spreadsheet';
import type { Manifest } from '../../../workbench/runtime/bundle';
import { openWorkbench } from '../../../workbench/workbench';
import type { Faults, RunResult } from '../../../workbench/runtime/contract';

export const ANA = 'ana@example.org';
export const BEN = 'ben@example.org';
export const EVE = 'eve@example.org';

export const SPREADSHEETS = 'https://www.googleapis.com/auth/spreadsheets';
export const DRIVE_FILE = 'https://www.googleapis.com/auth/drive.file';

/** 5 January 2026, 12:00 UTC. */
export const NOW = Date.UTC(2026, 0, 5, 12);

export interface Office {
  readonly bench: ReturnType<typeof openWorkbench>;
  /** Ana's spreadsheet with one tab, `Sheet1`, number 0; Ben may edit it. */
  readonly book: Spreadsheet;
  /** The expression's value; `id` names the spreadsheet. @throws when the run failed */
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- replies of many shapes, taken apart by the tests
  value(expression: string, as?: string): any;
  /** The text of the error that the run ended with, or null. */
  error(expression: string, as?: string): string | null;
  run(expression: string, as?: string, faults?: Faults): RunResult;
}

export function office(
  options: { readonly scopes?: readonly string[]; readonly locale?: string } = {},
): Office {
  const { scopes, locale = 'en_US' } = options;
  const bench = openWorkbench({
    code: 'function main(text, id) { return eval(text); }',
    accounts: [ANA, BEN, EVE],
    now: NOW,
    ...(scopes ? { manifest: manifestWith(scopes) } : {}),
  });
  const book = sheetsStore(bench.cloud).create({ title: 'Book', owner: ANA, locale });
  book.addTab({ title: 'Sheet1', sheetId: 0 });
  book.share(BEN, 'editor');
  const run = (expression: string, as = ANA, faults?: Faults): RunResult =>
    bench.run('main', [expression, book.id], { as, kind: 'editor', ...(faults ? { faults } : {}) });
  return {
    bench,
    book,
    run,
    value(expression, as) {
      const result = run(expression, as);
      if (result.how !== 'done') throw new Error(result.error ?? result.how);
      return result.value;
    },
    error: (expression, as) => run(expression, as).error,
  };
}

const manifestWith = (oauthScopes: readonly string[]): Manifest => ({
  timeZone: 'Etc/UTC',
  runtimeVersion: 'V8',
  oauthScopes,
  dependencies: { enabledAdvancedServices: [{ userSymbol: 'Sheets', serviceId: 'sheets', version: 'v4' }] },
});

/** The values of a tab's top left corner, as the store has them. */
export function valuesOf(book: Spreadsheet, rows: number, columns: number, title = 'Sheet1'): unknown[][] {
  const tab = book.tabByTitle(title);
  if (!tab) throw new Error(`no tab ${title}`);
  return Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (_, column) => tab.value(row, column)),
  );
}

/** An expression that sends requests to batchUpdate. */
export const batch = (...requests: readonly object[]): string =>
  `Sheets.Spreadsheets.batchUpdate(${JSON.stringify({ requests })}, id)`;

/** RowData of the API from plain values. */
export const rowData = (...rows: readonly (readonly (string | number | boolean | null)[])[]): object[] =>
  rows.map(row => ({
    values: row.map(value => {
      if (value === null) return {};
      const kind =
        typeof value === 'number' ? 'numberValue' : typeof value === 'boolean' ? 'boolValue' : 'stringValue';
      return { userEnteredValue: { [kind]: value } };
    }),
  }));
