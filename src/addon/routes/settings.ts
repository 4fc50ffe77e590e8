/** Clicks on the settings. Who may do what is decided by the desk, not by what the card shows. */
import { FIELD, PARAMETER } from '../actions';
import type { CardEvent } from '../event';
import { always, parameter, required, typed, type CardRoute, type Routes } from '../route';
import { refusalText } from '../views/refusal';
import { routingCard } from '../views/routing';
import { settingCard, settingsCard, templateCard } from '../views/settings';

const settings: Pick<CardRoute, 'show' | 'view'> = {
  show: (desk, _event, scene) => settingsCard(desk.settings.show(), null, '', scene),
  view: always('home'),
};

const mine = (event: CardEvent) => ({
  aliases: typed(event, FIELD.aliases),
  signature: typed(event, FIELD.signature),
  away: typed(event, FIELD.away) !== '',
});

const template = (event: CardEvent) => ({
  name: typed(event, FIELD.templateName),
  language: typed(event, FIELD.language),
  subject: typed(event, FIELD.subject),
  text: typed(event, FIELD.text),
});

export const settingsRoutes = {
  settings: { place: 'top', ...settings },
  routing: {
    place: 'top',
    show: (desk, _event, scene) => routingCard(desk.settings.routing(), scene),
    view: always('home'),
  },
  save_mine: {
    change: (desk, event) => desk.settings.saveMine(mine(event), parameter(event, PARAMETER.was)),
    place: 'here',
    ...settings,
    retry: (desk, event, scene, why) =>
      settingsCard(desk.settings.show(), mine(event), refusalText(why, scene.texts), scene),
  },
  setting_form: {
    place: 'top',
    show: (desk, event, scene) => {
      const name = required(event, PARAMETER.field);
      const line = desk.settings.show().admin?.settings.find(each => each.name === name);
      return settingCard(line ?? null, null, '', scene);
    },
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
    retry: (desk, event, scene, why) => {
      const name = required(event, PARAMETER.field);
      const line = desk.settings.show().admin?.settings.find(each => each.name === name);
      return settingCard(line ?? null, typed(event, FIELD.setting), refusalText(why, scene.texts), scene);
    },
  },
  never_log_add: {
    change: (desk, event) => desk.settings.neverLog(typed(event, FIELD.pattern)),
    place: 'here',
    ...settings,
  },
  never_log_remove: {
    change: (desk, event) => desk.settings.logAgain(required(event, PARAMETER.value)),
    place: 'here',
    ...settings,
  },
  template_form: {
    place: 'top',
    show: (_desk, _event, scene) =>
      templateCard({ name: '', language: '', subject: '', text: '' }, '', scene),
    view: always('home'),
  },
  add_template: {
    change: (desk, event) => desk.settings.addTemplate(template(event)),
    place: 'back',
    ...settings,
    retry: (_desk, event, scene, why) => templateCard(template(event), refusalText(why, scene.texts), scene),
  },
} as const satisfies Routes;
