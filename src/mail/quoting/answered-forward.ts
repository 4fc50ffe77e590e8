/** Tells an answer to a forward from a forward, where both stand under a subject with a forward's prefix. */
import { subjectSays } from '../subject';
import { fieldText, type HeaderBlock } from './header-block';

/** The name of a list, which its software puts before all prefixes. */
const LIST_TAG = /^\s*\[[^\]]{1,40}\]\s*/;

/**
 * An answer to a forward, on a list that takes the `Re:` off. Whoever forwards adds a prefix in front: a block whose subject
 * says `Re:` more than the mail's own, or has the list's name before the very same prefix, was answered.
 */
export function answersForward(subject: string, block: HeaderBlock): boolean {
  const outer = plainSubject(subject);
  const inner = plainSubject(fieldText(block.fields, 'subject'));
  const tag = LIST_TAG.exec(outer);
  if (tag && inner === outer) return true;
  const said = tag ? outer.slice(tag[0].length) : outer;
  return said !== '' && inner.length > outer.length && inner.endsWith(said) && subjectSays(inner) === 'reply';
}

const plainSubject = (text: string): string => text.replace(/\s+/g, ' ').trim().toLowerCase();
