/**
 * Who and when of an attribution line. Outlook 2019 and Yandex open a forward with one (`On 5 March 2024, "Ann" <ann@x>
 * wrote:`) in place of a header block.
 */
import { ATTRIBUTIONS } from '../vocabulary/attributions';
import { readPrintedDate } from './printed-date';
import type { Address } from '../message';
import { foldPhrase } from '../vocabulary/fold';
import { readPeople } from './people';

const BRACKETED = /[<[(]{1,2}\s?(?:mailto:)?\s?([^\s<>[\]()@"]{1,64}@[^\s<>[\]()@"]{1,255})\s?[>\])]{1,2}/;
const BARE = /([^\s<>[\]()@"',;:]{1,64}@[^\s<>[\]()@"',;:]{1,255})/;

/** Words of a name; an attribution has few. */
const NAME_LENGTH = 120;

/** @param text one attribution, joined */
export function readAttributed(text: string): { from: Address | null; date: string | null } {
  const found = BRACKETED.exec(text) ?? BARE.exec(text);
  if (!found) return { from: null, date: readPrintedDate(text.slice(0, 200), null) };
  const address = found[1] ?? '';
  const before = text.slice(0, found.index);
  const after = text.slice(found.index + found[0].length);
  const name = nameIn(before);
  const people = readPeople(`<${address}>`);
  const from = people[0]
    ? { address: people[0].address, name: name === '' || name === address ? null : name }
    : null;
  const dateBefore = /\d/.test(before)
    ? readPrintedDate(before.slice(0, before.length - name.length), null)
    : null;
  return { from, date: dateBefore ?? (/\d/.test(after) ? readPrintedDate(after.slice(0, 160), null) : null) };
}

/** What stands between the date (or the verb) and the address. */
function nameIn(before: string): string {
  const quoted = /["«„“]([^"«»„“”]{1,120})["»”“]\s*$/.exec(before);
  if (quoted) return (quoted[1] ?? '').trim();
  const lastDigit =
    /^.*\d(?:\s?(?:[AaPp]\.?[Mm]\.?|Uhr|[Hh]|r|г|год|года|р|[A-Z]{3,5})(?=[\s,.:;]|$))?[\s.,:;、，]*/s.exec(
      before,
    );
  let rest = before.slice(lastDigit ? lastDigit[0].length : 0).slice(-NAME_LENGTH);
  for (let i = 0; i < 4; i++) {
    const cut = /^[\s,.:;、，"'-]*([^\s,]+)[\s,]+/.exec(rest);
    if (!cut || !FILLERS.has(foldPhrase(cut[1] ?? ''))) break;
    rest = rest.slice(cut[0].length);
  }
  return rest.replace(/^[\s,.:;、，"'«»„“”\-–—]+|[\s,.:;、，"'«»„“”(<\-–—]+$/g, '').trim();
}

/** Words between a date and a name that belong to neither. */
const FILLERS: ReadonlySet<string> = new Set(
  [
    ...ATTRIBUTIONS.flatMap(set => `${set.verbs}|${set.leads}`.split('|')),
    ...'időpontban|user|uporabnik|uzytkownik|пользователь|користувач|používateľ|uživatel|heeft|ha|a|je|am|pm|uhr|kl|klo|от|from|von|by|schrieb|skrev|о|об|ob|at|um'.split(
      '|',
    ),
  ]
    .map(foldPhrase)
    .filter(word => word !== ''),
);
