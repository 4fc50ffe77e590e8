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
  const type = discovery.schemas[schema];
  if (!type) throw new Error(`no schema ${schema} in ${discovery.id}`);
  const check = new Check(discovery);
  check.value(value, type);
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
  private readonly path: (string | number)[] = [];

  constructor(private readonly discovery: Discovery) {}

  /** null and undefined are the same as a field that is not there. */
  value(value: unknown, given: DiscoveryType): void {
    if (value === null || value === undefined) return;
    const type = given.$ref === undefined ? given : this.discovery.schemas[given.$ref];
    if (!type) throw new Error(`no schema ${given.$ref ?? ''} in ${this.discovery.id}`);
    if (typeof value === 'string') this.size += value.length + AROUND;
    else if (typeof value !== 'object') this.size += SCALAR;
    switch (type.type) {
      case 'object':
        return this.object(value, type);
      case 'array':
        return this.list(value, type);
      case 'integer':
        if (!Number.isInteger(value)) this.wrong(value, type.format === 'int64' ? 'TYPE_INT64' : 'TYPE_INT32');
        return;
      case 'number':
        if (typeof value !== 'number' || !Number.isFinite(value)) this.wrong(value, 'TYPE_DOUBLE');
        return;
      case 'boolean':
        if (typeof value !== 'boolean') this.wrong(value, 'TYPE_BOOL');
        return;
      case 'string':
        if (typeof value !== 'string') this.wrong(value, 'TYPE_STRING');
        else if (type.enum && !type.enum.includes(value)) this.wrong(value, 'TYPE_ENUM');
        return;
      // `any`, and names that are known but whose content the slice leaves out.
      default:
        return;
    }
  }

  private list(value: unknown, type: DiscoveryType): void {
    if (!Array.isArray(value)) return this.wrong(value, 'list');
    for (let index = 0; index < value.length; index++) {
      this.path.push(index);
      this.value(value[index], type.items ?? {});
      this.path.pop();
    }
  }

  private object(value: unknown, type: DiscoveryType): void {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return this.wrong(value, 'message');
    const fields = value as Readonly<Record<string, unknown>>;
    for (const name in fields) {
      const item = fields[name];
      this.size += name.length + AROUND;
      const field = type.properties?.[name] ?? type.additionalProperties;
      if (field) {
        this.path.push(name);
        this.value(item, field);
        this.path.pop();
      } else if (item !== undefined) this.problems.push(unknownName(name, this.path));
    }
  }

  private wrong(value: unknown, wanted: string): void {
    this.problems.push(`Invalid value at '${printPath(this.path)}' (${wanted}), ${JSON.stringify(value)}`);
  }
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
