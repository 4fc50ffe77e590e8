/** Message resources of the Gmail API in each of the formats that `messages.get` and `threads.get` know. */
import type { Run } from '../../runtime/contract';
import { signedBytes } from '../../runtime/realm';
import type { ApiContext } from './api-call';
import type { MailboxMessage } from './mailbox';
import { readMimeTree } from './mime-tree';
import { base64url, payloadOf } from './payload';
import { METADATA, READ_SCOPES } from './scopes';
import type { GmailStore } from './store';
import { snippetOf } from './text-view';

export type Format = 'full' | 'metadata' | 'minimal' | 'raw';

const FORMATS: readonly string[] = ['full', 'metadata', 'minimal', 'raw'];

/** The format asked for in any letter case, `full` by default; null when there is no such format. */
export const formatOf = (value: unknown): Format | null => {
  const format = typeof value === 'string' ? value.toLowerCase() : 'full';
  return FORMATS.includes(format) ? (format as Format) : null;
};

/** A value that `format: byte` fields have in replies to scripts. */
export const bytesField = (run: Run, store: GmailStore, bytes: Uint8Array): string | readonly number[] =>
  store.modes.bytes === 'array' ? signedBytes(run.realm, bytes) : base64url(bytes);

/** Attachment ids differ from reply to reply, as Google's do, and name the part by its path. */
export const attachmentIdFor = (path: string, nonce: string): string =>
  `ANGjdJ${Buffer.from(`${nonce}|${path}`).toString('base64url')}`;

/** The part's path in an attachment id, or null when it is none. */
export const pathOfAttachmentId = (id: string): string | null => {
  if (!id.startsWith('ANGjdJ')) return null;
  const text = Buffer.from(id.slice('ANGjdJ'.length), 'base64url').toString('latin1');
  return /^[0-9a-f]{16}\|([\d.]*)$/.exec(text)?.[1] ?? null;
};

/** True when the run may see headers only. */
export const metadataOnly = (run: Run): boolean =>
  run.scopes.has(METADATA) && !READ_SCOPES.some(scope => run.scopes.has(scope));

/** The resource; `names` limits the headers of the `metadata` format. */
export const messageResource = (
  { run, store, mailbox }: Pick<ApiContext, 'run' | 'store' | 'mailbox'>,
  message: MailboxMessage,
  format: Format,
  names: readonly string[] = [],
): Readonly<Record<string, unknown>> => {
  const raw = mailbox.raw(message.id) ?? new Uint8Array(0);
  const root = readMimeTree(raw);
  const head = {
    id: message.id,
    threadId: message.threadId,
    labelIds: [...message.labelIds],
    ...(metadataOnly(run) ? {} : { snippet: snippetOf(root) }),
    sizeEstimate: message.size,
    historyId: message.historyId,
    internalDate: String(message.internalDate),
  };
  const wanted = names.map(name => name.toLowerCase());
  switch (format) {
    case 'minimal':
      return head;
    case 'raw':
      return { ...head, raw: bytesField(run, store, raw) };
    case 'metadata': {
      const headers = root.fields
        .filter(({ name }) => wanted.length === 0 || wanted.includes(name.toLowerCase()))
        .map(({ name, value }) => ({ name, value }));
      return { ...head, payload: { mimeType: root.type, headers } };
    }
    case 'full': {
      const nonce = run.cloud.hexId(16);
      const payload = payloadOf(root, {
        attachmentId: path => attachmentIdFor(path, nonce),
        textAsUtf8: store.modes.text === 'utf-8',
        encode: bytes => bytesField(run, store, bytes),
      });
      return { ...head, payload };
    }
  }
};

/** What lists hold of a message. */
export const messageStub = ({ id, threadId }: MailboxMessage): Readonly<Record<string, unknown>> => ({
  id,
  threadId,
});
