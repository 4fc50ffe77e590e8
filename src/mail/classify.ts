/**
 * Whether a person or a machine wrote a mail, as a chain of rules: the first that has something to say decides. Below all
 * of them a mail is a person's. The order is that of the harm: a loop or a bounce taken for anything else does the most.
 */
import { autoReply, takesNoMail } from './classify/auto-reply';
import { bounce } from './classify/bounce';
import type { Facts } from './classify/facts';
import { isOwnGroup, list } from './classify/list';
import { ownLoop } from './classify/own-loop';
import { readReceipt } from './classify/read-receipt';
import { verification } from './classify/verification';
import type { Rule } from './classify/verdict';
import type { Classification } from './message';

const RULES: readonly Rule[] = [ownLoop, verification, readReceipt, bounce, autoReply, list];

/** @returns `normal` with empty evidence when no rule applies */
export function classify(facts: Facts): Classification {
  for (const rule of RULES) {
    const verdict = rule(facts);
    if (verdict)
      return {
        class: verdict.class,
        evidence: verdict.evidence,
        doNotAnswer: true,
        bounce: verdict.bounce ?? null,
      };
  }
  return { class: 'normal', evidence: '', doNotAnswer: forbidsAnswer(facts), bounce: null };
}

/** A person may have written it, and yet nothing automatic may answer (RFC 3834 2). */
function forbidsAnswer(facts: Facts): boolean {
  if (/\b(all|autoreply|oof)\b/i.test(facts.header('X-Auto-Response-Suppress') ?? '')) return true;
  if (facts.hasHeader('X-Loop') || isOwnGroup(facts)) return facts.hasHeader('X-Loop');
  return takesNoMail(facts);
}
