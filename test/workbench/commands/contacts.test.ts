/** Contacts in and the book out, on the command line: preview, import, export, and the same again. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { accountsOf, installOptions } from '../../../workbench/company';
import { DIST } from '../../../workbench/paths';
import { SAMPLE_COMPANY } from '../../../workbench/sample/company';
import { openWorkbench } from '../../../workbench/workbench';
import { casebook } from './terminal';

let folder: string;
let state: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'casebook-contacts-'));
  state = join(folder, 'state');
  const workbench = openWorkbench({
    dist: DIST,
    accounts: accountsOf(SAMPLE_COMPANY),
    stateDir: state,
    now: Date.parse('2026-11-02T10:00:00Z'),
  });
  const { how, error } = workbench.run('install', [installOptions(SAMPLE_COMPANY)], {
    as: SAMPLE_COMPANY.routing,
    kind: 'editor',
  });
  expect([how, error]).toEqual(['done', null]);
  workbench.save();
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const file = (name: string, text: string): string => {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
};
const take = (path: string, ...more: readonly string[]) =>
  casebook('contacts', 'import', path, '--state', state, ...more);
const exported = async (table: string, format = 'csv'): Promise<string> => {
  const out = join(folder, `out-${format}`);
  expect((await casebook('export', '--out', out, '--format', format, '--state', state)).code).toBe(0);
  return readFileSync(join(out, `${table}.${format}`), 'utf8');
};

const PEOPLE = [
  'Name,E-mail,Phone,Company,Labels',
  'Ana Souza,ana@acme.example,+55 11,Acme,VIP',
  '"=HYPERLINK(""https://evil.example"")",bo@other.example,,,',
  'Ana again,ANA@acme.example,,,',
  'No address,,1,,',
  'Bad,not an address,,,',
].join('\n');

it('shows what an import would do, line by line, and writes nothing', async () => {
  const { code, out } = await take(file('people.csv', PEOPLE));
  expect(code).toBe(0);
  expect(out.split('\n').map(line => line.replace(/^.*people\.csv:/, ''))).toEqual([
    '2  Ana Souza ana@acme.example  new',
    '3  =HYPERLINK("https://evil.example") bo@other.example  new',
    '4  Ana again ANA@acme.example  left out: the same contact as in line 2',
    '5  No address  left out: no e-mail address, and nobody in the book has this name and company',
    '6  Bad not an address  left out: not an address is no e-mail address',
    'Preview, nothing is written: 2 new, 0 change, 0 same, 3 left out. Import with --apply.',
    '',
  ]);
  expect(await exported('Contacts')).not.toContain('acme');
});

it('imports, finds the same contacts the same, fills gaps, keeps what differs, and replaces only when told', async () => {
  expect((await take(file('people.csv', PEOPLE), '--apply')).out).toContain(
    'Imported: 2 new, 0 change, 0 same, 3 left out.',
  );
  expect((await take(file('people.csv', PEOPLE), '--apply')).out).toContain(
    'Imported: 0 new, 0 change, 2 same, 3 left out.',
  );

  const card = (...lines: readonly string[]): string =>
    ['BEGIN:VCARD', 'VERSION:3.0', ...lines, 'END:VCARD', ''].join('\r\n');
  const cards = file(
    'phone.vcf',
    card('FN:Ana Souza', 'EMAIL:ana@acme.example', 'EMAIL:ana@home.example', 'TEL:+55 99', 'TITLE:CEO') +
      card('FN:ana souza', 'ORG:ACME', 'CATEGORIES:vip,Solar'),
  );
  const preview = (await take(cards)).out;
  expect(preview).toContain(
    'change  title: CEO, address: ana@home.example; stays as it is (--replace would change it): phone: +55 11 -> +55 99',
  );
  // Known by name and company: there is no address in it.
  expect(preview).toMatch(/:9 {2}ana souza {2}change {2}tags: VIP -> VIP, Solar/);
  await take(cards, '--apply');
  const people = await exported('Contacts');
  expect(people).toMatch(/Ana Souza,ana@acme\.example,'\+55 11,CEO,Acme,[^,]*,,"?VIP, Solar/);
  expect(await exported('Addresses')).toContain('ana@home.example');

  await take(cards, '--apply', '--replace');
  expect(await exported('Contacts')).toContain("'+55 99");
  const events = JSON.parse(await exported('Events', 'json')) as Record<string, string>[];
  const imports = events.filter(({ action }) => action === 'import');
  expect(imports.map(({ outcome }) => outcome)).toEqual([
    'created',
    'created',
    'changed',
    'changed',
    'changed',
  ]);
  expect(imports[2]?.['reason']).toContain('title, address of P-');
  expect((await casebook('verify', '--state', state)).out).toContain('the chain is whole');
});

it('exports what it can import again, and nothing that a spreadsheet takes for a formula', async () => {
  await take(file('people.csv', PEOPLE), '--apply');
  const csv = await exported('Contacts');
  expect(csv.startsWith('\ufeff')).toBe(true);
  expect(csv).toContain(`"'=HYPERLINK(""https://evil.example"")"`);
  const { out } = await take(file('again.csv', csv));
  expect(out).toContain('Preview, nothing is written: 0 new, 0 change, 2 same, 0 left out.');
  const people = JSON.parse(await exported('Contacts', 'json')) as Record<string, unknown>[];
  expect(people.map(({ name }) => name)).toContain('=HYPERLINK("https://evil.example")');
  expect(readdirSync(join(folder, 'out-json'))).toContain('Settings.json');
});

it('refuses a file with the line at fault, and imports nothing of it', async () => {
  const before = await exported('Contacts');
  const path = file('broken.csv', 'name,email\nGood,good@x.example\n"Open,open@x.example\n');
  const { code, err } = await take(path, '--apply');
  expect(code).toBe(1);
  expect(err).toBe(
    `${path}:3: a quotation mark is opened and never closed: "Open,open@x.example. Nothing was imported.\n`,
  );
  expect(await exported('Contacts')).toBe(before);
});

it.each([
  [['export'], 'export needs --out'],
  [['export', '--out', 'x', '--format', 'xml'], 'there is no format xml'],
  [['contacts', 'import'], 'contacts takes'],
  [['contacts', 'import', 'no-such-file.csv', '--state', 'STATE'], 'no-such-file.csv cannot be read'],
])('%j is refused', async (args, says) => {
  const { code, err } = await casebook(...args.map(arg => (arg === 'STATE' ? state : arg)));
  expect(code).toBe(2);
  expect(err).toContain(says);
});
