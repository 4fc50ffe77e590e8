/**
 * Whether a person or a machine wrote a mail, as a chain of rules: the first that has something to say decides. Below all
 * of them a mail is a person's. The order is that of the harm: a loop or a bounce taken for anything else does the most.
 */
import { autoReply, takesNoMail } from './classify/auto-reply';
import { bounce } from './classify/bounce';
import { headerFactsOf, type Facts, type HeaderFacts, type OwnSide } from './classify/facts';
import { isOwnGroup, list } from './classify/list';
import { ownLoop } from './classify/own-loop';
import { readReceipt } from './classify/read-receipt';
import { verification } from './classify/verification';
import type { Rule, Verdict } from './classify/verdict';
import type { Classification, Reading } from './message';

/** Those that need to know nothing but the mail. */
const RULES: readonly Rule[] = [verification, readReceipt, bounce, autoReply, list];

/** What a mail says of itself, to whoever it came; null when no rule applies. */
export function verdictOf(facts: Facts): Verdict | null {
  for (const rule of RULES) {
    const verdict = rule(facts);
    if (verdict) return verdict;
  }
  return null;
}

/** @returns `normal` with empty evidence when no rule applies */
export function classify({ mail, verdict }: Pick<Reading, 'mail' | 'verdict'>, own: OwnSide): Classification {
  const facts = headerFactsOf(mail);
  const decided = ownLoop(facts, own) ?? (isFromOwnList(verdict, facts, own) ? null : verdict);
  if (decided === null)
    return { class: 'normal', evidence: '', doNotAnswer: forbidsAnswer(facts, own), bounce: null };
  return {
    class: decided.class,
    evidence: decided.evidence,
    doNotAnswer: true,
    bounce: decided.bounce ?? null,
  };
}

const isFromOwnList = (verdict: Verdict | null, facts: HeaderFacts, own: OwnSide): boolean =>
  verdict?.class === 'list' && isOwnGroup(facts, own);

/** A person may have written it, and yet nothing automatic may answer (RFC 3834 2). */
function forbidsAnswer(facts: HeaderFacts, own: OwnSide): boolean {
  if (/\b(all|autoreply|oof)\b/i.test(facts.header('X-Auto-Response-Suppress') ?? '')) return true;
  if (facts.hasHeader('X-Loop') || isOwnGroup(facts, own)) return facts.hasHeader('X-Loop');
  return takesNoMail(facts);
}
