/** The form of a template, new or there already, and how it would read. */
import { MERGE_FIELDS } from '../../../crm/merge-fields';
import { FIELD, PARAMETER } from '../../actions';
import { act, button, buttons, card, footer, section, textParagraph, type Card } from '../../card';
import type { FilledText } from '../../drafts';
import { textField } from '../../fields';
import type { Scene } from '../../scene';
import type { TemplateText } from '../../settings';
import { bold, escape, paragraph } from '../../text';
import { quietLine } from '../lists';
import { wrongLine } from './parts';

/** Characters of a previewed text that the card shows. */
const PREVIEW = 1_400;

/** @param mark of the template that is changed; '' for a new one */
export const templateCard = (typed: TemplateText, mark: string, wrong: string, scene: Scene): Card => {
  const { settings } = scene.texts;
  const isNew = mark === '';
  const about = { ...(isNew ? {} : { [PARAMETER.field]: typed.name }), [PARAMETER.was]: mark };
  return card({
    name: 'template',
    title: isNew ? settings.newTemplate : settings.changeTemplate(typed.name),
    sections: [
      section(null, [
        wrongLine(wrong),
        isNew ? textField(FIELD.templateName, settings.templateName, { value: typed.name }) : null,
        textField(FIELD.language, settings.language, { value: typed.language, hint: settings.languageHint }),
        textField(FIELD.subject, settings.subject, { value: typed.subject }),
        textField(FIELD.text, settings.text, { value: typed.text, multiline: true }),
        quietLine(settings.fields),
        textParagraph(escape(MERGE_FIELDS.map(name => `{{${name}}}`).join('  '))),
        buttons(
          button(settings.preview, act('template_preview', about)),
          isNew ? null : button(settings.remove, act('delete_template', about)),
        ),
      ]),
    ],
    footer: footer(button(settings.save, act(isNew ? 'add_template' : 'save_template', about))),
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
