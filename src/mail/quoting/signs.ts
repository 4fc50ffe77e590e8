/** What tells a person and a moment where no label helps: the readers of blocks ask for these signs in any language. */
import { asciiDigits } from '../digits';

const ADDRESS = /[^\s<>@]{1,64}@[^\s<>@]{1,255}/;

/** A person as clients print one: what a form on a web page prints has no brackets. */
const PERSON = /^[^<>]{2,120}<[^\s<>@]{1,64}@[^\s<>@]{1,255}>/;

/** A time of day: a date whose month no table knows has one all the same. */
const CLOCK = /(^|\D)([01]?\d|2[0-3])\s?[:.h時时시]\s?[0-5]\d(?!\d)/;

/** Longer lines are text. */
const DATE_LENGTH = 80;

export const holdsAddress = (text: string): boolean => ADDRESS.test(text);

/** Whether a text begins with a name and its address in brackets. */
export const namesPerson = (text: string): boolean => PERSON.test(text);

/** Whether a short text holds a time of day beside other numbers. */
export function isDated(text: string): boolean {
  if (text.length > DATE_LENGTH || text.includes('@')) return false;
  const plain = asciiDigits(text);
  return CLOCK.test(plain) && /\d/.test(plain.replace(CLOCK, ' '));
}
