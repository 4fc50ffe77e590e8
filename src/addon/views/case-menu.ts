/** What one click can set on a case, as the menu at the end of its line. */
import type { OwnLists } from '../../crm/own-lists';
import { act, entry, menuButton, type IconButton, type MenuItem } from '../card';
import { statusesOf } from '../case-choices';
import type { CaseField } from '../mail-card';
import type { CaseModel } from '../lines';
import type { Scene } from '../scene';
import { word } from './lists';

/** @param user the person at the keyboard, for `assign to me` */
export const caseMenu = (
  model: CaseModel,
  user: string,
  lists: OwnLists,
  scene: Scene,
): IconButton | null => {
  const { caseMenu: words, status, priority } = scene.texts;
  const set = (field: CaseField, value: string, label: string): MenuItem | null =>
    value.toLowerCase() === model[field].trim().toLowerCase()
      ? null
      : entry(label, act('set_case', { caseId: model.id, field, value, was: model[field] }));
  return menuButton(words.title(model.id), [
    set('assignee', user, words.assignToMe),
    model.assignee === '' ? null : set('assignee', '', words.unassign),
    ...statusesOf(model.kind, lists)
      .filter(value => value !== 'new')
      .map(value => set('status', value, words.setStatus(word(status, value)))),
    ...lists.ranks.map(value => set('priority', value, words.setPriority(word(priority, value)))),
  ]);
};
