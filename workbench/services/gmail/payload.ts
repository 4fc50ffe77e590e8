/**
 * A raw mail as the Gmail API's `format=full` gives it: the tree of MessagePart resources
 * (https://developers.google.com/workspace/gmail/api/reference/rest/v1/users.messages#MessagePart).
 */
import { decodeCharset } from './encoded-words';
import { readMimeTree, type MimePart } from './mime-tree';

/** `Data` is what stands for the bytes of a part. */
export interface PayloadBody<Data> {
  readonly size: number;
  readonly data?: Data;
  readonly attachmentId?: string;
}

export interface PayloadPart<Data> {
  /** '' for the mail itself, '0', '1', '1.0' ... below. */
  readonly partId: string;
  readonly mimeType: string;
  readonly filename: string;
  readonly headers: readonly { readonly name: string; readonly value: string }[];
  readonly body: PayloadBody<Data>;
  readonly parts?: readonly PayloadPart<Data>[];
}

export interface PayloadOptions<Data> {
  /** Makes the id that fetches a part's bytes later; `path` is the part's partId. */
  readonly attachmentId: (path: string) => string;
  /** Text parts in UTF-8 whatever charset they declare. */
  readonly textAsUtf8: boolean;
  /** How bytes are written into the reply. */
  readonly encode: (bytes: Uint8Array) => Data;
}

/** Parts without a name stay in the reply up to this size; larger ones that are no text get an attachment id. */
const MAX_INLINE = 8 * 1024;

export const base64url = (bytes: Uint8Array): string =>
  Buffer.from(bytes).toString('base64').replace(/\+/g, '-').replace(/\//g, '_');

const isFetched = (part: MimePart, size: number): boolean =>
  part.filename !== '' ||
  part.type === 'message/rfc822' ||
  (!part.type.startsWith('text/') && size > MAX_INLINE);

const convert = <Data>(part: MimePart, partId: string, options: PayloadOptions<Data>): PayloadPart<Data> => {
  const headers = part.fields.map(({ name, value }) => ({ name, value: value.trim() }));
  const head = { partId, mimeType: part.type, filename: part.filename, headers };
  if (part.parts.length > 0) {
    const parts = part.parts.map((child, index) =>
      convert(child, partId === '' ? `${index}` : `${partId}.${index}`, options),
    );
    return { ...head, body: { size: 0 }, parts };
  }
  const content = part.content();
  if (isFetched(part, content.length)) {
    return { ...head, body: { attachmentId: options.attachmentId(partId), size: content.length } };
  }
  const bytes =
    options.textAsUtf8 && part.type.startsWith('text/')
      ? Buffer.from(decodeCharset(content, part.parameters.charset ?? null), 'utf8')
      : content;
  return {
    ...head,
    body: bytes.length === 0 ? { size: 0 } : { size: bytes.length, data: options.encode(bytes) },
  };
};

/** The payload of a mail. */
export const payloadOf = <Data>(root: MimePart, options: PayloadOptions<Data>): PayloadPart<Data> =>
  convert(root, '', options);

/** The part under a partId, or null. */
export const partAt = (root: MimePart, path: string): MimePart | null =>
  path === ''
    ? root
    : path.split('.').reduce<MimePart | null>((part, index) => part?.parts[Number(index)] ?? null, root);

/** Payload of raw bytes with attachment ids that name their part, and the bytes of attached mails and texts by that id. */
export const payloadWithMails = (
  raw: Uint8Array,
): { readonly payload: PayloadPart<string>; readonly attachments: Readonly<Record<string, string>> } => {
  const root = readMimeTree(raw);
  const attachments: Record<string, string> = {};
  const payload = payloadOf(root, {
    textAsUtf8: false,
    encode: base64url,
    attachmentId: path => {
      const part = partAt(root, path);
      const id = `part-${path}`;
      const isRead = part && (/^(message|text)\//.test(part.type) || /\.eml$/i.test(part.filename));
      if (isRead) attachments[id] = base64url(part.content());
      return id;
    },
  });
  return { payload, attachments };
};
