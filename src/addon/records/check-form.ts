/** Reads what was typed into a form: the cells it means, or which field is wrong and why. */
import type { Cell } from '../../book/book';
import type { OwnLists } from '../../crm/own-lists';
import { instantOfDay } from './days';
import { readAmount } from './amount';
import {
  LINES_LIMIT,
  LINE_LIMIT,
  choicesOf,
  fieldsOf,
  type Field,
  type FieldName,
  type FormName,
  type FormValues,
} from './form-fields';

export type FaultKind =
  | 'missing'
  | 'too_long'
  | 'no_amount'
  | 'no_currency'
  | 'no_day'
  | 'no_choice'
  | 'no_user'
  | 'no_domain'
  | 'shared_domain'
  | 'no_address'
  | 'taken'
  | 'ours';

export interface Fault {
  readonly field: FieldName | 'address' | 'note';
  readonly why: FaultKind;
  /** What was typed, or whose it is. */
  readonly detail: string;
}

export interface Reading {
  readonly offsetMinutes: number;
  readonly decimal: '.' | ',';
  /** Addresses of the people who work with Casebook. */
  readonly users: readonly string[];
  /** Statuses and priorities that were added to the built-in ones. */
  readonly lists: OwnLists;
  /** True for domains of personal mailboxes, which stand for no company. */
  readonly isShared: (domain: string) => boolean;
}

type Read = { readonly cell: Cell } | { readonly why: FaultKind };

const DOMAIN = /^(?=.{4,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,63}$/;
/** ISO 4217 codes have three letters; which of them are in use is the office's business. */
const CURRENCY = /^[A-Z]{3}$/;

const readField = (field: Field, text: string, now: string, reading: Reading): Read => {
  if (text === '') return field.required ? { why: 'missing' } : { cell: null };
  if (text.length > (field.kind === 'lines' ? LINES_LIMIT : LINE_LIMIT)) return { why: 'too_long' };
  switch (field.kind) {
    case 'line':
      return { cell: text.replace(/\s+/g, ' ') };
    case 'lines':
      return { cell: text };
    case 'choice':
      return text === now || choicesOf(field, reading.lists).includes(text)
        ? { cell: text }
        : { why: 'no_choice' };
    case 'person':
      return text === now || reading.users.includes(text.toLowerCase()) ? { cell: text } : { why: 'no_user' };
    case 'day': {
      const cell = instantOfDay(text, reading.offsetMinutes);
      return cell === undefined ? { why: 'no_day' } : { cell };
    }
    case 'amount': {
      const cell = readAmount(text, reading.decimal);
      return cell === undefined ? { why: 'no_amount' } : { cell };
    }
    case 'currency': {
      const code = text.normalize('NFKC').toUpperCase();
      return CURRENCY.test(code) ? { cell: code } : { why: 'no_currency' };
    }
    case 'domain': {
      const domain = text
        .toLowerCase()
        .replace(/^(?:https?:\/\/)?(?:www\.|@)?/, '')
        .replace(/\/.*$/, '');
      if (!DOMAIN.test(domain)) return { why: 'no_domain' };
      return reading.isShared(domain) ? { why: 'shared_domain' } : { cell: domain };
    }
  }
};

export interface Checked {
  /** By field. */
  readonly cells: Readonly<Partial<Record<FieldName, Cell>>>;
  readonly faults: readonly Fault[];
}

/**
 * @param typed the fields to read; those of the form that it does not name are left out
 * @param current what stands in the book: a value that is kept is never refused
 */
export const checkForm = (
  form: FormName,
  typed: FormValues,
  current: FormValues,
  reading: Reading,
): Checked => {
  const cells: Partial<Record<FieldName, Cell>> = {};
  const faults: Fault[] = [];
  for (const field of fieldsOf(form)) {
    const text = typed[field.name];
    if (text === undefined) continue;
    const read = readField(field, text.trim(), current[field.name] ?? '', reading);
    if ('why' in read) faults.push({ field: field.name, why: read.why, detail: text });
    else cells[field.name] = read.cell;
  }
  return { cells, faults };
};
