/** The Drive advanced service, version 3: Files.create, get, list, update and remove. */
import { createHash } from 'node:crypto';
import type { CallCost, Run } from '../../runtime/contract';
import { intoRealm } from '../../runtime/realm';
import { parseFieldMask, project, type FieldMask } from '../sheets/api/field-mask';
import { contentOf, MemoryBlob } from '../utilities/blob';
import { EVERY_FILE, parseQuery } from './query';
import {
  DEFAULT_FILE_FIELDS,
  DEFAULT_LIST_FIELDS,
  fileResource,
  readFileChange,
  type FileChange,
} from './resource';
import { sheetsStore } from '../sheets/store';
import { driveStore, FOLDER_TYPE, SPREADSHEET_TYPE, type DriveFile } from './store';

/** Scopes that the discovery document lists for reading and for writing files, without appdata and photos. */
const WRITE_SCOPES = ['https://www.googleapis.com/auth/drive', 'https://www.googleapis.com/auth/drive.file'];
const READ_SCOPES = [
  ...WRITE_SCOPES,
  'https://www.googleapis.com/auth/drive.metadata',
  'https://www.googleapis.com/auth/drive.metadata.readonly',
  'https://www.googleapis.com/auth/drive.readonly',
];

const DEFAULT_PAGE_SIZE = 100;
const MAX_PAGE_SIZE = 1000;
const ID_DIGITS = 32;

interface Options {
  readonly fields?: string;
  readonly q?: string;
  readonly pageSize?: number;
  readonly pageToken?: string;
  readonly orderBy?: string;
  readonly addParents?: string;
  readonly removeParents?: string;
  readonly alt?: string;
}

type Cost = (cost: CallCost) => void;

class Files {
  private readonly run: Run;

  constructor(run: Run) {
    this.run = run;
  }

  create(resource: unknown, media?: unknown, options: Options = {}): unknown {
    return this.cross('create', WRITE_SCOPES, cost => {
      const change = this.accept('create', readFileChange(resource));
      const content = this.content('create', media);
      const parents = (change.set.parents ?? ['root']).map(id => (id === 'root' ? this.rootId() : id));
      for (const parent of parents) this.requireParent('create', parent);
      const now = this.run.now();
      const blob = media instanceof MemoryBlob ? media : null;
      const name = change.set.name ?? blob?.getName() ?? 'Untitled';
      const mimeType = change.set.mimeType ?? blob?.getContentType() ?? 'application/octet-stream';
      const isSpreadsheet = mimeType === SPREADSHEET_TYPE;
      if (isSpreadsheet && content !== null)
        this.refuse('create', 'The workbench turns no content into a spreadsheet.');
      const file: DriveFile = {
        id: isSpreadsheet ? this.newSpreadsheet(name) : `1${this.run.cloud.hexId(ID_DIGITS)}`,
        name,
        mimeType,
        parents,
        appProperties: withoutNulls(change.appProperties),
        description: change.set.description ?? '',
        trashed: false,
        owner: this.run.effectiveUser,
        size: isSpreadsheet || mimeType === FOLDER_TYPE ? null : (content?.length ?? 0),
        createdAt: now,
        modifiedAt: now,
      };
      this.store().put(file);
      if (content !== null) this.store().putContent(file.id, content);
      cost({ bytes: content?.length ?? 0 });
      return this.reply('create', fileResource(file), options.fields ?? DEFAULT_FILE_FIELDS);
    });
  }

  get(fileId: string, options: Options = {}): unknown {
    return this.cross('get', READ_SCOPES, cost => {
      const file = this.visible('get', fileId);
      if (options.alt !== 'media')
        return this.reply('get', fileResource(file), options.fields ?? DEFAULT_FILE_FIELDS);
      const content = this.store().content(file.id) ?? new Uint8Array();
      cost({ bytes: content.length });
      return Buffer.from(content).toString('utf8');
    });
  }

  list(options: Options = {}): unknown {
    return this.cross('list', READ_SCOPES, () => {
      const pageSize = options.pageSize ?? DEFAULT_PAGE_SIZE;
      if (pageSize < 1 || pageSize > MAX_PAGE_SIZE) {
        this.refuse(
          'list',
          `Invalid value '${pageSize}'. Values must be within the range: [1, ${MAX_PAGE_SIZE}]`,
        );
      }
      const query = options.q ? parseQuery(options.q, this.rootId()) : EVERY_FILE;
      if (query === null) return this.refuse('list', 'Invalid Value');
      const found: DriveFile[] = [];
      for (const file of this.store().having(query.anyOf))
        if (file.owner === this.run.effectiveUser && query.test(file)) found.push(file);
      const sorted = this.sort(found, options.orderBy ?? 'modifiedTime desc');
      const start = Number(options.pageToken ?? 0);
      const end = start + pageSize;
      const page = {
        kind: 'drive#fileList',
        incompleteSearch: false,
        nextPageToken: end < sorted.length ? String(end) : undefined,
        files: sorted.slice(start, end).map(fileResource),
      };
      return this.reply('list', page, options.fields ?? DEFAULT_LIST_FIELDS);
    });
  }

