/** What is promised for each priority: working hours to the first answer and to the solution. */
import { insert, numberOf, textOf, update } from '../../../book/row';
import type { Done } from '../../done';
import type { Marked, TargetLine } from '../../settings';
import { officeOf, type DeskPorts } from '../ports';
import { asAdmin, commit, isAdmin, markOf, refused, replace, same } from './change';

/** A year of working days of eight hours: more is no promise. */
const MOST_HOURS = 2_000;

const hoursIn = (value: number): number | null => (value > 0 ? value : null);

/** Of every priority, the most urgent first. */
export const targetsOf = (ports: DeskPorts): readonly TargetLine[] =>
  [...officeOf(ports).lists.ranks].reverse().map(priority => {
    const row = ports.book.whole('Targets').find(({ values }) => same(textOf(values, 'priority'), priority));
    return {
      priority,
      firstResponse: hoursIn(numberOf(row?.values ?? {}, 'firstResponse')),
      resolution: hoursIn(numberOf(row?.values ?? {}, 'resolution')),
    };
  });

export function target(ports: DeskPorts, priority: string): Marked<TargetLine> | null {
  if (!isAdmin(ports)) return null;
  const found = targetsOf(ports).find(each => each.priority === priority);
  return found ? { values: found, mark: markOf(found) } : null;
}

/** undefined: not hours. A comma is a decimal sign too. */
const readHours = (typed: string): number | null | undefined => {
  const text = typed.trim().replace(',', '.');
  if (text === '') return null;
  const hours = /^\d{1,4}(\.\d)?$/.test(text) ? Number(text) : NaN;
  return hours > 0 && hours <= MOST_HOURS ? hours : undefined;
};

export const saveTarget = (
  ports: DeskPorts,
  priority: string,
  typed: { readonly firstResponse: string; readonly resolution: string },
  mark: string,
): Done =>
  asAdmin(ports, () => {
    const now = targetsOf(ports).find(each => each.priority === priority);
    if (!now) return refused({ kind: 'no_such_value', value: priority });
    const firstResponse = readHours(typed.firstResponse);
    const resolution = readHours(typed.resolution);
    if (firstResponse === undefined) return refused({ kind: 'bad_hours', typed: typed.firstResponse });
    if (resolution === undefined) return refused({ kind: 'bad_hours', typed: typed.resolution });
    const wanted: TargetLine = { priority, firstResponse, resolution };
    return replace(now, wanted, mark, priority, () => {
      const row = ports.book
        .whole('Targets')
        .find(({ values }) => same(textOf(values, 'priority'), priority));
      const change = row
        ? update('Targets', textOf(row.values, 'priority'), { firstResponse, resolution })
        : insert('Targets', { ...wanted });
      return commit(ports, `Targets, ${priority}`, [change]);
    });
  });
