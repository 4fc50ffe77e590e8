/** The two spellings of a message or thread id: hex as the API has it, and `msg-f:<decimal>` as events may have it. */

const PREFIXED = /^(?:msg|thread)-[af]:(\d{1,20})$/;
const HEX = /^[0-9a-f]{1,16}$/i;

/** The hex form, or null when it is neither. */
export const hexIdOf = (id: string): string | null => {
  const decimal = PREFIXED.exec(id)?.[1];
  if (decimal !== undefined) return BigInt(decimal).toString(16);
  return HEX.test(id) ? id.toLowerCase() : null;
};

/** `msg-f:` form of a hex id. */
export const eventMessageId = (hexId: string): string => `msg-f:${BigInt(`0x${hexId}`)}`;
export const eventThreadId = (hexId: string): string => `thread-f:${BigInt(`0x${hexId}`)}`;
