/**
 * What the Gmail API shows of a mail's content. It follows from the bytes alone, so that it may be made before anybody asks
 * for it, in another thread too, and be taken over here.
 */
import { attachmentIdFor, NONCE_DIGITS } from './attachment-id';
import { readMimeTree } from './mime-tree';
import { partAt, payloadOf } from './payload';
import { byteFieldSize, replySize } from './reply';
import { snippetOf } from './text-view';

export interface MailContent {
  readonly snippet: string;
  /** Bytes of the payload in a reply, about. */
  readonly size: number;
  /** The partIds of parts that are fetched one by one. */
  readonly filePaths: readonly string[];
  readonly shown: () => ShownContent;
}

export interface ShownContent {
  /** The payload of `format=full` as JSON: it has the number among `pieces` where bytes belong, and ids of no reply. */
  readonly payload: string;
  readonly pieces: readonly Uint8Array[];
}

/** Attachment ids are of one length, whatever reply they are of. */
const NO_NONCE = '0'.repeat(NONCE_DIGITS);

/** @param textAsUtf8 text parts in UTF-8 whatever charset they declare */
export const readContent = (raw: Uint8Array, textAsUtf8 = false): MailContent => {
  const root = readMimeTree(raw);
  const pieces: Uint8Array[] = [];
  const filePaths: string[] = [];
  const payload = payloadOf(root, {
    textAsUtf8,
    attachmentId: path => {
      filePaths.push(path);
      return attachmentIdFor(path, NO_NONCE);
    },
    encode: bytes => pieces.push(bytes) - 1,
  });
  const size = pieces.reduce(
    (sum, { length }, at) => sum + byteFieldSize(length) - replySize(at),
    replySize(payload),
  );
  const shown = { payload: JSON.stringify(payload), pieces };
  return { snippet: snippetOf(root), size, filePaths, shown: () => shown };
};

interface TakenOver {
  readonly content: MailContent;
  /** Bytes of parts that are fetched one by one, by partId; not of all. */
  readonly files: ReadonlyMap<string, Uint8Array>;
}

const takenOver = new WeakMap<Uint8Array, TakenOver>();

/** From now on the content of these bytes is what was made of them elsewhere, and is not read anew. */
export const takeOverContent = (raw: Uint8Array, made: TakenOver): void => void takenOver.set(raw, made);

export const contentOf = (raw: Uint8Array, textAsUtf8: boolean): MailContent =>
  (textAsUtf8 ? undefined : takenOver.get(raw)?.content) ?? readContent(raw, textAsUtf8);

/** The bytes of the part under a partId with the transfer encoding undone, or null when there is no such part. */
export const partBytes = (raw: Uint8Array, path: string): Uint8Array | null =>
  takenOver.get(raw)?.files.get(path) ?? partAt(readMimeTree(raw), path)?.content() ?? null;
