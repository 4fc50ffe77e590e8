/** Clicks that answer the open mail: the form, the text as it would stand in the draft, and the draft itself. */
import { FIELD } from '../actions';
import type { Desk } from '../desk';
import type { ReadyReply, ReplyChoice } from '../drafts';
import type { CardEvent } from '../event';
import { KEY } from '../records/clicks';
import { always, required, typed, type Routes } from '../route';
import type { Scene } from '../scene';
import { replyCard, replyPreviewCard } from '../views/reply';
import { refusalText } from '../views/refusal';
import { drafted } from './drafted';

const choiceOf = (event: CardEvent): ReplyChoice => ({
  template: typed(event, FIELD.template),
  toAll: typed(event, FIELD.toAll) !== '',
  from: typed(event, FIELD.from),
  link: typed(event, FIELD.link),
});

/** From the button of the preview. */
const readyIn = (event: CardEvent): ReadyReply => ({
  text: typed(event, FIELD.message),
  toAll: typed(event, FIELD.toAll) !== '',
  from: typed(event, FIELD.from),
});

const preview = (desk: Desk, event: CardEvent, scene: Scene) => {
  const choice = choiceOf(event);
  const made = desk.replyText(choice);
  return 'kind' in made
    ? replyCard(desk.replying(), choice, refusalText(made, scene.texts), scene)
    : replyPreviewCard(made, scene);
};

const NOTHING_CHOSEN: ReplyChoice = { template: '', toAll: false, from: '', link: '' };

export const replyRoutes = {
  reply_form: {
    place: 'top',
    show: (desk, _event, scene) => replyCard(desk.replying(), NOTHING_CHOSEN, '', scene),
    view: always('message'),
  },
  reply_preview: { place: 'here', show: preview, view: always('message') },
  make_reply: {
    answer: (desk, event, scene) => drafted(desk.makeReply(readyIn(event), required(event, KEY.key)), scene),
  },
} as const satisfies Routes;
