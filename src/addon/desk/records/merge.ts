/** Putting one record into another that is the same: who may be meant, what would happen, and doing it. */
import type { Query, Row } from '../../../book/book';
import { textOf } from '../../../book/row';
import { isClosed } from '../../../crm/case-status';
import { contactIdFor } from '../../../crm/hash';
import { learnCases } from '../../../intake/case-rows';
import { Known } from '../../../intake/known';
import { mergeCases, mergeCasesInBook, movedQueries } from '../../../intake/merge-cases';
import { listsIn } from '../../../intake/office';
import type { Done, Refusal } from '../../done';
import type { FoundRecord, MergePreview, RecordRef } from '../../records';
import { PICKED } from '../../records/suggestion';
import { locked } from '../locked';
import type { DeskPorts } from '../ports';
import { readAddress } from './addresses';
import { mergeWith, previewContacts, putContact } from './merge-contacts';
import { RELATED_READ, rowQuery } from './page';
import { foundRecord } from './search';

/** Candidates that a card offers; who is not among them is looked for by name. */
const CANDIDATES = 8;

const asFound = (rows: readonly Row[], but: string): readonly FoundRecord[] =>
  rows
    .filter(({ values }, index) => {
      const id = textOf(values, 'id');
      return id !== but && rows.findIndex(other => textOf(other.values, 'id') === id) === index;
    })
    .slice(0, CANDIDATES)
    .map(foundRecord);

/** Contacts of the same name or telephone number, other open cases of the same contact. A second look-up, since the row says by what. */
export const mergeCandidates = ({ book }: DeskPorts, ref: RecordRef): readonly FoundRecord[] => {
  const row = book.find([rowQuery(ref)])[0]?.[0];
  if (!row) return [];
  const queries: readonly Query[] =
    ref.kind === 'case'
      ? [
          {
            table: 'Cases',
            column: 'contactId',
            keys: [textOf(row.values, 'contactId')],
            newest: RELATED_READ,
          },
        ]
      : (['name', 'phone'] as const).map(column => ({
          table: 'Contacts' as const,
          column,
          keys: [textOf(row.values, column)],
          newest: CANDIDATES + 1,
        }));
  const rows = book.find(queries).flat();
  const lists = listsIn(book);
  return asFound(
    rows.filter(({ values }) =>
      ref.kind === 'case' ? !isClosed(textOf(values, 'status'), lists) : textOf(values, 'mergedInto') === '',
    ),
    ref.id,
  );
};

/** What was typed or picked: a case's number, a contact's address, an id. */
const targetOf = (ports: DeskPorts, ref: RecordRef, typed: string): string => {
  const text = (PICKED.exec(typed)?.[1] ?? typed).trim();
  if (ref.kind === 'case') return /\d/.test(text) ? `C-${text.replace(/[^0-9]/g, '')}` : '';
  if (/^P-/.test(text)) return text;
  const address = readAddress(text);
  if (address === null) return '';
  const row = ports.book.find([{ table: 'Addresses', column: 'address', keys: [address] }])[0]?.[0];
  return textOf(row?.values ?? {}, 'contactId') || contactIdFor(address);
};

const previewCases = (ports: DeskPorts, fromId: string, intoId: string): MergePreview | Refusal => {
  const known = new Known();
  learnCases(ports.book, known, [fromId, intoId], movedQueries([fromId]));
  const merge = mergeCases(
    known,
    fromId,
    intoId,
    { actor: ports.user, reason: '' },
    { now: ports.clock.now(), lists: listsIn(ports.book) },
  );
  if (merge.kind === 'refused') return refusalOf(merge.why, merge.id);
  const described = (id: string): FoundRecord =>
    foundRecord({ table: 'Cases', values: known.get('Cases', id) ?? {}, extra: {} });
  return {
    from: described(merge.from),
    into: described(merge.into),
    fields: [],
    addresses: [],
    cases: 0,
    moved: merge.moved,
  };
};

const refusalOf = (why: 'no_case' | 'already_merged' | 'same_case', id: string): Refusal => {
  if (why === 'no_case') return { kind: 'no_case', typed: id };
  return why === 'same_case' ? { kind: 'same_record' } : { kind: 'merged', into: id };
};

export const mergePreview = (ports: DeskPorts, ref: RecordRef, typed: string): MergePreview | Refusal => {
  const into = targetOf(ports, ref, typed);
  if (into === '') return { kind: 'no_record' };
  if (into.toLowerCase() === ref.id.toLowerCase()) return { kind: 'same_record' };
  return ref.kind === 'case' ? previewCases(ports, ref.id, into) : previewContacts(ports, ref.id, into);
};

/** Done again it changes nothing: what has been merged into this very record is merged. */
export const merge = (ports: DeskPorts, ref: RecordRef, intoId: string): Done =>
  ref.kind !== 'case'
    ? putContact(ports, ref.id, intoId)
    : locked(ports, () => {
        const by = { actor: ports.user, reason: 'chosen in the side panel' };
        return mergeWith(ports, 'Cases', around => {
          const made = mergeCasesInBook(ports.book, ref.id, intoId, by, ports.clock.now(), around);
          if (made.kind === 'merged') return null;
          if (made.why === 'already_merged' && made.id === intoId) return { changed: true, repeated: true };
          return { changed: false, why: refusalOf(made.why, made.id) };
        });
      });
