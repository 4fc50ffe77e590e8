/**
 * Every place that writes the book is named here with how the ledger tells of it. A new one fails this test until
 * somebody has thought about its entry: who, when, what, from what to what.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';

const SRC = join(__dirname, '../src');

/** Where a commit stands -> why it needs no entry of its own, or `entry` where it brings one, itself or by another file. */
const SITES: Readonly<Record<string, string>> = {
  'addon/desk/case-change.ts': 'entry',
  'addon/desk/compose.ts': 'entry',
  'addon/desk/held.ts': 'entry',
  'addon/desk/log-to-deal.ts': 'entry',
  'addon/desk/logging.ts': 'verdict',
  'addon/desk/never-log.ts': 'entry',
  'addon/desk/noting-book.ts': 'passes on what it is given',
  'addon/desk/records/deed.ts': 'entry',
  'addon/desk/settings/change.ts': 'entry',
  'intake/archive/archived-mail.ts': 'passes on what it is given',
  'intake/archive/over-archives.ts': 'passes on what it is given; what leads to a mail that goes, goes along',
  'intake/archive/roll-over.ts': 'entry',
  'intake/batch.ts': 'verdict',
  'intake/book-update.ts': 'entry',
  'intake/contact-import/import-contacts.ts': 'entry',
  'intake/deadlines/watch.ts': 'its changes come from remind.ts, an entry for each',
  'intake/hand-over.ts': 'entry',
  'intake/held-never-logged.ts': 'entry',
  'intake/held-lock.ts': 'passes on what it is given',
  'intake/leads.ts': 'passes on what it is given',
  'intake/log-mails.ts': 'verdict',
  'intake/long-text.ts': 'passes on what it is given',
  'intake/merge-cases.ts': 'entry',
  'intake/merge-contacts.ts': 'entry',
  'intake/outbox.ts': 'entry',
  'intake/poll.ts': 'entry',
  'intake/privacy/erase.ts': 'entry',
  'intake/privacy/export.ts': 'entry',
  'intake/privacy/kept-files.ts': 'part of an erasure or of retention, whose entry counts the files',
  'intake/privacy/retention.ts': 'entry',
  'intake/problems.ts': 'entry',
  'intake/put-aside.ts': 'entry',
  'intake/rest-of-merge.ts': 'entry',
  'intake/settle-never-logged.ts': 'entry',
  'intake/sheet-edit/import-rows.ts':
    'its contacts bring the entries of import-contacts.ts; its own marks are no records',
  'intake/sheet-edit/left-leads.ts': 'passes on what it is given',
  'intake/sheet-edit/only-foreseen.ts': 'passes on what it is given',
  'intake/sheet-edit/take-edit.ts': 'entry in intake/sheet-edit/edit-entry.ts',
  'intake/undo.ts': 'entry',
  'intake/upkeep.ts': 'entry',
  'privacy.ts': 'entry',
  'rebuild.ts': 'entry',
  'setup.ts': 'the rows that a new book begins with; the ledger begins with it',
};

const files = (folder: string): readonly string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap(entry =>
    entry.isDirectory() ? files(join(folder, entry.name)) : [join(folder, entry.name)],
  );

/** Source text of what stands outside the engine itself, by its path below src. */
const sources = new Map(
  files(SRC)
    .map(path => [relative(SRC, path), readFileSync(path, 'utf8')] as const)
    .filter(([path]) => !path.startsWith('book/')),
);
const writes = (text: string): number => (text.match(/\.(?:commit|settle|moveOut)\(/g) ?? []).length;

it('names every place that writes the book, and no other', () => {
  const found = [...sources].filter(([, text]) => writes(text) > 0).map(([path]) => path);
  expect(found.sort()).toEqual(Object.keys(SITES).sort());
});

const entries = Object.entries(SITES).flatMap(([path, why]) => {
  const [, elsewhere] = /^entry(?: in (.+))?$/.exec(why) ?? [null, null];
  return elsewhere === null ? [] : [[path, elsewhere ?? path] as const];
});

it.each(entries)('%s brings an entry of the ledger', (_path, made) => {
  const text = sources.get(made) ?? '';
  expect(text).toMatch(/insert\('Events', \{[\s\S]*?\bactor\b[\s\S]*?\baction\b[\s\S]*?\boutcome\b/);
});

it.each(Object.keys(SITES).filter(path => SITES[path] === 'verdict'))(
  '%s commits what the pipeline decided, whose last change is the entry',
  path => {
    expect(sources.get(path)).toMatch(/verdict|withFiles/);
    expect(sources.get('intake/decide.ts')).toMatch(/ledgerRow\(matter, \w+, actor\)/);
    expect(sources.get('intake/by-hand.ts')).toMatch(/ledgerRow\(matter, \w+, actor\)/);
  },
);

it('nothing writes cells past the book: the API’s writes stand in one file', () => {
  const past = [...sources]
    .filter(([, text]) => /\b(?:batchUpdate|setValues|appendRow|values\.(?:update|append))\(/.test(text))
    .map(([path]) => path);
  expect(past).toEqual(['google/spreadsheet.ts']);
});
