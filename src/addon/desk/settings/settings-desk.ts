/** Settings from the side panel: read from the small tables, set under the lock, with an entry in the ledger for each. */
import { textOf } from '../../../book/row';
import { isTombstone } from '../../../crm/hashed-patterns';
import { statusesOf } from '../../case-choices';
import { choicesMayDiffer } from '../../../intake/own-choices';
import type { AdminSettings, SettingsDesk, SettingsModel } from '../../settings';
import { logAddresses } from '../home';
import { bookUrl } from '../models';
import { officeOf, type DeskPorts } from '../ports';
import { routingDesk } from '../routing';
import { rulesDesk } from '../rules';
import { undo } from '../undo';
import { asAdmin, isAdmin, markOf, SETTINGS_ACTION } from './change';
import { leaving, takeOut, usersOf } from './leaving';
import { listNever, logAgain } from './never-log-list';
import { saveSetting, settingsOf } from './office';
import { mySettings, saveMine } from './own';
import { askAboutPerson } from './person';
import { route, routesOf, saveRoute } from './routes';
import { saveTarget, target, targetsOf } from './targets';
import {
  addTemplate,
  deleteTemplate,
  languagesOf,
  previewTemplate,
  saveTemplate,
  template,
} from './templates';

function adminOf(ports: DeskPorts): AdminSettings {
  const { book } = ports;
  const templates = book.whole('Templates').filter(({ values }) => textOf(values, 'name').trim() !== '');
  const names = [...new Set(templates.map(({ values }) => textOf(values, 'name').trim()))];
  return {
    settings: settingsOf(ports),
    neverLog: book
      .whole('NeverLog')
      .map(({ values }) => ({ pattern: textOf(values, 'pattern'), addedBy: textOf(values, 'addedBy') }))
      .filter(({ pattern }) => pattern.trim() !== '' && !isTombstone(pattern)),
    templates: names.map(name => ({
      name,
      languages: templates
        .filter(({ values }) => textOf(values, 'name').trim() === name)
        .map(({ values }) => textOf(values, 'language')),
    })),
    routes: routesOf(ports),
    targets: targetsOf(ports),
    statuses: statusesOf('case', officeOf(ports).lists),
    users: usersOf(ports),
  };
}

/** The entry that this run has made about settings. */
const stepOf = (ports: DeskPorts): string | null => {
  const made = (ports.made?.() ?? []).filter(
    ({ table, values }) => table === 'Events' && textOf(values, 'action') === SETTINGS_ACTION,
  );
  const last = made[made.length - 1];
  return last === undefined ? null : textOf(last.values, 'id');
};

function show(ports: DeskPorts): SettingsModel {
  const mine = mySettings(ports);
  return {
    user: ports.user,
    mine,
    mark: markOf(mine),
    logAddresses: logAddresses(ports),
    admin: isAdmin(ports) ? adminOf(ports) : null,
    step: stepOf(ports),
    bookUrl: bookUrl(ports.installation.bookId),
  };
}

export const settingsDesk = (ports: DeskPorts): SettingsDesk => ({
  show: () => show(ports),
  ...routingDesk(ports, work => asAdmin(ports, work)),
  ...rulesDesk(ports),
  saveMine: (typed, mark) => saveMine(ports, typed, mark),
  saveSetting: (name, value, was) => saveSetting(ports, name, value, was),
  neverLog: pattern => listNever(ports, pattern),
  logAgain: pattern => logAgain(ports, pattern),
  route: name => route(ports, name),
  saveRoute: (typed, mark) => saveRoute(ports, typed, mark),
  target: priority => target(ports, priority),
  saveTarget: (priority, typed, mark) => saveTarget(ports, priority, typed, mark),
  templateLanguages: name => languagesOf(ports, name),
  template: id => template(ports, id),
  addTemplate: typed => addTemplate(ports, typed),
  saveTemplate: (id, typed, mark) => saveTemplate(ports, id, typed, mark),
  deleteTemplate: (id, mark) => deleteTemplate(ports, id, mark),
  previewTemplate: typed => previewTemplate(ports, typed),
  askAboutPerson: (what, address, again) => askAboutPerson(ports, what, address, again),
  leaving: email => leaving(ports, email),
  takeOut: (email, successor) => takeOut(ports, email, successor),
  undo: eventId => {
    const done = undo(ports, 'settings', eventId);
    // What it has given back may be one of the lists that dropdowns follow.
    if (done.changed && done.repeated !== true) choicesMayDiffer(ports.properties);
    return done;
  },
});
