/** The lines of a timeline: mails, notes, tasks and what the ledger tells, each with who and when. */
import { formatAgo } from '../../../locales/format';
import { open, row, type RowOptions, type TextButton, type Widget } from '../../card';
import type { TimelineEntry } from '../../records';
import type { Scene } from '../../scene';
import { escape, joinPlain } from '../../text';
import { subjectOf } from '../lists';
import { reasonWords } from '../outcome';
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

/** What was there and what is now, as far as the ledger tells it in cells. */
const changesWords = (entry: TimelineEntry, scene: Scene): string =>
  (entry.after || entry.before)
    .split('\n')
    .map(line => changeWords(line, scene))
    .join(', ');

const agoOf = (entry: TimelineEntry, { now, offsetMinutes, texts }: Scene): string =>
  formatAgo(entry.at, now, offsetMinutes, texts);

/** The poller is Casebook itself. */
const whoOf = ({ who }: TimelineEntry): string => (who === 'poller' ? 'Casebook' : who);

const labelOf = (entry: TimelineEntry, { texts }: Scene): string => {
  const { timeline, event } = texts.records;
  if (entry.kind === 'task') return entry.after === 'done' ? timeline.task_done : timeline.task;
  return entry.kind === 'event' ? word(event, entry.title) : timeline[entry.kind];
};

/** An entry of the ledger without cells is told by its name, and why below. */
const eventRow = (entry: TimelineEntry, undo: TextButton | null, scene: Scene): Widget => {
  const changes = changesWords(entry, scene);
  const label = labelOf(entry, scene);
  return row(escape(changes || label), {
    icon: ICON.event,
    top: joinPlain([changes === '' ? '' : label, agoOf(entry, scene), entry.caseId]),
    bottom: joinPlain([whoOf(entry), changes === '' ? reasonWords(entry.detail, scene.texts) : '']),
    button: undo,
  });
};

/** @param undo takes an entry of the ledger back */
export const timelineRow = (entry: TimelineEntry, scene: Scene, undo: TextButton | null = null): Widget => {
  if (entry.kind === 'event') return eventRow(entry, undo, scene);
  const isMail = entry.kind === 'received' || entry.kind === 'sent';
  return row(isMail ? subjectOf(entry.title, scene) : escape(entry.title), {
    icon: ICON[entry.kind],
    top: joinPlain([labelOf(entry, scene), agoOf(entry, scene), entry.caseId]),
    bottom: joinPlain([whoOf(entry), entry.detail]),
    onClick: entry.link === '' ? null : open(entry.link),
  });
};
