/** The answer to a click that makes a draft: Gmail opens it, or the form stands there again and says what is wrong. */
import type { Answer } from '../answer';
import type { Card } from '../card';
import type { Refusal } from '../done';
import type { MadeDraft } from '../drafts';
import type { Scene } from '../scene';
import { TEXT_LIMIT, plain } from '../text';
import { refusalText } from '../views/refusal';

/** Nothing that was typed is wrong, so the card stays as it is. */
const STAYS: readonly Refusal['kind'][] = ['drafted', 'busy'];

/** @param form the form with what was typed, and why nothing was made of it */
export function drafted(made: MadeDraft | Refusal, form: (wrong: string) => Card, scene: Scene): Answer {
  if (!('kind' in made)) return { kind: 'compose', draft: made.draft };
  const why = refusalText(made, scene.texts);
  return {
    kind: 'cards',
    navigation: STAYS.includes(made.kind) ? [] : [{ updateCard: form(why) }],
    notification: plain(why, TEXT_LIMIT),
    stateChanged: false,
  };
}
