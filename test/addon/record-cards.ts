/** Every record card in every state that a person can meet. */
import type { Card } from '../../src/addon/card';
import type { Scene } from '../../src/addon/scene';
import type { Fault, FaultKind } from '../../src/addon/records/check-form';
import { FORM_NAMES, fieldsOf } from '../../src/addon/records/form-fields';
import { marksOf } from '../../src/addon/records/marks';
import { addressesCard } from '../../src/addon/views/records/addresses';
import { formCard } from '../../src/addon/views/records/form';
import { listCard } from '../../src/addon/views/records/list';
import { mergeChoiceCard, mergePreviewCard } from '../../src/addon/views/records/merge';
import { peopleCard } from '../../src/addon/views/records/people';
import { recordCard } from '../../src/addon/views/records/record';
import { searchCard } from '../../src/addon/views/records/search';
import { CASE_STATUSES, LEAD_STATUSES, PRIORITIES } from '../../src/book/choices';
import { all, caseModel } from './office';
import {
  casePage,
  companyPage,
  contact,
  contactPage,
  deal,
  dealPage,
  forms,
  found,
  mergePreview,
  task,
  timelineEntries,
  timelineEntry,
} from './record-models';

const many = <T>(count: number, make: (index: number) => T): readonly T[] =>
  Array.from({ length: count }, (_, index) => make(index));

export const FAULTS: readonly FaultKind[] = [
  'missing',
  'too_long',
  'no_amount',
  'no_currency',
  'no_day',
  'no_choice',
  'no_user',
  'no_domain',
  'shared_domain',
  'no_address',
  'taken',
  'ours',
];

