/** Where the page is, as the part of the address behind '#': it survives a reload and can be linked to. */
export type Tab = 'mail' | 'workbook' | 'runs' | 'sent';

export interface Route {
  readonly tab: Tab;
  /** '' for the one used last. */
  readonly account: string;
  /** Label id of the mail list; '' for all mail. */
  readonly label: string;
  readonly thread: string | null;
  readonly sheet: number | null;
  readonly run: string | null;
}

export const INBOX = 'INBOX';

const START: Route = { tab: 'mail', account: '', label: INBOX, thread: null, sheet: null, run: null };

const decoded = (part: string): string => {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
};

/** `#/mail/<account>/<label>/<thread>`, `#/workbook/<sheet>`, `#/runs/<run>`, `#/sent/<thread>`. */
export function readRoute(hash: string): Route {
  const [tab, first, second, third] = hash.replace(/^#\/?/, '').split('/').map(decoded);
  switch (tab) {
    case 'workbook':
      return { ...START, tab, sheet: first && /^\d+$/.test(first) ? Number(first) : null };
    case 'runs':
      return { ...START, tab, run: first || null };
    case 'sent':
      return { ...START, tab, thread: first || null };
    default:
      return {
        ...START,
        account: first ?? '',
        label: second === 'all' ? '' : second || INBOX,
        thread: third || null,
      };
  }
}

export function writeRoute(route: Route): string {
  const parts: readonly (string | null)[] =
    route.tab === 'workbook'
      ? ['workbook', route.sheet === null ? null : `${route.sheet}`]
      : route.tab === 'runs'
        ? ['runs', route.run]
        : route.tab === 'sent'
          ? ['sent', route.thread]
          : ['mail', route.account, route.label === '' ? 'all' : route.label, route.thread];
  return `#/${parts
    .filter(part => part !== null && part !== '')
    .map(part => encodeURIComponent(part as string))
    .join('/')}`;
}
