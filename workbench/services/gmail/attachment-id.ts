/** Ids of attachments in the Gmail API: they differ from reply to reply, as Google's do, and name the part by its path. */

/** Hex digits that tell the ids of one reply from those of another. */
export const NONCE_DIGITS = 16;

const PREFIX = 'ANGjdJ';

export const attachmentIdFor = (path: string, nonce: string): string =>
  `${PREFIX}${Buffer.from(`${nonce}|${path}`).toString('base64url')}`;

/** The part's path in an attachment id, or null when it is none. */
export const pathOfAttachmentId = (id: string): string | null => {
  if (!id.startsWith(PREFIX)) return null;
  const text = Buffer.from(id.slice(PREFIX.length), 'base64url').toString('latin1');
  return /^[0-9a-f]{16}\|([\d.]*)$/.exec(text)?.[1] ?? null;
};
