/** The lines that several cards share: a case, what the list was cut to, a person's name and address. */
import { formatAgo, formatAmount, formatNumber } from '../../locales/format';
import { row, textParagraph, type RowOptions, type Widget } from '../card';
import type { CaseModel, Excerpt } from '../lines';
import { openRecord } from '../records/clicks';
import type { Scene } from '../scene';
import { bold, coloured, escape, joinPlain, type Html } from '../text';

/** Rows of one list in a card: what fits a glance; the workbook has the rest. Keeps every card far below 100 widgets. */
export const LIST_LIMIT = 10;

/** A word for a stored status or priority; what people typed themselves is shown as it is. */
export const word = (words: Readonly<Record<string, string>>, value: string): string =>
  Object.prototype.hasOwnProperty.call(words, value) ? (words[value] ?? value) : value;

export const subjectOf = (subject: string, scene: Scene): Html =>
  subject.trim() === '' ? coloured(escape(scene.texts.common.noSubject), 'quiet') : escape(subject);

/** A case's status; one that nobody can choose any more says so. */
export const statusWord = ({ status, unlisted }: CaseModel, { texts }: Scene): string =>
  unlisted ? `${status} (${texts.unlisted})` : word(texts.status, status);

/** One case: number, status and priority above, the subject, who has it and how fresh it is below. */
export const caseRow = (model: CaseModel, scene: Scene, options: RowOptions = {}): Widget => {
  const { texts } = scene;
  const urgent = model.priority === 'high' || model.priority === 'urgent';
  return row(urgent ? bold(subjectOf(model.subject, scene)) : subjectOf(model.subject, scene), {
    icon: model.kind === 'lead' ? 'OFFER' : 'CONFIRMATION_NUMBER_ICON',
    top: joinPlain([
      model.id,
      statusWord(model, scene),
      model.priority === 'normal' ? '' : word(texts.priority, model.priority),
    ]),
    bottom: joinPlain([
      model.assignee,
      formatAgo(model.lastMessageAt ?? model.createdAt, scene.now, scene.offsetMinutes, texts),
    ]),
    onClick: openRecord({ kind: 'case', id: model.id }),
    ...options,
  });
};

/** A quiet line in place of rows that are not shown. */
export const quietLine = (text: string): Widget => textParagraph(coloured(escape(text), 'quiet'));

/** What a list holds beyond the `shown` rows, as a line; nothing when that is all. */
export const beyond = (list: Excerpt<unknown>, shown: number, scene: Scene): readonly Widget[] => {
  const { common, format } = scene.texts;
  if (!list.complete) return [quietLine(common.mayBeMore)];
  const more = list.items.length - shown;
  return more > 0 ? [quietLine(common.more(formatNumber(more, format)))] : [];
};

/** The first LIST_LIMIT items as rows, and a line that says what else there is; `none` when there is nothing. */
export const listed = <T>(
  list: Excerpt<T>,
  scene: Scene,
  none: string,
  show: (item: T) => Widget,
): readonly Widget[] => {
  if (list.complete && list.items.length === 0) return [quietLine(none)];
  const shown = list.items.slice(0, LIST_LIMIT);
  return [...shown.map(show), ...beyond(list, shown.length, scene)];
};

/** A section's title with how many things it holds: `Cases (3)`, or `Cases (10+)` where there may be more. */
export const counted = (title: string, { items, complete }: Excerpt<unknown>, scene: Scene): Html =>
  escape(
    items.length === 0 ? title : `${title} (${formatAmount(items.length, complete, scene.texts.format)})`,
  );
