/** The cards that Gmail asks for without a click: the homepage, an opened mail, a draft. None of them ever throws. */
import type { Card } from './card';
import { act } from './card';
import type { ViewName } from './actions';
import type { Desk, NotReady } from './desk';
import type { CardEvent } from './event';
import { outOfReach } from './out-of-reach';
import type { Scene } from './scene';
import { composeCard, type ComposeView } from './views/compose';
import { heldCard } from './views/held';
import { homeCard } from './views/home';
import { messageCard } from './views/message';
import { notReadyCard } from './views/not-ready';
import { messageOf, problemCard } from './views/problem';

/** Makes the desk of this run; it may throw, or say why there is none. */
export type OpenDesk = () => Desk | NotReady;

export const isNotReady = (desk: Desk | NotReady): desk is NotReady => 'why' in desk;

/** The state that an error means; null when it is a problem of its own. */
export const notReadyFor = (error: unknown): NotReady | null =>
  outOfReach(error) === 'no_access' ? { why: 'no_access', detail: messageOf(error) } : null;

/** Draws a view from the desk. */
export const draw = (view: ViewName, desk: Desk, scene: Scene): Card => {
  switch (view) {
    case 'home':
      return homeCard(desk.home(), scene);
    case 'message':
      return messageCard(desk.message(), scene);
    case 'held':
      return heldCard(desk.held(), scene);
  }
};

const opened = (
  view: ViewName | null,
  openDesk: OpenDesk,
  scene: Scene,
  show: (desk: Desk) => Card,
): Card => {
  try {
    const desk = openDesk();
    return isNotReady(desk) ? notReadyCard(desk, view, scene) : show(desk);
  } catch (error) {
    scene.report(scene.reference, error, `the card ${view ?? 'of a draft'}`);
    const notReady = notReadyFor(error);
    if (notReady) return notReadyCard(notReady, view, scene);
    const again = view === null ? null : act('refresh', { view });
    return problemCard({ error, done: null, writes: false, again }, scene);
  }
};

export const showHome = (openDesk: OpenDesk, scene: Scene): Card =>
  opened('home', openDesk, scene, desk => draw('home', desk, scene));

export const showMessage = (openDesk: OpenDesk, scene: Scene): Card =>
  opened('message', openDesk, scene, desk => messageCard(desk.opened(), scene));

export const composeModel = (desk: Desk, event: CardEvent): ComposeView => ({
  ...desk.composing(event.draftRecipients),
  knowsBcc: event.draftBcc !== null,
});

/** A draft's card can only change the draft, so it offers no refresh. */
export const showCompose = (event: CardEvent, openDesk: OpenDesk, scene: Scene): Card =>
  opened(null, openDesk, scene, desk => composeCard(composeModel(desk, event), scene));
