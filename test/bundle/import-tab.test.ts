/** Contacts pasted on the tab Import: each row says what it would do, and does it when it is ticked. */
import { ANA, clearStages, Stage } from './stage';

let kept: string;
beforeAll(() => {
  kept = Stage.installed().keep();
});
afterAll(clearStages);

const paste = (stage: Stage, row: number, column: number, ...rows: readonly (readonly string[])[]) =>
  stage.edited(stage.at('Import').paste(row, column, rows));
const previews = (stage: Stage): readonly unknown[] => stage.rows('Import').map(({ preview }) => preview);
const trips = (results: ReturnType<typeof paste>): number =>
  results.flatMap(({ calls }) => calls.filter(({ remote }) => remote)).length;

/** The column in which the data begin. */
const FIRST = 3;

const PEOPLE = [
  ['Maria Silva', 'maria@acme.example', '+55 11', 'CEO', 'Acme', 'VIP'],
  ['Bo', 'bo at acme', '', '', '', ''],
  ['Ana', ANA, '', '', '', ''],
  ['Maria again', 'MARIA@acme.example', '', '', '', ''],
] as const;

it('previews what is pasted and writes nothing, then imports what is ticked, once', () => {
  const stage = Stage.from(kept);
  const results = paste(stage, 1, FIRST, ...PEOPLE);
  expect(results.map(({ how, error }) => [how, error])).toEqual([['done', null]]);
  expect(previews(stage)).toEqual([
    'New contact',
    'Not possible: “bo at acme” is no e-mail address',
    `Not possible: ${ANA} belongs to this organisation`,
    'Stands in row 2 already',
  ]);
  expect(stage.rows('Contacts')).toEqual([]);

  const ticked = paste(stage, 1, stage.column('Import', 'apply'), ['TRUE'], ['TRUE'], ['TRUE'], ['TRUE']);
  expect(trips(ticked)).toBeLessThanOrEqual(7);
  const [maria] = stage.rows('Contacts');
  expect(stage.rows('Contacts')).toHaveLength(1);
  expect(maria).toMatchObject({
    name: 'Maria Silva',
    address: 'maria@acme.example',
    phone: '+55 11',
    title: 'CEO',
    company: 'Acme',
    tags: 'VIP',
    source: 'import',
  });
  expect(stage.rows('Import')[0]).toMatchObject({ preview: 'Imported', contactId: maria?.['id'] });
  expect(stage.rows('Addresses').map(({ address }) => address)).toEqual(['maria@acme.example']);
  expect(stage.rows('Events').filter(({ action }) => action === 'import')).toHaveLength(1);

  paste(stage, 1, stage.column('Import', 'apply'), ['TRUE']);
  expect(stage.rows('Contacts')).toHaveLength(1);
});

it('takes an export with its own headers, fills gaps and keeps what the book has', () => {
  const stage = Stage.from(kept);
  paste(stage, 1, FIRST, PEOPLE[0]);
  paste(stage, 1, stage.column('Import', 'apply'), ['TRUE']);
  const beside = FIRST;
  paste(
    stage,
    0,
    beside,
    ['First Name', 'Last Name', 'E-mail 1 - Value', 'Organization Title', 'Notes', 'Labels'],
    ['', '', '', '', '', ''],
    ['Maria', 'Silva', 'maria@acme.example', 'CTO', 'likes solar', '* myContacts'],
    ['José', 'Lima', 'jose@lima.example', '', '', 'Solar'],
  );
  expect(previews(stage)).toEqual([
    'Imported',
    'Fills in Notes (likes solar); the book keeps Job title (CTO)',
    'New contact',
  ]);
  paste(stage, 2, stage.column('Import', 'apply'), ['TRUE'], ['TRUE']);
  expect(stage.rows('Contacts').map(({ name, title, notes, tags }) => [name, title, notes, tags])).toEqual([
    ['Maria Silva', 'CEO', 'likes solar', 'VIP'],
    ['José Lima', null, null, 'Solar'],
  ]);
});
