/** Checks resources against Google's discovery document. */
import Ajv from 'ajv';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

interface Slice {
  readonly methods: Readonly<
    Record<
      string,
      { readonly scopes: readonly string[]; readonly response?: string; readonly request?: string }
    >
  >;
  readonly schemas: Readonly<Record<string, { readonly properties: object }>>;
}

export const discovery = JSON.parse(
  readFileSync(join(__dirname, '../../../workbench/schema/gmail.v1.json'), 'utf8'),
) as Slice;

const FORMATS = ['byte', 'int32', 'int64', 'uint32', 'uint64', 'google-datetime'];

const ajv = new Ajv({ strict: false, allErrors: true });
for (const format of FORMATS) {
  ajv.addFormat(
    format,
    format === 'byte' ? /^[A-Za-z0-9_-]*={0,2}$/ : format.includes('64') ? /^\d+$/ : true,
  );
}
for (const [name, schema] of Object.entries(discovery.schemas)) {
  ajv.addSchema({ ...schema, $id: name, additionalProperties: false }, name);
}

/** What is wrong with a value as a resource of this name; [] when nothing is. */
export const problemsOf = (name: string, value: unknown): readonly string[] => {
  const validate = ajv.getSchema(name);
  if (!validate) throw new Error(`No schema ${name}`);
  return validate(value) === true
    ? []
    : (validate.errors ?? []).map(
        error => `${error.instancePath} ${error.message} ${JSON.stringify(error.params)}`,
      );
};
