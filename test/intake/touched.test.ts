/** Which rows an action touched, as a button carries it. */
import { insert, update } from '../../src/book/row';
import { readTouched, showTouched, touchedBy } from '../../src/intake/touched';

it('names what was changed and what was added, and comes back as it went', () => {
  const touched = touchedBy([
    update('Cases', 'C-1', { status: 'open' }),
    insert('Notes', { id: 'N-1', text: 'x' }),
    update('Contacts', 'P-1', { name: 'Ann' }),
  ]);
  expect(touched).toEqual({
    updates: [
      ['Cases', 'C-1'],
      ['Contacts', 'P-1'],
    ],
    inserts: [['Notes', 'N-1']],
  });
  expect(showTouched(touched)).toBe('Cases:C-1 Contacts:P-1 +Notes:N-1');
  expect(readTouched(showTouched(touched))).toEqual(touched);
});

it('leaves out what every run reads and what the ledger does not record', () => {
  const shown = showTouched(
    touchedBy([
      insert('Events', { id: 'E-1' }),
      insert('References', { messageId: 'a@b' }),
      insert('Attachments', { id: 'h' }),
      update('Settings', 'Language', { value: 'de' }),
    ]),
  );
  expect(shown).toBe('-');
  expect(readTouched(shown)).toEqual({ updates: [], inserts: [] });
});

it('says nothing of an action on more than forty rows', () => {
  const of = (n: number) => ({
    updates: [],
    inserts: Array.from({ length: n }, (_, k) => ['Notes', `N-${k}`] as const),
  });
  expect(readTouched(showTouched(of(40)))).toEqual(of(40));
  expect(showTouched(of(41))).toBe('');
  expect(readTouched('')).toBeNull();
});

it('reads no table that there is not, nothing without an id, and no more than forty', () => {
  expect(readTouched('Nowhere:X-1 Cases: +Cases:C-1 xCases:C-2 Cases:C:3')).toEqual({
    updates: [['Cases', 'C:3']],
    inserts: [['Cases', 'C-1']],
  });
  expect(readTouched(Array.from({ length: 60 }, (_, n) => `Cases:C-${n}`).join(' '))?.updates).toHaveLength(
    40,
  );
});
