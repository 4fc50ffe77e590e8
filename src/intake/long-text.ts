/**
 * No text is lost to the size of a cell: what is longer is kept whole in a file of the book's Drive folder, by its
 * SHA-256 and listed on the tab Attachments like any other, and the cell holds its beginning and the file's link.
 * The file is there before the commit, so that a run that is cut off between the two finds it again by its hash.
 */
import type { Book, Cell, Change } from '../book/book';
import { beginningOf, CELL_LIMIT, cleanText } from '../book/cell-values';
import { idOf, insert, numberOf, textOf, update } from '../book/row';
import { columnOf } from '../book/row-values';
import { encodeUtf8 } from '../mail/utf8';
import type { Clock, FileStore, StoredFile } from './ports';

export interface LongTextPorts {
  readonly files: FileStore;
  readonly clock: Clock;
  /** What ends the cell, in the language of the book. */
  readonly words: { readonly wholeText: (url: string) => string };
}

/** Written without a look at its type: the file is only ever shown by Drive. */
const TYPE = 'text/plain';

interface LongText {
  readonly change: Change;
  readonly column: string;
  readonly hash: string;
  readonly bytes: Uint8Array;
  readonly text: string;
}

/** A text that its cell cannot hold, as it would be stored; null for all others. */
function tooLong(table: Change['table'], column: string, value: Cell): string | null {
  if (typeof value !== 'string' || value.length <= CELL_LIMIT) return null;
  const text = columnOf(table, column).type === 'text' ? cleanText(value) : '';
  return text.length > CELL_LIMIT ? text : null;
}

function longTextsOf(changes: readonly Change[], files: FileStore): readonly LongText[] {
  const found: LongText[] = [];
  for (const change of changes)
    for (const column of Object.keys(change.values)) {
      const text = tooLong(change.table, column, change.values[column] ?? null);
      if (text === null) continue;
      const bytes = encodeUtf8(text);
      found.push({ change, column, text, bytes, hash: files.hashOf(bytes) });
    }
  return found;
}

const rowOf = (change: Change): string =>
  change.kind === 'update' ? change.id : idOf(change.table, change.values);

const isListed = (changes: readonly Change[], hash: string): boolean =>
  changes.some(change => change.table === 'Attachments' && rowOf(change) === hash);

/** Files of these texts, each saved once, and what the tab Attachments has to say of them. */
function keep(
  book: Book,
  ports: LongTextPorts,
  texts: readonly LongText[],
  changes: readonly Change[],
): { readonly files: ReadonlyMap<string, StoredFile>; readonly listed: readonly Change[] } {
  const hashes = [...new Set(texts.map(({ hash }) => hash))];
  const [rows = []] = book.find([{ table: 'Attachments', column: 'id', keys: hashes }]);
  const rowsByHash = new Map(rows.map(({ values }) => [textOf(values, 'id'), values]));
  const unknown = hashes.filter(hash => !rowsByHash.has(hash));
  const stored = unknown.length > 0 ? ports.files.byHash(unknown) : {};
  const files = new Map<string, StoredFile>();
  const listed: Change[] = [];
  for (const { hash, bytes, change, column } of texts) {
    if (files.has(hash)) continue;
    const row = rowsByHash.get(hash);
    if (row) {
      files.set(hash, { id: textOf(row, 'fileId'), url: textOf(row, 'fileLink') });
      if (!isListed(changes, hash))
        listed.push(update('Attachments', hash, { seen: numberOf(row, 'seen') + 1 }));
      continue;
    }
    const name = `${rowOf(change)} ${column}.txt`;
    const file = stored[hash] ?? ports.files.save(hash, name, TYPE, bytes);
    files.set(hash, file);
    if (!isListed(changes, hash))
      listed.push(
        insert('Attachments', {
          id: hash,
          name,
          type: TYPE,
          size: bytes.length,
          seen: 1,
          fileId: file.id,
          fileLink: file.url,
          createdAt: new Date(ports.clock.now()).toISOString(),
        }),
      );
  }
  return { files, listed };
}

/** The changes with each long text's beginning and link in its place. */
function shortened(book: Book, ports: LongTextPorts, changes: readonly Change[]): readonly Change[] {
  const texts = longTextsOf(changes, ports.files);
  if (texts.length === 0) return changes;
  const { files, listed } = keep(book, ports, texts, changes);
  const cells = new Map<Change, Record<string, Cell>>();
  for (const { change, column, hash, text } of texts) {
    const mark = `\n\u2026 ${ports.words.wholeText(files.get(hash)?.url ?? '')}`;
    const values = cells.get(change) ?? {};
    values[column] = beginningOf(text, CELL_LIMIT - mark.length) + mark;
    cells.set(change, values);
  }
  const made = changes.map((change): Change => {
    const values = cells.get(change);
    return values === undefined ? change : { ...change, values: { ...change.values, ...values } };
  });
  return [...made, ...listed];
}

/**
 * A book that takes text of any length. Costs nothing as long as every text fits its cell; else one look-up in the book
 * and one in Drive for each commit, and a call for each file that is not there yet.
 * @throws Unavailable while Drive is out of reach: nothing is committed then, and the next run goes on
 */
export const keepingLongText = (book: Book, ports: LongTextPorts): Book => ({
  find: queries => book.find(queries),
  latest: (table, column, key, n) => book.latest(table, column, key, n),
  seek: (text, tables) => book.seek(text, tables),
  whole: table => book.whole(table),
  commit: changes => book.commit(shortened(book, ports, changes)),
});
