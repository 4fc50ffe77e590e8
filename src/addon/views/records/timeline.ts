/** The lines of a timeline: mails, notes, tasks and what the ledger tells, each with who and when. */
import { formatAgo } from '../../../locales/format';
import { open, row, type RowOptions, type Widget } from '../../card';
import type { TimelineEntry } from '../../records';
import type { Scene } from '../../scene';
import { escape, joinPlain, type Html } from '../../text';
import { subjectOf } from '../lists';
import { outcomeLabel } from '../outcome';
import type { Outcome } from '../../../intake/outcome';
import { fieldLabel, valueWord, word } from './words';

const ICON = {
  received: 'EMAIL',
  sent: 'send',
  note: 'note',
  task: 'task_alt',
  event: 'history',
} as const satisfies Readonly<Record<TimelineEntry['kind'], RowOptions['icon']>>;

/** `status: solved` as the ledger keeps it, in the reader's words. */
const changeWords = (line: string, scene: Scene): string => {
  const [, field = '', value = ''] = /^([A-Za-z]+): (.*)$/.exec(line) ?? [];
  if (field === '') return line;
  return `${fieldLabel(field, scene)}: ${valueWord(field, value, scene) || '–'}`;
};

const changesWords = (entry: TimelineEntry, scene: Scene): string =>
  (entry.after || entry.before || entry.detail)
    .split('\n')
    .map(line => changeWords(line, scene))
    .join(', ');

const textOf = (entry: TimelineEntry, scene: Scene): Html => {
  switch (entry.kind) {
    case 'received':
    case 'sent':
      return subjectOf(entry.title, scene);
    case 'note':
    case 'task':
      return escape(entry.title);
    case 'event':
      return escape(changesWords(entry, scene) || entry.title);
  }
};

const labelOf = (entry: TimelineEntry, { texts }: Scene): string => {
  const { timeline, event } = texts.records;
  if (entry.kind === 'task') return entry.after === 'done' ? timeline.task_done : timeline.task;
  if (entry.kind !== 'event') return timeline[entry.kind];
  const [outcome = ''] = entry.title === 'mail' ? [entry.after] : [];
  return outcome === '' ? word(event, entry.title) : outcomeLabel(outcome as Outcome, texts);
};

export const timelineRow = (entry: TimelineEntry, scene: Scene): Widget =>
  row(textOf(entry, scene), {
    icon: ICON[entry.kind],
    top: joinPlain([
      labelOf(entry, scene),
      formatAgo(entry.at, scene.now, scene.offsetMinutes, scene.texts),
      entry.caseId,
    ]),
    bottom: joinPlain([entry.who, entry.kind === 'event' ? '' : entry.detail]),
    onClick: entry.link === '' ? null : open(entry.link),
  });
