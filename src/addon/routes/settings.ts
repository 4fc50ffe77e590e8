/** Clicks on the settings. Who may do what is decided by the desk, not by what the card shows. */
import { readAutoLog } from '../../crm/auto-log';
import { readVisibility } from '../../crm/visibility';
import { FIELD, PARAMETER } from '../actions';
import type { Card } from '../card';
import type { Desk } from '../desk';
import type { Refusal } from '../done';
import type { CardEvent } from '../event';
import { always, parameter, required, typed, type CardRoute, type Routes } from '../route';
import type { Scene } from '../scene';
import { ASSIGNMENT_KINDS, type MySettings, type RouteText } from '../settings';
import { refusalText } from '../views/refusal';
import { routingCard } from '../views/routing';
import { rulesCard } from '../views/rules';
import { personCard, type PersonAsked } from '../views/settings/person';
import { routeCard } from '../views/settings/route';
import { noteCard, settingCard, settingsCard, type RefusedSettings } from '../views/settings/settings';
import { hoursOf, targetCard } from '../views/settings/target';
import { ROUTE_KINDS } from '../../book/choices';

/** The settings once more, after a click on what stands in them. */
export const settings: Pick<CardRoute, 'show' | 'view'> = {
  show: (desk, _event, scene) => settingsCard(desk.settings.show(), null, scene),
  view: always('home'),
};

const routing: Pick<CardRoute, 'show' | 'view'> = {
  show: (desk, _event, scene) => routingCard(desk.settings.routing(), scene),
  view: always('home'),
};

const rules: Pick<CardRoute, 'show' | 'view'> = {
  show: (desk, _event, scene) => {
    const model = desk.settings.rules();
    return model === null ? noteCard(scene.texts.settings.forAdmins, scene) : rulesCard(model, scene);
  },
  view: always('home'),
};

const mine = (event: CardEvent): MySettings => ({
  aliases: typed(event, FIELD.aliases),
  signature: typed(event, FIELD.signature),
  away: typed(event, FIELD.away) !== '',
  language: typed(event, FIELD.myLanguage),
  autoLog: readAutoLog(typed(event, FIELD.autoLog)),
  visibility: readVisibility(typed(event, FIELD.visibility)) ?? '',
});

export const named = (event: CardEvent): string => parameter(event, PARAMETER.field);
export const mark = (event: CardEvent): string => parameter(event, PARAMETER.was);

/** The name of a route that is there comes with its button, since it is not changed. */
const route = (event: CardEvent): RouteText => {
  const switches = typed(event, FIELD.switches).split(/,\s*/);
  return {
    name: named(event) || typed(event, FIELD.routeName),
    kind: ROUTE_KINDS.find(kind => kind === typed(event, FIELD.routeKind)) ?? 'support',
    address: typed(event, FIELD.routeAddress),
    assignment: ASSIGNMENT_KINDS.find(kind => kind === typed(event, FIELD.assignment)) ?? 'none',
    assignees: typed(event, FIELD.assignees),
    acknowledge: switches.includes('acknowledge'),
    template: typed(event, FIELD.template),
    active: switches.includes('active'),
  };
};

const person = (event: CardEvent): PersonAsked => ({
  address: typed(event, FIELD.person),
  again: typed(event, FIELD.personAgain),
});

/** The mark to go on with: of what stands now, once the form has shown that it is not what it was opened with. */
export const markNow = (why: Refusal, now: string | undefined, before: string): string =>
  why.kind === 'settings_changed' ? (now ?? before) : before;

const templateNames = (desk: Desk): readonly string[] =>
  (desk.settings.show().admin?.templates ?? []).map(({ name }) => name);

const settingForm = (
  desk: Desk,
  event: CardEvent,
  scene: Scene,
  typedIn: string | null,
  why: string,
): Card => {
  const name = required(event, PARAMETER.field);
  const line = desk.settings.show().admin?.settings.find(each => each.name === name);
  return settingCard(line ?? null, typedIn, why, scene);
};

/** What stands in the way of showing a form. */
export const unavailable = (desk: Desk, gone: string, scene: Scene): Card =>
  noteCard(desk.settings.show().admin === null ? scene.texts.settings.forAdmins : gone, scene);

