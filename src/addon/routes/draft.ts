/** Clicks beside a draft: they change the draft instead of cards. */
import { PARAMETER } from '../actions';
import type { Answer } from '../answer';
import type { CardEvent } from '../event';
import { parameter } from '../route';

/** Only what looks like one address is put into a draft. */
const ADDRESS = /^[^\s@,;<>"]+@[^\s@,;<>"]+$/;

/** Needs no desk, so it is answered before one is made. */
export const insertBcc = (event: CardEvent): Answer => {
  const address = parameter(event, PARAMETER.address);
  const kept = event.draftBcc ?? [];
  const has = kept.some(other => other.toLowerCase().includes(address.toLowerCase()));
  return { kind: 'draft', bcc: has || !ADDRESS.test(address) ? kept : [...kept, address] };
};