/** @param words puts a text into every field that comes from mail or from the sheet */
export const recordCards = (
  scene: Scene,
  words: <T extends object>(model: T) => T,
): Readonly<Record<string, Card>> => {
  const events = Object.keys(scene.texts.records.event);
  const entries = timelineEntries(events).map(entry => ({
    ...words(entry),
    kind: entry.kind,
    at: entry.at,
    ...(entry.kind === 'event' ? { title: entry.title } : {}),
  }));
  const timeline = { items: entries, page: 0, more: true };
  const person = words(contact());
  const firm = companyPage();
  const base = contactPage({
    contact: person,
    addresses: contactPage().addresses.map(words),
    openCases: all(contactPage().openCases.items.map(words)),
    deals: all([words(deal()), deal({ amount: null, currency: '' })]),
    tasks: all(contactPage().tasks.items.map(words)),
    timeline,
  });
  const details = words(casePage().details);
  const cases = [...CASE_STATUSES, ...LEAD_STATUSES, 'merged'].map((status, index) =>
    recordCard(
      casePage({
        case: words(
          caseModel(`C-${index}`, {
            kind: index < CASE_STATUSES.length ? 'case' : 'lead',
            priority: PRIORITIES[index % PRIORITIES.length] ?? 'normal',
            assignee: index % 2 === 0 ? '' : 'kenji@solarmora.example',
          }),
        ),
        ...(status === 'merged' ? { details: { ...details, relatedTo: 'C-1' } } : { details }),
        timeline,
      }),
      scene,
    ),
  );
  const stated = [...CASE_STATUSES, 'merged', 'converted'].map(status =>
    recordCard(casePage({ case: caseModel('C-1', { status }) }), scene),
  );
  const opened = forms();
  const typedIn = (form: (typeof FORM_NAMES)[number]) =>
    words(Object.fromEntries(fieldsOf(form).map(({ name }) => [name, 'x'])));
  const refusedForms = opened.map(model =>
    formCard(
      model,
      {
        typed: typedIn(model.form),
        opened: marksOf(model.form, model.values),
        faults: fieldsOf(model.form).map(({ name }, index): Fault => ({
          ...words({ detail: 'x' }),
          field: name,
          why: FAULTS[index % FAULTS.length] ?? 'missing',
        })),
        clashes: fieldsOf(model.form).map(({ name }) => ({ ...words({ theirs: 'y' }), field: name })),
      },
      { about: '', beside: false },
      scene,
    ),
  );
  const ref = { kind: 'contact', id: 'P-1' } as const;
  const caseRef = { kind: 'case', id: 'C-1' } as const;
  const pages = { ref, isLast: false, ...words({ name: 'Mei Tanaka' }) };
  return {
    contact: recordCard(base, scene, words({ text: 'a note' }).text),
    'contact with nothing': recordCard(
      contactPage({
        contact: contact({
          title: '',
          phone: '',
          company: '',
          owner: '',
          tags: [],
          notes: '',
          messages: 0,
          lastMessageAt: null,
          extra: {},
        }),
        addresses: [],
        openCases: all([]),
        deals: all([]),
        tasks: all([]),
        timeline: { items: [], page: 0, more: false },
      }),
      scene,
    ),
    'contact with much of everything': recordCard(
      contactPage({
        contact: contact({ extra: Object.fromEntries(many(80, i => [`Column ${i}`, 'x'])) }),
        addresses: many(20, i => ({ address: `a${i}@x.example`, bounced: false, first: i === 0 })),
        openCases: all(
          many(20, i => caseModel(`C-${i}`)),
          false,
        ),
        deals: all(
          many(5, i => deal({ id: `D-${i}` })),
          false,
        ),
        tasks: all(
          many(20, i => task({ id: `T-${i}` })),
          false,
        ),
        timeline: { items: many(6, () => timelineEntry()), page: 0, more: true },
      }),
      scene,
    ),
    'merged contact': recordCard(contactPage({ contact: contact({ mergedInto: 'P-9' }) }), scene),
    company: recordCard(
      companyPage({
        company: words(firm.company),
        contacts: all(many(7, i => words(contact({ id: `P-${i}` })))),
        timeline,
      }),
      scene,
    ),
    'company with nothing': recordCard(
      companyPage({
        contacts: all([]),
        openCases: all([]),
        deals: all([]),
        company: { ...firm.company, domain: '' },
      }),
      scene,
    ),
    ...Object.fromEntries([...cases, ...stated].map((card, index) => [`case ${index}`, card])),
    'case that is late': recordCard(
      casePage({ details: { ...details, dueAt: '2026-03-01T12:00:00Z', relatedTo: 'C-7' } }),
      scene,
    ),
    'case without a contact': recordCard(
      casePage({ details: { ...details, contactId: '', contactName: '', contactAddress: '', dueAt: null } }),
      scene,
    ),
    deal: recordCard(dealPage({ deal: words(deal()), timeline }), scene),
    'deal with nothing': recordCard(
      dealPage({
        deal: deal({
          amount: null,
          currency: '',
          contactId: '',
          contactName: '',
          companyId: '',
          company: '',
          closeAt: null,
          notes: '',
          owner: '',
        }),
      }),
      scene,
    ),
    ...Object.fromEntries(
      opened.map(model => [
        `form ${model.form}`,
        formCard(model, null, { about: '', beside: model.form === 'tags' }, scene),
      ]),
    ),
    ...Object.fromEntries(refusedForms.map((card, index) => [`refused form ${opened[index]?.form}`, card])),
    'gone record': recordCard(null, scene),
    'timeline, first page': listCard(
      { ...pages, list: { list: 'timeline', entries: { items: entries, page: 0, more: true } } },
      '',
      scene,
    ),
    'timeline, last page': listCard(
      {
        ...pages,
        isLast: true,
        list: { list: 'timeline', entries: { items: entries, page: 9, more: false } },
      },
      '',
      scene,
    ),
    'timeline with nothing': listCard(
      { ...pages, list: { list: 'timeline', entries: { items: [], page: 0, more: false } } },
      '',
      scene,
    ),
    'list of cases': listCard(
      {
        ...pages,
        list: { list: 'cases', entries: { items: many(20, i => caseModel(`C-${i}`)), page: 1, more: true } },
      },
      '',
      scene,
    ),
    'list of deals': listCard(
      { ...pages, list: { list: 'deals', entries: { items: [words(deal())], page: 0, more: false } } },
      '',
      scene,
    ),
    'list of contacts': listCard(
      { ...pages, list: { list: 'contacts', entries: { items: [person], page: 0, more: false } } },
      '',
      scene,
    ),
    addresses: addressesCard(base, null, scene),
    ...Object.fromEntries(
      FAULTS.map(why => [
        `addresses, ${why}`,
        addressesCard(
          { ...base, addresses: base.addresses.slice(0, 1) },
          { ...words({ typed: 'x' }), faults: [{ ...words({ detail: 'x' }), field: 'address', why }] },
          scene,
        ),
      ]),
    ),
    people: peopleCard(
      {
        ref: null,
        people: many(30, i => ({
          address: `a${i}@x.example`,
          name: i % 2 === 0 ? '' : words({ n: 'Ann' }).n,
        })),
        known: 2,
      },
      scene,
    ),
    'one unknown person': peopleCard(
      { ref: caseRef, people: [{ address: 'a@x.example', name: '' }], known: 1 },
      scene,
    ),
    'nobody unknown': peopleCard({ ref: caseRef, people: [], known: 0 }, scene),
    'merge of contacts': mergeChoiceCard(
      ref,
      many(8, () => words(found())),
      words({ t: 'Mei' }).t,
      scene,
    ),
    'merge of cases': mergeChoiceCard(caseRef, [found({ ref: { kind: 'case', id: 'C-2' } })], '', scene),
    'merge without candidates': mergeChoiceCard(ref, [], '', scene),
    'merge of a case without candidates': mergeChoiceCard(caseRef, [], '', scene),
    'preview of contacts': mergePreviewCard(
      ref,
      mergePreview({
        from: { ...found(), ...words({ name: 'Mei', detail: 'x' }) },
        fields: [{ field: 'phone', ...words({ kept: 'a', other: 'b' }) }, ...mergePreview().fields],
      }),
      scene,
    ),
    'preview of cases': mergePreviewCard(
      caseRef,
      mergePreview({ fields: [], addresses: [], cases: 1, moved: 1 }),
      scene,
    ),
    search: searchCard('', null, scene),
    'search with too little': searchCard('a', 'too_short', scene),
    'search with results': searchCard(
      words({ t: 'tanaka' }).t,
      {
        asked: 'tanaka',
        found: (['contact', 'company', 'case', 'deal'] as const).map(kind => ({
          ref: { kind, id: 'X-1' },
          ...words({ name: 'Tanaka', detail: 'x' }),
        })),
        complete: false,
      },
      scene,
    ),
    'search with nothing found': searchCard(
      'zz',
      { ...words({ asked: 'zz' }), found: [], complete: true },
      scene,
    ),
  };
};
