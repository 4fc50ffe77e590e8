/**
 * Checks JSON against schemas of a Google discovery document, with the words that Google's front end has for what it
 * refuses. The documents beside this file are cut by slice-discovery.mjs.
 */

export interface DiscoveryType {
  readonly $ref?: string;
  readonly type?: string;
  readonly format?: string;
  readonly enum?: readonly string[];
  readonly items?: DiscoveryType;
  readonly properties?: Readonly<Record<string, DiscoveryType>>;
  readonly additionalProperties?: DiscoveryType;
}

export interface Discovery {
  readonly id: string;
  readonly revision: string;
  readonly schemas: Readonly<Record<string, DiscoveryType>>;
}

export interface Checked {
  /** One line for each finding; empty when the value keeps the schema. */
  readonly problems: readonly string[];
  /** About as long as the value is as JSON text. */
  readonly size: number;
}

/** Holds `value` against the schema of that name. */
export function checkSchema(discovery: Discovery, schema: string, value: unknown): Checked {
  const checker = checkerOf(discovery, { $ref: schema });
  const check = new Check();
  if (isGiven(value)) checker(value, check);
  return check;
}

/** Quotes and a comma or colon. */
const AROUND = 3;

/** A number or truth value, roughly. */
const SCALAR = 8;

type Path = readonly (string | number)[];

class Check implements Checked {
  readonly problems: string[] = [];
  size = 0;
  /** Where the check is now. One list for all, since a batch of requests has ten thousands of fields. */
  readonly path: (string | number)[] = [];

  wrong(value: unknown, wanted: string): void {
    this.problems.push(`Invalid value at '${printPath(this.path)}' (${wanted}), ${JSON.stringify(value)}`);
  }
}

/** null and undefined are the same as a field that is not there. */
const isGiven = (value: unknown): boolean => value !== null && value !== undefined;

/** Holds a value that is given against one type. */
type Checker = (value: unknown, check: Check) => void;

/** Made once for each type: looking into its description at every value takes twice as long. */
const checkers = new WeakMap<DiscoveryType, Checker>();

function checkerOf(discovery: Discovery, given: DiscoveryType): Checker {
  const type = given.$ref === undefined ? given : discovery.schemas[given.$ref];
  if (!type) throw new Error(`no schema ${given.$ref ?? ''} in ${discovery.id}`);
  const checker = checkers.get(type) ?? newChecker(discovery, type);
  checkers.set(type, checker);
  return checker;
}

function newChecker(discovery: Discovery, type: DiscoveryType): Checker {
  switch (type.type) {
    case 'object':
      return objectChecker(discovery, type);
    case 'array':
      return listChecker(discovery, type.items ?? {});
    case 'integer':
      return scalarChecker(Number.isInteger, type.format === 'int64' ? 'TYPE_INT64' : 'TYPE_INT32');
    case 'number':
      return scalarChecker(Number.isFinite, 'TYPE_DOUBLE');
    case 'boolean':
      return scalarChecker(value => typeof value === 'boolean', 'TYPE_BOOL');
    case 'string':
      return textChecker(type.enum);
    // `any`, and names that are known but whose content the slice leaves out.
    default:
      return (value, check) => {
        if (typeof value === 'string') check.size += value.length + AROUND;
        else if (typeof value !== 'object') check.size += SCALAR;
      };
  }
}

function scalarChecker(isRight: (value: unknown) => boolean, wanted: string): Checker {
  return (value, check) => {
    if (isRight(value)) check.size += SCALAR;
    else check.wrong(value, wanted);
  };
}

function textChecker(words: readonly string[] | undefined): Checker {
  return (value, check) => {
    if (typeof value !== 'string') check.wrong(value, 'TYPE_STRING');
    else if (words && !words.includes(value)) check.wrong(value, 'TYPE_ENUM');
    else check.size += value.length + AROUND;
  };
}

function listChecker(discovery: Discovery, items: DiscoveryType): Checker {
  let itemChecker: Checker | undefined;
  return (value, check) => {
    if (!Array.isArray(value)) return check.wrong(value, 'list');
    const checker = (itemChecker ??= checkerOf(discovery, items));
    for (let index = 0; index < value.length; index++) {
      const item: unknown = value[index];
      if (!isGiven(item)) continue;
      check.path.push(index);
      checker(item, check);
      check.path.pop();
    }
  };
}

/** Its fields' checkers are made at the first value: schemas hold themselves. */
function objectChecker(discovery: Discovery, { properties = {}, additionalProperties }: DiscoveryType): Checker {
  let known: ReadonlyMap<string, Checker> | undefined;
  let others: Checker | undefined;
  const make = (): ReadonlyMap<string, Checker> => {
    others = additionalProperties && checkerOf(discovery, additionalProperties);
    return new Map(Object.entries(properties).map(([name, type]) => [name, checkerOf(discovery, type)]));
  };
  return (value, check) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return check.wrong(value, 'message');
    known ??= make();
    const fields = value as Readonly<Record<string, unknown>>;
    for (const name in fields) {
      const item = fields[name];
      check.size += name.length + AROUND;
      const checker = known.get(name) ?? others;
      if (!checker) {
        if (item !== undefined) check.problems.push(unknownName(name, check.path));
      } else if (isGiven(item)) {
        check.path.push(name);
        checker(item, check);
        check.path.pop();
      }
    }
  };
}

function unknownName(name: string, path: Path): string {
  const where = path.length > 0 ? ` at '${printPath(path)}'` : '';
  return `Invalid JSON payload received. Unknown name "${name}"${where}: Cannot find field.`;
}

/** Google prints the names of its protocol buffers: `requests[0].append_cells`. */
function printPath(path: Path): string {
  return path
    .map(part => (typeof part === 'number' ? `[${part}]` : `.${part.replace(/[A-Z]/g, upper => `_${upper.toLowerCase()}`)}`))
    .join('')
    .replace(/^\./, '');
}
