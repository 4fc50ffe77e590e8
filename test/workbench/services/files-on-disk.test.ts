/** Drive's files on disk: the same as in memory, in no memory. */
import { FilesInMemory, type FileProperty } from '../../../workbench/services/drive/file-table';
import { FilesOnDisk } from '../../../workbench/services/drive/files-on-disk';
import { DriveStore, type DriveFile } from '../../../workbench/services/drive/store';
import { heldBytes } from '../held-memory';

const file = (n: number, more: Partial<DriveFile> = {}): DriveFile => ({
  id: `1${String(n).padStart(32, '0')}`,
  name: `report-${n}.pdf`,
  mimeType: 'application/pdf',
  parents: ['root'],
  appProperties: { casebookSha256: `hash-${n % 500}` },
  description: '',
  trashed: false,
  owner: 'ana@example.org',
  size: 1,
  createdAt: n,
  modifiedAt: n,
  ...more,
});

test('files on disk are found by id and by what they have, as they are in memory', () => {
  const disk = new FilesOnDisk();
  const memory = new FilesInMemory();
  for (const table of [disk, memory]) {
    for (let n = 0; n < 2_500; n++) table.put(file(n));
    table.put(file(7, { name: 'renamed', appProperties: { casebookSha256: 'HASH-8' } }));
    table.put(file(507, { appProperties: { other: 'hash-7' } }));
    table.delete(file(1_007).id);
    table.delete('never made');
  }
  for (const id of [0, 7, 507, 1_007, 2_499, 2_500].map(n => file(n).id))
    expect(disk.get(id)).toEqual(memory.get(id));
  expect([...disk.all()]).toEqual([...memory.all()]);
  const having = (...any: readonly FileProperty[]): readonly DriveFile[] =>
    [...memory.having()].filter(({ appProperties }) =>
      any.some(({ key, value }) => appProperties[key] === value),
    );
  const properties = [
    { key: 'casebookSha256', value: 'hash-7' },
    { key: 'casebookSha256', value: 'HASH-8' },
  ];
  const found = [...disk.having(properties)];
  expect(found).toEqual(expect.arrayContaining([...having(...properties)]));
  // Others that once had it, or have it in other letter case: 500 times as few as there are files.
  expect(found.length).toBeLessThan(20);
  expect(found.map(({ id }) => id)).toEqual(found.map(({ id }) => id).sort());
  disk.close();
});

test('what is known of files takes no memory, however many they are', () => {
  const held = (count: number): number => {
    const disk = new FilesOnDisk();
    const store = new DriveStore(null, disk);
    for (let n = 0; n < count; n++) store.put(file(n, { appProperties: { casebookSha256: `hash-${n}` } }));
    disk.close();
    return heldBytes(store);
  };
  const [few, many] = [held(3_000), held(9_000)];
  // Of the index a filter remains, of two to four bytes for each file up to its bound.
  expect(many - few).toBeLessThan(6_000 * 8);
});
