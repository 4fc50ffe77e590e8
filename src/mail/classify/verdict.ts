/** A rule's answer: the class with its evidence in words, or null when the rule has nothing to say. */
import type { Bounce, MailClass } from '../message';
import type { Facts } from './facts';

export interface Verdict {
  readonly class: Exclude<MailClass, 'normal'>;
  readonly evidence: string;
  readonly bounce?: Bounce;
}

export type Rule = (facts: Facts) => Verdict | null;

/** A header as evidence, short enough for a cell. */
export const headerEvidence = (name: string, value: string): string => `${name}: ${value.slice(0, 80)}`;
