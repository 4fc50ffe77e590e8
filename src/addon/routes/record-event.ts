/** What a click on a record's card says: which record, which list. */
import type { CardEvent } from '../event';
import { RECORD_KINDS, RECORD_LISTS, type RecordKind, type RecordList, type RecordRef } from '../records';
import { KEY } from '../records/clicks';
import { parameter, required } from '../route';

export const isRecordKind = (text: string): text is RecordKind =>
  (RECORD_KINDS as readonly string[]).includes(text);

/** @throws Error when the click names no record, which is a bug of the card */
export const refOf = (event: CardEvent): RecordRef => {
  const kind = required(event, KEY.kind);
  if (!isRecordKind(kind)) throw new Error(`There is no kind of record "${kind}".`);
  return { kind, id: required(event, KEY.id) };
};

/** null: the click is about the open mail. */
export const refOrMail = (event: CardEvent): RecordRef | null =>
  parameter(event, KEY.id) === '' ? null : refOf(event);

export const listOf = (event: CardEvent): RecordList => {
  const list = parameter(event, KEY.list);
  return RECORD_LISTS.find(each => each === list) ?? 'timeline';
};
