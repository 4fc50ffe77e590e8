/** What a person has chosen for the page (language, time zone, light or dark, account), kept by the browser. */
import { useCallback, useState } from 'preact/hooks';
import type { StateView } from '../../server/api';
import { LOCALES, preferredLocale, type Locale } from '../texts/texts';

export interface Choices {
  readonly locale: Locale;
  readonly dark: boolean;
  readonly account: string;
  /** IANA name. */
  readonly zone: string;
}

const OWN_ZONE = Intl.DateTimeFormat().resolvedOptions().timeZone;

/** The browser's own zone, and some around the world to try the cards in. */
export const ZONES: readonly string[] = [
  ...new Set([
    OWN_ZONE,
    'Etc/UTC',
    'America/New_York',
    'America/Sao_Paulo',
    'Europe/Berlin',
    'Asia/Kolkata',
    'Asia/Tokyo',
  ]),
];

/** "Sao Paulo", "UTC". */
export const zoneName = (zone: string): string => (zone.split('/').pop() ?? zone).replace(/_/g, ' ');

const KEY = 'casebook-workbench';

function kept(): Partial<Record<keyof Choices, unknown>> {
  try {
    const value: unknown = JSON.parse(window.localStorage.getItem(KEY) ?? '{}');
    return typeof value === 'object' && value !== null ? value : {};
  } catch {
    return {};
  }
}

function initial(state: StateView): Choices {
  const { locale, dark, account, zone } = kept();
  const agent = state.accounts.find(one => one.role === 'agent') ?? state.accounts[0];
  return {
    locale: LOCALES.find(one => one.code === locale)?.code ?? preferredLocale(navigator.languages),
    dark: typeof dark === 'boolean' ? dark : window.matchMedia('(prefers-color-scheme: dark)').matches,
    account: state.accounts.find(one => one.email === account)?.email ?? agent?.email ?? '',
    zone: ZONES.find(one => one === zone) ?? OWN_ZONE,
  };
}

export function useChoices(state: StateView): readonly [Choices, (change: Partial<Choices>) => void] {
  const [choices, setChoices] = useState(() => initial(state));
  const choose = useCallback((change: Partial<Choices>) => {
    setChoices(old => {
      const next = { ...old, ...change };
      window.localStorage.setItem(KEY, JSON.stringify(next));
      return next;
    });
  }, []);
  return [choices, choose];
}
