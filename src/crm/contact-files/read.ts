/** Contacts from the text of a file: vCards, or a table (CSV) with a header row. */
import { fault, MOST_CHARACTERS, MOST_CONTACTS, type FileContacts } from './contact';
import { parseCsv } from './csv';
import { tableReader, type OwnHeaders } from './from-table';
import { isVcard, readVcards } from './vcard';

export function readContacts(text: string, own: OwnHeaders): FileContacts {
  if (text.length > MOST_CHARACTERS) return fault(1, 'too_large');
  const read = isVcard(text) ? readVcards(text) : readTable(text, own);
  if (!read.ok) return read;
  const contacts = read.contacts.filter(
    ({ name, addresses, phone, notes }) => name + phone + notes !== '' || addresses.length > 0,
  );
  if (contacts.length === 0) return fault(1, 'empty');
  const beyond = contacts[MOST_CONTACTS];
  return beyond ? fault(beyond.line, 'too_large') : { ok: true, contacts };
}

function readTable(text: string, own: OwnHeaders): FileContacts {
  const csv = parseCsv(text);
  if (!csv.ok) return csv;
  const [head, ...rows] = csv.rows;
  if (!head) return fault(1, 'empty');
  const reader = tableReader(head.cells, own);
  if (reader === null) return fault(head.line, 'no_header', head.cells.join(', '));
  for (const { line, cells } of rows)
    if (cells.length > head.cells.length && cells.slice(head.cells.length).some(cell => cell.trim() !== ''))
      return fault(line, 'too_many_cells', cells.slice(head.cells.length).join(', '));
  return { ok: true, contacts: rows.map(({ line, cells }) => reader(line, cells)) };
}
