/**
 * What a decision does, told as text and held as a whole: each change of its commit with every cell, the outcome and the
 * reason. The expected texts stand beside the tests, each under the sentence that names its test. Where behaviour is
 * meant to change, `WRITE_EXPECTED=1 npx jest test/intake/whole` writes them anew; the difference is then to be read.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Cell, Change } from '../../../src/book/book';
import { idOf } from '../../../src/book/row';
import type { Verdict } from '../../../src/intake/verdict';

/** A longer text is told by its beginning and end. */
const LONG = 400;
const shown = (cell: Cell): string =>
  typeof cell === 'string' && cell.length > LONG
    ? `${JSON.stringify(cell.slice(0, 60))} ... ${JSON.stringify(cell.slice(-60))} (${cell.length})`
    : JSON.stringify(cell);

/** A line for each change: `+` adds a row (its empty cells and its id are not told again), `~` sets cells of one. */
export const toldChanges = (changes: readonly Change[], reason?: string): string =>
  changes
    .map(change => {
      const { table, values } = change;
      const added = change.kind === 'insert';
      const id = added ? idOf(table, values) : change.id;
      const forgets = !added && change.forgets !== undefined ? ` (forgets ${change.forgets})` : '';
      const cells = Object.entries(values)
        .filter(([, cell]) => !added || (cell !== null && cell !== '' && cell !== id))
        .map(([key, cell]) => `${key} ${cell === reason ? '(as above)' : shown(cell)}`);
      return [`${added ? '+' : '~'} ${table} ${id}${forgets}`, ...cells].join(' | ');
    })
    .join('\n');

export const toldVerdict = (verdict: Verdict): string => {
  const { outcome, reason, caseId, contactId, messageRows, routeTest, changes } = verdict;
  return [
    `${outcome}: ${reason}`,
    `on ${caseId || 'no case'}, ${contactId || 'no contact'}; files go to ${messageRows.join(' ') || 'no row'}`,
    ...(routeTest === undefined ? [] : [`test ${JSON.stringify(routeTest)}`]),
    toldChanges(changes, reason),
  ].join('\n');
};

const HEAD = '== ';

function sections(text: string): Map<string, string> {
  const found = new Map<string, string>();
  for (const section of text.split(`\n${HEAD}`).slice(1)) {
    const end = section.indexOf('\n');
    found.set(section.slice(0, end), section.slice(end + 1).trimEnd());
  }
  return found;
}

/** What a file of this folder expects, by the sentences in it. */
export function expectedIn(file: string): { hold: (name: string, told: string) => void } {
  const path = join('test/intake/whole', file);
  const writes = process.env['WRITE_EXPECTED'] === '1';
  const expected = writes ? new Map<string, string>() : sections(readFileSync(path, 'utf8'));
  return {
    hold: (name, told) => {
      const text = told.trimEnd();
      if (writes) {
        expected.set(name, text);
        const all = [...expected].map(([each, its]) => `\n${HEAD}${each}\n${its}\n`);
        writeFileSync(path, all.join(''));
        return;
      }
      expect(text.split('\n')).toEqual((expected.get(name) ?? `nothing is expected in ${path}`).split('\n'));
    },
  };
}
