/** Recipients as people type them: addresses, alone or with a name before them, separated by commas. */
import type { Refusal } from '../done';

/** Recipients of one mail from a card: more is a mass mailing. */
export const RECIPIENTS_LIMIT = 50;

const ADDRESS = /^[^\s@,;<>"]{1,64}@[^\s@,;<>"]{1,190}\.[^\s@,;<>".]{2,63}$/;
/** `Ann Lee <ann@acme.example>`; a name in quotation marks may hold a comma. */
const NAMED = /^(.*)<([^<>]*)>$/;

export interface Recipients {
  /** As a mail program writes them. */
  readonly shown: readonly string[];
  /** Lower case. */
  readonly addresses: readonly string[];
}

/** Commas and semicolons between recipients, not those inside quotation marks. */
const parts = (typed: string): readonly string[] =>
  (typed.match(/(?:"[^"]*"|[^,;\n"])+/g) ?? []).map(part => part.trim()).filter(part => part !== '');

/** A name that needs quotation marks gets them; one that holds some loses them. */
const shownName = (name: string): string => {
  const bare = name.replace(/["\\]/g, '').trim();
  return /[,;:<>@()[\].]/.test(bare) ? `"${bare}"` : bare;
};

export const readRecipients = (typed: string): Recipients | Refusal => {
  const shown: string[] = [];
  const addresses: string[] = [];
  for (const part of parts(typed)) {
    const [, name = '', inner = part] = NAMED.exec(part) ?? [];
    const address = inner.trim();
    if (!ADDRESS.test(address)) return { kind: 'bad_recipient', typed: part };
    if (addresses.includes(address.toLowerCase())) continue;
    addresses.push(address.toLowerCase());
    shown.push(name.trim() === '' ? address : `${shownName(name)} <${address}>`);
  }
  return addresses.length > RECIPIENTS_LIMIT ? { kind: 'too_many_recipients' } : { shown, addresses };
};

export const showRecipient = (name: string, address: string): string =>
  name === '' || name === address ? address : `${shownName(name)} <${address}>`;
