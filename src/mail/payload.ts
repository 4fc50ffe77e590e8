/** A message of the Gmail API (`format=full`) to a MailSource. https://developers.google.com/workspace/gmail/api/reference/rest/v1/users.messages */
import { assemble } from './assemble';
import type { DecodeCharset, Header, MailSource } from './message';
import { readMime } from './mime';
import { describePart, PART_DEPTH_LIMIT, PART_LIMIT, UNREADABLE, type Part } from './part';
import { fromSigned } from './signed-bytes';
import { decodeBase64 } from './transfer';

/** MessagePart of the API; every field may be missing. */
export interface GmailPayload {
  readonly partId?: string;
  readonly mimeType?: string;
  readonly filename?: string;
  readonly headers?: readonly Partial<Header>[];
  readonly body?: {
    readonly size?: number;
    /** base64url; Apps Script's advanced service hands over signed bytes instead. */
    readonly data?: string | readonly number[];
    readonly attachmentId?: string;
  };
  readonly parts?: readonly GmailPayload[];
}

/** Fetches the bytes of a part by its attachment id; null when that fails. */
export type FetchAttachment = (attachmentId: string) => Uint8Array | null;

/** The type that Gmail tells, unless it only says text where the mail has a file whose type nobody can read. */
const typeOf = (given: string | undefined, described: string): string =>
  given === undefined || given === '' || (given === 'text/plain' && described === UNREADABLE)
    ? described
    : given.toLowerCase();

/**
 * @param fetch called for attached mails and reports and for text too large for the reply, never for files
 * @param decode the platform's charset decoder
 * @returns never throws; what is missing in the payload is empty in the source
 */
export function fromPayload(
  payload: GmailPayload,
  fetch: FetchAttachment,
  decode: DecodeCharset,
): MailSource {
  let parts = 0;
  const toPart = (given: GmailPayload, depth: number): Part => {
    parts++;
    const headers = (given.headers ?? []).map(({ name, value }) => ({
      name: name ?? '',
      value: value ?? '',
    }));
    const described = describePart(headers, 'text/plain', decode);
    const { data, attachmentId, size } = given.body ?? {};
    const known =
      data === undefined ? null : typeof data === 'string' ? decodeBase64(data) : fromSigned(data);
    const children: Part[] = [];
    for (const child of given.parts ?? [])
      if (depth < PART_DEPTH_LIMIT && parts < PART_LIMIT) children.push(toPart(child, depth + 1));
    return {
      ...described,
      type: typeOf(given.mimeType, described.type),
      fileName: described.fileName !== '' ? described.fileName : (given.filename ?? ''),
      children,
      size: known?.length ?? size ?? 0,
      handle: attachmentId ?? null,
      bytes: () => known ?? (attachmentId === undefined ? new Uint8Array(0) : fetch(attachmentId)),
    };
  };
  const readAttached = (bytes: Uint8Array, depth: number): MailSource => readMime(bytes, decode, depth);
  return assemble(toPart(payload, 0), readAttached, decode, 0);
}
