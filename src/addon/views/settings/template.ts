/** The form of a template, new or there already, its languages, how it would read, and what is asked before it goes. */
import { MERGE_FIELDS } from '../../../crm/merge-fields';
import { FIELD, PARAMETER } from '../../actions';
import {
  act,
  button,
  buttons,
  card,
  footer,
  iconButton,
  row,
  section,
  textParagraph,
  type Card,
  type Widget,
} from '../../card';
import type { FilledText } from '../../drafts';
import { textField } from '../../fields';
import type { Scene } from '../../scene';
import type { Marked, TemplateLine, TemplateText } from '../../settings';
import { bold, escape, paragraph } from '../../text';
import { beyond, quietLine } from '../lists';
import { wrongLine } from './parts';

/** Characters of a previewed text that the card shows. */
const PREVIEW = 1_400;
/** Languages of a template that the card lists: a card takes 100 widgets. */
const LANGUAGES = 60;

/** What the form of a template holds. */
export interface TemplateForm {
  readonly typed: TemplateText;
  /** Of the row that is changed; '' for a new one. */
  readonly id: string;
  /** Of what stood there when the form was opened; '' for a new one. */
  readonly mark: string;
  /** True where the name is given: a row that is there, or a further language of a template. */
  readonly isNamed: boolean;
  /** What somebody else has put there meanwhile; null: nothing else. */
  readonly now: TemplateText | null;
}

const titleOf = ({ typed, id, isNamed }: TemplateForm, { texts: { settings } }: Scene): string => {
  if (!isNamed) return settings.newTemplate;
  return id === '' ? settings.addLanguage(typed.name) : settings.changeTemplate(typed.name);
};

const called = (language: string, { texts: { settings } }: Scene): string =>
  language.trim() === '' ? settings.anyLanguage : language;

const nowLine = (now: TemplateText | null, scene: Scene): Widget | null => {
  if (now === null) return null;
  const text = [now.subject, now.text].filter(part => part !== '').join('\n');
  return textParagraph(paragraph(scene.texts.settings.nowStands(text), PREVIEW));
};

export const templateCard = (form: TemplateForm, wrong: string, scene: Scene): Card => {
  const { settings } = scene.texts;
  const { typed, id, mark, isNamed } = form;
  const isNew = id === '';
  const about = {
    ...(isNamed ? { [PARAMETER.field]: typed.name } : {}),
    ...(isNew ? {} : { [PARAMETER.value]: id, [FIELD.language]: typed.language }),
    [PARAMETER.was]: mark,
  };
  return card({
    name: 'template',
    title: titleOf(form, scene),
    ...(isNew ? {} : { subtitle: called(typed.language, scene) }),
    sections: [
      section(null, [
        wrongLine(wrong),
        nowLine(form.now, scene),
        isNamed ? null : textField(FIELD.templateName, settings.templateName, { value: typed.name }),
        isNew
          ? textField(FIELD.language, settings.language, {
              value: typed.language,
              hint: settings.languageHint,
            })
          : null,
        textField(FIELD.subject, settings.subject, { value: typed.subject }),
        textField(FIELD.text, settings.text, { value: typed.text, multiline: true }),
        quietLine(settings.fields),
        textParagraph(escape(MERGE_FIELDS.map(name => `{{${name}}}`).join('  '))),
        buttons(
          button(settings.preview, act('template_preview', about)),
          ...(isNew
            ? []
            : [
                button(settings.otherLanguage, act('template_form', { [PARAMETER.field]: typed.name })),
                button(settings.remove, act('template_remove', { [PARAMETER.value]: id })),
              ]),
        ),
      ]),
    ],
    footer: footer(button(settings.save, act(isNew ? 'add_template' : 'save_template', about))),
  });
};

/** A template in several languages: each is a row of its own. */
export const templateLanguagesCard = (name: string, lines: readonly TemplateLine[], scene: Scene): Card => {
  const { settings } = scene.texts;
  return card({
    name: 'template-languages',
    title: settings.changeTemplate(name),
    sections: [
      section(null, [
        buttons(button(settings.otherLanguage, act('template_form', { [PARAMETER.field]: name }))),
        ...lines.slice(0, LANGUAGES).map(({ id, language, text }) =>
          row(escape(called(language, scene)), {
            icon: 'note',
            bottom: text,
            button: iconButton(
              'edit',
              settings.change(called(language, scene)),
              act('template_edit', { [PARAMETER.field]: name, [PARAMETER.value]: id }),
            ),
          }),
        ),
        ...beyond({ items: lines, complete: true }, Math.min(lines.length, LANGUAGES), scene),
      ]),
    ],
  });
};

/** Asks before a template is deleted in one language, and shows what goes. */
export const templateRemovalCard = (
  id: string,
  { values, mark }: Marked<TemplateText>,
  wrong: string,
  scene: Scene,
): Card => {
  const { settings } = scene.texts;
  const { name, language, subject, text } = values;
  return card({
    name: 'template-removal',
    title: settings.removeTemplate(name),
    subtitle: called(language, scene),
    sections: [
      section(null, [
        wrongLine(wrong),
        subject === '' ? null : textParagraph(bold(escape(subject))),
        textParagraph(paragraph(text, PREVIEW)),
        quietLine(settings.removeNote),
      ]),
    ],
    footer: footer(
      button(settings.remove, act('delete_template', { [PARAMETER.value]: id, [PARAMETER.was]: mark })),
    ),
  });
};

export const templatePreviewCard = ({ subject, text }: FilledText, scene: Scene): Card => {
  const { settings } = scene.texts;
  return card({
    name: 'template-preview',
    title: settings.previewTitle,
    sections: [
      section(null, [
        quietLine(settings.previewFor),
        subject === '' ? null : textParagraph(bold(escape(subject))),
        textParagraph(paragraph(text, PREVIEW)),
      ]),
    ],
  });
};
