/**
 * The JavaScript world that a run lives in: a fresh context with the language's own objects and nothing of Node,
 * whose Date reads the virtual clock and whose Math.random repeats. Also brings host values into that world.
 */
import { constants, createContext, runInContext } from 'node:vm';
import type { Realm } from './contract';

export interface RealmSources {
  now(): number;
  random(): number;
}

/** Language objects that Google's runtime is not documented to have; without them a bundle cannot come to need them. */
const UNCONFIRMED = ['SharedArrayBuffer', 'Atomics'];

/**
 * Runs inside the context: the realm's own Date keeps its prototype and its statics, only "now" is replaced, so
 * `instanceof` and `constructor` hold for dates made by either name.
 */
const PATCH_TIME_AND_CHANCE = `(function (now, random, absent) {
  const RealDate = Date;
  RealDate.now = function () { return now(); };
  const VirtualDate = new Proxy(RealDate, {
    construct: function (target, args, newTarget) {
      return Reflect.construct(target, args.length === 0 ? [now()] : args, newTarget === VirtualDate ? target : newTarget);
    },
    apply: function () { return new RealDate(now()).toString(); },
  });
  RealDate.prototype.constructor = VirtualDate;
  Object.defineProperty(globalThis, 'Date', { value: VirtualDate, writable: true, configurable: true, enumerable: false });
  Math.random = function () { return random(); };
  absent.forEach(function (name) { delete globalThis[name]; });
  return { Error: Error, Date: VirtualDate, Array: Array, Object: Object, Uint8Array: Uint8Array, parse: JSON.parse };
})`;

export interface OpenedRealm {
  /** The global object of the world. */
  readonly context: Record<string, unknown>;
  readonly realm: Realm;
  /** Names that exist before the bundle: an entry point must not be one of them. */
  readonly builtIn: ReadonlySet<string>;
  /** A JSON copy of the value, made of the realm's own objects. */
  copy(value: unknown): unknown;
  /** From now on time and chance come from here. */
  turnTo(sources: RealmSources): void;
}

/**
 * Asks vm for a context with an ordinary global object, in which a global name costs a hundredth of what it costs where
 * vm looks each one up in a host object first. Absent from the types, and from Node before 20.18.
 */
const ORDINARY_GLOBAL = (constants as unknown as { readonly DONT_CONTEXTIFY?: object }).DONT_CONTEXTIFY;

/**
 * A new context, prepared.
 * Promise jobs of the context run when a script evaluated in it ends, and at no other time.
 */
export function openRealm(sources: RealmSources): OpenedRealm {
  const context = createContext(ORDINARY_GLOBAL ?? {}, { microtaskMode: 'afterEvaluate' }) as Record<
    string,
    unknown
  >;
  const patch = runInContext(PATCH_TIME_AND_CHANCE, context) as (
    now: () => number,
    random: () => number,
    absent: readonly string[],
  ) => Realm;
  let current = sources;
  const realm = patch(
    () => current.now(),
    () => current.random(),
    UNCONFIRMED,
  );
  const names = runInContext('Object.getOwnPropertyNames(globalThis)', context) as string[];
  return {
    context,
    realm,
    builtIn: new Set(names),
    copy: value => (value === undefined ? undefined : realm.parse(JSON.stringify(value))),
    turnTo: next => {
      current = next;
    },
  };
}

/**
 * A copy of plain data (objects, arrays, dates, primitives) made of the realm's objects, so that `instanceof Array`
 * and `instanceof Date` hold in the bundle. Functions and class instances are passed through as they are.
 */
export function intoRealm<T>(realm: Realm, value: T): T {
  return copyInto(realm, value) as T;
}

function copyInto(realm: Realm, value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) {
    const copy = new realm.Array<unknown>(value.length);
    value.forEach((item, index) => (copy[index] = copyInto(realm, item)));
    return copy;
  }
  const kind = Object.prototype.toString.call(value);
  if (kind === '[object Date]') return new realm.Date((value as Date).getTime());
  if (kind !== '[object Object]' || !isPlain(value)) return value;
  const copy = new realm.Object() as Record<string, unknown>;
  for (const [key, item] of Object.entries(value)) copy[key] = copyInto(realm, item);
  return copy;
}

function isPlain(value: object): boolean {
  const prototype = Object.getPrototypeOf(value) as object | null;
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}

/** How a realm reads the arrays of its code. */
interface OctetReader {
  /** False where something is no signed byte. */
  readonly copies: (bytes: readonly unknown[], octets: Uint8Array) => boolean;
  readonly isSame: (bytes: readonly unknown[], signed: Int8Array) => boolean;
}

/** By realm: code that has read arrays of many realms is slow at it, so each realm reads its own. */
const octetReaders = new WeakMap<Realm, OctetReader>();

const COPIES =
  'for (let index = 0; index < bytes.length; index++) {' +
  '  const byte = bytes[index];' +
  "  if (typeof byte !== 'number' || byte !== (byte << 24) >> 24) return false;" +
  '  octets[index] = byte;' +
  '}' +
  'return true;';

const IS_SAME =
  'if (bytes.length !== signed.length) return false;' +
  'for (let index = 0; index < bytes.length; index++) if (bytes[index] !== signed[index]) return false;' +
  'return true;';

function octetReader(realm: Realm): OctetReader {
  const known = octetReaders.get(realm);
  if (known) return known;
  const RealmFunction = realm.Array.constructor as FunctionConstructor;
  const made = {
    copies: new RealmFunction('bytes', 'octets', COPIES),
    isSame: new RealmFunction('bytes', 'signed', IS_SAME),
  } as OctetReader;
  octetReaders.set(realm, made);
  return made;
}

/** What the Byte[]s were made of that the services gave to the bundle: it hands most of them back as they are. */
const sources = new WeakMap<readonly unknown[], Uint8Array>();

const asSigned = (bytes: Uint8Array): Int8Array =>
  new Int8Array(bytes.buffer, bytes.byteOffset, bytes.length);

/** The octets of a Byte[] that the bundle handed over, checked in one pass; null for anything else. They are not to be changed. */
export function octetsFrom(realm: Realm, value: unknown): Uint8Array | null {
  if (!Array.isArray(value)) return null;
  const { copies, isSame } = octetReader(realm);
  const source = sources.get(value);
  if (source !== undefined && isSame(value, asSigned(source))) return source;
  const octets = new Uint8Array(value.length);
  return copies(value, octets) ? octets : null;
}

/**
 * Apps Script's Byte[]: a plain array of signed numbers, -128 to 127, in the realm. Filled here, by code that has run warm,
 * and then given to the realm, whose own code would take five times as long: it is as cold as the realm is new.
 * @param bytes not to be changed later
 */
export function signedBytes(realm: Realm, bytes: Uint8Array): number[] {
  const signed = new Array<number>(bytes.length);
  for (let index = 0; index < bytes.length; index++) signed[index] = ((bytes[index] ?? 0) << 24) >> 24;
  sources.set(signed, bytes);
  return Object.setPrototypeOf(signed, realm.Array.prototype as object) as number[];
}

/** The octets of a Byte[] (signed or, as Apps Script also accepts, unsigned numbers) or of a typed array. */
export function octets(bytes: ArrayLike<number>): Uint8Array {
  const plain = new Uint8Array(bytes.length);
  for (let index = 0; index < bytes.length; index++) plain[index] = (bytes[index] ?? 0) & 0xff;
  return plain;
}
