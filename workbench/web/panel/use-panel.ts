/**
 * The panel's memory: one stack of cards for the homepage and one for each opened message, what is under way,
 * and what an answer of the bundle makes the client do.
 */
import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { DraftChange, PanelAnswer, PanelContext } from '../../server/api';
import { client } from '../client';
import { useDesk } from '../shell/desk';
import type { Action, Card, OnClick } from './card';
import type { CardHost } from './card-view';
import { formInputs, missingFields, parametersOf, widgetsOf, type Fields } from './form';
import { openLink } from './links';
import { navigate, rootsOf, stacked, type Stack } from './stack';

export interface PanelPlace {
  readonly account: string;
  readonly surface: 'home' | 'message' | 'compose';
  readonly messageId: string | null;
  readonly threadId: string | null;
}

interface Loaded {
  readonly stack: Stack;
  /** Several cards in one answer: the person picks one. */
  readonly choices: readonly Card[];
  readonly error: string | null;
  readonly runId: string | null;
}

const EMPTY: Loaded = { stack: [], choices: [], error: null, runId: null };

const keyOf = (place: PanelPlace, locale: string): string =>
  [place.account, place.surface, place.surface === 'home' ? '' : place.messageId, locale].join('|');

function contextOf(place: PanelPlace, locale: string): PanelContext {
  return {
    account: place.account,
    messageId: place.surface === 'message' ? place.messageId : null,
    threadId: place.surface === 'message' ? place.threadId : null,
    locale,
    timeZone: {
      id: Intl.DateTimeFormat().resolvedOptions().timeZone,
      offset: -new Date().getTimezoneOffset() * 60_000,
    },
  };
}

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
}

const labelOf = (card: Card, name: string): string =>
  widgetsOf(card)
    .map(({ textInput, selectionInput, dateTimePicker }) => textInput ?? selectionInput ?? dateTimePicker)
    .find(field => field?.name === name)?.label ?? name;

export function usePanel(place: PanelPlace, onDraft?: (change: DraftChange) => void): PanelView {
  const desk = useDesk();
  const { locale, say, complain, t } = desk;
  const key = keyOf(place, locale);
  const [all, setAll] = useState<Readonly<Record<string, Loaded>>>({});
  const [busyKeys, setBusyKeys] = useState<readonly string[]>([]);
  const asked = useRef(new Set<string>());
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
    during(client.open({ ...contextOf(place, locale), surface: place.surface }))
      .then(answer => setAll(now => ({ ...now, [key]: rooted(answer) })))
      .catch((error: unknown) => {
        asked.current.delete(key);
        setAll(now => ({
          ...now,
          [key]: { ...EMPTY, error: error instanceof Error ? error.message : String(error) },
        }));
      });
  }, [key, place, locale, during]);

  useEffect(() => {
    if (!loaded && !asked.current.has(key)) load();
  }, [key, loaded, load]);

  const follow = useCallback(
    (answer: PanelAnswer): void => {
      if (answer.error) complain(new Error(answer.error));
      if (answer.notification) say(answer.notification, answer.run.id);
      if (answer.link) openLink(answer.link.url, desk);
      if (answer.draft) onDraft?.(answer.draft);
      setAll(now => {
        const here = now[key] ?? EMPTY;
        const next = { ...here, stack: navigate(here.stack, answer.navigations), runId: answer.run.id };
        if (!answer.stateChanged) return { ...now, [key]: next };
        asked.current.clear();
        asked.current.add(key);
        return { [key]: next };
      });
    },
    [key, complain, say, desk, onDraft],
  );

  const host = useMemo<CardHost>(() => {
    const request = (
      card: Card,
      action: Action,
      fields: Fields,
      extra: Readonly<Record<string, string>>,
    ) => ({
      ...contextOf(place, locale),
      function: action.function ?? '',
      parameters: { ...parametersOf(action), ...extra },
      formInputs: formInputs(card, fields),
    });
    return {
      busy,
      act(card, action, fields, extra) {
        const missing = missingFields(action, fields);
        if (missing.length > 0) {
          complain(new Error(t('required', { fields: missing.map(name => labelOf(card, name)).join(', ') })));
          return;
        }
        const run = client.act(request(card, action, fields, extra));
        (action.loadIndicator === 'NONE' ? run : during(run)).then(follow).catch(complain);
      },
      open(onClick: OnClick) {
        if (onClick.openLink?.url) openLink(onClick.openLink.url, desk);
        const { card } = onClick;
        if (card)
          setAll(now => ({
            ...now,
            [key]: { ...(now[key] ?? EMPTY), stack: navigate(now[key]?.stack ?? [], [{ pushCard: card }]) },
          }));
      },
      suggest: (card, action, fields) =>
        client.act(request(card, action, fields, {})).then(answer => answer.suggestions),
    };
  }, [busy, key, place, locale, complain, t, during, follow, desk]);

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
  };
}
