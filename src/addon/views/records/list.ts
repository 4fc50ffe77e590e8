/** A list of a record on a card of its own, page by page. */
import { button, buttons, card, section, type Card, type Widget } from '../../card';
import { formatNumber } from '../../../locales/format';
import type { Page, RecordListPage } from '../../records';
import { actOn, openRecord } from '../../records/clicks';
import type { Scene } from '../../scene';
import { joinPlain } from '../../text';
import { caseRow, quietLine } from '../lists';
import { timelineRow } from './timeline';
import { contactRow, dealRow } from './words';

const rowsOf = ({ list }: RecordListPage, scene: Scene): readonly Widget[] => {
  switch (list.list) {
    case 'timeline':
      return list.entries.items.map(entry => timelineRow(entry, scene));
    case 'cases':
      return list.entries.items.map(item =>
        caseRow(item, scene, { onClick: openRecord({ kind: 'case', id: item.id }) }),
      );
    case 'deals':
      return list.entries.items.map(deal => dealRow(deal, scene));
    case 'contacts':
      return list.entries.items.map(contact => contactRow(contact, scene));
  }
};

const titleOf = ({ list }: RecordListPage, { texts }: Scene): string => {
  const { records } = texts;
  switch (list.list) {
    case 'timeline':
      return records.timeline.title;
    case 'cases':
      return records.cases;
    case 'deals':
      return records.allDeals;
    case 'contacts':
      return records.contacts;
  }
};

export const listCard = (model: RecordListPage, about: string, scene: Scene): Card => {
  const { records, format } = scene.texts;
  const { page, more }: Page<unknown> = model.list.entries;
  const rows = rowsOf(model, scene);
  const turn = (to: number) =>
    actOn('record_list', model.ref, { list: model.list.list, page: String(to), again: '1' }, about);
  return card({
    name: `list ${model.list.list} ${model.ref.id}`,
    title: titleOf(model, scene),
    subtitle: joinPlain([model.name, page > 0 ? records.page(formatNumber(page + 1, format)) : '']),
    sections: [
      section(null, rows.length === 0 ? [quietLine(records.timeline.none)] : rows),
      section(null, [
        buttons(
          page > 0 ? button(records.newer, turn(page - 1)) : null,
          more ? button(records.older, turn(page + 1)) : null,
        ),
        model.isLast ? quietLine(records.olderInWorkbook) : null,
      ]),
    ],
  });
};
