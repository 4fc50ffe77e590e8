/** Clicks on the queue of held mail, and the one that draws a card anew. */
import { PARAMETER, type ViewName } from '../actions';
import type { CardEvent } from '../event';
import { draw } from '../open';
import { drawn, parameter, required, type Routes } from '../route';

const viewOf = (event: CardEvent): ViewName => {
  const view = parameter(event, PARAMETER.view);
  return view === 'message' || view === 'held' ? view : 'home';
};

export const queueRoutes = {
  held: { place: 'top', ...drawn('held') },
  release: {
    change: (desk, event) => desk.releaseHeld(required(event, PARAMETER.heldId)),
    place: 'here',
    ...drawn('held'),
  },
  dismiss: {
    change: (desk, event) => desk.dismissHeld(required(event, PARAMETER.heldId)),
    place: 'here',
    ...drawn('held'),
  },
  refresh: { place: 'here', show: (desk, event, scene) => draw(viewOf(event), desk, scene), view: viewOf },
} as const satisfies Routes;
