/** How much an object keeps in memory, counted rather than measured: the same on every machine. */

/** Bytes of a pointer or a number. */
const WORD = 8;

/** Bytes, about: a word for each field, item and key of all that can be reached, and the room of texts and byte arrays. */
export function heldBytes(root: object): number {
  const seen = new Set<object>();
  const waiting: unknown[] = [root];
  let bytes = 0;
  const add = (value: unknown): void => {
    bytes += WORD;
    waiting.push(value);
  };
  while (waiting.length > 0) {
    const value = waiting.pop();
    if (typeof value === 'string') bytes += value.length;
    if (typeof value !== 'object' || value === null || seen.has(value)) continue;
    seen.add(value);
    if (ArrayBuffer.isView(value)) add(value.buffer);
    else if (value instanceof ArrayBuffer) bytes += value.byteLength;
    else if (value instanceof Map)
      for (const [key, item] of value) {
        add(key);
        add(item);
      }
    else if (value instanceof Set) for (const item of value) add(item);
    else for (const item of Object.values(value)) add(item);
  }
  return bytes;
}
