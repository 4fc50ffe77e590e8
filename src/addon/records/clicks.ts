/** What travels in the buttons of record cards: ids, the name of a list or form, and the key of one filling-in. */
import { act, type CallbackOptions } from '../card';
import type { ActionName } from '../actions';
import type { RecordRef } from '../records';
import type { Scene } from '../scene';

export const KEY = {
  kind: 'kind',
  id: 'id',
  /** Contact of a deal: saves the look-up for it. */
  about: 'about',
  list: 'list',
  page: 'page',
  form: 'form',
  opened: 'opened',
  key: 'key',
  task: 'task',
  change: 'change',
  address: 'address',
  into: 'into',
  event: 'event',
  touched: 'touched',
  /** Present where the mail to be written is the open one, forwarded. */
  forward: 'forward',
  /** Present where the click was made on the card of the open mail, and leads back to it. */
  beside: 'beside',
} as const;

/** Fields of the record cards that are no columns. */
export const RECORD_FIELD = {
  note: 'note',
  address: 'address',
  people: 'people',
  asked: 'asked',
  into: 'into',
} as const;

const parametersOf = ({ kind, id }: RecordRef, about: string): Readonly<Record<string, string>> => ({
  [KEY.kind]: kind,
  [KEY.id]: id,
  ...(about === '' ? {} : { [KEY.about]: about }),
});

/** For clicks on the card of the open mail: they answer with that card. */
export const BESIDE_MAIL = { [KEY.beside]: 'mail' } as const;

/** A click about a record. */
export const actOn = (
  name: ActionName,
  ref: RecordRef,
  more: Readonly<Record<string, string>> = {},
  about = '',
  options: CallbackOptions = {},
) => act(name, { ...parametersOf(ref, about), ...more }, options);

/** A click that changes something: carries the key by which it is carried out once. */
export const changing = (
  name: ActionName,
  ref: RecordRef,
  scene: Scene,
  more: Readonly<Record<string, string>> = {},
  about = '',
) => actOn(name, ref, { ...more, [KEY.key]: scene.reference }, about);

export const openRecord = (ref: RecordRef, about = '') => actOn('record', ref, {}, about);

/** Names the card of a record in the stack, so that a click finds back to it wherever it was made. */
export const cardName = ({ kind, id }: RecordRef): string => `${kind} ${id}`;
