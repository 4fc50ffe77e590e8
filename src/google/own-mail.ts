/** The own mailbox of the person at the keyboard: the addresses they may write from, and drafts of new mails. */
import type { DraftText } from '../addon/drafts';
import { isUnavailable } from '../intake/ports';
import { gmailSettings } from './advanced';
import { once, withRetry } from './retry';

const ME = 'me';

/**
 * Addresses that Gmail lets the person send as, the usual one first; an alias counts once its owner has confirmed it.
 * @returns null where the person has not allowed Casebook to read their mailbox, or Gmail does not answer
 */
export function sendAs(): readonly string[] | null {
  try {
    const { sendAs: all = [] } = withRetry(() => gmailSettings().SendAs.list(ME));
    return all
      .filter(({ isPrimary, verificationStatus }) => isPrimary === true || verificationStatus !== 'pending')
      .sort((a, b) => Number(b.isDefault === true) - Number(a.isDefault === true))
      .flatMap(({ sendAsEmail }) =>
        sendAsEmail === undefined || sendAsEmail === '' ? [] : [sendAsEmail.toLowerCase()],
      );
  } catch (error) {
    if (isUnavailable(error)) return null;
    throw error;
  }
}

/** A draft of a mail of its own. @throws Error when `from` is none of the person's addresses */
export const newDraft = ({
  from,
  to,
  cc,
  bcc,
  subject,
  text,
}: DraftText): GoogleAppsScript.Gmail.GmailDraft =>
  once(() =>
    GmailApp.createDraft(to.join(', '), subject, text, {
      ...(from === '' ? {} : { from }),
      ...(cc.length === 0 ? {} : { cc: cc.join(', ') }),
      ...(bcc.length === 0 ? {} : { bcc: bcc.join(', ') }),
    }),
  );
