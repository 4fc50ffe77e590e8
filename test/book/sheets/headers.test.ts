import { schemaOf, TABLES } from '../../../src/book/schema';
import { isHeaderFault, readHeaders } from '../../../src/book/sheets/headers';
import { BOOK_WORDS, LOCALES } from '../../../src/locales/book';

test.each(LOCALES)('every table is read by its headers in %s', locale => {
  for (const table of TABLES) {
    const { columns } = schemaOf(table);
    const headers = readHeaders(
      table,
      columns.map(({ key }) => BOOK_WORDS[locale].headers[table][key] ?? ''),
    );
    if (isHeaderFault(headers)) throw new Error(`${table}: ${JSON.stringify(headers)}`);
    expect(columns.map(({ key }) => headers.columns.get(key))).toEqual(columns.map((_, index) => index));
  }
});

test('people’s own columns are extra, and those without a header are nobody’s', () => {
  const row = ['Region', ...schemaOf('Addresses').columns.map(({ key }) => key), '', ' Since '];
  const headers = readHeaders('Addresses', row);
  if (isHeaderFault(headers)) throw new Error('unreadable');
  expect(headers.extra).toEqual([
    { index: 0, text: 'Region' },
    { index: row.length - 1, text: 'Since' },
  ]);
});

test('what is missing and what stands twice is told', () => {
  const faults = readHeaders('Addresses', ['address', 'state', 'Address', 'createdAt', 'note']);
  expect(faults).toEqual({ missing: ['contactId'], doubled: ['address'] });
});
