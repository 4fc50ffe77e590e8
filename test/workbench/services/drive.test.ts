import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { driveStore } from '../../../workbench/services/drive/store';
import { openWorkbench } from '../../../workbench/workbench';

const ANA = 'ana@example.org';
const BEN = 'ben@example.org';
const FOLDER = 'application/vnd.google-apps.folder';

interface FileReply {
  readonly id: string;
  readonly name: string;
}

interface ListReply {
  readonly files: readonly FileReply[];
  readonly nextPageToken?: string;
}

/** Evaluates expressions one after another in one Drive; each in a run of its own. */
function drive(more: object = {}) {
  const bench = openWorkbench({
    code: 'function main(text) { return eval(text); }',
    accounts: [ANA, BEN],
    ...more,
  });
  const run = (expression: string, as = ANA) => bench.run('main', [expression], { as, kind: 'editor' });
  return {
    bench,
    value: <T = FileReply>(expression: string, as = ANA): T => {
      const result = run(expression, as);
      if (result.how !== 'done') throw new Error(result.error ?? '');
      return result.value as T;
    },
    error: (expression: string, as = ANA) => run(expression, as).error,
  };
}

const create = (name: string, more = '{}', content = "Utilities.newBlob('x')") =>
  `Drive.Files.create(Object.assign({ name: '${name}' }, ${more}), ${content})`;

test('a reply holds kind, id, name and mimeType only, unless fields are named', () => {
  const { value } = drive();
  const file = value(create('a.txt'));
  expect(Object.keys(file).sort()).toEqual(['id', 'kind', 'mimeType', 'name']);
  expect(value(`Drive.Files.get('${file.id}', { fields: 'webViewLink,size' })`)).toEqual({
    webViewLink: `https://drive.google.com/file/d/${file.id}/view?usp=drivesdk`,
    size: '1',
  });
  expect(value(`Object.keys(Drive.Files.list({ fields: 'files(id)' }).files[0])`)).toEqual(['id']);
});

test('a file is found by its own properties, joined with or', () => {
  const { value } = drive();
  value(create('one', `{ appProperties: { sha: 'aa' } }`));
  value(create('two', `{ appProperties: { sha: 'bb' } }`));
  value(create('three', `{ appProperties: { sha: 'cc' } }`));
  const q = `(appProperties has { key='sha' and value='aa' } or appProperties has { key='sha' and value='cc' }) and trashed = false`;
  const names = value<string[]>(
    `Drive.Files.list({ q: ${JSON.stringify(q)} }).files.map(function (f) { return f.name; })`,
  );
  expect([...names].sort()).toEqual(['one', 'three']);
});

test('and and or are taken from left to right', () => {
  const { value } = drive();
  value(create('one'));
  value(create('two'));
  const names = (q: string) =>
    [
      ...value<string[]>(
        `Drive.Files.list({ q: ${JSON.stringify(q)} }).files.map(function (f) { return f.name; })`,
      ),
    ].sort();
  expect(names("name = 'two' or name = 'one' and name = 'one'")).toEqual(['one']);
  expect(names("name = 'two' or (name = 'one' and name = 'one')")).toEqual(['one', 'two']);
  expect(names("name = 'two' or not name = 'two'")).toEqual(['one', 'two']);
});

test('a folder holds what was made in it and what was moved there', () => {
  const { value } = drive();
  const folder = value(`Drive.Files.create({ name: 'F', mimeType: '${FOLDER}' })`);
  const inside = value(create('in', `{ parents: ['${folder.id}'] }`));
  const outside = value(create('out'));
  const list = () => value(`Drive.Files.list({ q: "'${folder.id}' in parents" }).files.length`);
  expect(list()).toBe(1);
  value(`Drive.Files.update({}, '${outside.id}', null, { addParents: '${folder.id}' })`);
  expect(list()).toBe(2);
  value(`Drive.Files.update({ trashed: true }, '${inside.id}')`);
  expect(value(`Drive.Files.list({ q: "'${folder.id}' in parents and trashed = false" }).files.length`)).toBe(
    1,
  );
});

test('a file is out of reach for a user who did not make it', () => {
  const { value, error } = drive();
  const { id } = value(create('a'));
  expect(value('Drive.Files.list().files.length', BEN)).toBe(0);
  expect(error(`Drive.Files.get('${id}')`, BEN)).toBe(
    `GoogleJsonResponseException: API call to drive.files.get failed with error: File not found: ${id}.`,
  );
  expect(error(create('b', `{ parents: ['${id}'] }`), BEN)).toContain('File not found');
});

test('a query that cannot be read is refused', () => {
  const { error } = drive();
  for (const q of ["name = 'a", 'name', "name is 'a'", "name = 'a' name = 'b'", "colour = 'red'"]) {
    expect(error(`Drive.Files.list({ q: ${JSON.stringify(q)} })`)).toBe(
      'GoogleJsonResponseException: API call to drive.files.list failed with error: Invalid Value',
    );
  }
});

