/** Whether a boundary opens the original of a reply, and is not a list of facts that happens to look like a header. */
import { fieldText } from '../quoting/header-block';
import { holdsAddress } from '../quoting/signs';
import type { Boundary } from '../quoting/boundary';

const CLOCK = /\d{1,2}\s?[:.h時点시]\s?\d{2}/;

export function isOriginal(found: Boundary): boolean {
  if (found.attribution || (found.separator === 'original' && !found.block)) return true;
  const block = found.block;
  if (!block) return false;
  const { fields } = block;
  const people = `${fieldText(fields, 'from')} ${fieldText(fields, 'to')} ${fieldText(fields, 'cc')}`;
  const count = ['from', 'to', 'date', 'subject'].filter(field => fields.has(field as 'from')).length;
  const dated = CLOCK.test(fieldText(fields, 'date'));
  if (found.separator !== null && count >= 2) return true;
  if (count >= 3)
    return holdsAddress(people) || dated || (count === 4 && /\d{4}/.test(fieldText(fields, 'date')));
  return count === 2 && dated && holdsAddress(people);
}
