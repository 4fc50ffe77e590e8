/** Contacts from rows of a table whose first row says what stands where. */
import { meaningOfHeader, type ColumnMeaning } from './columns';
import { tidy, tidyNotes, unique, wholeName, type ContactField, type FileContact } from './contact';

export type OwnHeaders = Readonly<Partial<Record<ContactField, readonly string[]>>>;

export type TableReader = (line: number, cells: readonly string[]) => FileContact;

/** Google parts several values of one kind by this in one cell. */
const SEVERAL = /\s*:::\s*/;
/** Google's own groups, such as `* myContacts`. */
const SYSTEM_GROUP = /^\*/;
/** What our own export puts before a text that a spreadsheet would take for a formula. */
const GUARD = /^'(?=[\s\u200b\ufeff]*[=+\-@＝＋－＠]|[\t\r\n])/;

/** `Ana <ana@acme.example>; ana@home.example` as its addresses; a text without one stays, to be named as bad. */
function addressesIn(text: string): readonly string[] {
  const found = tidy(text)
    .split(/[\s,;<>"]/)
    .filter(word => word.includes('@'));
  return found.length > 0 ? found : [text];
}

/** @returns null when no column holds a name or an address */
export function tableReader(headers: readonly string[], own: OwnHeaders): TableReader | null {
  const columns = headers.map(header => meaningOfHeader(header, own));
  if (
    !columns.some(
      column => column?.field === 'address' || column?.field === 'name' || column?.field === 'first',
    )
  )
    return null;
  return (line, cells) => {
    const valuesOf = (field: ContactField): readonly string[] =>
      columns
        .map((column, at) => ({ column, text: (cells[at] ?? '').replace(GUARD, '') }))
        .filter((each): each is { column: ColumnMeaning; text: string } => each.column?.field === field)
        .sort((a, b) => a.column.rank - b.column.rank)
        .flatMap(({ text }) => text.split(SEVERAL))
        .filter(text => text.trim() !== '');
    const first = (field: ContactField): string => tidy(valuesOf(field)[0] ?? '');
    return {
      line,
      name: first('name') || wholeName(first('first'), first('middle'), first('last')),
      addresses: unique(valuesOf('address').flatMap(addressesIn)),
      phone: first('phone'),
      title: first('title'),
      company: first('company'),
      tags: unique(
        valuesOf('tags')
          .flatMap(text => text.split(/[,;、]/))
          .filter(tag => !SYSTEM_GROUP.test(tag.trim())),
      ),
      notes: tidyNotes(valuesOf('notes').join('\n')),
    };
  };
}
