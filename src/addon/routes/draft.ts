/** Clicks beside a draft: they change the draft instead of cards, or say why it stays as it is. */
import { FIELD, PARAMETER } from '../actions';
import type { Answer } from '../answer';
import type { CardEvent } from '../event';
import type { Desk } from '../desk';
import type { FilledText } from '../drafts';
import type { Refusal } from '../done';
import { composeModel } from '../open';
import { KEY } from '../records/clicks';
import { parameter, required, typed, type Routes } from '../route';
import type { Scene } from '../scene';
import { TEXT_LIMIT, htmlLines, plain } from '../text';
import { composeCard } from '../views/compose';
import { refusalText } from '../views/refusal';

/** Only what looks like one address is put into a draft. */
const ADDRESS = /^[^\s@,;<>"]+@[^\s@,;<>"]+$/;

/** Needs no desk, so it is answered before one is made. */
export const insertBcc = (event: CardEvent): Answer => {
  const address = parameter(event, PARAMETER.address);
  const kept = event.draftBcc ?? [];
  const has = kept.some(other => other.toLowerCase().includes(address.toLowerCase()));
  return { kind: 'draft', bcc: has || !ADDRESS.test(address) ? kept : [...kept, address] };
};

const stays = (why: Refusal, scene: Scene): Answer => ({
  kind: 'cards',
  navigation: [],
  notification: plain(refusalText(why, scene.texts), TEXT_LIMIT),
  stateChanged: false,
});

/** @param text of lines; goes in at the cursor */
const inserted = (text: string, subject = ''): Answer => ({
  kind: 'draft',
  ...(subject === '' ? {} : { subject }),
  body: { where: 'IN_PLACE_INSERT', contentType: 'MUTABLE_HTML', content: htmlLines(text) },
});

/** Names what the button of this card puts in; '' where the button has no key. */
const keyOf = (event: CardEvent, what: string): string => {
  const key = parameter(event, KEY.key);
  return key === '' ? '' : `insert ${key} ${what}`;
};

const insertTemplate = (desk: Desk, event: CardEvent, scene: Scene): Answer => {
  const name = typed(event, FIELD.template);
  const recipient = parameter(event, PARAMETER.address) || (event.draftRecipients[0] ?? '');
  const what = parameter(event, PARAMETER.value);
  const made: FilledText | Refusal = desk.fillTemplate(name, recipient, keyOf(event, `${name} ${what}`));
  if ('kind' in made) return stays(made, scene);
  return inserted(made.text, what === 'subject' ? made.subject : '');
};

export const draftRoutes = {
  insert_template: { answer: insertTemplate },
  insert_signature: {
    answer: (desk, event, scene) => {
      const text = desk.signature(keyOf(event, 'signature'));
      return typeof text === 'string' ? inserted(text) : stays(text, scene);
    },
  },
  link_recipient: {
    change: (desk, event) =>
      desk.linkRecipient(
        { address: required(event, PARAMETER.address), name: typed(event, FIELD.recipientName) },
        typed(event, FIELD.company),
        event.draftRecipients,
      ),
    place: 'here',
    show: (desk, event, scene) => composeCard(composeModel(desk, event), scene),
    retry: (desk, event, scene, why) => {
      const refused = {
        name: typed(event, FIELD.recipientName),
        company: typed(event, FIELD.company),
        wrong: refusalText(why, scene.texts),
      };
      return composeCard({ ...composeModel(desk, event), refused }, scene);
    },
    view: () => 'home',
  },
} as const satisfies Routes;
