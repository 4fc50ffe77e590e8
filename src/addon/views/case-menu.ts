/** What one click can set on a case, as the menu at the end of its line. */
import { CASE_STATUSES, LEAD_STATUSES, PRIORITIES } from '../../book/choices';
import { act, entry, menuButton, type IconButton, type MenuItem } from '../card';
import type { CaseField } from '../mail-card';
import type { CaseModel } from '../lines';
import type { Scene } from '../scene';
import { word } from './lists';

/** @param user the person at the keyboard, for `assign to me` */
export const caseMenu = (model: CaseModel, user: string, scene: Scene): IconButton | null => {
  const { caseMenu: words, status, priority } = scene.texts;
  const set = (field: CaseField, value: string, label: string): MenuItem | null =>
    value.toLowerCase() === model[field].trim().toLowerCase()
      ? null
      : entry(label, act('set_case', { caseId: model.id, field, value, was: model[field] }));
  const statuses = model.kind === 'lead' ? LEAD_STATUSES : CASE_STATUSES;
  return menuButton(words.title(model.id), [
    set('assignee', user, words.assignToMe),
    model.assignee === '' ? null : set('assignee', '', words.unassign),
    ...statuses
      .filter(value => value !== 'new')
      .map(value => set('status', value, words.setStatus(word(status, value)))),
    ...PRIORITIES.map(value => set('priority', value, words.setPriority(word(priority, value)))),
  ]);
};
