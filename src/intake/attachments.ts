/**
 * Attached files are kept once by their content, in the book's Drive folder, and linked from the message's row.
 * Inline images and images that come with every mail (signatures) are not; what is too large is named and stays in Gmail.
 */
import type { Book, Change } from '../book/book';
import { insert, numberOf, textOf, update } from '../book/row';
import { fileNameOf } from '../mail/attachments';
import { openly } from '../mail/deceptive';
import type { Attachment } from '../mail/message';
import { Known } from './known';
import type { Matter } from './matter';
import { isUnavailable, isUnclear, type FileStore } from './ports';
import { keepsEnvelope, keepsFiles } from './veil';
import type { Verdict } from './verdict';

/** Bytes of a file, or of all files of a mail together, that are kept in Drive at the most; HubSpot's limit. */
export const ATTACHMENT_LIMIT = 50 * 1024 * 1024;
/** An image seen this often is part of a signature. */
const SIGNATURE_SEEN = 3;
/**
 * Bytes kept at hand between hashing and saving the files of a batch. What is beyond is fetched a second time: a run
 * that dies of 50 mails with a film each would die again and again.
 */
const HELD_BYTES = 20 * 1024 * 1024;
/** Files fetched for one mail; Gmail itself takes 500, and a card has 30 seconds. */
const FILES_PER_MAIL = 25;

interface Fetched {
  readonly attachment: Attachment;
  readonly hash: string;
  /** null: let go of after hashing. */
  readonly bytes: Uint8Array | null;
}

const megabytes = (bytes: number): string => `${(bytes / 1024 / 1024).toFixed(1)} MB`;
const sizeOf = (bytes: number): string =>
  bytes < 1024 * 1024 ? `${Math.max(1, Math.round(bytes / 1024))} KB` : megabytes(bytes);

/** What is not even fetched, each with the reason that the row and the ledger name. */
function leftOut(attachments: readonly Attachment[], by: 'file' | 'sum'): Map<Attachment, string> {
  const out = new Map<Attachment, string>();
  const documents = attachments.filter(each => !each.inline);
  const sum = documents.reduce((total, each) => total + each.size, 0);
  documents.forEach((each, index) => {
    if (each.size > ATTACHMENT_LIMIT)
      out.set(each, `${megabytes(each.size)} is over the limit of 50 MB; it stays in Gmail`);
    else if (by === 'sum' && sum > ATTACHMENT_LIMIT)
      out.set(
        each,
        `the mail's files have ${megabytes(sum)} together, over the limit of 50 MB; they stay in Gmail`,
      );
    else if (each.handle === null) out.set(each, 'its content could not be read; it stays in Gmail');
    else if (index >= FILES_PER_MAIL)
      out.set(each, `only ${FILES_PER_MAIL} files of a mail are kept; it stays in Gmail`);
  });
  return out;
}

/** Whoever logged the mail keeps its files out of the book. */
const notAsked = (attachments: readonly Attachment[]): Map<Attachment, string> =>
  new Map(
    attachments.filter(each => !each.inline).map(each => [each, `${sizeOf(each.size)}; it stays in Gmail`]),
  );

/**
 * Saves the files of logged mails and adds what follows for the book: rows of Attachments and the cell on each message.
 * One look-up in the book and one in Drive for the whole batch; each file is written once. A crash after a file was
 * saved leaves it where the next run finds it by its hash.
 */
