/** Mail that waits for a person: spam, a forged colleague, no sender, a stranger at a logging address. */
import { heldRow } from '../records';
import type { Matter } from '../matter';
import type { HeldCause } from '../outcome';
import { verdict, type Verdict } from '../verdict';

export const hold = (matter: Matter, cause: HeldCause, reason: string): Verdict =>
  verdict(`held:${cause}`, reason, { changes: [heldRow(matter, cause, reason)] });

const header = (matter: Matter, name: string): string =>
  matter.mail.headers.find(each => each.name.toLowerCase() === name)?.value.trim() ?? '';

export function spam(matter: Matter): Verdict | null {
  if (matter.released) return null;
  const sign = matter.labelIds.includes('SPAM')
    ? 'Gmail put it into Spam'
    : header(matter, 'x-gm-spam') === '1'
      ? 'Gmail marked it as spam (X-Gm-Spam)'
      : header(matter, 'x-gm-phishy') === '1'
        ? 'Gmail marked it as phishing (X-Gm-Phishy)'
        : /^yes\b/i.test(header(matter, 'x-spam-flag'))
          ? 'a filter marked it as spam (X-Spam-Flag)'
          : '';
  return sign === '' ? null : hold(matter, 'spam', `${sign}; release it if it is wanted`);
}

/** Only mail that Gmail vouches for, or that never left the domain, may act as a colleague. */
export function spoof(matter: Matter): Verdict | null {
  if (matter.released || !matter.claimsOurs || matter.authentication !== 'fail') return null;
  return hold(
    matter,
    'suspected_spoof',
    `it claims to be from ${matter.mail.from?.address ?? ''}, but Gmail could not confirm that domain (Authentication-Results); check before you release it`,
  );
}

export function noSender(matter: Matter): Verdict | null {
  return matter.writer === null
    ? hold(matter, 'no_sender', 'no readable sender address; log it by hand from the mail')
    : null;
}

/** Logging addresses are for colleagues: a stranger who finds one must not write into the book. */
export function strangerAtLogAddress(matter: Matter): Verdict | null {
  const logging = matter.kind === 'bcc' || matter.kind === 'forward';
  if (!logging || matter.writerIsOurs || matter.released) return null;
  return hold(
    matter,
    'unknown_user',
    `${matter.writer?.address ?? ''} is no user of Casebook, and ${matter.routed?.route.address ?? 'this address'} takes mail of users alone`,
  );
}
