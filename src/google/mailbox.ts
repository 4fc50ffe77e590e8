/** The routing mailbox through the Gmail advanced service, by message: labels of whole threads would race with new mail. */
import { Unavailable, type FetchedMail, type Mailbox, type ReadBefore, type SentMail } from '../intake/ports';
import { LABEL_COLORS } from '../intake/state';
import { normaliseMessageId } from '../mail/ids';
import type { Reading } from '../mail/message';
import { unpackReading } from '../mail/packed-reading';
import { fromPayload, type GmailPayload } from '../mail/payload';
import { readingOf } from '../mail/read';
import { encodeBase64 } from '../mail/transfer';
import { encodeUtf8 } from '../mail/utf8';
import { decodeCharset, fetchedByteField } from './bytes';
import { gmailLabels, gmailMessages } from './advanced';
import { messageOf, once, withRetry } from './retry';
import { labelHere } from './state';

const ME = 'me';
/** Most ids of one list call. */
const PAGE = 500;
/** Pages walked to find the oldest mail: 20,000 waiting mails, beyond which the newest pages must do. */
const PAGES = 40;
/** Sent mails that are opened to see whether an earlier run sent them: 20 quota units each, of 6,000 a minute. */
const SENT_READ = 200;
/** Most ids of one batchModify. */
const MODIFY = 1_000;

