/** The rows of the Settings tab: each is one value with a meaning. */
import { insert, textOf, update } from '../../../book/row';
import { takenOff } from '../../../crm/own-lists';
import { SETTINGS, wrongPart, type Settings } from '../../../crm/settings';
import { casesHaving, choicesMayDiffer } from '../../../intake/own-choices';
import type { Done } from '../../done';
import type { SettingLine } from '../../settings';
import type { DeskPorts } from '../ports';
import { asAdmin, commit, refused } from './change';

const KEYS = Object.keys(SETTINGS) as readonly (keyof Settings)[];
/** Moves with each case; nobody sets it by hand without need. */
const HIDDEN: readonly string[] = [SETTINGS.nextCaseNumber.name];

/** What dropdowns of the workbook follow. */
const LISTS: readonly (keyof Settings)[] = ['moreStatuses', 'morePriorities'];

export const settingsOf = ({ book }: DeskPorts): readonly SettingLine[] =>
  KEYS.filter(key => !HIDDEN.includes(SETTINGS[key].name)).map(key => {
    const { name, description, expects } = SETTINGS[key];
    const row = book.whole('Settings').find(({ values }) => textOf(values, 'name') === name);
    return { key, name, description, expects, value: textOf(row?.values ?? {}, 'value') };
  });

export const saveSetting = (ports: DeskPorts, name: string, value: string, was: string): Done =>
  asAdmin(ports, () => {
    const key = KEYS.find(each => SETTINGS[each].name === name);
    if (key === undefined || HIDDEN.includes(name)) return refused({ kind: 'no_such_value', value: name });
    const { expects } = SETTINGS[key];
    const wanted = value.trim();
    const wrong = wrongPart(key, wanted);
    if (wrong !== '') return refused({ kind: 'bad_setting', key, name, wrong, expects });
    const row = ports.book.whole('Settings').find(each => textOf(each.values, 'name') === name);
    const now = textOf(row?.values ?? {}, 'value');
    if (now === wanted) return refused({ kind: 'is_so', now });
    if (now !== was) return refused({ kind: 'changed_meanwhile', now });
    const taken = key === 'moreStatuses' ? takenOff(now, wanted) : [];
    const inUse = ports.book.find(casesHaving(taken)).flat()[0];
    if (inUse) return refused({ kind: 'status_in_use', status: textOf(inUse.values, 'status') });
    const change = row
      ? update('Settings', name, { value: wanted })
      : insert('Settings', { name, value: wanted, description: SETTINGS[key].description });
    // First: a click that is cut off after its commit has them laid, too.
    if (LISTS.includes(key)) choicesMayDiffer(ports.properties);
    return commit(ports, `Settings, ${name}, value`, [change], now, wanted);
  });
