/** Turns the API's CellFormat into the flat style that the store keeps, and back. */
import type { NumberFormat, NumberKind, Style } from './cells';

const NUMBER_KINDS: readonly string[] = [
  'TEXT',
  'NUMBER',
  'PERCENT',
  'CURRENCY',
  'DATE',
  'TIME',
  'DATE_TIME',
  'SCIENTIFIC',
];

/** Fields of CellFormat whose members are set one by one. */
export const NESTED_FORMATS: readonly string[] = ['textFormat', 'borders', 'padding'];

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export function flattenFormat(format: unknown): Style {
  const flat: Record<string, unknown> = {};
  if (!isRecord(format)) return flat;
  for (const [field, value] of Object.entries(format)) {
    if (NESTED_FORMATS.includes(field) && isRecord(value)) {
      for (const [member, inner] of Object.entries(value)) flat[`${field}.${member}`] = inner;
    } else flat[field] = value;
  }
  return flat;
}

export function nestFormat(style: Style): Record<string, unknown> {
  const format: Record<string, unknown> = {};
  for (const [path, value] of Object.entries(style)) {
    if (value === null || value === undefined) continue;
    const dot = path.indexOf('.');
    if (dot < 0) {
      format[path] = value;
      continue;
    }
    const field = path.slice(0, dot);
    const nested = format[field];
    format[field] = { ...(isRecord(nested) ? nested : {}), [path.slice(dot + 1)]: value };
  }
  return format;
}

/** The number format of a style, or null when it has none (the automatic one). */
export function numberFormatOf(style: Style | undefined): NumberFormat | null {
  const format = style?.['numberFormat'];
  if (!isRecord(format)) return null;
  const type = format['type'];
  if (typeof type !== 'string' || !NUMBER_KINDS.includes(type)) return null;
  const pattern = format['pattern'];
  return { type: type as NumberKind, pattern: typeof pattern === 'string' ? pattern : '' };
}
