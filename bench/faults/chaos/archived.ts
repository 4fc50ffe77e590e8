/** The move of old rows to an archive as an act: a book that has grown old, and rows wherever they stand by now. */
import { SCHEMA, type TableName } from '../../../src/book/schema';
import { ARCHIVED_TABLES, notedArchives } from '../../../src/intake/archive/archives';
import { YOUNGEST_DAYS } from '../../../src/intake/archive/due';
import { PROPERTY } from '../../../src/intake/state';
import type { Letter } from '../../../test/bundle/letter';
import type { Row, Stage } from '../../../test/bundle/stage';
import { sheetsStore } from '../../../workbench/services/sheets/store';
import type { Act } from './acts';
import { mailboxOf, ROUND } from './mailbox';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** So many cases are closed: their mail moves, that of open ones stays. */
const CLOSED = 12;

/** Copies of mail that will stand in the archive, and answers to it. */
const late = (): readonly Letter[] =>
  mailboxOf(ROUND).flatMap((letter, n) => [
    ...(n % 3 === 0 ? [letter] : []),
    ...(n % 4 === 0 && letter.id !== ''
      ? [{ ...letter, id: `late.${letter.id}`, subject: `Re: ${letter.subject}`, answers: [letter.id] }]
      : []),
  ]);

/** Cases are closed, months go by, and then there is mail again. */
export function growOld(stage: Stage): void {
  const open = stage.rows('Cases').filter(({ status }) => status !== 'merged' && status !== 'closed');
  for (const { id } of open.slice(0, CLOSED)) stage.types('Cases', String(id), 'status', 'closed');
  stage.clock.advance(HOUR);
  // Takes away what is noted of the edits.
  stage.poll();
  stage.clock.advance((YOUNGEST_DAYS + 30) * DAY);
  stage.deliver(...late());
}

/** The account of the book runs the function again until nothing is old any more. */
export const ARCHIVE: Act = {
  name: 'archive',
  attempt(stage) {
    const { how, value } = stage.workbench.run('archiveNow', [YOUNGEST_DAYS], {
      as: stage.company.routing,
      kind: 'editor',
    });
    return how === 'done' && !(value as { readonly more: boolean }).more;
  },
};

/** The stage with the rows of its archives among those of the book: a row stands in one of them, once. */
export function withArchives(stage: Stage): Stage {
  const store = sheetsStore(stage.workbench.cloud);
  const archives = notedArchives(stage.properties[PROPERTY.archives]);
  if (archives.length === 0) return stage;
  const rows = (table: TableName): readonly Row[] => [
    ...stage.rows(table),
    ...((ARCHIVED_TABLES as readonly TableName[]).includes(table)
      ? archives.flatMap(({ bookId }) => {
          const tab = store.get(bookId)?.tabById(SCHEMA[table].sheetId);
          return tab ? stage.rowsOf(tab, table) : [];
        })
      : []),
  ];
  return Object.assign(Object.create(stage) as Stage, { rows });
}