  update(resource: unknown, fileId: string, media?: unknown, options: Options = {}): unknown {
    return this.cross('update', WRITE_SCOPES, cost => {
      const old = this.visible('update', fileId);
      const change = this.accept('update', readFileChange(resource));
      if (change.set.parents !== undefined) {
        this.refuse(
          'update',
          'The parents field is not directly writable in update requests. Use the addParents and removeParents parameters instead.',
        );
      }
      const content = this.content('update', media);
      const added = splitIds(options.addParents);
      for (const parent of added) this.requireParent('update', parent);
      const removed = splitIds(options.removeParents);
      const file: DriveFile = {
        ...old,
        ...change.set,
        appProperties: withoutNulls({ ...old.appProperties, ...change.appProperties }),
        parents: [...old.parents.filter(parent => !removed.includes(parent)), ...added],
        ...(content === null ? {} : { size: content.length }),
        modifiedAt: this.run.now(),
      };
      this.store().put(file);
      if (content !== null) this.store().putContent(file.id, content);
      cost({ bytes: content?.length ?? 0 });
      return this.reply('update', fileResource(file), options.fields ?? DEFAULT_FILE_FIELDS);
    });
  }

  remove(fileId: string): void {
    this.cross('remove', WRITE_SCOPES, () => {
      const { id } = this.visible('delete', fileId);
      this.store().remove(id);
      sheetsStore(this.run.cloud).remove(id);
    });
  }

  /** With one empty tab, as Drive makes it. @returns its id */
  private newSpreadsheet(title: string): string {
    const owner = this.run.effectiveUser;
    const spreadsheet = sheetsStore(this.run.cloud).create({ title, owner });
    spreadsheet.setFacts({ appUsers: [owner.toLowerCase()] });
    spreadsheet.addTab({ title: 'Sheet1', sheetId: 0 });
    return spreadsheet.id;
  }

  private store() {
    return driveStore(this.run.cloud);
  }

  /** Each user has a My Drive of his own. */
  private rootId(): string {
    return `0A${createHash('sha256').update(this.run.effectiveUser).digest('hex').slice(0, 17)}`;
  }

  private visible(method: string, id: unknown): DriveFile {
    const file = typeof id === 'string' ? this.store().file(id) : null;
    if (file !== null && file.owner === this.run.effectiveUser) return file;
    return this.refuse(method, `File not found: ${String(id)}.`);
  }

  private requireParent(method: string, id: string): void {
    if (id !== this.rootId()) this.visible(method, id);
  }

  private content(method: string, media: unknown): Uint8Array | null {
    if (media === undefined || media === null) return null;
    return (
      contentOf(media) ?? this.refuse(method, 'The mediaData parameter only supports Blob types for upload.')
    );
  }

  private accept(method: string, change: FileChange): Extract<FileChange, { ok: true }> {
    return change.ok ? change : this.refuse(method, change.problem);
  }

  private sort(files: readonly DriveFile[], orderBy: string): readonly DriveFile[] {
    const [field = '', direction] = orderBy.trim().split(/\s+/);
    const key = SORT_KEYS[field] ?? this.refuse('list', 'Invalid Value');
    const sign = direction === 'desc' ? -1 : 1;
    return [...files].sort((one, other) =>
      key(one) < key(other) ? -sign : key(one) > key(other) ? sign : 0,
    );
  }

  private reply(method: string, resource: unknown, fields: string): unknown {
    let mask: FieldMask;
    try {
      mask = parseFieldMask(fields);
    } catch {
      return this.refuse(method, `Invalid field selection ${fields}`);
    }
    return intoRealm(this.run.realm, project(withoutUndefined(resource), mask));
  }

  private refuse(method: string, text: string): never {
    return this.run.fail(
      `API call to drive.files.${method} failed with error: ${text}`,
      'GoogleJsonResponseException',
    );
  }

  private cross<T>(name: string, scopes: readonly string[], work: (cost: Cost) => T): T {
    return this.run.call({ name: `Drive.Files.${name}`, remote: true, scopes }, work);
  }
}

const SORT_KEYS: Readonly<Record<string, (file: DriveFile) => number | string>> = {
  createdTime: file => file.createdAt,
  modifiedTime: file => file.modifiedAt,
  name: file => file.name,
};

function withoutNulls(properties: Readonly<Record<string, string | null>>): Record<string, string> {
  const kept: Record<string, string> = {};
  for (const [key, value] of Object.entries(properties)) if (value !== null) kept[key] = value;
  return kept;
}

function withoutUndefined(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value)) as unknown;
}

function splitIds(ids: string | undefined): readonly string[] {
  return ids === undefined || ids === '' ? [] : ids.split(',');
}

export default function driveService(run: Run): Readonly<Record<string, unknown>> {
  return { Drive: { Files: new Files(run) } };
}
