/**
 * What each click does: the one table from action names to the desk, and the answer that shows its result. Every
 * failure becomes a card of our own with a reference; nothing is thrown at the platform.
 */
import { PARAMETER, isActionName, type ActionName, type ViewName } from './actions';
import type { Answer, CardAnswer, NavigationStep } from './answer';
import { act, type Card, type OnClick } from './card';
import type { Desk, NotReady } from './desk';
import type { Done } from './done';
import type { CardEvent } from './event';
import { isNotReady, notReadyFor, type OpenDesk } from './open';
import { parameter, type CardRoute, type Place, type Route } from './route';
import { draftRoutes, insertBcc } from './routes/draft';
import { mailRoutes } from './routes/mail';
import { mailboxRoutes } from './routes/mailbox';
import { leavingRoutes } from './routes/leaving';
import { settingsRoutes } from './routes/settings';
import { templateRoutes } from './routes/templates';
import { newDraftRoutes } from './routes/new-draft';
import { replyRoutes } from './routes/reply';
import { queueRoutes } from './routes/queue';
import { recordRoutes } from './routes/records';
import type { Scene } from './scene';
import { TEXT_LIMIT, plain } from './text';
import { countOf } from '../locales/format';
import { notReadyCard } from './views/not-ready';
import { problemCard } from './views/problem';
import { refusalText } from './views/refusal';

/** The one click that needs no desk: it changes a draft by what its button says. */
type RoutedName = Exclude<ActionName, 'insert_bcc'>;

const ROUTES: Readonly<Record<RoutedName, Route>> = {
  ...mailRoutes,
  ...queueRoutes,
  ...recordRoutes,
  ...draftRoutes,
  ...replyRoutes,
  ...newDraftRoutes,
  ...mailboxRoutes,
  ...settingsRoutes,
  ...leavingRoutes,
  ...templateRoutes,
};

const steps = (place: Place, card: Card): readonly NavigationStep[] => {
  if (typeof place === 'object') return [{ popToCard: place.to }, { updateCard: card }];
  switch (place) {
    case 'here':
      return [{ updateCard: card }];
    case 'top':
      return [{ pushCard: card }];
    case 'back':
      return [{ pop: true }, { updateCard: card }];
    case 'root':
      return [{ popToRoot: true }, { updateCard: card }];
  }
};

/** What the click did, or why it did nothing, in the reader's words. */
const wordsFor = (name: RoutedName, done: Done, { texts }: Scene): string => {
  if (!done.changed) return refusalText(done.why, texts);
  if (done.repeated) return texts.records.repeated;
  const left = done.left ?? 0;
  if (done.later && left > 0) return countOf(left, texts.work.later, texts.format);
  if (done.count !== undefined) {
    const { countOf: words } = texts.done;
    const logged = countOf(done.count, words.logged, texts.format);
    return left === 0 ? logged : `${logged} ${countOf(left, words.left, texts.format)}`;
  }
  const words: Partial<Readonly<Record<string, unknown>>> = {
    ...texts.done,
    ...texts.records.done,
    ...texts.settings.done,
    continue_work: texts.work.goesOn,
  };
  const word = words[name];
  const said = typeof word === 'string' ? word : '';
  const { held, restLater } = texts.work;
  const alsoDone = [
    done.dismissed === undefined ? '' : countOf(done.dismissed, held.dismissed, texts.format),
    done.reread === undefined ? '' : countOf(done.reread, held.reread, texts.format),
    done.later === true ? restLater : '',
  ];
  return [said, ...alsoDone].filter(Boolean).join(' ');
};

const said = (
  name: RoutedName,
  done: Done | null,
  scene: Scene,
): { readonly notification?: string; readonly stateChanged: boolean } => ({
  ...(done === null ? {} : { notification: plain(wordsFor(name, done, scene), TEXT_LIMIT) }),
  stateChanged: done?.changed ?? false,
});

