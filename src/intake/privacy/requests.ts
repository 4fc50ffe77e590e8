/**
 * What administrators ask for on a card and the next poll does, because it takes longer than a click may: the list waits in
 * a script property, which the poll reads anyway, and the address leaves it as soon as it is done.
 */
import type { Properties } from '../ports';
import { PROPERTY } from '../state';

export interface PersonRequest {
  readonly what: 'export' | 'erase';
  readonly address: string;
  readonly by: string;
}

/** Far below the 9 KB of a property. */
export const WAITING_LIMIT = 20;

export function requestsIn(text: string | undefined): readonly PersonRequest[] {
  if (!text) return [];
  try {
    const parsed = JSON.parse(text) as readonly PersonRequest[];
    return Array.isArray(parsed) ? parsed : [];
  } catch {
    return [];
  }
}

/** @returns false when too many wait */
export function askLater(properties: Properties, request: PersonRequest): boolean {
  const waiting = requestsIn(properties.all()[PROPERTY.personRequests]);
  if (waiting.length >= WAITING_LIMIT) return false;
  const others = waiting.filter(({ what, address }) => what !== request.what || address !== request.address);
  properties.set({ [PROPERTY.personRequests]: JSON.stringify([...others, request]) });
  return true;
}
