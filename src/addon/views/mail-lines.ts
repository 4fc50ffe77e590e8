/** Lines of the open mail's card about what else goes on with its person: deals, tasks, and the other people in it. */
import { countOf, formatMoment, formatNumber } from '../../locales/format';
import { act, button, row, section, type Section, type Widget } from '../card';
import type { DealLine, Excerpt, PersonModel, TaskLine } from '../lines';
import type { MessageCardModel } from '../mail-card';
import { BESIDE_MAIL, changing, openRecord } from '../records/clicks';
import type { Scene } from '../scene';
import { coloured, escape, joinPlain } from '../text';
import { LIST_LIMIT, counted, quietLine, word } from './lists';

/** Tasks, deals and people that are seen without unfolding. */
const VISIBLE = 2;

const dealRow = (deal: DealLine, scene: Scene): Widget => {
  const { mailCard, stage, format } = scene.texts;
  const amount = deal.amount === null ? '' : `${formatNumber(deal.amount, format)} ${deal.currency}`.trim();
  const close = formatMoment(deal.closeAt, scene.now, scene.offsetMinutes, scene.texts);
  return row(escape(deal.name === '' ? deal.id : deal.name), {
    icon: 'handshake',
    top: joinPlain([word(stage, deal.stage), amount]),
    bottom: close === '' ? '' : mailCard.closes(close),
    onClick: openRecord({ kind: 'deal', id: deal.id }),
  });
};

export const deals = (model: MessageCardModel, scene: Scene): Section | null =>
  section(
    counted(scene.texts.mailCard.deals, { items: model.deals, complete: true }, scene),
    model.deals.map(deal => dealRow(deal, scene)),
    VISIBLE,
  );

const taskRow = (task: TaskLine, { work }: MessageCardModel, scene: Scene): Widget => {
  const { mailCard } = scene.texts;
  const due = formatMoment(task.dueAt, scene.now, scene.offsetMinutes, scene.texts);
  const late = task.dueAt !== null && Date.parse(task.dueAt) < scene.now;
  const title = escape(task.title === '' ? task.id : task.title);
  return row(late ? coloured(title, 'bad') : title, {
    icon: 'task_alt',
    top: due === '' ? '' : late ? mailCard.overdue(due) : mailCard.due(due),
    bottom: task.assignee,
    button:
      work &&
      button(
        scene.texts.records.task.done,
        changing('task_done', work.ref, scene, { ...BESIDE_MAIL, task: task.id }),
      ),
  });
};

export const tasks = (model: MessageCardModel, scene: Scene): Section | null =>
  section(
    counted(scene.texts.mailCard.tasks, { items: model.tasks, complete: true }, scene),
    model.tasks.slice(0, LIST_LIMIT).map(task => taskRow(task, model, scene)),
    VISIBLE,
  );

/** How a person stands to the office: known, unknown, one of us, or never kept. */
export const standingOf = (person: PersonModel, scene: Scene): string => {
  const { message } = scene.texts;
  if (person.never !== null) return message.never[person.never];
  return person.contactId === null ? message.notInBook : message.contact;
};

const otherRow = (person: PersonModel, scene: Scene): Widget =>
  row(escape(person.name === '' ? person.address : person.name), {
    icon: person.contactId === null && person.never === null ? 'person_add' : 'PERSON',
    top: standingOf(person, scene),
    bottom: joinPlain([person.name === person.address ? '' : person.address, person.company]),
    onClick: person.contactId === null ? null : openRecord({ kind: 'contact', id: person.contactId }),
  });

/** That some of them could become contacts, and the card where they are ticked. */
const strangers = ({ items }: Excerpt<PersonModel>, scene: Scene): Widget | null => {
  const { records, format } = scene.texts;
  const count = items.filter(({ contactId, never }) => contactId === null && never === null).length;
  return count === 0
    ? null
    : row(escape(countOf(count, records.unknown.some, format)), {
        icon: 'person_add',
        button: button(records.unknown.add, act('people')),
      });
};

export const others = ({ others: list }: MessageCardModel, scene: Scene): Section | null =>
  section(
    counted(scene.texts.mailCard.others, list, scene),
    [
      strangers(list, scene),
      ...list.items.map(person => otherRow(person, scene)),
      list.complete ? null : quietLine(scene.texts.mailCard.morePeople),
    ],
    1,
  );
