/** The card of a case or lead: whose it is, how it stands, what is to be done, and what happened. */
import { formatAgo } from '../../../locales/format';
import { isMerged } from '../../../crm/case-status';
import { button, buttons, card, menuItem, open, row, section, type Card, type Widget } from '../../card';
import type { CasePage } from '../../records';
import { actOn, cardName, changing, openRecord } from '../../records/clicks';
import type { Scene } from '../../scene';
import { writing } from '../new-draft';
import { bold, coloured, escape, joinPlain } from '../../text';
import { isPast } from '../../records/days';
import { statusWord } from '../lists';
import { extraRows, noteSection, recordMenu, tasksSection, timelineSection } from './parts';
import { dayWords, fact, word } from './words';

/** Cases that went into this one, by name; the timeline tells of the others. */
const MERGED_SHOWN = 5;

const pointerRow = (label: string, id: string): Widget =>
  row(escape(id), { icon: 'call_merge', top: label, onClick: openRecord({ kind: 'case', id }) });

const actions = (page: CasePage, scene: Scene): Widget | null => {
  const { records } = scene.texts;
  const { id, kind, status, assignee } = page.case;
  const ref = { kind: 'case', id } as const;
  if (isMerged(status)) return null;
  const { closed } = page;
  return buttons(
    closed
      ? button(
          records.case.reopen,
          changing('case_state', ref, scene, { change: 'reopened', was: status }),
          'FILLED_TONAL',
        )
      : kind === 'lead'
        ? button(records.case.convert, actOn('record_form', ref, { form: 'convert' }), 'FILLED')
        : button(
            records.case.solve,
            changing('case_state', ref, scene, { change: 'solved', was: status }),
            'FILLED_TONAL',
          ),
    closed || assignee.toLowerCase() === page.user.toLowerCase()
      ? null
      : button(records.case.take, changing('case_state', ref, scene, { change: 'mine', was: assignee })),
    button(scene.texts.draft.write, writing({ kind: 'new', ref })),
    button(records.edit, actOn('record_form', ref, { form: kind })),
  );
};

const dueRow = (page: CasePage, scene: Scene): Widget | null => {
  const { dueAt } = page.details;
  const day = dayWords(dueAt, scene);
  if (day === '') return null;
  const late = isPast(dueAt, scene.now, scene.offsetMinutes) && !page.closed;
  return row(late ? coloured(escape(day), 'bad') : escape(day), {
    icon: 'CLOCK',
    top: scene.texts.records.case.due,
  });
};

export const caseCard = (page: CasePage, scene: Scene, note = ''): Card => {
  const { texts } = scene;
  const { records } = texts;
  const { details } = page;
  const { id, subject, status, priority, assignee, createdAt } = page.case;
  const ref = { kind: 'case', id } as const;
  const merged = isMerged(status);
  const urgent = priority === 'high' || priority === 'urgent';
  const state = joinPlain([statusWord(page.case, scene), word(texts.priority, priority)]);
  const head = [
    row(urgent ? bold(coloured(escape(state), 'bad')) : bold(escape(state)), {
      icon: page.case.kind === 'lead' ? 'OFFER' : 'CONFIRMATION_NUMBER_ICON',
      bottom: assignee === '' ? texts.home.unassigned : assignee,
    }),
    details.relatedTo === ''
      ? null
      : pointerRow(merged ? records.mergedInto : records.continues, details.relatedTo),
    details.contactName === '' && details.contactAddress === ''
      ? null
      : row(escape(details.contactName || details.contactAddress), {
          icon: 'PERSON',
          top: details.company,
          bottom: details.contactAddress,
          onClick: details.contactId === '' ? null : openRecord({ kind: 'contact', id: details.contactId }),
        }),
    dueRow(page, scene),
    actions(page, scene),
  ];
  const facts = [
    fact(texts.message.tags, details.tags.join(', '), { icon: 'BOOKMARK' }),
    fact(records.case.created, formatAgo(createdAt, scene.now, scene.offsetMinutes, texts)),
    fact(records.case.closed, formatAgo(details.closedAt, scene.now, scene.offsetMinutes, texts)),
    fact(records.people, details.people.join(', '), { icon: 'group' }),
    ...page.mergedHere.slice(0, MERGED_SHOWN).map(other => pointerRow(records.mergedHere, other)),
    ...extraRows(details.extra),
  ];
  return card({
    name: cardName(ref),
    title: subject.trim() === '' ? texts.common.noSubject : subject,
    subtitle: joinPlain([page.case.kind === 'lead' ? records.lead : records.kind.case, id]),
    sections: [
      section(null, [...head, ...facts], head.filter(widget => widget !== null).length),
      merged ? null : tasksSection(ref, page.tasks, '', scene),
      timelineSection(ref, page, '', scene),
      merged ? null : noteSection(ref, '', note, scene),
    ],
    menu: recordMenu(
      ref,
      page,
      '',
      scene,
      merged ? null : menuItem(records.merge.title, actOn('merge', ref)),
      details.contactId === ''
        ? null
        : menuItem(records.newDeal, actOn('record_form', ref, { form: 'new_deal' })),
      menuItem(records.unknown.title, actOn('people', ref)),
      menuItem(texts.common.openMail, open(details.gmailLink)),
    ),
  });
};
