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
  type TextButton,
  type Widget,
} from '../../card';
import { textField } from '../../fields';
import type { CaseModel, Excerpt } from '../../lines';
import { RECORD_FIELD, actOn, changing } from '../../records/clicks';
import type { DealModel, RecordList, RecordPage, RecordRef, TaskModel, TimelineEntry } from '../../records';
import type { Scene } from '../../scene';
import { coloured, escape, plain } from '../../text';
import { caseRow, counted, quietLine } from '../lists';
import { timelineRow } from './timeline';
import { dealRow, dueWords, taskText } from './words';

/** Rows of one list on a record's card; the rest has a card of its own. */
export const ROWS = 5;
const VISIBLE_CASES = 3;
const VISIBLE_TASKS = 3;
const VISIBLE_DEALS = 2;
const VISIBLE_ENTRIES = 4;
/** Columns that people added; the workbook has the rest. */
const EXTRA_LIMIT = 12;

/** What the button of a list opens: all of it, closed cases and decided deals too. */
export const allButton = (ref: RecordRef, list: RecordList, scene: Scene, about = ''): Widget | null =>
  buttons(button(scene.texts.records.showAll, actOn('record_list', ref, { list }, about), 'BORDERLESS'));

/** In place of an empty list: that there is nothing, and what makes the first one, in one line. */
const noneRow = (none: string, add: TextButton | null): Widget =>
  row(coloured(escape(none), 'quiet'), { button: add });

export const casesSection = (ref: RecordRef, cases: Excerpt<CaseModel>, scene: Scene): Section | null =>
  section(
    counted(scene.texts.records.openCases, cases, scene),
    [
      ...(cases.items.length === 0
        ? [quietLine(scene.texts.message.noOpenCases)]
        : cases.items.slice(0, ROWS).map(item => caseRow(item, scene))),
      allButton(ref, 'cases', scene),
    ],
    VISIBLE_CASES,
  );

export const dealsSection = (ref: RecordRef, deals: Excerpt<DealModel>, scene: Scene): Section | null => {
  const { records } = scene.texts;
  const add = button(records.newDeal, actOn('record_form', ref, { form: 'new_deal' }));
  const all = button(records.showAll, actOn('record_list', ref, { list: 'deals' }), 'BORDERLESS');
  return section(
    counted(records.deals, deals, scene),
    deals.items.length === 0
      ? [noneRow(records.noDeals, add), buttons(all)]
      : [...deals.items.slice(0, ROWS).map(item => dealRow(item, scene)), buttons(add, all)],
    deals.items.length === 0 ? 1 : VISIBLE_DEALS,
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
  const add = button(task.add, actOn('record_form', ref, { form: 'new_task' }, about));
  return section(
    counted(task.title, tasks, scene),
    tasks.items.length === 0
      ? [noneRow(task.none, add)]
      : [...tasks.items.slice(0, ROWS).map(item => taskRow(item, ref, about, scene)), buttons(add)],
    VISIBLE_TASKS,
  );
};

/** For what the ledger can take back; an undoing itself is not offered. */
const undoButton = (
  { undo, touched, title }: TimelineEntry,
  ref: RecordRef,
  about: string,
  scene: Scene,
): TextButton | null =>
  undo === '' || title === 'undo'
    ? null
    : button(
        scene.texts.records.undo,
        actOn('undo_event', ref, { event: undo, touched }, about),
        'BORDERLESS',
      );

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
      ...(items.length === 0
        ? [quietLine(timeline.none)]
        : items.map(item => timelineRow(item, scene, undoButton(item, ref, about, scene)))),
      more ? allButton(ref, 'timeline', scene, about) : null,
    ],
    VISIBLE_ENTRIES,
  );
};

/** @param typed what stood in the field when saving it was refused */
export const noteSection = (ref: RecordRef, about: string, typed: string, scene: Scene): Section | null => {
  const { note, field } = scene.texts.records;
  return section(escape(note.add), [
    textField(RECORD_FIELD.note, field.note, { value: typed, multiline: true }),
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
