/** Requests to the Sheets API held against Google's own description of them, as Google's front end does. */
import { schemaProblems } from '../../../schema/discovery';
import sheets from '../../../schema/sheets.v4.json';
import { ApiRefusal } from './refusal';

/** @throws ApiRefusal 400 naming every field that is unknown or of a wrong type */
export function checkRequest(schema: string, value: unknown): void {
  const problems = schemaProblems(sheets, schema, value ?? {});
  if (problems.length > 0) throw new ApiRefusal(400, problems.join('\n'));
}
