/**
 * The user's own mailbox for the mailbox card, an option of the build (docs/scopes.md). A page of headers is fetched in one
 * call to Gmail's own address with the user's own token: through the advanced service each mail would take a call.
 */
import type { OwnMail, OwnMailbox } from '../addon/desk/mailbox';
import { Unavailable } from '../intake/ports';
import type { Installation } from '../intake/state';
import { readSource } from '../intake/read-fetched';
import { fromPayload, type GmailPayload } from '../mail/payload';
import { gmailDrafts, gmailMessages } from './advanced';
import { decodeCharset, fetchedByteField } from './bytes';
import { permalinkOf, webSafe } from './mailbox';
import { once, withRetry } from './retry';

const ME = 'me';
/** Mails of a page: 20 quota units each, of 6,000 a minute that a user has. */
const PAGE = 25;
const ADDRESS = 'https://gmail.googleapis.com/gmail/v1/users/me/messages/';
/** What lists show and replies need of a mail. */
const HEADERS = ['From', 'To', 'Cc', 'Subject', 'Date', 'Message-ID', 'X-Original-Sender'];

type Message = GoogleAppsScript.Gmail.Schema.Message;

const HTTP_OK = 200;
const HTTP_GONE = 404;

const ownMail = (message: Message, installation: Installation): OwnMail => {
  const threadId = message.threadId ?? '';
  const payload = (message.payload ?? {}) as GmailPayload;
  const attachment = (id: string): Uint8Array =>
    fetchedByteField(withRetry(() => gmailMessages().Attachments.get(ME, message.id ?? '', id)).data);
  return {
    id: message.id ?? '',
    threadId,
    labelIds: message.labelIds ?? [],
    snippet: unescaped(message.snippet ?? ''),
    receivedAt: Number(message.internalDate ?? 0),
    permalink: permalinkOf('', threadId),
    head: readSource(fromPayload(payload, attachment, decodeCharset), installation),
  };
};

/** Gmail writes snippets as HTML text. */
const unescaped = (snippet: string): string =>
  snippet
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&#39;/g, "'")
    .replace(/&amp;/g, '&');

function fetched(response: GoogleAppsScript.URL_Fetch.HTTPResponse): Message | null {
  const code = response.getResponseCode();
  if (code === HTTP_GONE) return null;
  // Too many in a minute, or Gmail is not well: the reader is told to try again.
  if (code !== HTTP_OK) throw new Unavailable(`Gmail answered with ${code}.`);
  return JSON.parse(response.getContentText()) as Message;
}

function heads(ids: readonly string[]): readonly Message[] {
  const names = HEADERS.map(name => `&metadataHeaders=${name}`).join('');
  const headers = { Authorization: `Bearer ${ScriptApp.getOAuthToken()}` };
  const answers = withRetry(() =>
    UrlFetchApp.fetchAll(
      ids.map(id => ({
        url: `${ADDRESS}${encodeURIComponent(id)}?format=metadata${names}`,
        headers,
        muteHttpExceptions: true,
      })),
    ),
  );
  return answers.flatMap(answer => fetched(answer) ?? []);
}

export const ownMailbox = (installation: Installation): OwnMailbox | null => ({
  list(labelId, from) {
    const { messages = [], nextPageToken = '' } = withRetry(() =>
      gmailMessages().list(ME, {
        labelIds: [labelId],
        includeSpamTrash: labelId === 'TRASH',
        maxResults: PAGE,
        ...(from === '' ? {} : { pageToken: from }),
      }),
    );
    return { ids: messages.flatMap(({ id }) => id ?? []), next: nextPageToken };
  },
  heads: ids => heads(ids).map(message => ownMail(message, installation)),
  whole: id =>
    ownMail(
      withRetry(() => gmailMessages().get(ME, id, { format: 'full' })),
      installation,
    ),
  modify(id, add, remove) {
    withRetry(() => gmailMessages().modify({ addLabelIds: [...add], removeLabelIds: [...remove] }, ME, id));
  },
  trash(id) {
    withRetry(() => gmailMessages().trash(ME, id));
  },
  draft(raw, threadId) {
    once(() => gmailDrafts().create({ message: { raw: webSafe(raw), threadId } }, ME));
  },
});
