/**
 * The access token of an open message, which Gmail puts into a card's event: it opens that one message, and its
 * conversation for reading, to a run that has announced it (setCurrentMessageAccessToken).
 */
import type { Run } from '../../runtime/contract';

export interface MessageToken {
  readonly account: string;
  readonly messageId: string;
}

const PREFIX = 'AMT.';
const STATE = 'gmail.messageToken';

/** What an event's `gmail.accessToken` holds for this message of this account (hex id). */
export const issueMessageToken = (account: string, messageId: string): string =>
  PREFIX + Buffer.from(JSON.stringify([account, messageId])).toString('base64url');

const readToken = (token: string): MessageToken | null => {
  if (!token.startsWith(PREFIX)) return null;
  try {
    const parsed: unknown = JSON.parse(Buffer.from(token.slice(PREFIX.length), 'base64url').toString());
    if (!Array.isArray(parsed)) return null;
    const [account, messageId] = parsed as unknown[];
    return typeof account === 'string' && typeof messageId === 'string' ? { account, messageId } : null;
  } catch {
    return null;
  }
};

/** Announces a token for the rest of the run; one that is no token opens nothing. */
export const announceToken = (run: Run, token: string): void => {
  run.state.set(STATE, readToken(token));
};

/** The announced token, when it belongs to the user at the keyboard. */
export const announcedToken = (run: Run): MessageToken | null => {
  const token = run.state.get(STATE) as MessageToken | null | undefined;
  return token && token.account === run.effectiveUser.toLowerCase() ? token : null;
};