export function keepAttachments(
  decided: readonly { readonly matter: Matter; readonly verdict: Verdict }[],
  fetch: (gmailId: string, handle: string) => Uint8Array,
  ports: { readonly book: Book; readonly files: FileStore },
): readonly {
  readonly gmailId: string;
  readonly changes: readonly Change[];
  readonly notKept: readonly string[];
}[] {
  let held = 0;
  const wanted = decided
    .filter(
      ({ matter, verdict }) =>
        verdict.messageRows.length > 0 &&
        matter.office.settings.keepAttachments &&
        keepsEnvelope(matter) &&
        matter.mail.attachments.some(each => !each.inline),
    )
    .map(({ matter, verdict }) => {
      const out = keepsFiles(matter)
        ? leftOut(matter.mail.attachments, matter.office.settings.attachmentLimitBy)
        : notAsked(matter.mail.attachments);
      const fetched: Fetched[] = [];
      for (const attachment of matter.mail.attachments) {
        if (attachment.inline || out.has(attachment) || attachment.handle === null) continue;
        try {
          const bytes = fetch(matter.gmailId, attachment.handle);
          held += bytes.length;
          fetched.push({
            attachment,
            bytes: held <= HELD_BYTES ? bytes : null,
            hash: ports.files.hashOf(bytes),
          });
        } catch (error) {
          if (isUnavailable(error) || isUnclear(error)) throw error;
          out.set(attachment, 'its content could not be read; it stays in Gmail');
        }
      }
      return { matter, verdict, out, fetched };
    });
  const hashes = [...new Set(wanted.flatMap(({ fetched }) => fetched.map(({ hash }) => hash)))];
  const known = new Known();
  if (hashes.length > 0)
    known.add(ports.book.find([{ table: 'Attachments', column: 'id', keys: hashes }]).flat());
  const unknown = hashes.filter(hash => known.get('Attachments', hash) === null);
  const stored = unknown.length > 0 ? ports.files.byHash(unknown) : {};

  return wanted.map(({ matter, verdict, out, fetched }) => {
    const changes: Change[] = [];
    const nameOf = (each: Attachment): string =>
      openly(fileNameOf(each, matter.mail.attachments.indexOf(each) + 1));
    const lines: string[] = [...out].map(([each, reason]) => `${nameOf(each)} (${reason})`);
    const notKept = [...lines];
    for (const { attachment: attached, bytes, hash } of fetched) {
      const attachment = { ...attached, name: nameOf(attached) };
      const row = known.get('Attachments', hash);
      const seen = (row ? numberOf(row, 'seen') : 0) + 1;
      const file = row
        ? { id: textOf(row, 'fileId'), url: textOf(row, 'fileLink') }
        : (stored[hash] ??
          ports.files.save(
            hash,
            attachment.name,
            attachment.type,
            bytes ?? fetch(matter.gmailId, attachment.handle ?? ''),
          ));
      const change = row
        ? update('Attachments', hash, { seen })
        : insert('Attachments', {
            id: hash,
            name: attachment.name,
            type: attachment.type,
            size: attachment.size,
            seen,
            fileId: file.id,
            fileLink: file.url,
            createdAt: new Date(matter.now).toISOString(),
          });
      known.apply([change]);
      changes.push(change);
      const repeated = seen >= SIGNATURE_SEEN && attachment.type.startsWith('image/');
      lines.push(
        repeated
          ? `${attachment.name} (an image that came with ${seen} mails, so part of a signature)`
          : `${attachment.name} (${sizeOf(attachment.size)}) ${file.url}`,
      );
    }
    for (const id of verdict.messageRows)
      changes.push(update('Messages', id, { attachments: lines.join('\n') }));
    return { gmailId: matter.gmailId, changes, notKept };
  });
}

/** The changes of all mails, those that come of a mail's files before its ledger entry, which tells of what stands before it. */
export function withFiles(
  decided: readonly { readonly matter: Matter; readonly verdict: Verdict }[],
  files: ReturnType<typeof keepAttachments>,
): readonly Change[] {
  return decided.flatMap(({ matter, verdict: { changes } }) => {
    const own = files.find(({ gmailId }) => gmailId === matter.gmailId)?.changes ?? [];
    const last = changes[changes.length - 1];
    const entries = last?.table === 'Events' ? changes.length - 1 : changes.length;
    return [...changes.slice(0, entries), ...own, ...changes.slice(entries)];
  });
}
