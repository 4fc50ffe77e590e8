/** One mail as a reader of files finds it: its bytes, or what is wrong with it. */

export interface Place {
  /** The file as it was named. */
  readonly file: string;
  /** Number of the message in its file, from 0. */
  readonly index: number;
  /** Byte at which it begins. */
  readonly offset: number;
}

export interface FoundMail extends Place {
  readonly kind: 'mail';
  readonly raw: Uint8Array;
  /** What is damaged although the mail can be read, e.g. a part without its end; null when nothing is. */
  readonly damage: string | null;
}

export interface BadInput extends Place {
  readonly kind: 'bad';
  /** For people, without the file's name. */
  readonly problem: string;
}

export type Incoming = FoundMail | BadInput;

/** `file, message 3 (byte 1234): problem`, the way every complaint about input is printed. */
export const complaint = ({ file, index, offset }: Place, problem: string): string =>
  `${file}, message ${index} (byte ${offset}): ${problem}`;
