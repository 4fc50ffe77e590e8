/**
 * The JSON that the page and the server exchange, and the only thing that the page knows of the server.
 * All times are virtual epoch milliseconds of the workbench's clock.
 */
import type { RunHead } from './api/runs';

export type * from './api/mail';
export * from './api/panel';
export type * from './api/runs';
export type * from './api/workbook';

export interface AccountView {
  readonly email: string;
  readonly name: string;
  readonly role: 'agent' | 'routing';
  readonly unread: number;
}

/** An address of the company that Casebook listens on. */
export interface RouteView {
  readonly kind: string;
  readonly address: string;
}

export interface StateView {
  readonly version: string;
  readonly now: number;
  readonly accounts: readonly AccountView[];
  readonly routes: readonly RouteView[];
  /** The company's own domain, to tell outsiders from colleagues. */
  readonly domain: string;
  readonly bookTitle: string | null;
  /** Port of the SMTP listener, when there is one. */
  readonly smtp: number | null;
  readonly addOn: AddOnView;
}

/** What the manifest says of the add-on in Gmail. */
export interface AddOnView {
  readonly name: string;
  /** Entries of the add-on's own menu, on every card: each runs a function or opens a link. */
  readonly universal: readonly {
    readonly text: string;
    readonly function: string | null;
    readonly url: string | null;
  }[];
  /** The name of the compose action; null without one. */
  readonly compose: string | null;
}

/** What a poll or a jump of the clock set off. */
export interface Progress {
  readonly now: number;
  readonly runs: readonly RunHead[];
}

/** Sent over `/api/events` when something changed; the page then asks for what it shows. */
export type Change =
  | { readonly kind: 'mail'; readonly accounts: readonly string[] }
  | { readonly kind: 'sheets' }
  | { readonly kind: 'run'; readonly run: RunHead }
  | { readonly kind: 'clock'; readonly now: number };

export interface ErrorView {
  readonly error: string;
}
