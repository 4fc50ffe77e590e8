/** A file as the Drive API (v3) shows it, and what a request may set of it. */
import { FOLDER_TYPE, SPREADSHEET_TYPE, type DriveFile } from './store';

/** Fields of a reply when the request names none. Source: the Drive API's guide on fields. */
export const DEFAULT_FILE_FIELDS = 'kind,id,name,mimeType';
export const DEFAULT_LIST_FIELDS = `kind,incompleteSearch,nextPageToken,files(${DEFAULT_FILE_FIELDS})`;

/** UTF-8 bytes of a custom property's key and value together. Source: the guide on custom file properties. */
export const MAX_PROPERTY_BYTES = 124;

function viewLink({ id, mimeType }: DriveFile): string {
  switch (mimeType) {
    case FOLDER_TYPE:
      return `https://drive.google.com/drive/folders/${id}`;
    case SPREADSHEET_TYPE:
      return `https://docs.google.com/spreadsheets/d/${id}/edit?usp=drivesdk`;
    default:
      return `https://drive.google.com/file/d/${id}/view?usp=drivesdk`;
  }
}

/** Every field that the workbench knows of a file, by the API's names. */
export function fileResource(file: DriveFile): Readonly<Record<string, unknown>> {
  return {
    kind: 'drive#file',
    id: file.id,
    name: file.name,
    mimeType: file.mimeType,
    description: file.description === '' ? undefined : file.description,
    parents: file.parents,
    appProperties: Object.keys(file.appProperties).length === 0 ? undefined : file.appProperties,
    trashed: file.trashed,
    ownedByMe: true,
    owners: [{ kind: 'drive#user', emailAddress: file.owner, me: true }],
    size: file.size === null ? undefined : String(file.size),
    createdTime: new Date(file.createdAt).toISOString(),
    modifiedTime: new Date(file.modifiedAt).toISOString(),
    webViewLink: viewLink(file),
    webContentLink:
      file.size === null ? undefined : `https://drive.google.com/uc?id=${file.id}&export=download`,
  };
}

/** The settable fields that a request names, or the name of one that it gets wrong. */
export type FileChange =
  | {
      readonly ok: true;
      readonly set: Partial<Pick<DriveFile, 'name' | 'mimeType' | 'description' | 'trashed' | 'parents'>>;
      /** null deletes the property. */
      readonly appProperties: Readonly<Record<string, string | null>>;
    }
  | { readonly ok: false; readonly problem: string };

/** Reads a request's file; fields that nobody may set are passed over, as the API does. */
export function readFileChange(resource: unknown): FileChange {
  if (typeof resource !== 'object' || resource === null) return { ok: false, problem: 'Bad Request' };
  const asked = resource as Record<string, unknown>;
  const set: Record<string, unknown> = {};
  for (const [field, type] of Object.entries(SETTABLE)) {
    const value = asked[field];
    if (value === undefined || value === null) continue;
    if (!type(value)) return { ok: false, problem: `Invalid value for field ${field}` };
    set[field] = Array.isArray(value) ? Array.from(value as string[]) : value;
  }
  const appProperties: Record<string, string | null> = {};
  for (const [key, value] of Object.entries(asked['appProperties'] ?? {})) {
    if (value !== null && typeof value !== 'string')
      return { ok: false, problem: 'Invalid value for field appProperties' };
    if (Buffer.byteLength(key + (value ?? '')) > MAX_PROPERTY_BYTES) {
      return { ok: false, problem: `The property ${key} is longer than ${MAX_PROPERTY_BYTES} bytes.` };
    }
    appProperties[key] = value;
  }
  return { ok: true, set, appProperties };
}

const isText = (value: unknown): boolean => typeof value === 'string';

const SETTABLE: Readonly<Record<string, (value: unknown) => boolean>> = {
  name: isText,
  mimeType: isText,
  description: isText,
  trashed: value => typeof value === 'boolean',
  parents: value => Array.isArray(value) && value.every(isText),
};
