/** Attachments in the book's Drive folder, by content hash (Drive advanced service, scope drive.file). */
import type { FileStore, StoredFile } from '../intake/ports';
import { driveFilesService } from './advanced';
import { toSigned } from './bytes';
import { messageOf, withRetry } from './retry';

/** Hashes asked for in one list call, which keeps the query below Drive's length limit. */
const HASHES_A_CALL = 25;
const HASH = 'casebookSha256';

const viewLink = (id: string): string => `https://drive.google.com/file/d/${id}/view`;

/** Finds or makes the folder of this name; returns its id. A try whose answer was lost is found by the next one. */
export function ensureFolder(name: string): string {
  const type = 'application/vnd.google-apps.folder';
  return withRetry(() => {
    const found = driveFilesService().list({
      q: `mimeType = '${type}' and appProperties has { key='casebook' and value='attachments' } and trashed = false`,
      fields: 'files(id)',
      pageSize: 1,
    }).files?.[0]?.id;
    const made = { name, mimeType: type, appProperties: { casebook: 'attachments' } };
    return found ?? driveFilesService().create(made).id ?? '';
  });
}

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
