/**
 * Cuts out of a Google discovery document what the workbench checks requests and replies against: names, types, enums and
 * references of the wanted schemas and of all that they lead to; texts are left out.
 *
 *   node workbench/schema/slice-discovery.mjs sheets.v4.json workbench/schema/sheets.v4.json ROOT [ROOT ...]
 *
 * A root `Request.addSheet,appendCells` keeps these fields of the schema whole and of the others the name alone.
 * Documents: https://sheets.googleapis.com/$discovery/rest?version=v4
 */
import { readFileSync, writeFileSync } from 'node:fs';

const [source, target, ...roots] = process.argv.slice(2);
if (!source || !target || roots.length === 0) throw new Error('usage: slice-discovery.mjs SOURCE TARGET ROOT...');

const { schemas, revision, id } = JSON.parse(readFileSync(source, 'utf8'));
const limits = new Map(roots.filter(root => root.includes('.')).map(root => [root.split('.')[0], new Set(root.split('.')[1].split(','))]));
const wanted = roots.map(root => root.split('.')[0]);
const kept = {};

function slim(type) {
  if (type.$ref) {
    wanted.push(type.$ref);
    return { $ref: type.$ref };
  }
  const out = {};
  for (const key of ['type', 'format', 'enum']) if (type[key]) out[key] = type[key];
  if (type.readOnly) out.readOnly = true;
  if (type.items) out.items = slim(type.items);
  if (type.additionalProperties) out.additionalProperties = slim(type.additionalProperties);
  if (type.properties) out.properties = fields(type.properties, undefined);
  return out;
}

const fields = (properties, only) =>
  Object.fromEntries(
    Object.entries(properties).map(([name, type]) => [name, !only || only.has(name) ? slim(type) : {}]),
  );

while (wanted.length > 0) {
  const name = wanted.pop();
  if (kept[name]) continue;
  if (!schemas[name]) throw new Error(`no schema ${name} in ${source}`);
  kept[name] = {};
  kept[name] = { ...slim({ ...schemas[name], properties: undefined }), properties: fields(schemas[name].properties ?? {}, limits.get(name)) };
}

const sorted = Object.fromEntries(Object.entries(kept).sort(([a], [b]) => (a < b ? -1 : 1)));
writeFileSync(target, `${JSON.stringify({ id, revision, schemas: sorted })}\n`);
