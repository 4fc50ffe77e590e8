/** Tables of words and phrases, read as a careful person would read them: nothing empty, nothing that is only a space too much. */

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

/** Every text of a table with the way to it; a list or row without anything in it counts as an empty text. */
function textsOf(value: unknown, way: string): readonly (readonly [string, string])[] {
  if (typeof value === 'string') return value.split('|').map((text): [string, string] => [way, text]);
  if (!isRecord(value)) return [];
  const entries = value instanceof Set ? [...value].map((each, n) => [n, each]) : Object.entries(value);
  if (entries.length === 0) return [[way, '']];
  return entries.flatMap(([key, inner]) => textsOf(inner, `${way}.${String(key)}`));
}

/** The ways to texts of a table that are empty, have spaces around them, or are not composed (NFC). */
export const badTexts = (table: unknown): readonly string[] =>
  textsOf(table, '')
    .filter(([, text]) => text === '' || text !== text.trim() || text !== text.normalize('NFC'))
    .map(([way, text]) => `${way}: "${text}"`);
