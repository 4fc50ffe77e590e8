/** The settings: a person's own on top, then the addresses that log, then what only administrators see. */
import { formatNumber } from '../../../locales/format';
import { FIELD } from '../../actions';
import {
  act,
  button,
  buttons,
  card,
  footer,
  iconButton,
  open,
  row,
  section,
  textParagraph,
  type Card,
  type Section,
  type Widget,
} from '../../card';
import { textField } from '../../fields';
import type { Scene } from '../../scene';
import type { AdminSettings, MySettings, SettingLine, SettingsModel, TargetLine } from '../../settings';
import { expectation, settingMeaning, settingName } from '../../settings-words';
import { escape, joinPlain } from '../../text';
import { beyond, quietLine, word } from '../lists';
import { mySection } from './own';
import { wrongLine } from './parts';

/** Entries of each of the administrator's lists: all of them together keep below 100 widgets. */
const LISTED = 9;

const shown = <T>(items: readonly T[], scene: Scene, show: (item: T) => Widget): readonly Widget[] => [
  ...items.slice(0, LISTED).map(show),
  ...beyond({ items, complete: true }, Math.min(items.length, LISTED), scene),
];

const logSection = ({ logAddresses }: SettingsModel, scene: Scene): Section | null => {
  const { settings, home } = scene.texts;
  if (logAddresses.length === 0) return null;
  return section(
    escape(settings.logAddresses),
    [
      quietLine(settings.logAddressesNote),
      // Plain text can be marked and copied; cards have no clipboard.
      ...logAddresses.map(({ kind, address }) => row(escape(address), { icon: 'EMAIL', top: home[kind] })),
    ],
    0,
  );
};

const officeSection = (admin: AdminSettings, scene: Scene): Section | null => {
  const { settings } = scene.texts;
  return section(
    escape(settings.office),
    admin.settings.map(line => {
      const name = settingName(line.key, line.name, scene.texts);
      return row(escape(line.value === '' ? settings.usual : line.value), {
        top: name,
        button: iconButton('edit', settings.change(name), act('setting_form', { field: line.name })),
      });
    }),
    3,
  );
};

const routesSection = (admin: AdminSettings, scene: Scene): Section | null => {
  const { settings, routing, rules, assignment } = scene.texts;
  return section(
    escape(settings.routes),
    [
      buttons(
        button(settings.newRoute, act('route_form')),
        button(routing.open, act('routing')),
        button(rules.open, act('rules')),
      ),
      ...shown(admin.routes, scene, route =>
        row(escape(route.address), {
          icon: route.active ? 'EMAIL' : 'block',
          top: joinPlain([route.name, settings.kinds[route.kind]]),
          bottom: word(assignment, route.assignment),
          button: iconButton(
            'edit',
            settings.changeRoute(route.name),
            act('route_form', { field: route.name }),
          ),
        }),
      ),
    ],
    3,
  );
};

const promised = ({ firstResponse, resolution }: TargetLine, scene: Scene): string => {
  const { settings, format } = scene.texts;
  const said = (hours: number | null): string =>
    hours === null ? settings.noHours : settings.hours(formatNumber(hours, format));
  return `${said(firstResponse)} · ${said(resolution)}`;
};

const targetsSection = (admin: AdminSettings, scene: Scene): Section | null => {
  const { settings, priority, status } = scene.texts;
  return section(
    escape(settings.targets),
    [
      ...admin.targets.map(line =>
        row(escape(promised(line, scene)), {
          icon: 'CLOCK',
          top: word(priority, line.priority),
          button: iconButton(
            'edit',
            settings.change(word(priority, line.priority)),
            act('target_form', { field: line.priority }),
          ),
        }),
      ),
      row(escape(admin.statuses.map(each => word(status, each)).join(' → ')), { top: settings.statuses }),
      quietLine(settings.statusesNote),
    ],
    1,
  );
};

const templatesSection = (admin: AdminSettings, scene: Scene): Section | null => {
  const { settings } = scene.texts;
  return section(
    escape(settings.templates),
    [
      buttons(button(settings.newTemplate, act('template_form'))),
      ...shown(admin.templates, scene, each =>
        row(escape(each.name), {
          icon: 'note',
          bottom: each.languages.filter(Boolean).join(', '),
          button: iconButton(
            'edit',
            settings.changeTemplate(each.name),
            act('template_edit', { field: each.name }),
          ),
        }),
      ),
    ],
    1,
  );
};

