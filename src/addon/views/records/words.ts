/** Words and short lines that the record cards share. */
import { formatDay, formatMoney } from '../../../locales/format';
import { row, type Widget } from '../../card';
import type { RowOptions } from '../../card';
import type { Texts } from '../../../locales/en';
import type { Fault } from '../../records/check-form';
import { isPast } from '../../records/days';
import type { FieldName } from '../../records/form-fields';
import type { ContactModel, DealModel, FoundRecord, RecordKind, TaskModel } from '../../records';
import { openRecord } from '../../records/clicks';
import type { Scene } from '../../scene';
import { bold, coloured, escape, joinPlain } from '../../text';

/** Own keys only: what people typed themselves is shown as it is. */
export const word = (words: Readonly<Record<string, unknown>>, value: string): string => {
  const found = Object.prototype.hasOwnProperty.call(words, value) ? words[value] : undefined;
  return typeof found === 'string' ? found : value;
};

export const fieldLabel = (field: string, { texts }: Scene): string => word(texts.records.field, field);

/** Which field is wrong and why. */
export const faultWords = ({ field, why, detail }: Fault, { records }: Texts): string => {
  const words = why === 'taken' ? records.fault.taken(detail) : records.fault[why];
  return records.fault.about(word(records.field, field), words);
};

/** How a field's stored value is said: statuses, priorities and stages in the reader's language. */
export const valueWord = (field: string, value: string, scene: Scene): string => {
  const { texts } = scene;
  const words: Partial<Readonly<Record<string, Readonly<Record<string, string>>>>> = {
    status: texts.status,
    priority: texts.priority,
    stage: texts.records.stage,
  };
  return word(words[field as FieldName] ?? {}, value);
};

export const KIND_ICON = {
  contact: 'PERSON',
  company: 'domain',
  case: 'CONFIRMATION_NUMBER_ICON',
  deal: 'handshake',
} as const satisfies Readonly<Record<RecordKind, RowOptions['icon']>>;

export const dayWords = (iso: string | null, scene: Scene): string =>
  formatDay(iso, scene.now, scene.offsetMinutes, scene.texts);

export const dueWords = (iso: string | null, scene: Scene): string => {
  const day = dayWords(iso, scene);
  if (day === '') return '';
  const { task } = scene.texts.records;
  return isPast(iso, scene.now, scene.offsetMinutes) ? task.overdue(day) : task.due(day);
};

export const moneyWords = (deal: DealModel, scene: Scene): string =>
  deal.amount === null ? '' : formatMoney(deal.amount, deal.currency, scene.texts.format);

export const dealRow = (deal: DealModel, scene: Scene): Widget =>
  row(bold(escape(deal.name || deal.id)), {
    icon: KIND_ICON.deal,
    top: joinPlain([word(scene.texts.records.stage, deal.stage), moneyWords(deal, scene)]),
    bottom: joinPlain([deal.contactName || deal.company, dayWords(deal.closeAt, scene)]),
    onClick: openRecord({ kind: 'deal', id: deal.id }, deal.contactId),
  });

export const contactRow = (contact: ContactModel, scene: Scene): Widget =>
  row(escape(contact.name || contact.address), {
    icon: KIND_ICON.contact,
    top: joinPlain([contact.title, dayWords(contact.lastMessageAt, scene)]),
    bottom: contact.address,
    onClick: openRecord({ kind: 'contact', id: contact.id }),
  });

export const foundRow = (found: FoundRecord, scene: Scene, options: RowOptions = {}): Widget =>
  row(escape(found.name || found.ref.id), {
    icon: KIND_ICON[found.ref.kind],
    top: scene.texts.records.kind[found.ref.kind],
    bottom: found.detail,
    onClick: openRecord(found.ref),
    ...options,
  });

export const taskText = (task: TaskModel, scene: Scene) =>
  isPast(task.dueAt, scene.now, scene.offsetMinutes)
    ? coloured(escape(task.title), 'bad')
    : escape(task.title);

/** A fact about a record; nothing when there is nothing to tell. */
export const fact = (label: string, value: string, options: RowOptions = {}): Widget | null =>
  value.trim() === '' ? null : row(escape(value), { top: label, ...options });
