import { SCHEMA, TABLES, schemaOf } from '../../src/book/schema';
import { BOOK_WORDS, LOCALES, headersOf } from '../../src/locales/book';

describe.each(LOCALES)('the names of the book in %s', locale => {
  const words = BOOK_WORDS[locale];

  it('give every tab a title of its own', () => {
    expect(Object.keys(words.tabs).sort()).toEqual(Object.keys(SCHEMA).sort());
    expect(new Set(Object.values(words.tabs)).size).toBe(TABLES.length);
  });

  it.each(TABLES)('give every column of %s a header, and nothing else', table => {
    expect(Object.keys(words.headers[table]).sort()).toEqual(
      schemaOf(table)
        .columns.map(column => column.key)
        .sort(),
    );
  });

  it.each(TABLES)('are short, trimmed and never formulas in %s', table => {
    for (const header of Object.values(words.headers[table])) {
      expect(header).toBe(header.trim());
      expect(header).toMatch(/^[^=+@'-].{0,39}$/u);
    }
  });
});

describe('a header in any language', () => {
  it.each(TABLES)('names one column of %s only, whatever the letter case', table => {
    const owners = new Map<string, string>();
    for (const { key } of schemaOf(table).columns) {
      for (const header of headersOf(table, key).map(text => text.toLowerCase())) {
        expect([header, owners.get(header) ?? key]).toEqual([header, key]);
        owners.set(header, key);
      }
    }
  });
});
