/** The settings: a person's own on top, the administrator's below, and the forms that change one thing each. */
import { MERGE_FIELDS } from '../../crm/merge-fields';
import { FIELD, PARAMETER } from '../actions';
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
} from '../card';
import { choicesField, textField } from '../fields';
import type { Scene } from '../scene';
import type { AdminSettings, MySettings, SettingLine, SettingsModel, TemplateText } from '../settings';
import { coloured, escape, joinPlain } from '../text';
import { beyond, quietLine, word } from './lists';

/** Entries of each of the administrator's lists: all of them together keep below 100 widgets. */
const LISTED = 15;

const wrongLine = (wrong: string): Widget | null =>
  wrong === '' ? null : textParagraph(coloured(escape(wrong), 'bad'));

const shown = <T>(items: readonly T[], scene: Scene, show: (item: T) => Widget): readonly Widget[] => [
  ...items.slice(0, LISTED).map(show),
  ...beyond({ items, complete: true }, Math.min(items.length, LISTED), scene),
];

const mySection = (model: SettingsModel, typed: MySettings | null, wrong: string, scene: Scene) => {
  const { settings } = scene.texts;
  const values = typed ?? model.mine;
  return section(escape(settings.mine), [
    wrongLine(wrong),
    textField(FIELD.signature, settings.signature, { value: values.signature, multiline: true }),
    textField(FIELD.aliases, settings.aliases, { value: values.aliases, hint: settings.aliasesHint }),
    choicesField(
      FIELD.away,
      settings.turns,
      [{ text: settings.away, value: 'away' }],
      values.away ? ['away'] : [],
      { switches: true },
    ),
    buttons(button(settings.save, act('save_mine', { [PARAMETER.was]: model.mark }), 'FILLED')),
    wrong === ''
      ? null
      : quietLine(settings.nowStands(joinPlain([model.mine.aliases, model.mine.signature]))),
  ]);
};

const lists = (admin: AdminSettings, scene: Scene): readonly (Section | null)[] => {
  const { settings } = scene.texts;
  return [
    section(
      escape(settings.office),
      admin.settings.map(line =>
        row(escape(line.value === '' ? settings.usual : line.value), {
          top: line.name,
          button: iconButton('edit', settings.change(line.name), act('setting_form', { field: line.name })),
        }),
      ),
      3,
    ),
    section(
      escape(settings.routes),
      [
        buttons(button(scene.texts.routing.open, act('routing'))),
        ...shown(admin.routes, scene, route =>
          row(escape(route.address), {
            icon: 'EMAIL',
            top: joinPlain([route.name, route.kind]),
            bottom: word(scene.texts.assignment, route.assignment),
          }),
        ),
      ],
      3,
    ),
    section(
      escape(settings.templates),
      [
        buttons(button(settings.newTemplate, act('template_form'))),
        ...shown(admin.templates, scene, each =>
          row(escape(each.name), { icon: 'note', bottom: each.languages.filter(Boolean).join(', ') }),
        ),
      ],
      1,
    ),
    section(
      escape(settings.neverLog),
      [
        textField(FIELD.pattern, settings.pattern, { hint: settings.patternHint }),
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
      2,
    ),
  ];
};

/** @param typed what a refused form held; null to show what stands @param wrong why it was refused; '' */
export const settingsCard = (
  model: SettingsModel,
  typed: MySettings | null,
  wrong: string,
  scene: Scene,
): Card => {
  const { settings, common } = scene.texts;
  return card({
    name: 'settings',
    title: settings.title,
    subtitle: model.user,
    sections: [
      mySection(model, typed, wrong, scene),
      ...(model.admin === null
        ? [section(null, [quietLine(settings.forAdmins)])]
        : lists(model.admin, scene)),
    ],
    footer: footer(button(common.openWorkbook, open(model.bookUrl))),
  });
};

/** @param line null when the reader may not see it */
export const settingCard = (
  line: SettingLine | null,
  typed: string | null,
  wrong: string,
  scene: Scene,
): Card => {
  const { settings } = scene.texts;
  if (line === null)
    return card({
      name: 'setting',
      title: settings.title,
      sections: [section(null, [quietLine(settings.forAdmins)])],
    });
  return card({
    name: 'setting',
    title: line.name,
    sections: [
      section(null, [
        quietLine(line.description),
        wrongLine(wrong),
        textField(FIELD.setting, settings.value, { value: typed ?? line.value }),
        typed === null ? null : quietLine(settings.nowStands(line.value)),
      ]),
    ],
    footer: footer(button(settings.save, act('save_setting', { field: line.name, was: line.value }))),
  });
};

export const templateCard = (typed: TemplateText, wrong: string, scene: Scene): Card => {
  const { settings } = scene.texts;
  return card({
    name: 'template',
    title: settings.newTemplate,
    sections: [
      section(null, [
        wrongLine(wrong),
        textField(FIELD.templateName, settings.templateName, { value: typed.name }),
        textField(FIELD.language, settings.language, { value: typed.language, hint: settings.languageHint }),
        textField(FIELD.subject, settings.subject, { value: typed.subject }),
        textField(FIELD.text, settings.text, { value: typed.text, multiline: true }),
        quietLine(settings.fields),
        textParagraph(escape(MERGE_FIELDS.map(name => `{{${name}}}`).join('  '))),
      ]),
    ],
    footer: footer(button(settings.save, act('add_template'))),
  });
};
