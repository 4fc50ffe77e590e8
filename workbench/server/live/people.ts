/** People in address headers as a mail client shows them: decoded names beside bare addresses. */
import { decodeWords } from '../../services/gmail/encoded-words';
import type { PersonView } from '../api';

/** Longer lists are cut: nobody reads them on a page. */
const MOST_PEOPLE = 200;

/** Splits at commas and semicolons that stand outside of quotes, comments and angle brackets. */
function itemsOf(value: string): readonly string[] {
  const items: string[] = [];
  let item = '';
  let quoted = false;
  let depth = 0;
  for (let at = 0; at < value.length; at += 1) {
    const char = value.charAt(at);
    if (char === '\\') {
      item += char + value.charAt((at += 1));
      continue;
    }
    if (char === '"') quoted = !quoted;
    if (!quoted && (char === '<' || char === '(')) depth += 1;
    if (!quoted && (char === '>' || char === ')')) depth -= 1;
    if (!quoted && depth <= 0 && (char === ',' || char === ';')) {
      items.push(item);
      item = '';
      depth = 0;
    } else item += char;
  }
  return [...items, item];
}

function personOf(item: string): PersonView | null {
  const bracketed = /<([^<>]*)>\s*$/.exec(item);
  const address = (bracketed?.[1] ?? /[^\s<>()"]+@[^\s<>()"]+/.exec(item)?.[0] ?? '').trim().toLowerCase();
  const before = bracketed ? item.slice(0, bracketed.index) : address ? '' : item;
  const name = decodeWords(
    before
      .trim()
      .replace(/^"([^]*)"$/, '$1')
      .replace(/\\(.)/g, '$1'),
  ).trim();
  if (!address && !name) return null;
  return { name: name.toLowerCase() === address ? '' : name, address };
}

/** @param value raw header value, or null when the mail has no such field */
export function peopleIn(value: string | null): readonly PersonView[] {
  if (value === null) return [];
  const people: PersonView[] = [];
  for (const item of itemsOf(value)) {
    const person = personOf(item);
    if (person) people.push(person);
    if (people.length >= MOST_PEOPLE) break;
  }
  return people;
}
