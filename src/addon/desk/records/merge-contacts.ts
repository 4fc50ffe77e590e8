/** Contacts that are one person: what would become of them, and doing it (src/intake/merge-contacts.ts). */
import { textOf } from '../../../book/row';
import type { Job, MergeJob } from '../../../intake/jobs';
import { Known } from '../../../intake/known';
import {
  learnContacts,
  mergeContacts,
  mergeContactsInBook,
  type ContactMerge,
} from '../../../intake/merge-contacts';
import type { Around, Merging } from '../../../intake/merge-rows';
import type { Done, Refusal } from '../../done';
import type { MergePreview } from '../../records';
import { fieldsOf } from '../../records/form-fields';
import { locked } from '../locked';
import type { DeskPorts } from '../ports';
import { beginLater, noteWork } from '../work';
import { foundRecord } from './search';

const refusalOf = ({ why, id }: Extract<ContactMerge, { kind: 'refused' }>): Refusal => {
  if (why === 'no_contact') return { kind: 'no_record' };
  return why === 'same_contact' ? { kind: 'same_record' } : { kind: 'merged', into: id };
};

/** Fields that fill a gap, and fields in which the two differ and the survivor keeps its own. */
const fieldsAfter = (
  known: Known,
  { from, into, gains }: Extract<ContactMerge, { kind: 'merged' }>,
): MergePreview['fields'] =>
  fieldsOf('contact').flatMap(({ name }) => {
    const kept = textOf(known.get('Contacts', into) ?? {}, name);
    const other = textOf(known.get('Contacts', from) ?? {}, name);
    const gain = textOf(gains, name);
    if (gain !== '') return [{ field: name, kept: gain, other: '' }];
    return other === '' || other === kept ? [] : [{ field: name, kept, other }];
  });

export const previewContacts = (ports: DeskPorts, fromId: string, intoId: string): MergePreview | Refusal => {
  const known = new Known();
  learnContacts(ports.book, known, fromId, intoId);
  const merge = mergeContacts(known, fromId, intoId, { actor: ports.user, reason: '' }, ports.clock.now());
  if (merge.kind === 'refused') return refusalOf(merge);
  const described = (id: string) =>
    foundRecord({ table: 'Contacts', values: known.get('Contacts', id) ?? {}, extra: {} });
  const { Cases: cases = 0, ...rest } = merge.moves;
  return {
    from: described(merge.from),
    into: described(merge.into),
    fields: fieldsAfter(known, merge),
    addresses: merge.addresses,
    cases,
    moved: Object.values(rest).reduce((sum, count) => sum + count, 0),
  };
};

/**
 * A merge by a click. Older rows that a trigger is to bring along are noted before the merge is stored: nobody would ask for
 * them again after a run that was cut off in between.
 * @param put merges in the book; answers what is wrong, or null where it was done
 */
export function mergeWith(
  ports: DeskPorts,
  table: MergeJob['table'],
  put: (around: Around) => Done | null,
): Done {
  const noted: Job[] = [];
  const before = ({ from, rest, changes }: Merging): void => {
    if (!rest) return;
    const job = { what: 'merge', table, from, done: changes.length, total: null, finished: false } as const;
    const note = noteWork(ports, `merge ${from}`, job);
    if (note !== null) noted.push(note);
  };
  const wrong = put({ more: ports.shown?.() ?? [], before });
  if (wrong !== null) return wrong;
  const later = noted.some(job => beginLater(ports, job));
  return { changed: true, ...(later ? { later } : {}) };
}

export const putContact = (ports: DeskPorts, fromId: string, intoId: string): Done =>
  locked(ports, () => {
    const by = { actor: ports.user, reason: 'chosen in the side panel' };
    return mergeWith(ports, 'Contacts', around => {
      const made = mergeContactsInBook(ports.book, fromId, intoId, by, ports.clock.now(), around);
      if (made.kind === 'merged') return null;
      if (made.why === 'already_merged' && made.id === intoId) return { changed: true, repeated: true };
      return { changed: false, why: refusalOf(made) };
    });
  });
