/** Clicks with which an administrator takes a user out: what is theirs first, then doing it. */
import { FIELD, PARAMETER } from '../actions';
import type { Card } from '../card';
import type { Desk } from '../desk';
import type { CardEvent } from '../event';
import { always, required, typed, type Routes } from '../route';
import type { Scene } from '../scene';
import { refusalText } from '../views/refusal';
import { leavingCard } from '../views/settings/leaving';
import { settings, unavailable } from './settings';

function form(desk: Desk, event: CardEvent, wrong: string, scene: Scene): Card {
  const model = desk.settings.leaving(required(event, PARAMETER.value));
  return model === null
    ? unavailable(desk, scene.texts.settings.gone, scene)
    : leavingCard(model, typed(event, FIELD.successor), wrong, scene);
}

export const leavingRoutes = {
  leave_form: {
    place: 'top',
    show: (desk, event, scene) => form(desk, event, '', scene),
    view: always('home'),
  },
  take_out: {
    change: (desk, event) =>
      desk.settings.takeOut(required(event, PARAMETER.value), typed(event, FIELD.successor)),
    place: 'back',
    ...settings,
    retry: (desk, event, scene, why) => form(desk, event, refusalText(why, scene.texts), scene),
  },
} as const satisfies Routes;