/** @param typed what stood in the field when the list was left as it is @param wrong why; '' */
const neverSection = (admin: AdminSettings, typed: string, wrong: string, scene: Scene): Section | null => {
  const { settings } = scene.texts;
  return section(
    escape(settings.neverLog),
    [
      wrongLine(wrong),
      textField(FIELD.pattern, settings.pattern, { value: typed, hint: settings.patternHint }),
      buttons(button(settings.addPattern, act('never_log_add'))),
      ...shown(admin.neverLog, scene, ({ pattern, addedBy }) =>
        row(escape(pattern), {
          icon: 'block',
          bottom: addedBy,
          button: iconButton(
            'delete',
            settings.logAgain(pattern),
            act('never_log_remove', { value: pattern }),
          ),
        }),
      ),
    ],
    wrong === '' ? 2 : 3,
  );
};

const personSection = (scene: Scene): Section | null => {
  const { person } = scene.texts.settings;
  return section(escape(person.title), [buttons(button(person.open, act('person_form')))], 1);
};

const usersSection = ({ users }: AdminSettings, scene: Scene): Section | null => {
  const { leaving } = scene.texts.settings;
  return section(
    escape(leaving.users),
    shown(users, scene, ({ email, name }) =>
      row(escape(name === '' ? email : name), {
        icon: 'PERSON',
        bottom: name === '' ? '' : email,
        button: iconButton(
          'close',
          leaving.open(name === '' ? email : name),
          act('leave_form', { value: email }),
        ),
      }),
    ),
    1,
  );
};

/** What this click has changed, with the way back. */
const stepSection = ({ step }: SettingsModel, scene: Scene): Section | null => {
  const { settings } = scene.texts;
  return step === null
    ? null
    : section(null, [
        row(escape(settings.step), {
          icon: 'BOOKMARK',
          button: iconButton('undo', settings.undo, act('undo_setting', { value: step })),
        }),
      ]);
};

/** What stood in the fields of a form that was refused, and why. */
export interface RefusedSettings {
  readonly form: 'mine' | 'pattern';
  readonly mine: MySettings;
  readonly pattern: string;
  readonly wrong: string;
}

/** @param refused null to show what stands */
export const settingsCard = (model: SettingsModel, refused: RefusedSettings | null, scene: Scene): Card => {
  const wrongIn = (form: RefusedSettings['form']): string => (refused?.form === form ? refused.wrong : '');
  const { settings, common } = scene.texts;
  const { admin } = model;
  return card({
    name: 'settings',
    title: settings.title,
    subtitle: model.user,
    sections: [
      stepSection(model, scene),
      mySection(model, refused?.mine ?? null, wrongIn('mine'), scene),
      logSection(model, scene),
      ...(admin === null
        ? [section(null, [quietLine(settings.forAdmins)])]
        : [
            officeSection(admin, scene),
            routesSection(admin, scene),
            targetsSection(admin, scene),
            templatesSection(admin, scene),
            neverSection(admin, refused?.pattern ?? '', wrongIn('pattern'), scene),
            usersSection(admin, scene),
            personSection(scene),
          ]),
    ],
    footer: footer(button(common.openWorkbook, open(model.bookUrl))),
  });
};

/** A card that says one thing. @param text nothing more can be done here */
export const noteCard = (text: string, scene: Scene): Card =>
  card({
    name: 'setting',
    title: scene.texts.settings.title,
    sections: [section(null, [quietLine(text)])],
  });

/** @param line null when the reader may not see it */
export const settingCard = (
  line: SettingLine | null,
  typed: string | null,
  wrong: string,
  scene: Scene,
): Card => {
  const { settings } = scene.texts;
  if (line === null) return noteCard(settings.forAdmins, scene);
  return card({
    name: 'setting',
    title: settingName(line.key, line.name, scene.texts),
    sections: [
      section(null, [
        textParagraph(escape(settingMeaning(line.key, line.description, scene.texts))),
        wrongLine(wrong),
        textField(FIELD.setting, settings.value, {
          value: typed ?? line.value,
          hint: settings.expected(expectation(line.expects, scene.texts)),
        }),
        typed === null ? null : quietLine(settings.nowStands(line.value)),
      ]),
    ],
    footer: footer(button(settings.save, act('save_setting', { field: line.name, was: line.value }))),
  });
};
