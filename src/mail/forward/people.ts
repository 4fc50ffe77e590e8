/**
 * The people on the From, To and Cc lines of a forwarded block. Clients print them for human readers, so that addresses
 * come in more shapes than headers know: `[mailto:x]`, `x<mailto:x>`, names alone, `on behalf of`.
 */
import { parseAddressList } from '../addresses';
import type { Address } from '../message';

/** `Ann on behalf of Support`: the first is who wrote. In the words of Outlook. */
const ON_BEHALF =
  /\s(?:on behalf of|im auftrag von|de la part de|en nombre de|em nome de|per conto di|namens|för|på vegne af|på vegne av|w imieniu|jménem|nevében|от имени|від імені|adına|の代理|代表)\s/i;

/** Addresses that this shape stands for a list, not a person. */
const EMPTY_LIST = /^\W*(undisclosed[- ]recipients?|recipient list not shown)\W*$/i;

/** All people of one line, in order; entries without an address keep their name. */
export function readPeople(value: string): Address[] {
  const plain = plainAddresses(value);
  if (plain === '' || EMPTY_LIST.test(plain)) return [];
  return parseAddressList(plain)
    .map(tidyName)
    .filter(person => person.address !== '' || person.name !== null);
}

/** Who wrote: the first person of the From line. */
export function readSender(value: string): Address | null {
  const cut = ON_BEHALF.exec(value);
  const own = cut && cut.index > 2 ? value.slice(0, cut.index) : value;
  const people = readPeople(own);
  const person = people.find(each => each.address !== '') ?? people[0] ?? null;
  // A name with a comma that the list reader took for two entries (`Doe, John [mailto:j@x]`).
  if (person && people.length > 1 && people.filter(each => each.address !== '').length === 1) {
    const names = people.map(each => each.name).filter((name): name is string => name !== null);
    return { address: person.address, name: names.length > 0 ? names.join(', ') : null };
  }
  return person;
}

/** `[mailto:x]`, `<mailto:x>`, `x <x<mailto:x>>` and entities as plain `<x>`. */
function plainAddresses(value: string): string {
  return value
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/[\uff1c\u3008\u2039]/g, '<')
    .replace(/[\uff1e\u3009\u203a]/g, '>')
    .replace(/\s?<\s?mailto:\s?[^<>]{0,200}<([^\s<>]{3,320})>\s?>/gi, ' <$1>')
    .replace(/<([^\s<>]{3,320})\s?<mailto:[^\s<>]{3,320}>\s?>/gi, '<$1>')
    .replace(/\(\s?([^\s()<>@]{1,64}@[^\s()<>@]{1,255})\s?\)/g, '<$1>')
    .replace(/\[mailto:\s?([^\s\]]{3,320})\s?\]/gi, '<$1>')
    .replace(/([^\s<>,;]{1,64}@[^\s<>,;]{1,255})\s?<mailto:[^\s<>]{3,320}>/gi, '$1')
    .replace(/<mailto:([^\s<>]{3,320})>(\s*<[^\s<>]{3,320}>)/gi, '$2')
    .replace(/<mailto:([^\s<>]{3,320})>/gi, '<$1>')
    .replace(/[;,，；、\s]+$/, '')
    .trim();
}

/** Notes prints `Ann Example/Sales/Acme`, Outlook `'ann@x'`: the slashes and quotes are no part of the name. */
function tidyName(person: Address): Address {
  if (person.name === null) return person;
  const name = person.name
    .replace(/^[\s'"«»„“”*]+|[\s'"«»„“”*]+$/g, '')
    .replace(/\s*[[(]external[\])]$/i, '');
  return { address: person.address, name: name === '' || name === person.address ? null : name };
}
