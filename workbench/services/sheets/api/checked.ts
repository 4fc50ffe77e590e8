/** Requests to the Sheets API held against Google's own description of them, as Google's front end does. */
import { checkSchema } from '../../../schema/discovery';
import sheets from '../../../schema/sheets.v4.json';
import { ApiRefusal } from './refusal';

/**
 * @returns the request's size in bytes, roughly
 * @throws ApiRefusal 400 naming every field that is unknown or of a wrong type
 */
export function checkRequest(schema: string, value: unknown): number {
  const { problems, size } = checkSchema(sheets, schema, value ?? {});
  if (problems.length > 0) throw new ApiRefusal(400, problems.join('\n'));
  return size;
}
