/**
 * What the server asks of the workbench: the few verbs behind the page. `live/` answers them from the emulated
 * Google; the resources under `resources/` only translate them to HTTP.
 */
import type {
  CellEdit,
  Change,
  Delivered,
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
} from './api';

export interface FoundFile {
  readonly name: string;
  readonly type: string;
  readonly bytes: Uint8Array;
}

/** A wish that cannot be granted, with a reason for the person who made it. */
export class Refused extends Error {
  override readonly name = 'Refused';
  constructor(
    readonly status: 400 | 404 | 409 | 413 | 415,
    message: string,
  ) {
    super(message);
  }
}

export interface Mailroom {
  labels(account: string): readonly LabelView[];
  /** Newest first. `label` is a label id, or '' for all mail; `query` filters by words. */
  threads(account: string, label: string, query: string, from: number, count: number): ThreadPage;
  /** Oldest first; marks the thread as read. */
  thread(account: string, threadId: string): readonly MessageView[];
  attachment(account: string, messageId: string, handle: string): FoundFile;
  raw(account: string, messageId: string): FoundFile;
  /** Delivers one raw mail (or every mail of an mbox) as the internet would. `to` overrides the envelope. */
  deliver(bytes: Uint8Array, to: string): Delivered;
  /** Delivers a mail written on the page; `account` is the sender's mailbox, or null for an outsider. */
  write(account: string | null, mail: WrittenMail): Delivered;
  /** Throws a draft away; nothing happens when it is gone. */
  discard(account: string, draftId: string): void;
}

export interface SidePanel {
  open(request: PanelOpen): PanelAnswer;
  act(request: PanelAct): PanelAnswer;
}

export interface Workbook {
  view(): WorkbookView;
  /** @param viewId a saved view, whose rows alone count; null: all rows */
  rows(sheetId: number, from: number, count: number, viewId: number | null): RowsView;
  /** Types into a cell as a person does: parsed like typed text, refused by strict dropdowns, fires edit triggers. */
  edit(sheetId: number, edit: CellEdit): void;
  sort(sheetId: number, sort: SheetSort): void;
  change(sheetId: number, account: string, change: SheetChange): void;
  /** Takes back the account's own last change of cells or deletion of rows. @returns false when there is none */
  undo(account: string): boolean;
  xlsx(): Promise<FoundFile>;
}

export interface Office {
  readonly mail: Mailroom;
  readonly panel: SidePanel;
  readonly workbook: Workbook;
  state(): StateView;
  /** Newest first. */
  runs(): readonly RunHead[];
  run(id: string): RunView;
  /** A file that the bundle keeps in Drive. */
  file(id: string): FoundFile;
  poll(): Progress;
  /** Moves the clock on and runs what fell due. */
  advance(ms: number): Progress;
  watch(listener: (change: Change) => void): () => void;
}