export const settingsRoutes = {
  settings: { place: 'top', ...settings },
  routing: { place: 'top', ...routing },
  route_test: {
    change: (desk, event) => desk.settings.testRoute(required(event, PARAMETER.value)),
    place: 'here',
    ...routing,
  },
  route_test_look: {
    place: 'here',
    show: (desk, _event, scene) => routingCard(desk.settings.lookAtTests(), scene),
    view: always('home'),
  },
  daily_test: {
    change: (desk, event) => desk.settings.testDaily(required(event, PARAMETER.value) === 'on'),
    place: 'here',
    ...routing,
  },
  rules: { place: 'top', ...rules },
  rules_test: { place: 'here', ...rules },
  rules_trial: { change: desk => desk.settings.tryRules(), place: 'here', ...rules },
  save_mine: {
    change: (desk, event) => desk.settings.saveMine(mine(event), mark(event)),
    place: 'here',
    ...settings,
    retry: settingsAgain('mine'),
  },
  setting_form: {
    place: 'top',
    show: (desk, event, scene) => settingForm(desk, event, scene, null, ''),
    view: always('home'),
  },
  save_setting: {
    change: (desk, event) =>
      desk.settings.saveSetting(
        required(event, PARAMETER.field),
        typed(event, FIELD.setting),
        parameter(event, PARAMETER.was),
      ),
    place: 'back',
    ...settings,
    retry: (desk, event, scene, why) =>
      settingForm(desk, event, scene, typed(event, FIELD.setting), refusalText(why, scene.texts)),
  },
  never_log_add: {
    change: (desk, event) => desk.settings.neverLog(typed(event, FIELD.pattern)),
    place: 'here',
    ...settings,
    retry: settingsAgain('pattern'),
  },
  never_log_remove: {
    change: (desk, event) => desk.settings.logAgain(required(event, PARAMETER.value)),
    place: 'here',
    ...settings,
  },
  route_form: {
    place: 'top',
    show: (desk, event, scene) => {
      const form = desk.settings.route(named(event));
      return form === null
        ? unavailable(desk, scene.texts.settings.gone, scene)
        : routeCard(form.values, form.mark, templateNames(desk), '', scene);
    },
    view: always('home'),
  },
  save_route: {
    change: (desk, event) => desk.settings.saveRoute(route(event), mark(event)),
    place: 'back',
    ...settings,
    retry: (desk, event, scene, why) => {
      const now = named(event) === '' ? undefined : desk.settings.route(named(event))?.mark;
      const words = refusalText(why, scene.texts);
      return routeCard(route(event), markNow(why, now, mark(event)), templateNames(desk), words, scene);
    },
  },
  target_form: {
    place: 'top',
    show: (desk, event, scene) => {
      const form = desk.settings.target(required(event, PARAMETER.field));
      return form === null
        ? unavailable(desk, scene.texts.settings.gone, scene)
        : targetCard(form.values.priority, hoursOf(form.values), form.mark, '', scene);
    },
    view: always('home'),
  },
  save_target: {
    change: (desk, event) =>
      desk.settings.saveTarget(required(event, PARAMETER.field), hours(event), mark(event)),
    place: 'back',
    ...settings,
    retry: (desk, event, scene, why) => {
      const priority = required(event, PARAMETER.field);
      const now = markNow(why, desk.settings.target(priority)?.mark, mark(event));
      return targetCard(priority, hours(event), now, refusalText(why, scene.texts), scene);
    },
  },
  person_form: {
    place: 'top',
    show: (_desk, event, scene) => personCard(person(event), '', scene),
    view: always('home'),
  },
  person_export: {
    change: (desk, event) => desk.settings.askAboutPerson('export', person(event).address, ''),
    place: 'back',
    ...settings,
    retry: (_desk, event, scene, why) => personCard(person(event), refusalText(why, scene.texts), scene),
  },
  person_erase: {
    change: (desk, event) =>
      desk.settings.askAboutPerson('erase', person(event).address, person(event).again),
    place: 'back',
    ...settings,
    retry: (_desk, event, scene, why) => personCard(person(event), refusalText(why, scene.texts), scene),
  },
  undo_setting: {
    change: (desk, event) => desk.settings.undo(required(event, PARAMETER.value)),
    place: 'here',
    ...settings,
  },
} as const satisfies Routes;

/** The settings with all that was typed into them, and what is wrong with this form. */
function settingsAgain(form: RefusedSettings['form']): NonNullable<CardRoute['retry']> {
  return (desk, event, scene, why) => {
    const wrong = refusalText(why, scene.texts);
    const refused = { form, mine: mine(event), pattern: typed(event, FIELD.pattern), wrong };
    return settingsCard(desk.settings.show(), refused, scene);
  };
}

function hours(event: CardEvent) {
  return {
    firstResponse: typed(event, FIELD.firstResponse),
    resolution: typed(event, FIELD.resolution),
  };
}
