/** Who may have written a mail that a colleague forwarded and whose forward header could not be read. */
import { neverContact } from '../../crm/contacts';
import type { SenderGuess } from '../mail-card';
import { officeOf, type DeskPorts } from './ports';

/** Characters of the text that are looked through: the header of a forward stands near its beginning. */
const LOOKED_THROUGH = 8_000;
/** An address, with the name before it where one stands in front of angle brackets. */
const SOMEBODY =
  /(?:([^\n<>"]{1,80}?)"?\s{0,5}<)?([a-z0-9][a-z0-9._%+-]{0,63}@[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){1,5})/gi;
/** What stands before a name in a header line: `From:`, in any language. */
const LABEL = /^.*[:：]\s*/;

/** The first outside person whom the text names; empty where it names none. The person who logs it decides. */
export function guessSender(ports: DeskPorts): SenderGuess {
  const { forwarded, text } = ports.mail().whole();
  const office = officeOf(ports);
  if (forwarded?.from && forwarded.from.address !== '')
    return { name: forwarded.from.name ?? '', address: forwarded.from.address };
  const known = forwarded?.from?.name ?? '';
  for (const found of text.slice(0, LOOKED_THROUGH).matchAll(SOMEBODY)) {
    const address = (found[2] ?? '').toLowerCase();
    if (['own', 'route'].includes(neverContact(address, office) ?? '')) continue;
    return {
      name:
        (found[1] ?? '')
          .replace(LABEL, '')
          .replace(/["*_>]/g, '')
          .trim() || known,
      address,
    };
  }
  return { name: known, address: '' };
}
