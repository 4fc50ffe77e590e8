/** A mail whose text passes 2 MB is not logged; attachments do not count. */
import type { Matter } from '../matter';
import { verdict, type Verdict } from '../verdict';

/** Characters of decoded text plus HTML. */
export const BODY_LIMIT = 2 * 1024 * 1024;

export function tooLarge({ mail }: Matter): Verdict | null {
  if (mail.bodySize <= BODY_LIMIT) return null;
  return verdict(
    'too_large',
    `the text has ${(mail.bodySize / 1024 / 1024).toFixed(1)} MB and the limit is 2 MB; the mail stays in Gmail`,
  );
}
