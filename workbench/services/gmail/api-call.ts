/** One call of the Gmail advanced service: the boundary, the user it is for, its quota and its errors. */
import type { CallCost, Run } from '../../runtime/contract';
import { intoRealm } from '../../runtime/realm';
import type { Mailbox } from './mailbox';
import { intoReply, replySize } from './reply';
import { METHOD_SCOPES, type GmailMethod } from './scopes';
import { gmailStore, type GmailStore } from './store';

export interface ApiContext {
  readonly run: Run;
  readonly store: GmailStore;
  readonly mailbox: Mailbox;
  readonly cost: (cost: CallCost) => void;
  /** Ends the call as Google's client does. `code` is the HTTP status. */
  readonly refuse: (code: number, message: string) => never;
}

export const NOT_FOUND = 'Requested entity was not found.';
const QUOTA_EXCEEDED =
  "Quota exceeded for quota metric 'Queries' and limit 'Queries per minute per user' of service 'gmail.googleapis.com'.";

const scriptNameOf = (method: string): string =>
  `Gmail.${method
    .replace(/delete$/, 'remove')
    .split('.')
    .map((word, index, words) =>
      index === words.length - 1 ? word : word.charAt(0).toUpperCase() + word.slice(1),
    )
    .join('.')}`;

/** `Gmail.Users.Messages.get` for `users.messages.get`; Apps Script says `remove` where the API says `delete`. */
const SCRIPT_NAMES = Object.fromEntries(
  Object.keys(METHOD_SCOPES).map(method => [method, scriptNameOf(method)]),
) as Record<GmailMethod, string>;

const refuse = (run: Run, method: GmailMethod, code: number, message: string): never => {
  try {
    return run.fail(
      `API call to gmail.${method} failed with error: ${message}`,
      'GoogleJsonResponseException',
    );
  } catch (error) {
    if (error instanceof run.realm.Error) {
      Object.assign(error, {
        details: intoRealm(run.realm, { code, message, errors: [{ message, domain: 'global' }] }),
      });
    }
    throw error;
  }
};

/**
 * Crosses the boundary for `method` and answers `work`'s reply as objects of the bundle's realm.
 * @throws GoogleJsonResponseException for a wrong user, an exceeded quota and whatever `work` refuses
 */
export const apiCall = <T>(
  run: Run,
  method: GmailMethod,
  userId: unknown,
  work: (context: ApiContext) => T,
): T =>
  run.call({ name: SCRIPT_NAMES[method], remote: true, scopes: METHOD_SCOPES[method] }, cost => {
    const store = gmailStore(run.cloud);
    const user = run.effectiveUser.toLowerCase();
    const no = (code: number, message: string): never => refuse(run, method, code, message);
    if (store.modes.limitUnits && !store.quota.spend(user, method, run.now())) no(429, QUOTA_EXCEEDED);
    const wanted = typeof userId === 'string' ? userId.toLowerCase() : '';
    if (wanted !== 'me' && wanted !== user) no(403, `Delegation denied for ${user}`);
    const reply = work({ run, store, mailbox: store.mailbox(user), cost, refuse: no });
    cost({ bytes: replySize(reply) });
    return intoReply(run.realm, reply) as T;
  });
