/** CellData of the API: what a request puts into a cell, and what a reply says of one. */
import type { CellExtra, CellValue, Style } from '../cells';
import { without } from '../cells';
import { formulaEntry, linkOf } from '../entry';
import type { GridRange } from '../grid';
import { SheetsRefusal } from '../limits';
import { flattenFormat, NESTED_FORMATS, nestFormat } from '../style';
import type { Tab } from '../tab';
import type { ValidationRule } from '../tab-properties';
import type { FieldMask } from './field-mask';
import { maskAt, names } from './field-mask';
import type { JsonObject } from './json';
import { defined, flagAt, isObject, objectAt, objectsAt, textAt } from './json';

/** Fields of CellData that only Google fills. */
const OUTPUT_ONLY = ['effectiveValue', 'formattedValue', 'effectiveFormat', 'hyperlink'];

const NO_EXTRA: CellExtra = {};
const NO_STYLE: Style = {};

const isEmpty = (object: object): boolean => {
  for (const _ in object) return false;
  return true;
};

/** The fields mask of a request; every request of that kind needs one. @throws SheetsRefusal */
export function requireFields(mask: FieldMask, known: readonly string[]): void {
  if (mask === null) return;
  for (const field of mask.keys()) {
    if (!known.includes(field)) throw new SheetsRefusal(`Invalid field: ${field}`);
  }
}

export const CELL_FIELDS = [
  'userEnteredValue',
  'userEnteredFormat',
  'note',
  'dataValidation',
  'textFormatRuns',
  ...OUTPUT_ONLY,
];

/** The parts of a cell that a mask names, worked out once for all cells of a request. */
export interface CellMask {
  readonly value: boolean;
  /** undefined: not named. */
  readonly format: FormatMask | undefined;
  readonly note: boolean;
  readonly validation: boolean;
}

interface FormatMask {
  readonly fields: FieldMask;
  /** The fields one by one, which is the way of nearly all masks; null when one is named as a whole (`textFormat`). */
  readonly single: readonly SingleField[] | null;
}

interface SingleField {
  /** As a style has it: `textFormat.bold`. */
  readonly path: string;
  /** Where a request has it: in `textFormat`, `bold`. */
  readonly holder: string | null;
  readonly name: string;
}

function formatMask(fields: FieldMask): FormatMask {
  const single: SingleField[] = [];
  for (const [field, inner] of fields ?? []) {
    if (!NESTED_FORMATS.includes(field)) single.push({ path: field, holder: null, name: field });
    else if (inner === null) return { fields, single: null };
    else for (const name of inner.keys()) single.push({ path: `${field}.${name}`, holder: field, name });
  }
  return { fields, single: fields === null ? null : single };
}

function cellFormat(mask: FieldMask): FormatMask | undefined {
  const fields = maskAt(mask, 'userEnteredFormat');
  return fields === undefined ? undefined : formatMask(fields);
}

export const cellMask = (mask: FieldMask): CellMask => ({
  value: names(mask, 'userEnteredValue'),
  format: cellFormat(mask),
  note: names(mask, 'note'),
  validation: names(mask, 'dataValidation'),
});

/**
 * Puts the fields that the mask names into one cell.
 * @throws SheetsRefusal for a value of no or of several kinds
 */
export function putCell(tab: Tab, row: number, column: number, cell: JsonObject, mask: CellMask): void {
  const oldValue = tab.value(row, column);
  const oldExtra: CellExtra = tab.extra(row, column) ?? NO_EXTRA;
  let value = oldValue;
  let extra = oldExtra;
  if (mask.value) {
    const entered = enteredValue(objectAt(cell, 'userEnteredValue'));
    value = entered.value;
    if (extra.formula !== undefined) extra = without(extra, 'formula');
    if (entered.formula !== undefined) extra = { ...extra, formula: entered.formula };
  }
  if (mask.format !== undefined) {
    const old = extra.style ?? NO_STYLE;
    const own = ownStyle(old, tab.styleBelow(row, column), objectAt(cell, 'userEnteredFormat'), mask.format);
    if (own !== old) extra = isEmpty(own) ? without(extra, 'style') : { ...extra, style: own };
  }
  if (mask.note) {
    const note = textAt(cell, 'note');
    if (extra.note !== undefined) extra = without(extra, 'note');
    if (note) extra = { ...extra, note };
  }
  // Many cells of a row that is written whole stay empty, or as they are.
  if (value !== oldValue || extra !== oldExtra) tab.set(row, column, value, extra);
  if (mask.validation) {
    const range: GridRange = { startRow: row, endRow: row + 1, startColumn: column, endColumn: column + 1 };
    const rule = objectAt(cell, 'dataValidation');
    // Most cells have no rule and are given none; this is the common case of a mask of `*`.
    if (Object.keys(rule).length > 0 || tab.validation(row, column) !== null)
      tab.setValidation(range, validationOf(rule));
  }
}

