/** Session: who runs the code, who is at the keyboard, and the script's time zone. */
import { createHash } from 'node:crypto';
import type { Run } from '../runtime/contract';
import { scriptTimeZone } from '../runtime/manifest';

const EMAIL_SCOPE = 'https://www.googleapis.com/auth/userinfo.email';

/** A temporary key stands for the same user for this long. Source: the Session reference. */
const KEY_LIFE_MS = 30 * 24 * 3_600_000;

export default function sessionService(run: Run): Readonly<Record<string, unknown>> {
  const user = (method: string, email: string) =>
    run.call({ name: `Session.${method}`, remote: false, scopes: [EMAIL_SCOPE] }, () => ({
      getEmail: () => email,
      toString: () => email,
    }));
  return {
    Session: {
      getActiveUser: () => user('getActiveUser', run.activeUser),
      getEffectiveUser: () => user('getEffectiveUser', run.effectiveUser),
      getScriptTimeZone: () =>
        run.call({ name: 'Session.getScriptTimeZone', remote: false }, () =>
          scriptTimeZone(run.cloud.manifest),
        ),
      getActiveUserLocale: () => run.call({ name: 'Session.getActiveUserLocale', remote: false }, () => 'en'),
      getTemporaryActiveUserKey: () =>
        run.call({ name: 'Session.getTemporaryActiveUserKey', remote: false }, () => temporaryKey(run)),
    },
  };
}

function temporaryKey(run: Run): string {
  const period = Math.floor(run.now() / KEY_LIFE_MS);
  const text = `${run.cloud.scriptId} ${run.activeUser} ${period}`;
  return createHash('sha256').update(text).digest('base64');
}
