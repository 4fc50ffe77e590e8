/** What every part of the page shares: language, account, announcements and the ways between tabs. */
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { RunHead, StateView } from '../../server/api';
import type { Locale, Translate } from '../texts/texts';
import type { Tab } from './route';

export interface Toast {
  readonly id: number;
  readonly text: string;
  readonly kind: 'info' | 'error';
  /** Offers a way to the run behind the news. */
  readonly runId: string | null;
}

/** Counters that go up when the server says that something changed; effects depend on them. */
export interface Versions {
  readonly mail: number;
  readonly sheets: number;
}

export interface Desk {
  readonly state: StateView;
  readonly account: string;
  readonly locale: Locale;
  /** IANA name of the time zone that times are shown in. */
  readonly zone: string;
  readonly t: Translate;
  readonly versions: Versions;
  readonly runs: readonly RunHead[];
  readonly now: number;
  say(text: string, runId?: string | null): void;
  complain(error: unknown): void;
  goTo(tab: Tab): void;
  showRun(id: string): void;
}

const DeskContext = createContext<Desk | null>(null);

export const DeskProvider = DeskContext.Provider;

export function useDesk(): Desk {
  const desk = useContext(DeskContext);
  if (!desk) throw new Error('useDesk outside of DeskProvider');
  return desk;
}
