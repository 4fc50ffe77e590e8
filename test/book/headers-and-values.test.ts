/** A look-up searches headers and keys in one go, so a header must not be what fills the cells of some column. */
import { SCHEMA, TABLES, type Column } from '../../src/book/schema';
import { headersOf } from '../../src/locales/book';

const fixedChoices = ({ choices }: Column): readonly string[] =>
  Array.isArray(choices) ? (choices as readonly string[]) : [];

/** What Casebook itself writes into column after column. */
const WRITTEN = [
  'in',
  'out',
  'mail',
  'poller',
  'true',
  'false',
  'support',
  'sales',
  'log',
  'forward',
  'card',
];
const OUTCOMES = [
  'case_new',
  'case_reply',
  'lead_new',
  'logged',
  'duplicate',
  'bounce',
  'auto_reply',
  'list',
];

/** Columns that look-ups ask by; the index of what is asked lies in src/intake and src/addon/desk. */
const ASKED = [
  'id',
  'address',
  'contactId',
  'caseId',
  'messageId',
  'gmailId',
  'threadId',
  'subjectKey',
  'to',
  'state',
  'status',
  'email',
  'pattern',
  'name',
];

it('no header of a column that is searched is a value that many cells have', () => {
  const values = new Set(
    [...TABLES.flatMap(table => SCHEMA[table].columns.flatMap(fixedChoices)), ...WRITTEN, ...OUTCOMES].map(
      value => value.toLowerCase(),
    ),
  );
  const clashes = TABLES.flatMap(table =>
    SCHEMA[table].columns
      .filter(({ key }) => ASKED.includes(key))
      .flatMap(({ key }) => [key, ...headersOf(table, key)].map(header => `${table}.${key}: ${header}`)),
  ).filter(line => values.has(line.slice(line.indexOf(': ') + 2).toLowerCase()));
  expect(clashes).toEqual([]);
});
