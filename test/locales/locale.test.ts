import { localeFor, textsFor } from '../../src/locales';

test.each([
  ['en', 'en'],
  ['en-GB', 'en'],
  ['pt-BR', 'pt-BR'],
  ['pt_BR', 'pt-BR'],
  ['PT-br', 'pt-BR'],
  ['pt', 'pt-BR'],
  ['pt-PT', 'pt-BR'],
  ['ja-JP', 'ja'],
  ['es-419', 'es'],
  ['fr-CA', 'fr'],
  ['de-AT-1996', 'de'],
  ['zh-CN', 'en'],
  ['', 'en'],
  ['x', 'en'],
  [null, 'en'],
  [undefined, 'en'],
])('a reader of %p is served in %s', (tag, locale) => {
  expect(localeFor(tag)).toBe(locale);
});

test('the texts follow the tag', () => {
  expect(textsFor('ja-JP').message.log).toBe('記録する');
});
