/** Attachments in the book's Drive folder, by content hash (Drive advanced service, scope drive.file). */
import type { FileStore, StoredFile } from '../intake/ports';
import { driveFilesService } from './advanced';
import { sha256Of, toSigned } from './bytes';
import { messageOf, withRetry } from './retry';

/** Hashes asked for in one list call, which keeps the query below Drive's length limit. */
const HASHES_A_CALL = 25;
const HASH = 'casebookSha256';

const viewLink = (id: string): string => `https://drive.google.com/file/d/${id}/view`;

/**
 * Finds or makes the file that is marked so; returns its id. One whose answer was lost, or whose run was cut off before it could
 * note the id, is found by the next try.
 * @param mark of Casebook's own making, 110 bytes at most
 */
const ensured = (type: 'folder' | 'spreadsheet', mark: string, name: string): string =>
  withRetry(() => {
    const mimeType = `application/vnd.google-apps.${type}`;
    const found = driveFilesService().list({
      q: `mimeType = '${mimeType}' and appProperties has { key='casebook' and value='${mark}' } and trashed = false`,
      fields: 'files(id)',
      pageSize: 1,
    }).files?.[0]?.id;
    return (
      found ?? driveFilesService().create({ name, mimeType, appProperties: { casebook: mark } }).id ?? ''
    );
  });

export const ensureFolder = (name: string): string => ensured('folder', 'attachments', name);

/** The spreadsheet of an archive, as empty as Drive makes it where it is new. @param archive its name */
export const ensureArchive = (bookId: string, archive: string, title: string): string =>
  ensured('spreadsheet', `archive ${archive} of ${bookId}`, title);

function byHash(hashes: readonly string[]): Readonly<Record<string, StoredFile>> {
  const found: Record<string, StoredFile> = {};
  for (let start = 0; start < hashes.length; start += HASHES_A_CALL) {
    const any = hashes
      .slice(start, start + HASHES_A_CALL)
      .map(hash => `appProperties has { key='${HASH}' and value='${hash}' }`);
    const list = withRetry(() =>
      driveFilesService().list({
        q: `(${any.join(' or ')}) and trashed = false`,
        fields: 'files(id,appProperties,webViewLink)',
        pageSize: 100,
      }),
    );
    for (const file of list.files ?? []) {
      const hash = (file.appProperties as Record<string, string> | undefined)?.[HASH];
      if (hash && file.id) found[hash] = { id: file.id, url: file.webViewLink ?? viewLink(file.id) };
    }
  }
  return found;
}

/** `folder` gives the folder's id when the first file is saved. */
export const driveFiles = (folder: () => string): FileStore => {
  /** The folder of an agent who cannot reach the book's; known after the first file. */
  let own: string | null = null;
  return {
    hashOf: sha256Of,
    byHash,
    save(hash, name, type, bytes) {
      let tried = false;
      const create = (parent: string): StoredFile =>
        withRetry(() => {
          // The file of a try whose answer was lost is there.
          const before = tried ? byHash([hash])[hash] : undefined;
          if (before) return before;
          tried = true;
          const blob = Utilities.newBlob(toSigned(bytes), type || 'application/octet-stream', name);
          const resource = { name, parents: [parent], appProperties: { [HASH]: hash } };
          const made = driveFilesService().create(resource, blob, { fields: 'id,webViewLink' });
          return { id: made.id ?? '', url: made.webViewLink ?? viewLink(made.id ?? '') };
        });
      try {
        return create(own ?? folder());
      } catch (error) {
        // drive.file shows an agent only what his own runs made: the book's folder may be out of his reach.
        if (own !== null || !/not found|notFound/i.test(messageOf(error))) throw error;
        own = ensureFolder('Casebook attachments');
        return create(own);
      }
    },
  };
};
