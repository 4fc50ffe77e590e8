/** The emulator offers nothing that Google does not, under the same names and with the same parameters. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SPECS } from '../../../workbench/services/card-service';
import { REFUSED } from '../../../workbench/services/card-service/refused';
import { ENUM_NAMES } from '../../../workbench/services/card-service/enums';

interface Signatures {
  readonly classes: Readonly<Record<string, Readonly<Record<string, readonly (readonly string[])[]>>>>;
  readonly enums: Readonly<Record<string, readonly string[]>>;
}

const BUILT = [...SPECS.values()].map(spec => spec.builds);

const google = JSON.parse(
  readFileSync(join(__dirname, '../../../workbench/schema/card-service.signatures.json'), 'utf8'),
) as Signatures;

/** Base class of the parameters that may be given as any of its kinds. */
const spelled = (type: string): string =>
  type.startsWith('part:')
    ? type.slice('part:'.length)
    : type.startsWith('enum:')
      ? type.slice('enum:'.length)
      : type;

test.each([...SPECS.values()].map(spec => [spec.name, spec] as const))(
  '%s has only methods that Google lists',
  (name, spec) => {
    const listed = google.classes[name] ?? {};
    expect(Object.keys(spec.methods).filter(method => !(method in listed))).toEqual([]);
  },
);

test.each([...SPECS.values()].map(spec => [spec.name, spec] as const))(
  '%s takes the parameters that Google lists',
  (name, spec) => {
    for (const [method, { takes }] of Object.entries(spec.methods)) {
      const overloads = google.classes[name]?.[method] ?? [];
      for (const types of takes) {
        const lengths = overloads.map(overload => overload.length);
        expect([method, lengths.includes(types.length)]).toEqual([method, true]);
        const [first] = types;
        const wanted = overloads.map(overload => overload[0]);
        // The reference names the parameters of Grid without their types.
        if (wanted.includes('Object')) continue;
        if (first?.startsWith('enum:'))
          expect([method, wanted]).toEqual([method, expect.arrayContaining([spelled(first)])]);
        if (first === 'String' || first === 'Boolean' || first === 'Integer') {
          expect([method, wanted]).toEqual([method, expect.arrayContaining([first])]);
        }
      }
    }
  },
);

test.each(Object.entries(ENUM_NAMES))('the enum %s has values that Google lists', (name, values) => {
  expect(values.filter(value => !google.enums[name]?.includes(value))).toEqual([]);
});

test.each([...SPECS.values()].filter(spec => !BUILT.includes(spec.name)).map(spec => [spec.name]))(
  '%s is made by the method that Google lists',
  name => {
    expect(google.classes['CardService']).toHaveProperty(`new${name}`);
  },
);

test.each(Object.keys(REFUSED))('%s, which is refused, is a method that Google lists', name => {
  expect(google.classes['CardService']).toHaveProperty(name);
});
