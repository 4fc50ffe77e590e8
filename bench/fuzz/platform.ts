/** The platform's charset decoder, as Node has it. */
import type { DecodeCharset } from '../../src/mail/message';

export const decode: DecodeCharset = (bytes, charset) => {
  try {
    return new TextDecoder(charset).decode(bytes);
  } catch {
    return null;
  }
};
