/** Clicks on the cards of contacts, companies, cases and deals. */
import { PARAMETER } from '../actions';
import type { Desk } from '../desk';
import type { Done, Refusal } from '../done';
import type { CardEvent } from '../event';
import { act } from '../card';
import { draw } from '../open';
import { decimalOf } from '../../locales/format';
import { fieldsOf, isFormName, type FormName, type FormValues } from '../records/form-fields';
import { KEY, RECORD_FIELD, cardName, openRecord } from '../records/clicks';
import { CASE_STEPS, type CaseStep, type Filled, type Reader, type RecordRef } from '../records';
import { always, parameter, required, typed, type CardRoute, type Place, type Routes } from '../route';
import type { Scene } from '../scene';
import { addressesCard } from '../views/records/addresses';
import { formCard } from '../views/records/form';
import { listCard } from '../views/records/list';
import { mergeChoiceCard, mergePreviewCard } from '../views/records/merge';
import { peopleCard } from '../views/records/people';
import { goneCard, recordCard } from '../views/records/record';
import { searchCard } from '../views/records/search';
import { messageCard } from '../views/message';
import { listOf, refOf, refOrMail } from './record-event';
import { suggestions } from './suggestions';

const about = (event: CardEvent): string => parameter(event, KEY.about);
const key = (event: CardEvent): string => required(event, KEY.key);

const formOf = (event: CardEvent): FormName => {
  const form = required(event, KEY.form);
  if (!isFormName(form)) throw new Error(`There is no form "${form}".`);
  return form;
};

const readerOf = (event: CardEvent, scene: Scene): Reader => ({
  offsetMinutes: event.offsetMinutes,
  decimal: decimalOf(scene.texts.format),
});

/** What was typed, by field; the click of an error card carries it in its parameters. */
const typedIn = (event: CardEvent, form: FormName): FormValues =>
  Object.fromEntries(fieldsOf(form).map(({ name }) => [name, typed(event, name)]));

const filledIn = (event: CardEvent, scene: Scene): Filled => ({
  ...readerOf(event, scene),
  typed: typedIn(event, formOf(event)),
  opened: parameter(event, KEY.opened),
  key: key(event),
});

const isBeside = (event: CardEvent): boolean => parameter(event, KEY.beside) !== '';

const origin = (event: CardEvent) => ({ about: about(event), beside: isBeside(event) });

/** The desk whose look-ups bring along what the answer shows. */
const recordsFor = (desk: Desk, event: CardEvent) =>
  isBeside(event) ? desk.besideMail : desk.onCard(refOf(event), about(event));

/** Back to the card of the record that the click is about, wherever it lies in the stack; or to that of the open mail. */
const toRecord = (event: CardEvent): Place => (isBeside(event) ? 'root' : { to: cardName(refOf(event)) });

const shownRecord = {
  show: (desk, event, scene) =>
    isBeside(event)
      ? draw('message', desk, scene)
      : recordCard(desk.records.page(refOf(event), about(event)), scene),
  view: event => (isBeside(event) ? 'message' : 'home'),
  afresh: event =>
    isBeside(event) ? act('refresh', { view: 'message' }) : openRecord(refOf(event), about(event)),
} as const satisfies Partial<CardRoute>;

/** The same card with what it tells of the record as it is now. */
const recordClick = (change: NonNullable<CardRoute['change']>): CardRoute => ({
  change,
  place: 'here',
  ...shownRecord,
});

const addresses = (desk: Desk, event: CardEvent, scene: Scene, why: Refusal | null) => {
  const page = desk.records.page(refOf(event));
  if (page?.kind !== 'contact') return goneCard(scene);
  const faults = why?.kind === 'form' ? why.faults : [];
  return addressesCard(
    page,
    why === null ? null : { typed: typed(event, RECORD_FIELD.address), faults },
    scene,
  );
};

const addressClick = (change: NonNullable<CardRoute['change']>): CardRoute => ({
  change,
  place: 'here',
  show: (desk, event, scene) => addresses(desk, event, scene, null),
  retry: addresses,
  view: always('home'),
});

const openForm: CardRoute = {
  place: 'top',
  show: (desk, event, scene) => {
    const model = desk.records.form(formOf(event), refOf(event), readerOf(event, scene));
    return model === null ? goneCard(scene) : formCard(model, null, origin(event), scene);
  },
  view: always('home'),
};

const saveForm: CardRoute = {
  change: (desk, event, scene) =>
    recordsFor(desk, event).save(formOf(event), refOf(event), filledIn(event, scene)),
  place: toRecord,
  ...shownRecord,
  retry: (desk, event, scene, why) => {
    const form = formOf(event);
    const model = desk.records.form(form, refOf(event), readerOf(event, scene));
    if (model === null) return goneCard(scene);
    const wrong = why.kind === 'form' ? why : { faults: [], clashes: [] };
    const refused = { typed: typedIn(event, form), opened: parameter(event, KEY.opened) };
    return formCard(
      model,
      { ...refused, faults: wrong.faults, clashes: wrong.clashes },
      origin(event),
      scene,
    );
  },
};