export const webSafe = (raw: string): string =>
  encodeBase64(encodeUtf8(raw)).replace(/\+/g, '-').replace(/\//g, '_');

export const permalinkOf = (account: string, threadId: string): string =>
  `https://mail.google.com/mail/u/${account ? `?authuser=${encodeURIComponent(account)}` : '0/'}#all/${threadId}`;

const idOf = (
  headers: readonly { name?: string | undefined; value?: string | undefined }[] | undefined,
): string =>
  normaliseMessageId(headers?.find(header => header.name?.toLowerCase() === 'message-id')?.value ?? '');

function listIds(
  query: GoogleAppsScript.Gmail.Schema.Message | object,
  most: number,
): { ids: string[]; complete: boolean } {
  const ids: string[] = [];
  let pageToken: string | undefined;
  for (let page = 0; page < PAGES; page++) {
    const answer = withRetry(() =>
      gmailMessages().list(ME, { ...query, maxResults: PAGE, ...(pageToken ? { pageToken } : {}) }),
    );
    for (const message of answer.messages ?? []) if (message.id) ids.push(message.id);
    pageToken = answer.nextPageToken;
    if (!pageToken || ids.length >= most) return { ids, complete: !pageToken };
  }
  return { ids, complete: false };
}

const fetchAttachment = (gmailId: string, handle: string): Uint8Array => {
  const part = withRetry(() => gmailMessages().Attachments.get(ME, gmailId, handle));
  return fetchedByteField(part.data);
};

const readingFrom = (gmailId: string, payload: GmailPayload): Reading =>
  readingOf(
    fromPayload(payload, id => fetchAttachment(gmailId, id), decodeCharset),
    decodeCharset,
  );

/** Removes the labels whose name begins so; mail keeps everything else. @returns how many */
export function removeLabels(prefix: string): number {
  const labels = withRetry(() => gmailLabels().list(ME)).labels ?? [];
  const ours = labels.filter(({ name, id }) => id !== undefined && (name ?? '').startsWith(prefix));
  for (const { id = '' } of ours)
    withRetry(() => {
      try {
        gmailLabels().remove(ME, id);
      } catch (error) {
        // A try whose answer was lost has removed it.
        if (!/not found/i.test(messageOf(error))) throw error;
      }
    });
  return ours.length;
}

/** @param readBefore mails that `readMessages` has read already, which saves reading them anew */
export const gmailMailbox = (account: string, readBefore: ReadBefore = () => null): Mailbox => ({
  list(labelId, limit) {
    // Gmail lists newest first; the oldest are wanted, so all pages are walked (5 quota units a page).
    const { ids } = listIds({ labelIds: [labelId] }, PAGES * PAGE);
    const oldestFirst = ids.reverse();
    return { ids: oldestFirst.slice(0, limit), waiting: Math.max(0, oldestFirst.length - limit) };
  },

  fetch(gmailId): FetchedMail {
    const message = withRetry(() => gmailMessages().get(ME, gmailId, { format: 'full' }));
    const threadId = message.threadId ?? '';
    const packed = readBefore(gmailId);
    return {
      gmailId,
      threadId,
      labelIds: message.labelIds ?? [],
      permalink: permalinkOf(account, threadId),
      receivedAt: Number(message.internalDate ?? 0),
      reading:
        packed === null
          ? readingFrom(gmailId, (message.payload ?? {}) as GmailPayload)
          : unpackReading(packed),
    };
  },

  attachment: fetchAttachment,

  relabel(gmailIds, add, remove) {
    for (let start = 0; start < gmailIds.length; start += MODIFY) {
      const ids = gmailIds.slice(start, start + MODIFY);
      withRetry(() =>
        gmailMessages().batchModify({ ids, addLabelIds: [...add], removeLabelIds: [...remove] }, ME),
      );
    }
  },

  send(raw, threadId): SentMail {
    const sent = once(() =>
      gmailMessages().send({ raw: webSafe(raw), ...(threadId ? { threadId } : {}) }, ME),
    );
    const gmailId = sent.id ?? '';
    try {
      // Gmail may replace our Message-ID: the answer will name the one it gave.
      const read = withRetry(() =>
        gmailMessages().get(ME, gmailId, { format: 'metadata', metadataHeaders: ['Message-ID'] }),
      );
      return { gmailId, threadId: sent.threadId ?? '', messageId: idOf(read.payload?.headers) };
    } catch (error) {
      // It has gone: whatever is wrong now must not read as if it had not.
      throw new Unavailable(messageOf(error));
    }
  },

  sentSince(since, header) {
    const found: Record<string, SentMail> = {};
    const query = { labelIds: ['SENT'], q: `after:${Math.floor(since / 1000)}` };
    for (const gmailId of listIds(query, SENT_READ).ids.slice(0, SENT_READ)) {
      const { threadId, payload } = withRetry(() =>
        gmailMessages().get(ME, gmailId, { format: 'metadata', metadataHeaders: ['Message-ID', header] }),
      );
      const mark = payload?.headers?.find(each => each.name?.toLowerCase() === header.toLowerCase());
      const value = mark?.value?.trim() ?? '';
      if (value !== '')
        found[value] = { gmailId, threadId: threadId ?? '', messageId: idOf(payload?.headers) };
    }
    return found;
  },

  listSince(labelIds, since) {
    return listIds({ labelIds: [...labelIds], q: `after:${Math.floor(since / 1000)}` }, PAGES * PAGE).ids;
  },

  find(query) {
    const found = withRetry(() =>
      gmailMessages().list(ME, { q: query, includeSpamTrash: true, maxResults: 1 }),
    );
    const gmailId = found.messages?.[0]?.id;
    if (!gmailId) return null;
    const { labelIds, internalDate } = withRetry(() =>
      gmailMessages().get(ME, gmailId, { format: 'minimal' }),
    );
    return { gmailId, labelIds: labelIds ?? [], arrivedAt: Number(internalDate ?? 0) };
  },

  arrivedAt(gmailId) {
    const message = withRetry(() => gmailMessages().get(ME, gmailId, { format: 'minimal' }));
    return Number(message.internalDate ?? 0);
  },

  ensureLabels(names) {
    const idsByName = (): Readonly<Record<string, string>> => {
      const labels = withRetry(() => gmailLabels().list(ME)).labels ?? [];
      return Object.fromEntries(labels.map(({ name, id }): [string, string] => [name ?? '', id ?? '']));
    };
    const existing = idsByName();
    const make = (title: string): string => {
      const color = LABEL_COLORS[title];
      const name = labelHere(title);
      const label = {
        name,
        labelListVisibility: 'labelShow',
        messageListVisibility: 'show',
        ...(color ? { color } : {}),
      };
      try {
        return withRetry(() => gmailLabels().create(label, ME)).id ?? '';
      } catch (error) {
        // A try whose answer was lost has made it: Google refuses a second one of the name.
        const made = idsByName()[name];
        if (made === undefined) throw error;
        return made;
      }
    };
    return Object.fromEntries(
      names.map((name): [string, string] => [name, existing[labelHere(name)] ?? make(name)]),
    );
  },
});
