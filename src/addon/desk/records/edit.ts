/**
 * Saves the form of a record that is there. Only fields that the person has touched are written; a field that somebody
 * else has changed since the form was opened is shown and not overwritten.
 */
import type { Cell, Change } from '../../../book/book';
import { textOf, timeOf, update } from '../../../book/row';
import { isClosed } from '../../../crm/case-status';
import type { Known, Values } from '../../../intake/known';
import type { Done } from '../../done';
import { checkForm } from '../../records/check-form';
import {
  columnOfField,
  fieldsOf,
  type FieldName,
  type FormName,
  type FormValues,
} from '../../records/form-fields';
import { differenceOf, readMarks } from '../../records/marks';
import type { Filled, RecordRef } from '../../records';
import type { DeskPorts } from '../ports';
import { companyQueries, linkCompany, type CompanyLink } from './company-link';
import { perform, refused, type About, type Moment } from './deed';
import { formValues, typedValues } from './form-values';
import { COLUMN_OF, TABLE_OF, pageQueries } from './page';
import { readingOf } from './reading';

export type EditForm = Extract<FormName, 'contact' | 'company' | 'case' | 'lead' | 'deal' | 'tags'>;

type Cells = Readonly<Record<string, Cell>>;

/** What follows from the changed cells within the row itself. */
const withConsequences = (ref: RecordRef, row: Values, cells: Cells, { at, office }: Moment): Cells => {
  const status = cells['status'];
  if (ref.kind !== 'case' || status === undefined) return cells;
  const closed = isClosed(String(status ?? ''), office.lists);
  if (!closed) return { ...cells, closedAt: null };
  return timeOf(row, 'closedAt') > 0 ? cells : { ...cells, closedAt: at };
};

/** Names that other rows repeat for the reader; kept in step as far as those rows were read. */
const copies = (known: Known, ref: RecordRef, row: Values, cells: Cells): readonly Change[] => {
  const fields: readonly (readonly [column: string, copy: string])[] =
    ref.kind === 'contact'
      ? [
          ['name', 'contactName'],
          ['company', 'company'],
          ['companyId', 'companyId'],
        ]
      : ref.kind === 'company'
        ? [['name', 'company']]
        : [];
  const tables =
    ref.kind === 'company' ? (['Contacts', 'Cases', 'Deals'] as const) : (['Cases', 'Deals'] as const);
  return tables.flatMap(table =>
    known.where(table, COLUMN_OF[ref.kind], ref.id).flatMap(other => {
      const stale = fields.filter(
        ([column, copy]) => cells[column] !== undefined && textOf(other, copy) === textOf(row, column),
      );
      return stale.length === 0
        ? []
        : [
            update(
              table,
              textOf(other, 'id'),
              Object.fromEntries(stale.map(([column, copy]) => [copy, cells[column] ?? null])),
            ),
          ];
    }),
  );
};

/** For the ledger's columns *before* and *after*: a field a line, days as dates. */
const told = (form: EditForm, values: FormValues, fields: readonly string[]): string =>
  fieldsOf(form)
    .filter(({ name }) => fields.includes(name))
    .map(({ name, kind }) => {
      const value = values[name] ?? '';
      const day = kind === 'day' && value !== '' ? new Date(Number(value)).toISOString().slice(0, 10) : value;
      return `${name}: ${day}`;
    })
    .join('\n');

export const aboutOf = (ref: RecordRef, row: Values): About => {
  switch (ref.kind) {
    case 'contact':
      return { contactId: ref.id };
    case 'case':
      return { caseId: ref.id, contactId: textOf(row, 'contactId') };
    case 'deal':
      return { recordId: ref.id, contactId: textOf(row, 'contactId') };
    case 'company':
      return { recordId: ref.id };
  }
};

const companyOf = (
  form: EditForm,
  cells: Readonly<Partial<Record<FieldName, Cell>>>,
  known: Known,
  { eventId, at }: Moment,
): CompanyLink | null =>
  form === 'contact' && cells.company !== undefined
    ? linkCompany(known, String(cells.company ?? ''), eventId, at)
    : null;

export const saveEdit = (ports: DeskPorts, form: EditForm, ref: RecordRef, filled: Filled): Done => {
  const typed = typedValues(form, filled.typed);
  const queries = [
    ...pageQueries(ref),
    ...companyQueries(form === 'contact' ? (typed['company'] ?? '') : ''),
  ];
  return perform(ports, 'edit', ref.id, filled.key, queries, (known, moment) => {
    const row = known.get(TABLE_OF[ref.kind], ref.id);
    if (!row) return refused({ kind: 'no_record' });
    const current = formValues(form, row, filled);
    const { changed, clashes } = differenceOf(form, current, typed, readMarks(form, filled.opened));
    const { cells, faults } = checkForm(form, changed, current, readingOf(moment.office, filled));
    if (faults.length > 0 || clashes.length > 0) return refused({ kind: 'form', faults, clashes });
    const fields = Object.keys(changed);
    if (fields.length === 0) return refused({ kind: 'nothing_changed' });
    const company = companyOf(form, cells, known, moment);
    const byColumn: Record<string, Cell> = {};
    for (const name of Object.keys(cells) as FieldName[]) byColumn[columnOfField(name)] = cells[name] ?? null;
    if (company) Object.assign(byColumn, { company: company.company, companyId: company.companyId });
    const values = withConsequences(ref, row, byColumn, moment);
    return {
      ...aboutOf(ref, row),
      changes: [
        ...(company?.changes ?? []),
        update(TABLE_OF[ref.kind], ref.id, values),
        ...copies(known, ref, row, values),
      ],
      reason: `${TABLE_OF[ref.kind]}, ${ref.id}, ${fields.join(', ')}`,
      subject: textOf(row, ref.kind === 'case' ? 'subject' : 'name'),
      before: told(form, current, fields),
      after: told(form, changed, fields),
    };
  });
};
