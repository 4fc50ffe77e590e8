/** A reply of the Gmail API on its way to the bundle: made of objects of its realm, and measured for the meter. */
import type { Realm } from '../../runtime/contract';

/** Bytes of a byte field in a reply: it travels as base64. */
export const byteFieldSize = (length: number): number => Math.ceil(length / 3) * 4 + 2;

const isByteArray = (value: object): value is readonly number[] =>
  Array.isArray(value) && typeof value[0] === 'number';

/** Bytes of a reply as JSON, about. */
export const replySize = (reply: unknown): number => {
  if (typeof reply === 'string') return reply.length + 2;
  if (typeof reply !== 'object' || reply === null) return 5;
  if (reply instanceof MadeInRealm) return reply.size;
  if (isByteArray(reply)) return byteFieldSize(reply.length);
  let size = 2;
  if (Array.isArray(reply)) for (const item of reply) size += replySize(item) + 1;
  else for (const key in reply) size += key.length + 4 + replySize((reply as Fields)[key]);
  return size;
};

type Fields = Readonly<Record<string, unknown>>;

/** A field of a reply that is of the realm's objects from the start, made when the bundle first looks at it, and its size. */
export class MadeInRealm {
  constructor(
    readonly make: () => unknown,
    readonly size: number,
  ) {}
}

/** Until it is looked at, the field is a promise to make its value. */
const putOff = (reply: object, key: string, make: () => unknown): void => {
  const put = (value: unknown): void => {
    Object.defineProperty(reply, key, { value, writable: true, enumerable: true, configurable: true });
  };
  Object.defineProperty(reply, key, {
    get: () => {
      const value = make();
      put(value);
      return value;
    },
    set: put,
    enumerable: true,
    configurable: true,
  });
};

/** A copy of a reply, made of the realm's objects. */
export const intoReply = (realm: Realm, reply: unknown): unknown => {
  if (typeof reply !== 'object' || reply === null) return reply;
  if (reply instanceof MadeInRealm) return reply.make();
  // Of the realm already, and too long to be copied once more.
  if (isByteArray(reply)) return reply;
  if (Array.isArray(reply)) {
    const copy = new realm.Array<unknown>();
    for (const item of reply) copy.push(intoReply(realm, item));
    return copy;
  }
  const copy = new realm.Object() as Record<string, unknown>;
  for (const key in reply) {
    const value = (reply as Fields)[key];
    if (value instanceof MadeInRealm) putOff(copy, key, value.make);
    else copy[key] = intoReply(realm, value);
  }
  return copy;
};
