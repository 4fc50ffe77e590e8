/** A record's cells as the texts that its form shows. */
import type { Values } from '../../../intake/known';
import { numberOf, textOf } from '../../../book/row';
import { showAmount } from '../../records/amount';
import { dayOfInstant } from '../../records/days';
import { columnOfField, fieldsOf, type FormName, type FormValues } from '../../records/form-fields';
import type { Reader } from '../../records';

export const formValues = (form: FormName, values: Values, reader: Reader): FormValues =>
  Object.fromEntries(
    fieldsOf(form).map(({ name, kind }) => {
      const column = columnOfField(name);
      const text = textOf(values, column).trim();
      if (kind === 'day') return [name, dayOfInstant(text || null, reader.offsetMinutes)];
      if (kind === 'amount')
        return [name, text === '' ? '' : showAmount(numberOf(values, column), reader.decimal)];
      return [name, text];
    }),
  );

/** What was typed, trimmed; every field of the form has an entry, since an empty one comes without. */
export const typedValues = (form: FormName, typed: FormValues): FormValues =>
  Object.fromEntries(fieldsOf(form).map(({ name }) => [name, (typed[name] ?? '').trim()]));
