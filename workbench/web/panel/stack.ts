/**
 * The stack of cards of one context (the homepage, or one open message), as Gmail keeps it: a trigger's answer sets the
 * root, the steps of a click's answer are applied in order, and the root can never be popped.
 */
import type { NavigationStep } from '../../server/api';
import type { Card } from './card';

export interface StackedCard {
  readonly card: Card;
  /** Counts up, so that a replaced card gets fresh fields. */
  readonly serial: number;
}

export type Stack = readonly StackedCard[];

let serial = 0;

export const stacked = (card: Card): StackedCard => ({ card, serial: ++serial });

const isCard = (value: unknown): value is Card => typeof value === 'object' && value !== null;

function apply(stack: Stack, step: NavigationStep): Stack {
  if (isCard(step.pushCard)) return [...stack, stacked(step.pushCard)];
  if (isCard(step.updateCard)) return [...stack.slice(0, -1), stacked(step.updateCard)];
  if (step.pop) return stack.length > 1 ? stack.slice(0, -1) : stack;
  if (step.popToRoot) return stack.slice(0, 1);
  if (step.popToCard !== undefined) {
    const at = stack.map(one => one.card.name).lastIndexOf(step.popToCard);
    return at < 0 ? stack : stack.slice(0, at + 1);
  }
  return stack;
}

export const navigate = (stack: Stack, steps: readonly NavigationStep[]): Stack => steps.reduce(apply, stack);

/** The cards of a trigger's answer: one becomes the root, several are offered as a list of headers. */
export const rootsOf = (steps: readonly NavigationStep[]): readonly Card[] =>
  steps.flatMap(step => (isCard(step.pushCard) ? [step.pushCard] : []));
