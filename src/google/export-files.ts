/** Files of an export, in a folder of their own in the Drive of whoever exports (scope drive.file). */
import { driveFilesService } from './advanced';
import { once } from './retry';

const TYPES = { csv: 'text/csv', json: 'application/json' } as const;

/** Makes the folder with the first file. @returns a function that saves a file and gives the folder's address */
export function saveExport(
  folderName: string,
): (name: string, text: string, kind: keyof typeof TYPES) => string {
  let folder = '';
  return (name, text, kind) => {
    if (folder === '')
      folder =
        once(() =>
          driveFilesService().create({ name: folderName, mimeType: 'application/vnd.google-apps.folder' }),
        ).id ?? '';
    const blob = Utilities.newBlob(text, TYPES[kind], name);
    once(() => driveFilesService().create({ name, parents: [folder] }, blob, { fields: 'id' }));
    return `https://drive.google.com/drive/folders/${folder}`;
  };
}
