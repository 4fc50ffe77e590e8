/**
 * The panel's memory: one stack of cards for the homepage and one for each opened message, what is under way,
 * and what an answer of the bundle makes the client do.
 */
import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { DraftChange, DraftView, PanelAct, PanelAnswer } from '../../server/api';
import { client } from '../client';
import { useDesk } from '../shell/desk';
import type { Action, Card, OnClick } from './card';
import type { CardHost } from './card-view';
import { carriedOver, formInputs, missingFields, parametersOf, widgetsOf, type Fields } from './form';
import { openLink } from './links';
import { contextOf, keyOf, type PanelPlace } from './place';
import { navigate, rootsOf, stacked, type Stack } from './stack';

interface Loaded {
  readonly stack: Stack;
  /** Several cards in one answer: the person picks one. */
  readonly choices: readonly Card[];
  readonly error: string | null;
  readonly runId: string | null;
}

const EMPTY: Loaded = { stack: [], choices: [], error: null, runId: null };

function rooted(answer: PanelAnswer): Loaded {
  const cards = rootsOf(answer.navigations);
  const [only] = cards;
  const stack = cards.length === 1 && only ? [stacked(only)] : [];
  return { stack, choices: cards.length > 1 ? cards : [], error: answer.error, runId: answer.run.id };
}

export interface PanelView {
  readonly loaded: Loaded;
  readonly busy: boolean;
  readonly host: CardHost;
  back(): void;
  refresh(): void;
  choose(card: Card): void;
  /** An entry of the add-on's own menu. */
  universal(functionName: string): void;
  keptFields(serial: number): Fields | undefined;
  keepFields(serial: number, fields: Fields): void;
}

/** What the panel does to what lies around it. */
export interface Around {
  /** Changes the draft over which the card stands. */
  readonly onDraft?: ((change: DraftChange) => void) | undefined;
  /** Opens a draft that a click has made. */
  readonly onOpenDraft?: ((draft: DraftView) => void) | undefined;
}

const labelOf = (card: Card, name: string): string =>
  widgetsOf(card)
    .map(({ textInput, selectionInput, dateTimePicker }) => textInput ?? selectionInput ?? dateTimePicker)
    .find(field => field?.name === name)?.label ?? name;

/** What a click with this behaviour must be answered with. */
const expectedOf = (onClick: OnClick): PanelAct['expects'] =>
  onClick.openDynamicLinkAction ? 'link' : onClick.composedEmailType ? 'compose' : 'click';

