/** Records in a temporary file. */
import { RecordFile } from '../../workbench/record-file';
import { TemporaryFile } from '../../workbench/temporary-file';

test('a record reads as it was written last, whatever was written to others and to the file between', () => {
  const file = new TemporaryFile();
  const records = new RecordFile(file, 12);
  const many = 4_000;
  const place = (n: number): number => (n * 919) % many;
  for (let round = 1; round <= 2; round++)
    for (let n = 0; n < many; n += round) {
      records.write(place(n)).setFloat64(4, round * many + n);
      if (n % 100 === 0) file.append(Buffer.alloc(3, 255));
    }
  for (let n = 0; n < many; n++)
    expect(records.read(place(n)).getFloat64(4)).toBe((n % 2 === 0 ? 2 : 1) * many + n);
  expect(records.read(many * 3).getFloat64(4)).toBe(0);
  file.close();
});
