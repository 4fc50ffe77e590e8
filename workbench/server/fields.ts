/** Reads the fields of a JSON body, which may be anything; what is missing or of a wrong kind is refused by name. */
import { Refused } from './office';

export type Fields = Readonly<Record<string, unknown>>;

const isRecord = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const wrong = (name: string, wanted: string): Refused => new Refused(400, `"${name}" must be ${wanted}.`);

export function fieldsOf(body: unknown): Fields {
  if (!isRecord(body)) throw new Refused(400, 'The body must be a JSON object.');
  return body;
}

/** @param fallback for a missing field; without one it is required */
export function textOf(fields: Fields, name: string, fallback?: string): string {
  const value = fields[name] ?? fallback;
  if (typeof value !== 'string') throw wrong(name, 'a text');
  return value;
}

export function textOrNull(fields: Fields, name: string): string | null {
  return (fields[name] ?? null) === null ? null : textOf(fields, name);
}

/** @throws Refused unless it is a whole number within the bounds */
export function wholeOf(value: unknown, name: string, least: number, most: number): number {
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  if (typeof number !== 'number' || !Number.isInteger(number) || number < least || number > most)
    throw wrong(name, `a whole number from ${least} to ${most}`);
  return number;
}

export function flagOf(fields: Fields, name: string): boolean {
  const value = fields[name];
  if (typeof value !== 'boolean') throw wrong(name, 'true or false');
  return value;
}

export function recordOf(fields: Fields, name: string): Fields {
  const value = fields[name] ?? {};
  if (!isRecord(value)) throw wrong(name, 'an object');
  return value;
}

export function textListOf(fields: Fields, name: string): readonly string[] {
  const value = fields[name] ?? [];
  if (!Array.isArray(value) || value.some(item => typeof item !== 'string'))
    throw wrong(name, 'a list of texts');
  return value as readonly string[];
}

export function textsOf(fields: Fields, name: string): Readonly<Record<string, string>> {
  const record = recordOf(fields, name);
  return Object.fromEntries(Object.keys(record).map(key => [key, textOf(record, key)]));
}
