/** Reads the loosely typed objects that a bundle hands to the API, after they were checked against its schema. */

export type JsonObject = Readonly<Record<string, unknown>>;

export const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const NO_FIELDS: JsonObject = {};

/** The object there; always the same empty one where there is none. */
export const objectAt = (holder: JsonObject, field: string): JsonObject => {
  const value = holder[field];
  return isObject(value) ? value : NO_FIELDS;
};

export const listAt = (holder: JsonObject, field: string): readonly unknown[] => {
  const value = holder[field];
  return Array.isArray(value) ? (value as unknown[]) : [];
};

export const objectsAt = (holder: JsonObject, field: string): readonly JsonObject[] =>
  listAt(holder, field).map(item => (isObject(item) ? item : NO_FIELDS));

export const textAt = (holder: JsonObject, field: string): string | undefined => {
  const value = holder[field];
  return typeof value === 'string' ? value : undefined;
};

export const numberAt = (holder: JsonObject, field: string): number | undefined => {
  const value = holder[field];
  return typeof value === 'number' ? value : undefined;
};

export const flagAt = (holder: JsonObject, field: string): boolean => holder[field] === true;

/** Without the fields whose value is undefined, which JSON does not carry. */
export function defined<T extends object>(value: T): T {
  const given: Partial<T> = {};
  for (const field in value) if (value[field] !== undefined) given[field] = value[field];
  return given as T;
}
