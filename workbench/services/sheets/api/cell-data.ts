/** CellData of the API: what a request puts into a cell, and what a reply says of one. */
import type { CellExtra, CellValue, Style } from '../cells';
import { intern, storable, without } from '../cells';
import { formulaEntry, linkOf } from '../entry';
import type { GridRange } from '../grid';
import { SheetsRefusal } from '../limits';
import { Row } from '../row';
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
  /** By the style below a cell that had none of its own: what format it was given last, and what it then says itself. */
  readonly known: Map<Style, { readonly format: JsonObject; readonly own: Style }>;
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
    else if (inner === null) return { fields, single: null, known: new Map() };
    else for (const name of inner.keys()) single.push({ path: `${field}.${name}`, holder: field, name });
  }
  return { fields, single: fields === null ? null : single, known: new Map() };
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
 * @throws SheetsRefusal for a value of several kinds, an error as a value, a formula without its sign, or too long a text
 */
export function putCell(tab: Tab, row: number, column: number, cell: JsonObject, mask: CellMask): void {
  const old: CellContent = {
    value: tab.value(row, column),
    extra: tab.extra(row, column) ?? NO_EXTRA,
  };
  const { value, extra } = changed(old, cell, mask, tab, row, column);
  // Many cells of a row that is written whole stay empty, or as they are.
  if (value !== old.value || extra !== old.extra) tab.set(row, column, value, extra);
  if (mask.validation) putValidation(tab, row, column, cell);
}

/**
 * Puts a row of cells where no cell of the tab has been touched yet: what putCell does with each, all at once.
 * @throws SheetsRefusal as putCell
 */
export function appendRow(
  tab: Tab,
  row: number,
  startColumn: number,
  cells: readonly JsonObject[],
  mask: CellMask,
): void {
  const line = new Row();
  for (let n = 0; n < cells.length; n++) {
    const cell = cells[n] ?? {};
    const column = startColumn + n;
    const { value, extra } = changed(EMPTY, cell, mask, tab, row, column);
    if (value !== null || extra !== NO_EXTRA) line.put(column, storable(value), intern(extra));
    if (mask.validation) putValidation(tab, row, column, cell);
  }
  if (line.width > 0) tab.append(row, line);
}

interface CellContent {
  readonly value: CellValue;
  readonly extra: CellExtra;
}

const EMPTY: CellContent = { value: null, extra: NO_EXTRA };

/** What a cell holds when the fields that the mask names were put into it; its parts are the same objects where nothing changes. */
function changed(
  old: CellContent,
  cell: JsonObject,
  mask: CellMask,
  tab: Tab,
  row: number,
  column: number,
): CellContent {
  let { value, extra } = old;
  if (mask.value) {
    const entered = enteredValue(objectAt(cell, 'userEnteredValue'));
    value = entered.value;
    if (extra.formula !== undefined) extra = without(extra, 'formula');
    if (entered.formula !== undefined) extra = { ...extra, formula: entered.formula };
  }
  if (mask.format !== undefined) {
    const style = extra.style ?? NO_STYLE;
    const format = objectAt(cell, 'userEnteredFormat');
    const own = knownStyle(style, tab.styleBelow(row, column), format, mask.format);
    if (own !== style) extra = isEmpty(own) ? without(extra, 'style') : { ...extra, style: own };
  }
  if (mask.note) {
    const note = textAt(cell, 'note');
    if (extra.note !== undefined) extra = without(extra, 'note');
    if (note) extra = { ...extra, note };
  }
  return { value, extra };
}

function putValidation(tab: Tab, row: number, column: number, cell: JsonObject): void {
  const range: GridRange = { startRow: row, endRow: row + 1, startColumn: column, endColumn: column + 1 };
  const rule = objectAt(cell, 'dataValidation');
  // Most cells have no rule and are given none; this is the common case of a mask of `*`.
  if (Object.keys(rule).length > 0 || tab.validation(row, column) !== null)
    tab.setValidation(range, validationOf(rule));
}

/** The cells of a column mostly have no style of their own, and are given the very same format over the same layers. */
function knownStyle(old: Style, below: Style, format: JsonObject, mask: FormatMask): Style {
  if (old !== NO_STYLE) return ownStyle(old, below, format, mask);
  const known = mask.known.get(below);
  if (known?.format === format) return known.own;
  const own = ownStyle(old, below, format, mask);
  mask.known.set(below, { format, own });
  return own;
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

const NOTHING: Entered = { value: null };

const given = (value: unknown): 0 | 1 => (value === undefined || value === null ? 0 : 1);

function enteredValue(json: JsonObject): Entered {
  const { stringValue, numberValue, boolValue, formulaValue, errorValue } = json;
  const kinds = given(stringValue) + given(numberValue) + given(boolValue) + given(formulaValue);
  if (kinds > 1) throw new SheetsRefusal('ExtendedValue must have exactly one value set.');
  if (errorValue) throw new SheetsRefusal('CellData.userEnteredValue.errorValue may not be set by users.');
  if (kinds === 0) return NOTHING;
  if (given(formulaValue)) {
    const formula = String(formulaValue);
    if (!formula.startsWith('='))
      throw new SheetsRefusal('CellData.userEnteredValue.formulaValue must begin with "=".');
    return { value: formulaEntry(formula).value, formula };
  }
  return { value: (stringValue ?? numberValue ?? boolValue) as string | number | boolean };
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
    hyperlink: linkOf(tab.extra(row, column)),
    note: extra?.note,
    dataValidation: tab.validation(row, column) ?? undefined,
  });
}

function valueJson(value: CellValue): JsonObject | undefined {
  if (value === null) return undefined;
  if (typeof value === 'number') return { numberValue: value };
  return typeof value === 'boolean' ? { boolValue: value } : { stringValue: value };
}