export function usePanel(place: PanelPlace, { onDraft, onOpenDraft }: Around): PanelView {
  const desk = useDesk();
  const { say, complain, t } = desk;
  const key = keyOf(place);
  const clock = useRef(desk.now);
  clock.current = desk.now;
  const [all, setAll] = useState<Readonly<Record<string, Loaded>>>({});
  const [busyKeys, setBusyKeys] = useState<readonly string[]>([]);
  const asked = useRef(new Set<string>());
  const running = useRef(new Set<string>());
  const kept = useRef(new Map<number, Fields>());
  const loaded = all[key];
  const busy = busyKeys.includes(key);

  const during = useCallback(
    async <T>(work: Promise<T>): Promise<T> => {
      setBusyKeys(keys => [...keys, key]);
      return work.finally(() =>
        setBusyKeys(keys => keys.filter((one, index) => one !== key || index !== keys.indexOf(key))),
      );
    },
    [key],
  );

  const load = useCallback(() => {
    asked.current.add(key);
    during(client.open(contextOf(place, clock.current)))
      .then(answer => setAll(now => ({ ...now, [key]: rooted(answer) })))
      .catch((error: unknown) => {
        asked.current.delete(key);
        setAll(now => ({
          ...now,
          [key]: { ...EMPTY, error: error instanceof Error ? error.message : String(error) },
        }));
      });
  }, [key, place, during]);

  useEffect(() => {
    if (!loaded && !asked.current.has(key)) load();
  }, [key, loaded, load]);

  // The cards above a message's first are gone when the person goes to another message; the homepage's stay.
  const contextual = place.surface === 'message';
  useEffect(
    () => () =>
      contextual &&
      setAll(now => {
        const left = now[key];
        return left && left.stack.length > 1
          ? { ...now, [key]: { ...left, stack: left.stack.slice(0, 1) } }
          : now;
      }),
    [key, contextual],
  );

  const follow = useCallback(
    (answer: PanelAnswer, carried: Fields | null): void => {
      if (answer.error) complain(new Error(answer.error));
      if (answer.notification) say(answer.notification, answer.run.id);
      if (answer.link) openLink(answer.link.url, desk, answer.link.onClose === 'RELOAD' ? load : null);
      if (answer.draft) onDraft?.(answer.draft);
      if (answer.openDraft) onOpenDraft?.(answer.openDraft);
      setAll(now => {
        const here = now[key] ?? EMPTY;
        const stack = navigate(here.stack, answer.navigations);
        const top = stack[stack.length - 1];
        if (carried && top && top !== here.stack[here.stack.length - 1])
          kept.current.set(top.serial, carriedOver(top.card, carried));
        const next = { ...here, stack, runId: answer.run.id };
        if (!answer.stateChanged) return { ...now, [key]: next };
        asked.current.clear();
        asked.current.add(key);
        return { [key]: next };
      });
    },
    [key, complain, say, desk, onDraft, onOpenDraft, load],
  );

  /** One run at a time: a second click while the first is under way is no click. */
  const start = useCallback(
    (request: PanelAct, action: Action | null, fields: Fields): void => {
      if (running.current.has(key)) return;
      running.current.add(key);
      const run = client.act(request);
      (action?.loadIndicator === 'NONE' ? run : during(run))
        .then(answer => follow(answer, action?.persistValues ? fields : null))
        .catch(complain)
        .finally(() => running.current.delete(key));
    },
    [key, during, follow, complain],
  );

  const host = useMemo<CardHost>(() => {
    const request = (
      card: Card,
      action: Action,
      fields: Fields,
      expects: PanelAct['expects'],
      extra: Readonly<Record<string, string>> = {},
    ): PanelAct => ({
      ...contextOf(place, clock.current),
      function: action.function ?? '',
      expects,
      parameters: { ...parametersOf(action), ...extra },
      formInputs: formInputs(card, fields),
    });
    const run: CardHost['change'] = (card, action, fields) =>
      start(request(card, action, fields, 'click'), action, fields);
    return {
      busy,
      change: run,
      click(card, onClick, fields, extra) {
        const action = onClick.action ?? onClick.openDynamicLinkAction;
        if (action) {
          const missing = missingFields(action, fields);
          if (missing.length > 0) {
            const names = missing.map(name => labelOf(card, name)).join(', ');
            complain(new Error(t('required', { fields: names })));
            return missing;
          }
          start(request(card, action, fields, expectedOf(onClick), extra), action, fields);
        }
        const { openLink: link, card: next } = onClick;
        if (link?.url) openLink(link.url, desk, link.onClose === 'RELOAD' ? load : null);
        if (next)
          setAll(now => ({
            ...now,
            [key]: { ...(now[key] ?? EMPTY), stack: navigate(now[key]?.stack ?? [], [{ pushCard: next }]) },
          }));
        return [];
      },
      suggest: (card, action, fields) =>
        client.act(request(card, action, fields, 'suggestions')).then(answer => {
          if (answer.error) complain(new Error(answer.error));
          return answer.suggestions;
        }),
    };
  }, [busy, key, place, complain, t, start, desk, load]);

  const change = (edit: (here: Loaded) => Loaded): void =>
    setAll(now => ({ ...now, [key]: edit(now[key] ?? EMPTY) }));
  return {
    loaded: loaded ?? EMPTY,
    busy,
    host,
    back: () =>
      change(here => ({
        ...here,
        stack:
          here.choices.length > 0 && here.stack.length === 1 ? [] : navigate(here.stack, [{ pop: true }]),
      })),
    refresh: load,
    choose: card => change(here => ({ ...here, stack: [stacked(card)] })),
    universal: functionName =>
      start(
        {
          ...contextOf(place, clock.current),
          function: functionName,
          expects: 'universal',
          parameters: {},
          formInputs: {},
        },
        null,
        {},
      ),
    keptFields: serial => kept.current.get(serial),
    keepFields: (serial, fields) => void kept.current.set(serial, fields),
  };
}
