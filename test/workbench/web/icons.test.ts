import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { cardIcon } from '../../../workbench/web/card-icons';

const model = readFileSync(join(__dirname, '../../../src/addon/card-json/icon.ts'), 'utf8');

/** The names of a type that is a list of literals. */
const namesOf = (type: string): readonly string[] =>
  Array.from((new RegExp(`type ${type} =([^;]+);`).exec(model)?.[1] ?? '').matchAll(/'([^']+)'/g), match =>
    String(match[1]),
  );

test.each(['IconName', 'MaterialIconName'])('every %s that cards may use has a drawing', type => {
  const names = namesOf(type);
  expect(names.length).toBeGreaterThan(10);
  expect(names.filter(name => cardIcon(name) === 'ring')).toEqual([]);
});
