/** The lines that several cards share: a case, what the list was cut to, a person's name and address. */
import { formatAgo, formatNumber } from '../../locales/format';
import { row, textParagraph, type RowOptions, type Widget } from '../card';
import type { CaseModel } from '../desk';
import type { Scene } from '../scene';
import { bold, coloured, escape, joinPlain, type Html } from '../text';

/** Rows of one list in a card: what fits a glance; the workbook has the rest. Keeps every card far below 100 widgets. */
export const LIST_LIMIT = 10;

/** A word for a stored status or priority; what people typed themselves is shown as it is. */
const word = (words: Readonly<Record<string, string>>, value: string): string =>
  Object.prototype.hasOwnProperty.call(words, value) ? (words[value] ?? value) : value;

export const subjectOf = (subject: string, scene: Scene): Html =>
  subject.trim() === '' ? coloured(escape(scene.texts.common.noSubject), 'quiet') : escape(subject);

/** One case: number, status and priority above, the subject, who has it and how fresh it is below. */
export const caseRow = (model: CaseModel, scene: Scene, options: RowOptions = {}): Widget => {
  const { texts } = scene;
  const urgent = model.priority === 'high' || model.priority === 'urgent';
  return row(urgent ? bold(subjectOf(model.subject, scene)) : subjectOf(model.subject, scene), {
    icon: model.kind === 'lead' ? 'OFFER' : 'CONFIRMATION_NUMBER_ICON',
    top: joinPlain([
      model.id,
      word(texts.status, model.status),
      model.priority === 'normal' ? '' : word(texts.priority, model.priority),
    ]),
    bottom: joinPlain([
      model.assignee,
      formatAgo(model.lastMessageAt ?? model.createdAt, scene.now, scene.offsetMinutes, texts),
    ]),
    ...options,
  });
};

/** The first LIST_LIMIT items as rows, and a line that says how many more there are. */
export const listed = <T>(
  items: readonly T[],
  scene: Scene,
  show: (item: T) => Widget,
): readonly Widget[] => {
  const more = items.length - LIST_LIMIT;
  return [
    ...items.slice(0, LIST_LIMIT).map(show),
    ...(more > 0
      ? [
          textParagraph(
            coloured(escape(scene.texts.common.more(formatNumber(more, scene.texts.format))), 'quiet'),
          ),
        ]
      : []),
  ];
};

/** A section's title with how many things it holds. */
export const counted = (title: string, count: number, scene: Scene): Html =>
  escape(count === 0 ? title : `${title} (${formatNumber(count, scene.texts.format)})`);
