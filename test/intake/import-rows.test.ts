/** Rows of the tab Import: what each says, and what a ticked one does. */
import type { Change } from '../../src/book/book';
import type { Correction, EditedRow, SheetBook } from '../../src/book/edited';
import { memoryBook } from '../../src/book/memory';
import { insert } from '../../src/book/row';
import { companyIdFor, contactIdFor, eventIdFor } from '../../src/crm/hash';
import { importRows } from '../../src/intake/sheet-edit/import-rows';
import { NOW, TestOffice } from './office';

const AT = new Date(NOW).toISOString();
const CY = contactIdFor('cy@globex.example');
type Cells = EditedRow['values'];

const row = (place: number, extra: Cells, values: Cells = {}): EditedRow => ({
  table: 'Import',
  place,
  values: { apply: null, preview: null, contactId: null, ...values },
  extra,
  typed: {},
  notes: {},
});

function run(rows: readonly EditedRow[]) {
  const known = memoryBook({
    Contacts: [{ id: contactIdFor('ann@acme.example'), name: 'Ann', address: 'ann@acme.example' }],
    Addresses: [{ address: 'ann@acme.example', contactId: contactIdFor('ann@acme.example'), state: 'ok' }],
  });
  const settled: { changes: readonly Change[]; corrections: readonly Correction[] }[] = [];
  const book: SheetBook = {
    ...known,
    noteEdit: () => null,
    edited: () => ({ rows: [], columns: [] }),
    settle: (changes, corrections) => {
      if (changes.length + corrections.length > 0) settled.push({ changes, corrections });
    },
  };
  const words = {
    contactHeaders: { name: ['Who'] },
    importVerdict: ({ kind }: { readonly kind: string }, done: boolean) => `${kind}${done ? ', done' : ''}`,
  } as unknown as Parameters<typeof importRows>[1]['words'];
  const told = importRows(
    rows,
    { user: 'ana@solarmora.example', words, now: NOW, office: new TestOffice().office() },
    book,
  );
  const corrected = settled.flatMap(({ corrections }) =>
    corrections.map(({ row: { place }, values, notes }) => [place, values, notes]),
  );
  return { told, corrected, changes: settled.flatMap(({ changes }) => changes), times: settled.length };
}
const cy = { Who: 'Cy', Email: 'cy@globex.example' };

it('a row says what importing it would do, and nothing else happens', () => {
  expect(
    run([
      row(0, cy),
      row(1, { Who: 'Ann', Email: 'ann@acme.example' }),
      row(2, { Who: 'Own', Email: 'x@solarmora.example' }),
    ]),
  ).toEqual({
    told: true,
    corrected: [
      [0, { preview: 'new' }, {}],
      [1, { preview: 'same' }, {}],
      [2, { preview: 'left_out' }, {}],
    ],
    changes: [],
    times: 1,
  });
});

it('a ticked row is imported, with its entry in the ledger behind it', () => {
  const { told, corrected, changes } = run([row(4, cy, { apply: true, preview: 'new' })]);
  expect([told, corrected]).toEqual([true, [[4, { preview: 'new, done', contactId: CY }, {}]]]);
  expect(changes).toEqual([
    insert('Companies', {
      id: companyIdFor('globex.example'),
      name: 'Globex',
      domain: 'globex.example',
      createdAt: AT,
    }),
    expect.objectContaining({
      table: 'Contacts',
      values: expect.objectContaining({ id: CY, name: 'Cy', createdAt: AT }) as unknown,
    }),
    expect.objectContaining({ table: 'Addresses' }),
    insert('Events', {
      id: eventIdFor('import', CY, AT, '5'),
      at: AT,
      actor: 'ana@solarmora.example',
      action: 'import',
      outcome: 'created',
      reason: `imported ${CY} from the tab Import, line 5`,
      contactId: CY,
    }),
  ]);
});

it('a ticked row that is known already is done without a change, one that is left out stays', () => {
  const { corrected, changes } = run([
    row(0, { Who: 'Ann', Email: 'ann@acme.example' }, { apply: true }),
    row(1, { Who: 'Own', Email: 'x@solarmora.example' }, { apply: true }),
  ]);
  expect(corrected).toEqual([
    [0, { preview: 'same, done', contactId: contactIdFor('ann@acme.example') }, {}],
    [1, { preview: 'left_out' }, {}],
  ]);
  expect(changes).toEqual([]);
});

it.each<[string, readonly EditedRow[]]>([
  ['that was imported', [row(0, cy, { contactId: CY })]],
  ['that says already what it would do', [row(0, cy, { preview: 'new' })]],
  ['without anything in it', [row(0, { Who: '', Email: null })]],
  ['under headers that nobody knows', [row(0, { Colour: 'red' })]],
])('a row %s changes nothing', (_what, rows) => {
  expect(run(rows)).toEqual({ told: false, corrected: [], changes: [], times: 0 });
});

it('the same contact twice is told at its second row', () => {
  expect(run([row(0, cy), row(1, cy)]).corrected).toEqual([
    [0, { preview: 'new' }, {}],
    [1, { preview: 'left_out' }, {}],
  ]);
});
