/** The answer to a click that makes a draft: Gmail opens it, or the form stands there again and says what is wrong. */
import type { Answer } from '../answer';
import type { Card } from '../card';
import type { Refusal } from '../done';
import type { MadeDraft } from '../drafts';
import type { Scene } from '../scene';
import { TEXT_LIMIT, plain } from '../text';
import { refusalText } from '../views/refusal';

/** @param form the form with what is wrong; nothing else changes the card that is shown */
export function drafted(
  made: MadeDraft | Refusal,
  scene: Scene,
  form: ((made: Refusal) => Card) | null = null,
): Answer {
  if (!('kind' in made)) return { kind: 'compose', draft: made.draft };
  const stays = form === null || made.kind === 'drafted' || made.kind === 'busy';
  return {
    kind: 'cards',
    navigation: stays ? [] : [{ updateCard: form(made) }],
    notification: plain(refusalText(made, scene.texts), TEXT_LIMIT),
    stateChanged: false,
  };
}
