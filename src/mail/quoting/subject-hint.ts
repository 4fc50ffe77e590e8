/** What the subject's prefix lets a reader expect of the body. */
import { subjectSays } from '../subject';

/** `both`: the prefix means reply in one language and forward in another. `none`: the subject says nothing. */
export type SubjectHint = 'reply' | 'forward' | 'both' | 'none';

/** Danish and Norwegian Outlook forward with VS, Finnish and Estonian Outlook reply with it. */
const BOTH = /^\s*(\[[^\]]{1,40}\]\s*)?vs\s?:/i;

export function subjectHint(subject: string): SubjectHint {
  if (BOTH.test(subject)) return 'both';
  return subjectSays(subject) ?? 'none';
}
