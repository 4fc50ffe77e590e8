/** Refuses arguments of the wrong type with Google's text; the services are typed on Google's side as in Java. */
import type { Run } from './contract';

/**
 * How a parameter is declared. `String?` also takes null and may be left out; a `?` elsewhere may be left out.
 * `Byte[]` is a plain array of -128 to 127: typed arrays and unsigned bytes are not known to work on Google.
 */
export type ParameterType =
  | 'String'
  | 'Integer'
  | 'Boolean'
  | 'Date'
  | 'String[]'
  | 'Byte[]'
  | 'Object'
  | 'String?'
  | 'Integer?'
  | 'Boolean?'
  | 'Object?';

type Check = (value: unknown) => boolean;

const CHECKS: Readonly<Record<string, Check>> = {
  String: value => typeof value === 'string',
  Integer: value => typeof value === 'number' && Number.isFinite(value),
  Boolean: value => typeof value === 'boolean',
  Date: value => Object.prototype.toString.call(value) === '[object Date]',
  'String[]': value => Array.isArray(value) && value.every(item => typeof item === 'string'),
  'Byte[]': value => byteArrayOctets(value) !== null,
  Object: value => typeof value === 'object' && value !== null,
};

/**
 * Checks the arguments against the declared overloads.
 * @param args in order; what was left out at the end is undefined
 * @param method as Google names it in its message, e.g. 'PropertiesService.Properties.setProperty'
 * @throws an Exception of the run when no overload takes them
 */
export function requireSignature(
  run: Run,
  method: string,
  args: readonly unknown[],
  ...overloads: readonly (readonly ParameterType[])[]
): void {
  const given = withoutOmitted(args);
  if (overloads.some(overload => takes(overload, given))) return;
  refuseSignature(run, method, given);
}

/** Fails the call with Google's text for arguments that no overload takes. */
export function refuseSignature(run: Run, method: string, args: readonly unknown[]): never {
  const types = withoutOmitted(args).map(describeType).join(',');
  return run.fail(`The parameters (${types}) don't match the method signature for ${method}.`);
}

function withoutOmitted(args: readonly unknown[]): readonly unknown[] {
  return args.slice(0, args.findLastIndex(value => value !== undefined) + 1);
}

/**
 * The octets of a Byte[] in the sense of `ParameterType`, checked and copied in one pass: content of many megabytes
 * comes this way. null for anything else.
 */
export function byteArrayOctets(value: unknown): Uint8Array | null {
  if (!Array.isArray(value)) return null;
  const octets = new Uint8Array(value.length);
  for (let index = 0; index < value.length; index++) {
    const byte: unknown = value[index];
    if (typeof byte !== 'number' || byte !== (byte << 24) >> 24) return null;
    octets[index] = byte;
  }
  return octets;
}

function takes(overload: readonly ParameterType[], given: readonly unknown[]): boolean {
  return given.length <= overload.length && overload.every((type, index) => fits(type, given[index]));
}

function fits(type: ParameterType, value: unknown): boolean {
  const optional = type.endsWith('?');
  if (optional && (value === undefined || value === null)) return true;
  return CHECKS[optional ? type.slice(0, -1) : type]?.(value) ?? false;
}

function describeType(value: unknown): string {
  if (value === null) return 'null';
  if (typeof value === 'string') return 'String';
  if (Array.isArray(value)) return `${value.length === 0 ? '' : describeType(value[0])}[]`;
  if (typeof value !== 'object') return typeof value;
  return Object.prototype.toString.call(value) === '[object Date]' ? 'Date' : 'Object';
}
