/** Checks cards against Google's own description of them. */
import Ajv from 'ajv';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const { schemas } = JSON.parse(
  readFileSync(join(__dirname, '../workbench/schema/cards.v1.json'), 'utf8'),
) as { schemas: Record<string, { properties?: object }> };

const ajv = new Ajv({ strict: false, allErrors: true });
for (const format of ['int32', 'int64', 'float', 'double']) {
  ajv.addFormat(format, format === 'int64' ? /^-?\d+$/ : true);
}
/**
 * Google's schema does not say how a card tells the client that a click composes a draft; here it stands beside the
 * action (workbench/services/card-service/clicks.ts).
 */
const COMPOSED = { composedEmailType: { type: 'string', enum: ['REPLY_AS_DRAFT', 'STANDALONE_DRAFT'] } };

for (const [name, schema] of Object.entries(schemas)) {
  const properties = name === 'OnClick' ? { ...schema.properties, ...COMPOSED } : schema.properties;
  ajv.addSchema({ ...schema, properties, $id: name, additionalProperties: false }, name);
}

/** What is wrong with a card as Google describes cards; [] when nothing is. */
export const cardProblems = (card: unknown): readonly string[] => {
  const validate = ajv.getSchema('Card');
  if (!validate) throw new Error('No schema for cards');
  return validate(card) === true
    ? []
    : (validate.errors ?? []).map(
        error => `${error.instancePath} ${error.message} ${JSON.stringify(error.params)}`,
      );
};
