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

/** What is wrong with `value` as a `schema`, one line for each finding; an empty list when nothing is. */
export function schemaProblems(discovery: Discovery, schema: string, value: unknown): readonly string[] {
  const problems: string[] = [];
  const type = discovery.schemas[schema];
  if (!type) throw new Error(`no schema ${schema} in ${discovery.id}`);
  new Check(discovery, problems).value(value, type, []);
  return problems;
}

type Path = readonly (string | number)[];

class Check {
  constructor(
    private readonly discovery: Discovery,
    private readonly problems: string[],
  ) {}

  /** null and undefined are the same as a field that is not there. */
  value(value: unknown, given: DiscoveryType, path: Path): void {
    if (value === null || value === undefined) return;
    const type = given.$ref === undefined ? given : this.discovery.schemas[given.$ref];
    if (!type) throw new Error(`no schema ${given.$ref ?? ''} in ${this.discovery.id}`);
    switch (type.type) {
      case 'object':
        return this.object(value, type, path);
      case 'array':
        if (!Array.isArray(value)) return this.wrong(value, 'list', path);
        value.forEach((item, index) => this.value(item, type.items ?? {}, [...path, index]));
        return;
      case 'integer':
        if (!Number.isInteger(value)) this.wrong(value, type.format === 'int64' ? 'TYPE_INT64' : 'TYPE_INT32', path);
        return;
      case 'number':
        if (typeof value !== 'number' || !Number.isFinite(value)) this.wrong(value, 'TYPE_DOUBLE', path);
        return;
      case 'boolean':
        if (typeof value !== 'boolean') this.wrong(value, 'TYPE_BOOL', path);
        return;
      case 'string':
        if (typeof value !== 'string') this.wrong(value, 'TYPE_STRING', path);
        else if (type.enum && !type.enum.includes(value)) this.wrong(value, 'TYPE_ENUM', path);
        return;
      // `any`, and names that are known but whose content the slice leaves out.
      default:
        return;
    }
  }

  private object(value: unknown, type: DiscoveryType, path: Path): void {
    if (typeof value !== 'object' || Array.isArray(value)) return this.wrong(value, 'message', path);
    for (const [name, item] of Object.entries(value as object)) {
      const field = type.properties?.[name] ?? type.additionalProperties;
      if (field) this.value(item, field, [...path, name]);
      else if (item !== undefined) this.problems.push(unknownName(name, path));
    }
  }

  private wrong(value: unknown, wanted: string, path: Path): void {
    this.problems.push(`Invalid value at '${printPath(path)}' (${wanted}), ${JSON.stringify(value)}`);
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