const caseStep = (event: CardEvent): CaseStep => {
  const name = required(event, KEY.change);
  const step = CASE_STEPS.find(each => each === name);
  if (step === undefined) throw new Error(`A case has no change "${name}".`);
  return step;
};

const intoOf = (event: CardEvent): string => parameter(event, KEY.into) || typed(event, RECORD_FIELD.into);

/** The record that lives on when two become one. */
const survivorOf = (event: CardEvent): RecordRef => ({ ...refOf(event), id: required(event, KEY.into) });

const people: CardRoute['show'] = (desk, event, scene) => {
  const model = desk.records.unknownPeople(refOrMail(event));
  return model === null ? goneCard(scene) : peopleCard(model, scene);
};

const addPeople = (desk: Desk, event: CardEvent): Done =>
  desk.records.addPeople(
    refOrMail(event),
    typed(event, RECORD_FIELD.people)
      .split(',')
      .map(address => address.trim().toLowerCase())
      .filter(address => address !== ''),
    key(event),
  );

export const recordRoutes = {
  record: { place: 'top', ...shownRecord },
  record_list: {
    place: 'top',
    show: (desk, event, scene) => {
      const page = Number(parameter(event, KEY.page)) || 0;
      const model = desk.records.list(refOf(event), listOf(event), page, about(event));
      return model === null ? goneCard(scene) : listCard(model, about(event), scene);
    },
    view: always('home'),
  },
  record_form: openForm,
  record_save: saveForm,
  add_note: {
    ...recordClick((desk, event) =>
      recordsFor(desk, event).addNote(refOf(event), typed(event, RECORD_FIELD.note), key(event)),
    ),
    retry: (desk, event, scene) => {
      const note = typed(event, RECORD_FIELD.note);
      return isBeside(event)
        ? messageCard(desk.message(), scene, note)
        : recordCard(desk.records.page(refOf(event), about(event)), scene, note);
    },
  },
  task_done: recordClick((desk, event) =>
    recordsFor(desk, event).setTask(required(event, KEY.task), true, refOf(event), key(event)),
  ),
  case_state: recordClick((desk, event) =>
    desk.records.setCase(
      required(event, KEY.id),
      caseStep(event),
      parameter(event, PARAMETER.was),
      key(event),
    ),
  ),
  undo_event: recordClick((desk, event) =>
    recordsFor(desk, event).undo(required(event, KEY.event), parameter(event, KEY.touched)),
  ),
  addresses: {
    place: 'top',
    show: (desk, event, scene) => addresses(desk, event, scene, null),
    view: always('home'),
  },
  address_add: addressClick((desk, event) =>
    desk.records.addAddress(required(event, KEY.id), typed(event, RECORD_FIELD.address), key(event)),
  ),
  address_remove: addressClick((desk, event) =>
    desk.records.removeAddress(required(event, KEY.id), required(event, KEY.address), key(event)),
  ),
  address_first: addressClick((desk, event) =>
    desk.records.firstAddress(required(event, KEY.id), required(event, KEY.address), key(event)),
  ),
  people: { place: 'top', show: people, view: always('home') },
  people_add: { change: addPeople, place: 'here', show: people, view: always('home') },
  merge: {
    place: 'top',
    show: (desk, event, scene) =>
      mergeChoiceCard(refOf(event), desk.records.mergeCandidates(refOf(event)), '', scene),
    view: always('home'),
  },
  merge_preview: {
    place: 'top',
    /** What cannot be merged is said on the card that asked, with what was typed. */
    change: (desk, event) => {
      const preview = desk.records.mergePreview(refOf(event), intoOf(event));
      return 'from' in preview ? { changed: true } : { changed: false, why: preview };
    },
    quiet: true,
    show: (desk, event, scene) => {
      const preview = desk.records.mergePreview(refOf(event), intoOf(event));
      return 'from' in preview ? mergePreviewCard(refOf(event), preview, scene) : goneCard(scene);
    },
    retry: (desk, event, scene) =>
      mergeChoiceCard(
        refOf(event),
        desk.records.mergeCandidates(refOf(event)),
        typed(event, RECORD_FIELD.into),
        scene,
      ),
    view: always('home'),
  },
  merge_do: {
    change: (desk, event) => desk.onCard(survivorOf(event), '').merge(refOf(event), survivorOf(event).id),
    place: toRecord,
    show: (desk, event, scene) => recordCard(desk.records.page(survivorOf(event)), scene),
    view: always('home'),
    afresh: event => openRecord(survivorOf(event)),
  },
  search: {
    place: 'top',
    show: (desk, event, scene) => {
      const asked = typed(event, RECORD_FIELD.asked);
      if (parameter(event, 'find') === '' && asked === '') return searchCard('', null, scene);
      return searchCard(asked, desk.records.search(asked) ?? 'too_short', scene);
    },
    view: always('home'),
  },
  suggest: { answer: suggestions, otherwise: { kind: 'suggestions', items: [] } },
} as const satisfies Routes;
