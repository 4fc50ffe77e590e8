/**
 * Which mail logs itself when its user opens it. Only mail of known contacts ever does: a stranger's waits for a
 * person. HubSpot's modes are `replies` and `known`; Freshsales' one-way keeps the inbox out.
 */

/**
 * - `ask`: none; a click logs it
 * - `replies`: an answer to a mail that is in the book, under the same subject
 * - `known`: all mail with a known contact
 * - `oneway`: what the user wrote to a known contact; received mail only by a click, Bcc or forwarding
 */
export const AUTO_LOG_MODES = ['ask', 'replies', 'known', 'oneway'] as const;
export type AutoLog = (typeof AUTO_LOG_MODES)[number];

/** What a user's cell says. A word that is none logs nothing by itself. */
export const readAutoLog = (cell: string): AutoLog =>
  AUTO_LOG_MODES.find(mode => mode === cell.trim().toLowerCase()) ?? 'ask';

/** What decides, of a mail that was not seen before. */
export interface OpenedMail {
  /** The person at the keyboard wrote it. */
  readonly byUser: boolean;
  /** A contact of the book wrote it, or the user wrote it to one. */
  readonly ofContact: boolean;
  /** It answers a mail that is in the book, and under its subject. */
  readonly answersLogged: boolean;
  /** Written by a person: no list, bounce, receipt or automatic answer. */
  readonly personal: boolean;
}

/** True when the mail is to be logged without a click. */
export function logsItself(mode: AutoLog, mail: OpenedMail): boolean {
  if (!mail.personal || !mail.ofContact) return false;
  switch (mode) {
    case 'ask':
      return false;
    case 'replies':
      return mail.answersLogged;
    case 'known':
      return true;
    case 'oneway':
      return mail.byUser;
  }
}
