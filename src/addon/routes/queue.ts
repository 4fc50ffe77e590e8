/** Clicks on the queue of held mail, and the one that draws a card anew. */
import { PARAMETER, type ViewName } from '../actions';
import type { CardEvent } from '../event';
import { draw } from '../open';
import { drawn, parameter, required, type CardRoute, type Routes } from '../route';

const viewOf = (event: CardEvent): ViewName => {
  const view = parameter(event, PARAMETER.view);
  return view === 'message' || view === 'held' ? view : 'home';
};

/** The view that the click names. */
const drawnAgain: Pick<CardRoute, 'show' | 'view'> = {
  show: (desk, event, scene) => draw(viewOf(event), desk, scene),
  view: viewOf,
};

/** Held mail is decided about in the queue, and on the card of the mail itself. */
const decided: Pick<CardRoute, 'show' | 'view'> = {
  show: (desk, event, scene) => draw(viewOf(event) === 'message' ? 'message' : 'held', desk, scene),
  view: event => (viewOf(event) === 'message' ? 'message' : 'held'),
};

export const queueRoutes = {
  held: { place: 'top', ...drawn('held') },
  release: {
    change: (desk, event) => desk.releaseHeld(required(event, PARAMETER.heldId)),
    place: 'here',
    ...decided,
  },
  dismiss: {
    change: (desk, event) => desk.dismissHeld(required(event, PARAMETER.heldId)),
    place: 'here',
    ...decided,
  },
  continue_work: { change: desk => desk.continueWork(), place: 'here', ...drawnAgain },
  refresh: { place: 'here', ...drawnAgain },
} as const satisfies Routes;
