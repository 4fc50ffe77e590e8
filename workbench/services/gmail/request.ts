/** Reads the loosely typed arguments of advanced service calls. */
import { octets } from '../../runtime/realm';

export type Fields = Readonly<Record<string, unknown>>;

export const fieldsOf = (value: unknown): Fields =>
  typeof value === 'object' && value !== null ? (value as Fields) : {};

export const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

/** Strings of an array, or the one string; [] for anything else. */
export const textsOf = (value: unknown): readonly string[] => {
  if (typeof value === 'string') return [value];
  return Array.isArray(value) ? value.filter((item): item is string => typeof item === 'string') : [];
};

/** Bytes of a `format: byte` field or of a blob given as media: base64 in either alphabet, or a byte array. */
export const bytesOf = (value: unknown): Uint8Array | null => {
  if (typeof value === 'string') return value === '' ? null : Buffer.from(value, 'base64');
  if (Array.isArray(value)) return octets(value as readonly number[]);
  const getBytes = fieldsOf(value).getBytes;
  return typeof getBytes === 'function' ? octets((getBytes as () => ArrayLike<number>).call(value)) : null;
};
