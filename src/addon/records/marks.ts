/**
 * Marks of the values that a form was opened with: short enough to travel in a button, and enough to tell which fields
 * somebody else has changed since. The values themselves stay out of the button.
 */
import { shortHash } from '../../crm/hash';
import { fieldsOf, type FormName, type FormValues } from './form-fields';

/** Characters of a mark (30 bits): a changed value passes for the old one once in a billion times. */
const MARK_LENGTH = 6;
const BETWEEN = '.';

export const markOf = (value: string | undefined): string => shortHash(value ?? '').slice(0, MARK_LENGTH);

/** The marks of all fields of a form, in their order, as one parameter. */
export const marksOf = (form: FormName, values: FormValues): string =>
  fieldsOf(form)
    .map(({ name }) => markOf(values[name]))
    .join(BETWEEN);

/** Marks by field; a field without one counts as changed by nobody. */
export const readMarks = (form: FormName, text: string): Readonly<Record<string, string>> => {
  const marks = text.split(BETWEEN);
  return Object.fromEntries(
    fieldsOf(form).flatMap(({ name }, index) => {
      const mark = marks[index];
      return mark === undefined || mark === '' ? [] : [[name, mark]];
    }),
  );
};

/** A field that two people have changed at once. */
export interface Clash {
  readonly field: string;
  readonly theirs: string;
}

/** What a filled-in form changes: fields that the person has touched; fields that only others touched stay theirs. */
export interface Difference {
  readonly changed: FormValues;
  readonly clashes: readonly Clash[];
}

/**
 * Compares what stands in the book now with what was typed, by the marks of what the form was opened with.
 * @param current and `typed` in the same form (as `FormValues`)
 */
export const differenceOf = (
  form: FormName,
  current: FormValues,
  typed: FormValues,
  opened: Readonly<Record<string, string>>,
): Difference => {
  const changed: Record<string, string> = {};
  const clashes: Clash[] = [];
  for (const { name } of fieldsOf(form)) {
    const now = current[name] ?? '';
    const mine = typed[name] ?? '';
    const mark = opened[name] ?? markOf(now);
    if (mine === now || markOf(mine) === mark) continue;
    if (markOf(now) === mark) changed[name] = mine;
    else clashes.push({ field: name, theirs: now });
  }
  return { changed, clashes };
};
