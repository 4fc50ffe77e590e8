/** Texts that are longer than a cell: the whole lies in a file, the cell holds its beginning and the link. */
import { CELL_LIMIT } from '../../src/book/cell-values';
import { memoryBook } from '../../src/book/memory';
import { insert, update } from '../../src/book/row';
import { keepingLongText } from '../../src/intake/long-text';
import { encodeUtf8 } from '../../src/mail/utf8';
import { sha256 } from '../sha256';

const LONG = 'é'.repeat(CELL_LIMIT + 1);
const HASH = sha256(encodeUtf8(LONG));
const AT = '2026-11-02T10:00:00.000Z';

function office(stored: readonly string[] = []) {
  const memory = memoryBook({ Messages: [{ id: 'M-0', text: 'short' }] });
  const saved: string[] = [];
  const book = keepingLongText(memory, {
    files: {
      hashOf: sha256,
      byHash: hashes =>
        Object.fromEntries(
          hashes.filter(hash => stored.includes(hash)).map(hash => [hash, { id: 'old', url: 'https://old' }]),
        ),
      save: (hash, name, type, bytes) => {
        saved.push(`${hash === HASH} ${name} ${type} ${bytes.length}`);
        return { id: `file${saved.length}`, url: `https://file${saved.length}` };
      },
    },
    clock: { now: () => Date.parse(AT) } as never,
    words: { wholeText: url => `whole: ${url}` },
  });
  const row = (table: 'Messages' | 'Attachments', id: string) =>
    memory.rows(table).find(({ values }) => values['id'] === id)?.values ?? {};
  return { book, memory, saved, row };
}

it('a text that fits its cell stays there, and nothing is asked of Drive', () => {
  const { book, saved, row } = office();
  const fits = 'a'.repeat(CELL_LIMIT);
  book.commit([insert('Messages', { id: 'M-1', text: fits })]);
  expect(row('Messages', 'M-1')['text']).toBe(fits);
  expect(saved).toEqual([]);
});

it('a longer one leaves its beginning and the link, and the file is listed', () => {
  const { book, saved, row } = office();
  book.commit([insert('Messages', { id: 'M-1', text: LONG, subject: 'A' })]);
  const text = String(row('Messages', 'M-1')['text']);
  expect(text).toHaveLength(CELL_LIMIT);
  expect(text).toMatch(/^é+\n… whole: https:\/\/file1$/);
  expect(row('Messages', 'M-1')['subject']).toBe('A');
  expect(saved).toEqual([`true M-1 text.txt text/plain ${encodeUtf8(LONG).length}`]);
  expect(row('Attachments', HASH)).toMatchObject({
    name: 'M-1 text.txt',
    type: 'text/plain',
    size: encodeUtf8(LONG).length,
    seen: 1,
    fileId: 'file1',
    fileLink: 'https://file1',
    createdAt: AT,
  });
});

it('two rows with one text share a file, and an update is shortened like a new row', () => {
  const { book, saved, row, memory } = office();
  book.commit([insert('Messages', { id: 'M-1', text: LONG }), update('Messages', 'M-0', { text: LONG })]);
  expect(row('Messages', 'M-0')['text']).toEqual(row('Messages', 'M-1')['text']);
  expect(saved).toHaveLength(1);
  expect(memory.rows('Attachments')).toHaveLength(1);
  book.commit([update('Messages', 'M-0', { text: LONG })]);
  expect(saved).toHaveLength(1);
  expect(row('Attachments', HASH)['seen']).toBe(2);
});

it('two texts of one row have a file each', () => {
  const { book, saved, row } = office();
  book.commit([insert('Messages', { id: 'M-1', text: LONG, subject: `${LONG}!` })]);
  expect(saved.map(each => each.split(' ').slice(1, 3).join(' '))).toEqual([
    'M-1 text.txt',
    'M-1 subject.txt',
  ]);
  expect(String(row('Messages', 'M-1')['subject'])).toMatch(/https:\/\/file2$/);
});

it('a file that a run left which was cut off is found again', () => {
  const { book, saved, row } = office([HASH]);
  book.commit([insert('Messages', { id: 'M-1', text: LONG })]);
  expect(saved).toEqual([]);
  expect(row('Attachments', HASH)).toMatchObject({ fileId: 'old', fileLink: 'https://old' });
});