/** What a cell has to say itself, so that with the layers below it looks as the request wants. */
function ownStyle(old: Style, below: Style, format: JsonObject, { fields, single }: FormatMask): Style {
  let own = old;
  if (single !== null) {
    for (const { path, holder, name } of single)
      own = withField(own, below, path, (holder === null ? format : objectAt(format, holder))[name]);
    return own;
  }
  const known = [...Object.keys(old), ...Object.keys(below)];
  const given = flattenFormat(format);
  const wanted =
    fields === null
      ? Object.fromEntries([...known, ...Object.keys(given)].map(path => [path, given[path]]))
      : maskedStyle(format, fields, known);
  for (const [path, value] of Object.entries(wanted)) own = withField(own, below, path, value);
  return own;
}

/** The cell's own style when it is to have this value, or none, over the layers below; the same object when nothing changes. */
function withField(own: Style, below: Style, path: string, value: unknown): Style {
  if (!isSame(below[path] ?? null, value ?? null)) return { ...own, [path]: value ?? null };
  return path in own ? without(own, path) : own;
}

/** Whether two values of a format are equal: primitives, or small objects of them. */
function isSame(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (!isObject(a) || !isObject(b)) return false;
  const fields = Object.keys(a);
  return fields.length === Object.keys(b).length && fields.every(field => isSame(a[field], b[field]));
}

/**
 * The style fields that the mask names; those without a value are taken back (null).
 * @param known fields that may be set so far, of which a mask like `textFormat` takes back those that are not given
 */
export function maskedStyle(
  format: JsonObject,
  mask: ReadonlyMap<string, FieldMask>,
  known: readonly string[],
): Style {
  const given = flattenFormat(format);
  const style: Record<string, unknown> = {};
  for (const [field, inner] of mask) {
    if (!NESTED_FORMATS.includes(field)) style[field] = given[field] ?? null;
    else if (inner !== null) {
      for (const member of inner.keys()) style[`${field}.${member}`] = given[`${field}.${member}`] ?? null;
    } else {
      const inside = (path: string): boolean => path.startsWith(`${field}.`);
      for (const path of known.filter(inside)) style[path] = null;
      for (const path of Object.keys(given).filter(inside)) style[path] = given[path];
    }
  }
  return style;
}

interface Entered {
  readonly value: CellValue;
  readonly formula?: string;
}

const KINDS = ['stringValue', 'numberValue', 'boolValue', 'formulaValue'];

function enteredValue(json: JsonObject): Entered {
  let kind: string | undefined;
  for (const each of KINDS) {
    if (json[each] === undefined || json[each] === null) continue;
    if (kind !== undefined) throw new SheetsRefusal('ExtendedValue must have exactly one value set.');
    kind = each;
  }
  if (json['errorValue'])
    throw new SheetsRefusal('CellData.userEnteredValue.errorValue may not be set by users.');
  if (kind === undefined) return { value: null };
  const value = json[kind];
  if (kind === 'formulaValue') {
    const formula = String(value);
    if (!formula.startsWith('='))
      throw new SheetsRefusal('CellData.userEnteredValue.formulaValue must begin with "=".');
    return { value: formulaEntry(formula).value, formula };
  }
  return { value: value as string | number | boolean };
}

/** The rule, or null for an empty one. @throws SheetsRefusal when it has no condition */
export function validationOf(json: JsonObject): ValidationRule | null {
  if (Object.keys(json).length === 0) return null;
  const condition = objectAt(json, 'condition');
  const type = textAt(condition, 'type');
  if (type === undefined) throw new SheetsRefusal('Invalid dataValidation: condition.type is required.');
  const values = objectsAt(condition, 'values').map(value => ({
    userEnteredValue: textAt(value, 'userEnteredValue') ?? '',
  }));
  if (type === 'ONE_OF_LIST' && values.length === 0) {
    throw new SheetsRefusal(`ConditionType '${type}' requires at least one ConditionValue.`);
  }
  if (type === 'ONE_OF_RANGE' && values.length !== 1) {
    throw new SheetsRefusal(`ConditionType '${type}' requires exactly one ConditionValue.`);
  }
  return defined({
    condition: { type, values },
    inputMessage: textAt(json, 'inputMessage'),
    strict: flagAt(json, 'strict'),
    showCustomUi: flagAt(json, 'showCustomUi'),
  }) as ValidationRule;
}

/** One cell as `spreadsheets.get` with grid data shows it. */
export function cellJson(tab: Tab, row: number, column: number): JsonObject {
  const value = tab.value(row, column);
  const extra = tab.extra(row, column);
  const style = nestFormat(tab.style(row, column));
  return defined({
    userEnteredValue: extra?.formula === undefined ? valueJson(value) : { formulaValue: extra.formula },
    effectiveValue: valueJson(value),
    formattedValue: value === null ? undefined : tab.text(row, column),
    userEnteredFormat: Object.keys(style).length > 0 ? style : undefined,
    effectiveFormat: Object.keys(style).length > 0 ? style : undefined,
    hyperlink: linkOf(tab, row, column),
    note: extra?.note,
    dataValidation: tab.validation(row, column) ?? undefined,
  });
}

function valueJson(value: CellValue): JsonObject | undefined {
  if (value === null) return undefined;
  if (typeof value === 'number') return { numberValue: value };
  return typeof value === 'boolean' ? { boolValue: value } : { stringValue: value };
}
