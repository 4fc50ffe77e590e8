/**
 * What each click does: the one table from action names to the desk, and the answer that shows its result. Every
 * failure becomes a card of our own with a reference; nothing is thrown at the platform.
 */
import { FIELD, PARAMETER, isActionName, type ActionName, type ViewName } from './actions';
import type { Answer, CardAnswer, NavigationStep } from './answer';
import { act, type Card } from './card';
import type { Desk, Done, NotReady } from './desk';
import type { CardEvent } from './event';
import { draw, isNotReady, notReadyFor, type OpenDesk } from './open';
import type { Scene } from './scene';
import { TEXT_LIMIT, plain } from './text';
import { chooseCaseCard } from './views/choose-case';
import { notReadyCard } from './views/not-ready';
import { messageOf, problemCard } from './views/problem';
import { refusalText } from './views/refusal';

/** `here` replaces the card that was clicked, `top` lays a new one on it, `root` goes back to the first and replaces it. */
type Place = 'here' | 'top' | 'root';

interface Route {
  /** What it changes; absent for clicks that only show something. */
  readonly change?: (desk: Desk, event: CardEvent) => Done;
  readonly place: Place;
  readonly show: (desk: Desk, event: CardEvent, scene: Scene) => Card;
  /** The view to go back to when the click was carried out but its result could not be drawn. */
  readonly view: (event: CardEvent) => ViewName;
}

const always = (view: ViewName) => (): ViewName => view;
const drawn = (view: ViewName): Pick<Route, 'show' | 'view'> => ({
  show: (desk, _event, scene) => draw(view, desk, scene),
  view: always(view),
});

const parameter = (event: CardEvent, name: string): string => event.parameters[name] ?? '';

const required = (event: CardEvent, name: string): string => {
  const value = parameter(event, name);
  if (value === '') throw new Error(`The click came without "${name}".`);
  return value;
};

const viewOf = (event: CardEvent): ViewName => {
  const view = parameter(event, PARAMETER.view);
  return view === 'message' || view === 'held' ? view : 'home';
};

/** From the button of a case, else as typed. */
const chosenCase = (event: CardEvent): string =>
  (parameter(event, PARAMETER.caseId) || (event.formInputs[FIELD.caseId]?.[0] ?? '')).trim();

const logToCase = (desk: Desk, event: CardEvent): Done => {
  const caseId = chosenCase(event);
  return caseId === '' ? { changed: false, why: { kind: 'no_number' } } : desk.logToCase(caseId);
};

/** The one click that changes a draft instead of cards. */
type CardActionName = Exclude<ActionName, 'insert_bcc'>;

const ROUTES: Readonly<Record<CardActionName, Route>> = {
  log: { change: desk => desk.log(), place: 'here', ...drawn('message') },
  new_case: { change: desk => desk.newCase('case'), place: 'here', ...drawn('message') },
  new_lead: { change: desk => desk.newCase('lead'), place: 'here', ...drawn('message') },
  never_log_address: { change: desk => desk.neverLog('address'), place: 'here', ...drawn('message') },
  never_log_domain: { change: desk => desk.neverLog('domain'), place: 'here', ...drawn('message') },
  choose_case: {
    place: 'top',
    show: (desk, _event, scene) => chooseCaseCard(desk.message(), scene),
    view: always('message'),
  },
  log_to_case: { change: logToCase, place: 'root', ...drawn('message') },
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
};

const steps = (place: Place, card: Card): readonly NavigationStep[] => {
  switch (place) {
    case 'here':
      return [{ updateCard: card }];
    case 'top':
      return [{ pushCard: card }];
    case 'root':
      return [{ popToRoot: true }, { updateCard: card }];
  }
};

/** What the click did, or why it did nothing, in the reader's words. */
const wordsFor = (name: CardActionName, done: Done, { texts }: Scene): string => {
  if (!done.changed) return refusalText(done.why, texts);
  const words: Partial<Readonly<Record<CardActionName, string>>> = texts.done;
  return words[name] ?? '';
};

const said = (
  name: CardActionName,
  done: Done | null,
  scene: Scene,
): { readonly notification?: string; readonly stateChanged: boolean } => ({
  ...(done === null ? {} : { notification: plain(wordsFor(name, done, scene), TEXT_LIMIT) }),
  stateChanged: done?.changed ?? false,
});

/** The click once more, with what was typed; its result takes the error card's place. */
const again = (name: ActionName, event: CardEvent) => {
  const parameters: Record<string, string> = { ...event.parameters, [PARAMETER.again]: '1' };
  delete parameters[PARAMETER.action];
  const caseId = chosenCase(event);
  if (caseId !== '') parameters[PARAMETER.caseId] = caseId;
  return act(name, parameters);
};

const clicked = (name: CardActionName, event: CardEvent, openDesk: OpenDesk, scene: Scene): CardAnswer => {
  const route = ROUTES[name];
  const place = route.place === 'top' && parameter(event, PARAMETER.again) !== '' ? 'here' : route.place;
  const unready = (state: NotReady): CardAnswer => ({
    kind: 'cards',
    navigation: steps('here', notReadyCard(state, route.view(event), scene)),
    stateChanged: false,
  });
  let done: Done | null = null;
  try {
    const desk = openDesk();
    if (isNotReady(desk)) return unready(desk);
    done = route.change?.(desk, event) ?? null;
    // Nothing was done on the card above: it stays, so that what was chosen or typed can be put right.
    if (place === 'root' && done?.changed === false)
      return { kind: 'cards', navigation: [], ...said(name, done, scene) };
    return {
      kind: 'cards',
      navigation: steps(place, route.show(desk, event, scene)),
      ...said(name, done, scene),
    };
  } catch (error) {
    scene.report(scene.reference, error);
    const notReady = done?.changed === true ? null : notReadyFor(error);
    if (notReady) return unready(notReady);
    const problem = problemCard(
      {
        error,
        done: done?.changed === true ? wordsFor(name, done, scene) : null,
        writes: route.change !== undefined,
        again: done?.changed === true ? act('refresh', { view: route.view(event) }) : again(name, event),
      },
      scene,
    );
    return {
      kind: 'cards',
      navigation: steps(place === 'top' ? 'top' : 'here', problem),
      stateChanged: done?.changed ?? false,
    };
  }
};

/** Only what looks like one address is put into a draft. */
const ADDRESS = /^[^\s@,;<>"]+@[^\s@,;<>"]+$/;

const insertBcc = (event: CardEvent): Answer => {
  const address = parameter(event, PARAMETER.address);
  const kept = event.draftBcc ?? [];
  const has = kept.some(other => other.toLowerCase().includes(address.toLowerCase()));
  return { kind: 'draft', bcc: has || !ADDRESS.test(address) ? kept : [...kept, address] };
};

/**
 * Answers a click.
 * @param event what `readCardEvent` made of the platform's event object
 * @param openDesk makes the desk; called once, and not for clicks that need none
 */
export const handle = (event: CardEvent, openDesk: OpenDesk, scene: Scene): Answer => {
  const name = event.action;
  if (isActionName(name)) {
    return name === 'insert_bcc' ? insertBcc(event) : clicked(name, event, openDesk, scene);
  }
  const error = new Error(`Casebook has no action "${plain(name)}".`);
  scene.report(scene.reference, messageOf(error));
  const card = problemCard(
    { error, done: null, writes: false, again: act('refresh', { view: 'home' }) },
    scene,
  );
  return { kind: 'cards', navigation: [{ updateCard: card }], stateChanged: false };
};
