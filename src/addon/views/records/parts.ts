/** Sections that the cards of several kinds of record have in common. */
import {
  act,
  button,
  buttons,
  menuItem,
  open,
  row,
  section,
  type CardMenuItem,
  type Section,
  type Widget,
} from '../../card';
import { textField } from '../../fields';
import type { CaseModel, Excerpt } from '../../desk';
import { LINES_LIMIT } from '../../records/form-fields';
import { RECORD_FIELD, actOn, changing } from '../../records/clicks';
import type { DealModel, RecordList, RecordPage, RecordRef, TaskModel } from '../../records';
import type { Scene } from '../../scene';
import { escape, plain } from '../../text';
import { caseRow, counted, quietLine } from '../lists';
import { timelineRow } from './timeline';
import { dealRow, dueWords, taskText } from './words';

/** Rows of one list on a record's card; the rest has a card of its own. */
export const ROWS = 5;
const VISIBLE_CASES = 3;
const VISIBLE_TASKS = 3;
const VISIBLE_ENTRIES = 4;
/** Columns that people added; the workbook has the rest. */
const EXTRA_LIMIT = 12;

/** What the button of a list opens: all of it, closed cases and decided deals too. */
export const allButton = (ref: RecordRef, list: RecordList, scene: Scene, about = ''): Widget | null =>
  buttons(button(scene.texts.records.showAll, actOn('record_list', ref, { list }, about), 'BORDERLESS'));

const folded = <T>(
  title: string,
  list: Excerpt<T>,
  scene: Scene,
  none: string,
  show: (item: T) => Widget,
  more: readonly (Widget | null)[],
  visible: number,
): Section | null =>
  section(
    counted(title, list, scene),
    [...(list.items.length === 0 ? [quietLine(none)] : list.items.slice(0, ROWS).map(show)), ...more],
    visible,
  );

export const casesSection = (ref: RecordRef, cases: Excerpt<CaseModel>, scene: Scene): Section | null =>
  folded(
    scene.texts.records.openCases,
    cases,
    scene,
    scene.texts.message.noOpenCases,
    item => caseRow(item, scene),
    [allButton(ref, 'cases', scene)],
    VISIBLE_CASES,
  );

export const dealsSection = (ref: RecordRef, deals: Excerpt<DealModel>, scene: Scene): Section | null => {
  const { records } = scene.texts;
  return folded(
    records.deals,
    deals,
    scene,
    records.noDeals,
    item => dealRow(item, scene),
    [
      buttons(
        button(records.newDeal, actOn('record_form', ref, { form: 'new_deal' })),
        button(records.showAll, actOn('record_list', ref, { list: 'deals' }), 'BORDERLESS'),
      ),
    ],
    deals.items.length === 0 ? 1 : 2,
  );
};

const taskRow = (task: TaskModel, ref: RecordRef, about: string, scene: Scene): Widget =>
  row(taskText(task, scene), {
    icon: 'task_alt',
    top: dueWords(task.dueAt, scene),
    bottom: task.assignee,
    button: button(
      scene.texts.records.task.done,
      changing('task_done', ref, scene, { task: task.id }, about),
      'FILLED_TONAL',
    ),
  });

export const tasksSection = (
  ref: RecordRef,
  tasks: Excerpt<TaskModel>,
  about: string,
  scene: Scene,
): Section | null => {
  const { task } = scene.texts.records;
  return folded(
    task.title,
    tasks,
    scene,
    task.none,
    item => taskRow(item, ref, about, scene),
    [buttons(button(task.add, actOn('record_form', ref, { form: 'new_task' }, about)))],
    tasks.items.length === 0 ? 1 : VISIBLE_TASKS,
  );
};

export const timelineSection = (
  ref: RecordRef,
  page: RecordPage,
  about: string,
  scene: Scene,
): Section | null => {
  const { timeline } = scene.texts.records;
  const { items, more } = page.timeline;
  return section(
    escape(timeline.title),
    [
      ...(items.length === 0 ? [quietLine(timeline.none)] : items.map(item => timelineRow(item, scene))),
      more ? allButton(ref, 'timeline', scene, about) : null,
    ],
    VISIBLE_ENTRIES,
  );
};

/** @param typed what stood in the field when saving it was refused */
export const noteSection = (ref: RecordRef, about: string, typed: string, scene: Scene): Section | null => {
  const { note, field } = scene.texts.records;
  return section(escape(note.add), [
    textField(RECORD_FIELD.note, field.note, { value: typed, multiline: true, limit: LINES_LIMIT }),
    buttons(button(note.save, changing('add_note', ref, scene, {}, about), 'FILLED_TONAL')),
  ]);
};

export const extraRows = (extra: Readonly<Record<string, string>>): readonly Widget[] =>
  Object.keys(extra)
    .slice(0, EXTRA_LIMIT)
    .map(header => row(escape(extra[header] ?? ''), { top: header }));

/** Mail of these addresses in the reader's own mailbox. */
export const mailSearch = (terms: readonly string[]): string =>
  `https://mail.google.com/mail/u/0/#search/${encodeURIComponent(terms.map(term => plain(term)).join(' OR '))}`;

export const recordMenu = (
  ref: RecordRef,
  page: RecordPage,
  about: string,
  scene: Scene,
  ...own: readonly (CardMenuItem | null)[]
): readonly (CardMenuItem | null)[] => {
  const { records, common } = scene.texts;
  return [
    ...own,
    menuItem(records.timeline.title, actOn('record_list', ref, { list: 'timeline' }, about)),
    menuItem(records.find.title, act('search')),
    menuItem(common.openWorkbook, open(page.bookUrl)),
    menuItem(common.refresh, actOn('record', ref, { again: '1' }, about)),
  ];
};
