/** Files in Drive that forgotten rows lead to: those that no other row names go, the rest only lose a mention. */
import type { Change, Row } from '../../book/book';
import { idOf, textOf } from '../../book/row';
import { emptied } from './forget-rows';
import { searchPattern } from './person';
import type { PrivacyPorts } from './ports';

/** A link as `src/google/drive.ts` writes it into a row. */
const LINK = /https:\/\/drive\.google\.com\/file\/d\/([\w-]{10,})/g;
/** Rows looked at to see whether a file is still wanted: one is enough. */
const OTHERS = 50;
/** Files whose other mentions are searched for at once. */
const AT_ONCE = 50;

/** Ids of the files that these rows link to. */
export const filesIn = (rows: readonly Row[]): readonly string[] => [
  ...new Set(
    rows.flatMap(({ table, values }) =>
      ['attachments', 'text', 'note', 'to', 'cc', ...(table === 'Events' ? ['reason'] : [])].flatMap(column =>
        [...textOf(values, column).matchAll(LINK)].map(match => match[1] ?? ''),
      ),
    ),
  ),
];

export interface FilesGone {
  readonly removed: number;
  /** Links of files that another account keeps. */
  readonly outOfReach: readonly string[];
}

/** To be called when the rows that led to them have been forgotten. @param ids of files that they named */
export function removeFiles(ports: PrivacyPorts, ids: readonly string[]): FilesGone {
  let removed = 0;
  const outOfReach: string[] = [];
  for (let start = 0; start < ids.length; start += AT_ONCE) {
    const part = ids.slice(start, start + AT_ONCE);
    const found = ports.matching(searchPattern(part), OTHERS * part.length).rows;
    const changes: Change[] = [];
    for (const id of part) {
      const naming = found.filter(row => Object.values(row.values).some(cell => String(cell).includes(id)));
      if (naming.some(({ table }) => table === 'Messages' || table === 'Notes' || table === 'Cases'))
        continue;
      if (ports.removeFile(id)) removed += 1;
      else outOfReach.push(`https://drive.google.com/file/d/${id}/view`);
      changes.push(
        ...naming
          .filter(row => row.table === 'Attachments' && idOf(row.table, row.values) !== '')
          .map(emptied),
      );
    }
    if (changes.length > 0) ports.book.commit(changes);
  }
  return { removed, outOfReach };
}
