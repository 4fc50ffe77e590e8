/** What a click does, as a table entry: what it changes, which card shows the result, and where that card goes. */
import { FIELD, PARAMETER, type ActionName, type ViewName } from './actions';
import type { Answer } from './answer';
import type { Card, OnClick } from './card';
import type { Desk } from './desk';
import type { Done, Refusal } from './done';
import type { CardEvent } from './event';
import { draw } from './open';
import type { Scene } from './scene';

/**
 * `here` replaces the card that was clicked, `top` lays a new one on it, `back` takes it away and replaces the one
 * below, `root` goes back to the first and replaces that.
 */
export type Place =
  | 'here'
  | 'top'
  | 'back'
  | 'root'
  /** Back to the card of that name and replaces it: a repeated click leads to the same place as the first. */
  | { readonly to: string };

export interface CardRoute {
  /** What it changes; absent for clicks that only show something. */
  readonly change?: (desk: Desk, event: CardEvent, scene: Scene) => Done;
  /** The change only looks whether the card can be shown: nothing is said when it can. */
  readonly quiet?: true;
  readonly place: Place | ((event: CardEvent) => Place);
  readonly show: (desk: Desk, event: CardEvent, scene: Scene) => Card;
  /** The view to go back to when the click was carried out but its result could not be drawn. */
  readonly view: (event: CardEvent) => ViewName;
  /** What draws the result once more, where it is none of the views. */
  readonly afresh?: (event: CardEvent) => OnClick;
  /**
   * The form once more when the change was refused: with what was typed and what is wrong. Without it a refused click
   * on a form (`back`, `root`) leaves the card as it is, so that nothing typed is lost.
   */
  readonly retry?: (desk: Desk, event: CardEvent, scene: Scene, why: Refusal) => Card;
}

/** A click that does not answer with a card: it changes a draft, opens one, or suggests what could be typed. */
export interface OtherRoute {
  readonly answer: (desk: Desk, event: CardEvent, scene: Scene) => Answer;
  /** Where no card can be shown: what is answered when it fails, which the execution log tells of. */
  readonly otherwise?: Answer;
}

export type Route = CardRoute | OtherRoute;

/** A group of routes; the groups are put together in routes.ts, which checks that no action is left out. */
export type Routes = Partial<Readonly<Record<ActionName, Route>>>;

export const always = (view: ViewName) => (): ViewName => view;

/** Shows one of the views that a refresh shows as well. */
export const drawn = (view: ViewName): Pick<CardRoute, 'show' | 'view'> => ({
  show: (desk, _event, scene) => draw(view, desk, scene),
  view: always(view),
});

export const parameter = (event: CardEvent, name: string): string => event.parameters[name] ?? '';

/** @throws Error when the click came without it, which is a bug of the card */
export const required = (event: CardEvent, name: string): string => {
  const value = parameter(event, name);
  if (value === '') throw new Error(`The click came without "${name}".`);
  return value;
};

/** What was typed or chosen in a field; '' when nothing was. The click of an error card carries it as a parameter. */
export const typed = (event: CardEvent, field: string): string =>
  (event.formInputs[field]?.join(', ') ?? parameter(event, field)).trim();

/** From the button of a case, else as typed. */
export const chosenCase = (event: CardEvent): string =>
  parameter(event, PARAMETER.caseId).trim() || typed(event, FIELD.caseId);
