/** Speaks the server's JSON API. Every refusal becomes an Error whose message a person can read. */
import type {
  CellEdit,
  Change,
  Delivered,
  ErrorView,
  LabelView,
  MessageView,
  PanelAct,
  PanelAnswer,
  PanelOpen,
  Progress,
  RowsView,
  RunHead,
  RunView,
  SheetChange,
  SheetSort,
  StateView,
  ThreadPage,
  WorkbookView,
  WrittenMail,
} from '../server/api';

const path = (...parts: readonly (string | number)[]): string =>
  `/api/${parts.map(part => encodeURIComponent(part)).join('/')}`;

async function answer<T>(request: Promise<Response>): Promise<T> {
  const response = await request;
  if (response.ok) return (await response.json()) as T;
  const { error } = (await response.json().catch(() => ({ error: response.statusText }))) as ErrorView;
  throw new Error(error);
}

const get = <T>(url: string): Promise<T> => answer<T>(fetch(url));

const send = <T>(url: string, body: unknown): Promise<T> =>
  answer<T>(
    fetch(url, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
    }),
  );

export const attachmentUrl = (account: string, messageId: string, handle: string): string =>
  path('accounts', account, 'messages', messageId, 'attachments', handle);

export const originalUrl = (account: string, messageId: string): string =>
  path('accounts', account, 'messages', messageId, 'raw');

/** A file that Casebook keeps in Drive. */
export const fileUrl = (id: string): string => path('files', id);

export const xlsxUrl = (): string => path('workbook.xlsx');

export const client = {
  state: () => get<StateView>(path('state')),
  labels: (account: string) => get<readonly LabelView[]>(path('accounts', account, 'labels')),
  threads: (account: string, label: string, query: string, from: number, count: number) =>
    get<ThreadPage>(
      `${path('accounts', account, 'threads')}?${new URLSearchParams({ label, query, from: `${from}`, count: `${count}` })}`,
    ),
  thread: (account: string, threadId: string) =>
    get<readonly MessageView[]>(path('accounts', account, 'threads', threadId)),
  deliver: (bytes: Blob, to: string) =>
    answer<Delivered>(
      fetch(`${path('deliveries')}?${new URLSearchParams({ to })}`, {
        method: 'POST',
        headers: { 'Content-Type': 'message/rfc822' },
        body: bytes,
      }),
    ),
  deliverWritten: (mail: WrittenMail) => send<Delivered>(path('deliveries'), mail),
  send: (account: string, mail: WrittenMail) => send<Delivered>(path('accounts', account, 'sent'), mail),
  discard: (account: string, draftId: string) =>
    send<object>(path('accounts', account, 'drafts', draftId, 'discard'), {}),
  open: (request: PanelOpen) => send<PanelAnswer>(path('panel', 'open'), request),
  act: (request: PanelAct) => send<PanelAnswer>(path('panel', 'act'), request),
  workbook: () => get<WorkbookView>(path('workbook')),
  rows: (sheetId: number, from: number, count: number, view: number | null) =>
    get<RowsView>(
      `${path('workbook', sheetId, 'rows')}?${new URLSearchParams({
        from: `${from}`,
        count: `${count}`,
        ...(view === null ? {} : { view: `${view}` }),
      })}`,
    ),
  edit: (sheetId: number, edit: CellEdit) => send<object>(path('workbook', sheetId, 'cells'), edit),
  sort: (sheetId: number, sort: SheetSort) => send<object>(path('workbook', sheetId, 'sort'), sort),
  change: (sheetId: number, account: string, change: SheetChange) =>
    send<object>(path('workbook', sheetId, 'changes'), { account, change }),
  undo: (account: string) => send<{ readonly undone: boolean }>(path('workbook', 'undo'), { account }),
  runs: () => get<readonly RunHead[]>(path('runs')),
  run: (id: string) => get<RunView>(path('runs', id)),
  poll: () => send<Progress>(path('poll'), {}),
  advance: (ms: number) => send<Progress>(path('clock'), { ms }),
};

export interface Subscription {
  close(): void;
}

/** Listens for changes; the browser reconnects by itself, and `online` says whether the line stands. */
export function subscribe(onChange: (change: Change) => void, online: (up: boolean) => void): Subscription {
  const source = new EventSource(path('events'));
  source.onopen = () => online(true);
  source.onerror = () => online(false);
  source.onmessage = event => onChange(JSON.parse(event.data as string) as Change);
  return source;
}
