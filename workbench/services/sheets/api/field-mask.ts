/**
 * Field masks of the API: which fields a request sets (`userEnteredValue,userEnteredFormat.numberFormat`) and which a reply
 * shows (`sheets(properties/title,data)`). https://developers.google.com/workspace/sheets/api/guides/field-masks
 */
import { SheetsRefusal } from '../limits';
import type { JsonObject } from './json';
import { isObject } from './json';

/** A field's own fields; null means all of them. */
export type FieldMask = ReadonlyMap<string, FieldMask> | null;
type Growing = Map<string, Growing> | null;

/** @throws SheetsRefusal when the mask cannot be read */
export function parseFieldMask(text: string): FieldMask {
  let at = 0;
  const refuse = (): never => {
    throw new SheetsRefusal(`Request contains an invalid argument: invalid field mask "${text}".`);
  };
  const list = (): Growing => {
    const fields = new Map<string, Growing>();
    let everything = false;
    do {
      const name = /^\s*([\w*-]+)\s*/.exec(text.slice(at));
      if (!name) return refuse();
      at += name[0].length;
      const key = name[1] ?? '';
      const inner = below();
      if (key === '*') everything = true;
      else fields.set(key, merge(fields.get(key), inner));
    } while (text.charAt(at) === ',' && ++at);
    return everything ? null : fields;
  };
  const below = (): Growing => {
    const sign = text.charAt(at);
    if (sign === '.' || sign === '/') {
      at++;
      const name = /^\s*([\w*-]+)\s*/.exec(text.slice(at));
      if (!name) return refuse();
      at += name[0].length;
      const inner = below();
      return name[1] === '*' ? null : new Map([[name[1] ?? '', inner]]);
    }
    if (sign !== '(') return null;
    at++;
    const inner = list();
    if (text.charAt(at++) !== ')') return refuse();
    return inner;
  };
  const mask = list();
  return at === text.length ? mask : refuse();
}

function merge(a: Growing | undefined, b: Growing): Growing {
  if (a === undefined) return b;
  if (a === null || b === null) return null;
  const both = new Map(a);
  for (const [key, inner] of b) both.set(key, merge(both.get(key), inner));
  return both;
}

/** Whether the mask names the field or something in it. */
export const names = (mask: FieldMask, ...path: readonly string[]): boolean =>
  maskAt(mask, ...path) !== undefined;

/** The mask for a field inside; undefined when the mask leaves it out. */
export function maskAt(mask: FieldMask, ...path: readonly string[]): FieldMask | undefined {
  let here: FieldMask | undefined = mask;
  for (const field of path) {
    if (here === null) return null;
    here = here?.get(field);
    if (here === undefined) return undefined;
  }
  return here;
}

/** The part of a reply that the mask shows. */
export function project(value: unknown, mask: FieldMask): unknown {
  if (mask === null) return value;
  if (Array.isArray(value)) return value.map(item => project(item, mask));
  if (!isObject(value)) return value;
  const shown: Record<string, unknown> = {};
  for (const [field, inner] of mask) {
    if (value[field] !== undefined) shown[field] = project(value[field], inner);
  }
  return shown;
}

/** The fields that the mask names, with what `value` has for them: a field that is named and absent is unset. */
export function* namedFields(value: JsonObject, mask: FieldMask): Iterable<readonly [string, unknown]> {
  if (mask === null) yield* Object.entries(value);
  else for (const field of mask.keys()) yield [field, value[field]];
}
