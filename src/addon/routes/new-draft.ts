/** Clicks on the form of a new mail or a forward, on its text as it would stand in the draft, and the draft itself. */
import { FIELD, type ViewName } from '../actions';
import type { Desk } from '../desk';
import type { DraftChoice, DraftOrigin, ReadyDraft } from '../drafts';
import type { CardEvent } from '../event';
import { KEY } from '../records/clicks';
import { parameter, required, typed, type Routes } from '../route';
import type { Scene } from '../scene';
import { draftCard, draftPreviewCard } from '../views/new-draft';
import { goneCard } from '../views/records/record';
import { refusalText } from '../views/refusal';
import { drafted } from './drafted';
import { refOf } from './record-event';

const originOf = (event: CardEvent): DraftOrigin => {
  if (parameter(event, KEY.forward) !== '') return { kind: 'forward' };
  return { kind: 'new', ref: parameter(event, KEY.id) === '' ? null : refOf(event) };
};

const choiceOf = (event: CardEvent): DraftChoice => ({
  from: typed(event, FIELD.from),
  to: typed(event, FIELD.to),
  cc: typed(event, FIELD.cc),
  log: typed(event, FIELD.log) !== '',
  subject: typed(event, FIELD.subject),
  template: typed(event, FIELD.template),
  message: typed(event, FIELD.message),
  link: typed(event, FIELD.link),
});

/** From the button of the preview. */
const readyIn = (event: CardEvent): ReadyDraft => ({
  from: typed(event, FIELD.from),
  to: typed(event, FIELD.to),
  cc: typed(event, FIELD.cc),
  bcc: typed(event, FIELD.log),
  subject: typed(event, FIELD.subject),
  text: typed(event, FIELD.message),
  files: typed(event, FIELD.link),
});

const form = (desk: Desk, event: CardEvent, scene: Scene, choice: DraftChoice | null, wrong: string) => {
  const model = desk.drafts.open(originOf(event));
  return model === null ? goneCard(scene) : draftCard(model, choice ?? model.start, wrong, scene);
};

const preview = (desk: Desk, event: CardEvent, scene: Scene) => {
  const choice = choiceOf(event);
  const made = desk.drafts.text(originOf(event), choice);
  return 'kind' in made
    ? form(desk, event, scene, choice, refusalText(made, scene.texts))
    : draftPreviewCard(originOf(event), made, scene);
};

const view = (event: CardEvent): ViewName => (originOf(event).kind === 'forward' ? 'message' : 'home');

export const newDraftRoutes = {
  draft_form: {
    place: 'top',
    show: (desk, event, scene) => form(desk, event, scene, null, ''),
    view,
  },
  draft_preview: { place: 'here', show: preview, view },
  make_draft: {
    answer: (desk, event, scene) => {
      const made = desk.drafts.make(originOf(event), readyIn(event), required(event, KEY.key));
      return drafted(made, scene, why =>
        form(desk, event, scene, choiceOf(event), refusalText(why, scene.texts)),
      );
    },
  },
} as const satisfies Routes;