test('pages follow each other by their token', () => {
  const { value } = drive();
  value(`[1,2,3].forEach(function (n) { Drive.Files.create({ name: String(n) }); })`);
  const first = value<ListReply>(`Drive.Files.list({ pageSize: 2, orderBy: 'name' })`);
  expect(first.files.map(file => file.name)).toEqual(['1', '2']);
  const rest = value<ListReply>(
    `Drive.Files.list({ pageSize: 2, orderBy: 'name', pageToken: '${first.nextPageToken}' })`,
  );
  expect(rest.files.map(file => file.name)).toEqual(['3']);
  expect(rest.nextPageToken).toBeUndefined();
});

test('a property longer than 124 bytes with its key is refused', () => {
  expect(drive().error(`Drive.Files.create({ name: 'a', appProperties: { k: 'x'.repeat(124) } })`)).toContain(
    '124 bytes',
  );
});

test('without a Drive scope nothing can be called', () => {
  const manifest = {
    oauthScopes: ['https://www.googleapis.com/auth/spreadsheets'],
    dependencies: { enabledAdvancedServices: [{ userSymbol: 'Drive', serviceId: 'drive', version: 'v3' }] },
  };
  expect(drive({ manifest }).error('Drive.Files.list()')).toMatch(
    /^Exception: You do not have permission to call Drive.Files.list/,
  );
});

test('an advanced service that the manifest does not enable is not there', () => {
  expect(drive({ manifest: {} }).error('Drive.Files.list()')).toBe('ReferenceError: Drive is not defined');
});

test('content is kept in the state folder and found again', () => {
  const stateDir = mkdtempSync(join(tmpdir(), 'drive-test-'));
  try {
    const first = drive({ stateDir });
    const { id } = first.value(create('a', '{}', "Utilities.newBlob('kept')"));
    first.bench.save();
    const second = drive({ stateDir });
    expect(Buffer.from(driveStore(second.bench.cloud).content(id) ?? []).toString()).toBe('kept');
    expect(second.value(`Drive.Files.get('${id}').name`)).toBe('a');
  } finally {
    rmSync(stateDir, { recursive: true });
  }
});

test('a search by properties looks only at files that have one, and finds what a look at all would', () => {
  const { value, bench } = drive();
  for (const sha of ['aa', 'bb', 'cc']) value(create(sha, `{ appProperties: { sha: '${sha}', kind: 'k' } }`));
  const having = jest.spyOn(driveStore(bench.cloud), 'having');
  const names = (q: string) => [
    ...value<string[]>(
      `Drive.Files.list({ q: ${JSON.stringify(q)}, orderBy: 'name' }).files.map(function (f) { return f.name; })`,
    ),
  ];
  const has = (sha: string): string => `appProperties has { key='sha' and value='${sha}' }`;
  const kind = `appProperties has { key='kind' and value='k' }`;
  const asked: readonly (readonly [q: string, found: readonly string[], values: readonly string[] | null])[] =
    [
      [`(${has('aa')} or ${has('cc')}) and trashed = false`, ['aa', 'cc'], ['aa', 'cc']],
      [`trashed = false and ${has('bb')}`, ['bb'], ['bb']],
      [`${has('aa')} and ${kind}`, ['aa'], ['aa']],
      [`${has('aa')} or name = 'bb'`, ['aa', 'bb'], null],
      [`not ${has('aa')}`, ['bb', 'cc'], null],
      [`not ${has('aa')} and ${kind}`, ['bb', 'cc'], ['k']],
    ];
  for (const [q, found, values] of asked) {
    expect(names(q)).toEqual(found);
    expect(having.mock.lastCall?.[0]?.map(property => property.value) ?? null).toEqual(values);
  }
});

test('a spreadsheet that Drive makes is opened by Sheets, has one empty tab, and goes with its file', () => {
  const { value, error } = drive();
  const type = 'application/vnd.google-apps.spreadsheet';
  const { id } = value(`Drive.Files.create({ name: 'Old mail', mimeType: '${type}' })`);
  expect(
    value(
      `(function (s) { return [s.getName(), s.getSheets().map(function (t) { return t.getSheetId(); })]; })(SpreadsheetApp.openById('${id}'))`,
    ),
  ).toEqual(['Old mail', [0]]);
  expect(value(`Drive.Files.get('${id}', { fields: 'webViewLink,size' })`)).toEqual({
    webViewLink: `https://docs.google.com/spreadsheets/d/${id}/edit?usp=drivesdk`,
  });
  expect(error(`Drive.Files.get('${id}')`, BEN)).toContain('File not found');
  expect(error(`SpreadsheetApp.openById('${id}')`, BEN)).not.toBeNull();
  expect(error(`Drive.Files.create({ name: 'x', mimeType: '${type}' }, Utilities.newBlob('x'))`)).toContain(
    'no content',
  );
  expect(error(`Drive.Files.remove('${id}')`)).toBeNull();
  expect(error(`SpreadsheetApp.openById('${id}')`)).not.toBeNull();
});