/** The click once more, with what was typed; its result takes the error card's place. */
const again = (name: ActionName, event: CardEvent) => {
  const fields = Object.entries(event.formInputs).map(([field, values]) => [field, values.join(', ')]);
  const parameters: Record<string, string> = {
    ...event.parameters,
    ...(Object.fromEntries(fields) as Record<string, string>),
    [PARAMETER.again]: '1',
  };
  delete parameters[PARAMETER.action];
  return act(name, parameters);
};

/** An error card goes on top only when the card itself would have gone there. */
const goesOnTop = (route: Route, event: CardEvent): boolean =>
  ('answer' in route || route.place === 'top') && parameter(event, PARAMETER.again) === '';

const placeOf = (route: CardRoute, event: CardEvent): Place => {
  const place = typeof route.place === 'function' ? route.place(event) : route.place;
  return place === 'top' && !goesOnTop(route, event) ? 'here' : place;
};

const carriedOut = (
  name: RoutedName,
  route: CardRoute,
  done: Done | null,
  desk: Desk,
  event: CardEvent,
  scene: Scene,
): CardAnswer => {
  const place = placeOf(route, event);
  if (done?.changed === false && route.retry !== undefined) {
    const form = route.retry(desk, event, scene, done.why);
    return { kind: 'cards', navigation: steps('here', form), ...said(name, done, scene) };
  }
  // Nothing was done on the card above: it stays, so that what was chosen or typed can be put right.
  if (place !== 'here' && place !== 'top' && done?.changed === false)
    return { kind: 'cards', navigation: [], ...said(name, done, scene) };
  return {
    kind: 'cards',
    navigation: steps(place, route.show(desk, event, scene)),
    ...said(name, route.quiet ? null : done, scene),
  };
};

/** What shows the result of a click that was carried out, in the place of the error card. */
const afresh = (route: Route, view: ViewName, event: CardEvent): OnClick => {
  const drawn = 'answer' in route ? undefined : route.afresh?.(event);
  if (drawn === undefined || !('action' in drawn)) return act('refresh', { view });
  const { action } = drawn;
  return {
    action: { ...action, parameters: [...action.parameters, { key: PARAMETER.again, value: '1' }] },
  };
};

const clicked = (name: RoutedName, event: CardEvent, openDesk: OpenDesk, scene: Scene): Answer => {
  const route = ROUTES[name];
  const view = 'answer' in route ? 'home' : route.view(event);
  const otherwise = 'answer' in route ? route.otherwise : undefined;
  const unready = (state: NotReady): Answer =>
    otherwise ?? {
      kind: 'cards',
      navigation: steps('here', notReadyCard(state, view, scene)),
      stateChanged: false,
    };
  let done: Done | null = null;
  try {
    const desk = openDesk();
    if (isNotReady(desk)) return unready(desk);
    if ('answer' in route) return route.answer(desk, event, scene);
    done = route.change?.(desk, event, scene) ?? null;
    return carriedOut(name, route, done, desk, event, scene);
  } catch (error) {
    scene.report(scene.reference, error, `the click ${name}`);
    if (otherwise) return otherwise;
    const wasDone = done?.changed === true;
    const notReady = wasDone ? null : notReadyFor(error);
    if (notReady) return unready(notReady);
    const problem = problemCard(
      {
        error,
        done: done !== null && wasDone ? wordsFor(name, done, scene) : null,
        writes: 'answer' in route || route.change !== undefined,
        again: wasDone ? afresh(route, view, event) : again(name, event),
      },
      scene,
    );
    return {
      kind: 'cards',
      navigation: steps(goesOnTop(route, event) ? 'top' : 'here', problem),
      stateChanged: wasDone,
    };
  }
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
  scene.report(scene.reference, error, 'a click without a name');
  const card = problemCard(
    { error, done: null, writes: false, again: act('refresh', { view: 'home' }) },
    scene,
  );
  return { kind: 'cards', navigation: [{ updateCard: card }], stateChanged: false };
};
