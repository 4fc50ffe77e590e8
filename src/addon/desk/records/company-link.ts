/** The company that a typed name means: the one of that name, or a new one. */
import type { Change, Query } from '../../../book/book';
import { insert, textOf } from '../../../book/row';
import type { Known } from '../../../intake/known';

export interface CompanyLink {
  readonly company: string;
  readonly companyId: string;
  readonly changes: readonly Change[];
}

/** To be asked together with the rest, so that the name is known when it is needed. */
export const companyQueries = (name: string): readonly Query[] =>
  name === '' ? [] : [{ table: 'Companies', column: 'name', keys: [name] }];

/** Ids of rows that a click makes: the same click makes the same ones. */
export const newId = (prefix: 'O' | 'D' | 'T' | 'N', eventId: string, part = ''): string =>
  `${prefix}-${eventId.replace(/^E-/, '')}${part}`;

export const linkCompany = (known: Known, name: string, eventId: string, at: string): CompanyLink => {
  if (name === '') return { company: '', companyId: '', changes: [] };
  const row = known.where('Companies', 'name', name)[0];
  if (row) return { company: textOf(row, 'name'), companyId: textOf(row, 'id'), changes: [] };
  const id = newId('O', eventId);
  return {
    company: name,
    companyId: id,
    changes: [insert('Companies', { id, name, createdAt: at })],
  };
};
