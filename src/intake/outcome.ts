/** What became of a mail: one named outcome with a reason in words, for every mail that Casebook sees. */

export const HELD_CAUSES = [
  'no_forward_header', // our user forwarded, the original could not be read
  'unknown_user', // a stranger used a logging address
  'suspected_spoof', // failed authentication of an own domain
  'spam', // marked by Gmail
  'no_sender', // no readable From
  'no_recipient', // Bcc log without an outside recipient
  'blocked_case', // claims a case it has no part in and cannot stand alone
  'rule', // an administrator's rule holds it back
] as const;
export type HeldCause = (typeof HELD_CAUSES)[number];

export type Outcome =
  | 'case_new'
  | 'case_reply'
  | 'lead_new'
  | 'logged'
  | 'duplicate'
  | 'never_log'
  | 'not_logged' // nobody in it becomes a contact by the settings
  | 'bounce'
  | 'auto_reply'
  | 'list'
  | 'read_receipt'
  | 'own_loop'
  | 'too_large'
  | 'route_test' // a test of ours whether mail comes in
  | `held:${HeldCause}`
  | `error:${string}`;

const IN_THE_BOOK: readonly Outcome[] = ['case_new', 'case_reply', 'lead_new', 'logged', 'duplicate'];

/** Whether the mail has its row in Messages. */
export const isInBook = (outcome: Outcome | null): boolean =>
  outcome !== null && IN_THE_BOOK.includes(outcome);

/** Which label a mail ends under. */
export type Shelf = 'done' | 'held' | 'error';

export const shelfOf = (outcome: Outcome): Shelf => {
  if (outcome.startsWith('held:')) return 'held';
  return outcome.startsWith('error:') ? 'error' : 'done';
};
