/** The desk for single records at work: answers the cards' questions and clicks from the book. */
import type { RecordDesk } from '../../records';
import type { DeskPorts } from '../ports';
import { addAddress, firstAddress, removeAddress } from './addresses';
import { convertLead } from './convert';
import { newDeal, newTask } from './create';
import { saveEdit } from './edit';
import { openForm } from './form';
import { recordList } from './list';
import { merge, mergeCandidates, mergePreview } from './merge';
import { recordPage } from './page';
import { addPeople, unknownPeople } from './people';
import { search } from './search';
import { addNote, setCase, setTask } from './small-changes';
import { undo } from '../undo';

export const recordDesk = (ports: DeskPorts): RecordDesk => ({
  page: (ref, about) => recordPage(ports, ref, about),
  list: (ref, list, page, about) => recordList(ports, ref, list, page, about),
  form: (form, ref, reader) => openForm(ports, form, ref, reader),
  save: (form, ref, filled) => {
    switch (form) {
      case 'new_deal':
        return newDeal(ports, ref, filled);
      case 'new_task':
        return newTask(ports, ref, filled);
      case 'convert':
        return convertLead(ports, ref, filled);
      default:
        return saveEdit(ports, form, ref, filled);
    }
  },
  addNote: (ref, text, key) => addNote(ports, ref, text, key),
  setTask: (id, done, ref, key) => setTask(ports, id, done, ref, key),
  setCase: (id, change, was, key) => setCase(ports, id, change, was, key),
  addAddress: (contactId, address, key) => addAddress(ports, contactId, address, key),
  removeAddress: (contactId, address, key) => removeAddress(ports, contactId, address, key),
  firstAddress: (contactId, address, key) => firstAddress(ports, contactId, address, key),
  search: (asked, kinds) => search(ports, asked, kinds ?? null),
  mergeCandidates: ref => mergeCandidates(ports, ref),
  mergePreview: (ref, typed) => mergePreview(ports, ref, typed),
  undo: (eventId, touched) => undo(ports, 'records', eventId, touched),
  merge: (ref, intoId) => merge(ports, ref, intoId),
  unknownPeople: ref => unknownPeople(ports, ref),
  addPeople: (ref, addresses, key) => addPeople(ports, ref, addresses, key),
});
