/** Message resources of the Gmail API in each of the formats that `messages.get` and `threads.get` know. */
import type { Run } from '../../runtime/contract';
import { signedBytes } from '../../runtime/realm';
import type { ApiContext } from './api-call';
import { attachmentIdFor, NONCE_DIGITS } from './attachment-id';
import { contentOf, type MailContent } from './mail-content';
import type { MailboxMessage } from './mailbox';
import { readMimeTree } from './mime-tree';
import { base64url } from './payload';
import { MadeInRealm } from './reply';
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

/** A part of a payload as its text says it, before the reply's own ids and bytes are put in. */
interface OpenPart {
  readonly partId: string;
  readonly body: { data?: unknown; attachmentId?: string };
  readonly parts?: readonly OpenPart[];
}

/** The payload in the realm of the bundle, with ids of this reply. */
const payloadFor = (run: Run, store: GmailStore, { size, shown }: MailContent): MadeInRealm => {
  const nonce = run.cloud.hexId(NONCE_DIGITS);
  return new MadeInRealm(() => {
    const { payload, pieces } = shown();
    const complete = ({ partId, body, parts }: OpenPart): void => {
      const bytes = pieces[body.data as number];
      if (bytes !== undefined) body.data = bytesField(run, store, bytes);
      if (body.attachmentId !== undefined) body.attachmentId = attachmentIdFor(partId, nonce);
      parts?.forEach(complete);
    };
    const root = run.realm.parse(payload) as OpenPart;
    complete(root);
    return root;
  }, size);
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
  const content = format === 'full' ? contentOf(raw, store.modes.text === 'utf-8') : null;
  const head = {
    id: message.id,
    threadId: message.threadId,
    labelIds: [...message.labelIds],
    ...(metadataOnly(run) ? {} : { snippet: content?.snippet ?? snippetOf(readMimeTree(raw)) }),
    sizeEstimate: message.size,
    historyId: message.historyId,
    internalDate: String(message.internalDate),
  };
  if (content) return { ...head, payload: payloadFor(run, store, content) };
  switch (format) {
    case 'raw':
      return { ...head, raw: bytesField(run, store, raw) };
    case 'metadata': {
      const root = readMimeTree(raw);
      const wanted = names.map(name => name.toLowerCase());
      const headers = root.fields
        .filter(({ name }) => wanted.length === 0 || wanted.includes(name.toLowerCase()))
        .map(({ name, value }) => ({ name, value }));
      return { ...head, payload: { mimeType: root.type, headers } };
    }
    default:
      return head;
  }
};

/** What lists hold of a message. */
export const messageStub = ({ id, threadId }: MailboxMessage): Readonly<Record<string, unknown>> => ({
  id,
  threadId,
});
