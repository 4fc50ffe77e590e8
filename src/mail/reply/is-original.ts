/** Whether a boundary opens the original of a reply, and is not a list of facts that happens to look like a header. */
import type { Boundary } from '../quoting/boundary';

const ADDRESS = /[^\s<>@]{1,64}@[^\s<>@]{1,255}/;
const CLOCK = /\d{1,2}\s?[:.h時点시]\s?\d{2}/;

export function isOriginal(found: Boundary): boolean {
  if (found.attribution || (found.separator === 'original' && !found.block)) return true;
  const block = found.block;
  if (!block) return false;
  const { fields } = block;
  const people = `${fields.get('from') ?? ''} ${fields.get('to') ?? ''} ${fields.get('cc') ?? ''}`;
  const count = ['from', 'to', 'date', 'subject'].filter(field => fields.has(field as 'from')).length;
  const dated = CLOCK.test(fields.get('date') ?? '');
  if (found.separator !== null && count >= 2) return true;
  if (count >= 3)
    return ADDRESS.test(people) || dated || (count === 4 && /\d{4}/.test(fields.get('date') ?? ''));
  return count === 2 && dated && ADDRESS.test(people);
}
