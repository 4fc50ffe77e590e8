/** Clicks on templates: an administrator adds them, changes or deletes them by language, and sees how they would read. */
import { FIELD, PARAMETER } from '../actions';
import type { Card } from '../card';
import type { Desk } from '../desk';
import type { Refusal } from '../done';
import type { CardEvent } from '../event';
import { always, parameter, required, typed, type Routes } from '../route';
import type { Scene } from '../scene';
import type { TemplateText } from '../settings';
import { refusalText } from '../views/refusal';
import {
  templateCard,
  templateLanguagesCard,
  templatePreviewCard,
  templateRemovalCard,
  type TemplateForm,
} from '../views/settings/template';
import { mark, markNow, named, settings, unavailable } from './settings';

/** The name and language of a row that is there come with its button, since they are not changed. */
const template = (event: CardEvent): TemplateText => ({
  name: named(event) || typed(event, FIELD.templateName),
  language: typed(event, FIELD.language),
  subject: typed(event, FIELD.subject),
  text: typed(event, FIELD.text),
});

const formIn = (event: CardEvent): TemplateForm => ({
  typed: template(event),
  id: parameter(event, PARAMETER.value),
  mark: mark(event),
  isNamed: named(event) !== '',
  now: null,
});

/** The form once more with what was typed, and with what somebody else has put there meanwhile. */
const refusedForm = (desk: Desk, event: CardEvent, scene: Scene, why: Refusal): Card => {
  const form = formIn(event);
  const now = why.kind === 'settings_changed' ? desk.settings.template(form.id) : null;
  const shown = now === null ? form : { ...form, mark: now.mark, now: now.values };
  return templateCard(shown, refusalText(why, scene.texts), scene);
};

/** A template that stands in one row opens at once; of several languages one is chosen first. */
const editCard = (desk: Desk, event: CardEvent, scene: Scene): Card => {
  const name = required(event, PARAMETER.field);
  const chosen = parameter(event, PARAMETER.value);
  const lines = desk.settings.templateLanguages(name);
  const [only] = lines;
  if (only === undefined) return unavailable(desk, scene.texts.settings.gone, scene);
  if (chosen === '' && lines.length > 1) return templateLanguagesCard(name, lines, scene);
  const id = chosen === '' ? only.id : chosen;
  const found = desk.settings.template(id);
  if (found === null)
    return unavailable(
      desk,
      lines.some(line => line.id === id) ? scene.texts.settings.severalRows : scene.texts.settings.gone,
      scene,
    );
  return templateCard({ typed: found.values, id, mark: found.mark, isNamed: true, now: null }, '', scene);
};

/** @param why what stood in the way; null when it has not been tried */
const removalCard = (desk: Desk, event: CardEvent, scene: Scene, why: Refusal | null): Card => {
  const id = required(event, PARAMETER.value);
  const found = desk.settings.template(id);
  const { texts } = scene;
  const wrong = why === null ? '' : refusalText(why, texts);
  if (found === null) return unavailable(desk, wrong === '' ? texts.settings.gone : wrong, scene);
  const values = { ...found, mark: why === null ? found.mark : markNow(why, found.mark, mark(event)) };
  return templateRemovalCard(id, values, wrong, scene);
};

/** Wherever the form was opened from: what was done, and the way back from it, stand on the settings. */
const done = { place: { to: 'settings' }, ...settings } as const;

export const templateRoutes = {
  template_form: {
    place: 'top',
    show: (_desk, event, scene) =>
      templateCard(
        {
          typed: { name: named(event), language: '', subject: '', text: '' },
          id: '',
          mark: '',
          isNamed: named(event) !== '',
          now: null,
        },
        '',
        scene,
      ),
    view: always('home'),
  },
  template_edit: { place: 'top', show: editCard, view: always('home') },
  add_template: {
    change: (desk, event) => desk.settings.addTemplate(template(event)),
    ...done,
    retry: refusedForm,
  },
  save_template: {
    change: (desk, event) =>
      desk.settings.saveTemplate(required(event, PARAMETER.value), template(event), mark(event)),
    ...done,
    retry: refusedForm,
  },
  template_remove: {
    place: 'top',
    show: (desk, event, scene) => removalCard(desk, event, scene, null),
    view: always('home'),
  },
  delete_template: {
    change: (desk, event) => desk.settings.deleteTemplate(required(event, PARAMETER.value), mark(event)),
    ...done,
    retry: removalCard,
  },
  template_preview: {
    place: 'top',
    /** What cannot be filled is said on the form, with what was typed. */
    change: (desk, event) => {
      const made = desk.settings.previewTemplate(template(event));
      return 'kind' in made ? { changed: false, why: made } : { changed: true };
    },
    quiet: true,
    show: (desk, event, scene) => {
      const made = desk.settings.previewTemplate(template(event));
      return 'kind' in made
        ? templateCard(formIn(event), refusalText(made, scene.texts), scene)
        : templatePreviewCard(made, scene);
    },
    view: always('home'),
    retry: refusedForm,
  },
} as const satisfies Routes;
