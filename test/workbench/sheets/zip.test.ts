/** The archive that a workbook is written into. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PACKED_AT_ONCE, readArchive, ZipFile } from '../../../workbench/xlsx/zip';

test('parts come back whole, be they in memory, of pieces, of more than is packed at once, or empty', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'casebook-zip-'));
  const path = join(folder, 'archive.zip');
  const rows = Array.from({ length: 100_000 }, (_, row) => `<row r="${row}">漢字 ${row * 7919}</row>`);
  const bytes = Buffer.alloc(2 * PACKED_AT_ONCE, 'bytes of their own ');
  const file = new ZipFile(path);
  file.put('small', Buffer.from('in memory'));
  await file.add('rows', ['before', rows, bytes, 'between', [bytes], 'behind']);
  await file.add('empty', []);
  await file.add('last', [bytes.subarray(0, PACKED_AT_ONCE)]);
  file.finish();
  file.close();
  const parts = readArchive(readFileSync(path));
  const written = ['before', ...rows, bytes, 'between', bytes, 'behind'].map(piece => Buffer.from(piece));
  expect([...parts.keys()]).toEqual(['small', 'rows', 'empty', 'last']);
  expect(parts.get('small')?.toString()).toBe('in memory');
  expect(parts.get('rows')?.equals(Buffer.concat(written))).toBe(true);
  expect(parts.get('empty')).toHaveLength(0);
  expect(parts.get('last')?.equals(bytes.subarray(0, PACKED_AT_ONCE))).toBe(true);
  rmSync(folder, { recursive: true });
});
