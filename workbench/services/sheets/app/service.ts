/** The global `SpreadsheetApp`. The project is no spreadsheet's own script, so there is no active spreadsheet. */
import type { Service } from '../../../runtime/contract';
import { SheetsRefusal } from '../limits';
import { AppSession } from './session';
import { SpreadsheetObject } from './spreadsheet-object';

const spreadsheetAppService: Service = run => {
  const session = AppSession.of(run);

  function open(name: string, id: unknown): SpreadsheetObject {
    return session.ask(name, () => {
      if (typeof id !== 'string' || id === '') throw new SheetsRefusal('Invalid argument: id');
      const spreadsheet = session.store.get(id);
      if (!spreadsheet) {
        throw new SheetsRefusal(
          `Unexpected error while getting the method or property ${name.split('.')[1] ?? ''} on object SpreadsheetApp.`,
        );
      }
      if (spreadsheet.access(run.effectiveUser) === 'none') {
        throw new SheetsRefusal('You do not have permission to access the requested document.');
      }
      return new SpreadsheetObject(session, spreadsheet);
    });
  }

  return {
    SpreadsheetApp: {
      openById: (id: unknown) => open('SpreadsheetApp.openById', id),
      openByUrl: (url: unknown) =>
        open('SpreadsheetApp.openByUrl', /\/spreadsheets\/d\/([\w-]+)/.exec(String(url))?.[1] ?? ''),
      create: (title: unknown, rows?: unknown, columns?: unknown) =>
        session.ask('SpreadsheetApp.create', () => {
          const spreadsheet = session.store.create({ title: String(title), owner: run.effectiveUser });
          spreadsheet.addTab({
            title: 'Sheet1',
            sheetId: 0,
            ...(typeof rows === 'number' ? { rowCount: rows } : {}),
            ...(typeof columns === 'number' ? { columnCount: columns } : {}),
          });
          return new SpreadsheetObject(session, spreadsheet);
        }),
      getActive: () => session.local('SpreadsheetApp.getActive', () => null),
      getActiveSpreadsheet: () => session.local('SpreadsheetApp.getActiveSpreadsheet', () => null),
      getActiveSheet: () => session.local('SpreadsheetApp.getActiveSheet', () => null),
      flush: () => session.flush(),
    },
  };
};

export default spreadsheetAppService;
