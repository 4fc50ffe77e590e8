/** Apps Script enums: values are objects that print as their name, so `===` compares them and JSON keeps the name. */

export interface EnumValue<Name extends string = string> {
  name(): Name;
  ordinal(): number;
  compareTo(other: EnumValue): number;
  toString(): Name;
  toJSON(): Name;
}

export type Enumeration<Name extends string> = Readonly<{ [Each in Name]: EnumValue<Each> }>;

/** An enum whose values keep the order given. */
export function enumeration<Name extends string>(names: readonly Name[]): Enumeration<Name> {
  const values = names.map((name, position): [Name, EnumValue<Name>] => [
    name,
    Object.freeze({
      name: () => name,
      ordinal: () => position,
      compareTo: (other: EnumValue) => position - other.ordinal(),
      toString: () => name,
      toJSON: () => name,
    }),
  ]);
  return Object.freeze(Object.fromEntries(values)) as Enumeration<Name>;
}
