/** Address lists in headers, as far as a mail system needs them: bare addresses to deliver to and to search for. */

/** Comments and quoted names may hold anything; what counts is the address in brackets, or the bare word with an @. */
const ADDRESS = /<([^<>\s]+@[^<>\s]+)>|([^\s<>(),;:"[\]]+@[^\s<>(),;:"[\]]+)/g;
const QUOTED = /"(?:[^"\\]|\\.){0,998}"/g;

/** Longer lists are cut: a mail reaches at most this many recipients in the workbench. */
const MAX_ADDRESSES = 2000;

/** The bare addresses of a To, Cc, Bcc or From value, lower case, in order. */
export const addressesIn = (value: string | null): readonly string[] => {
  if (value === null) return [];
  const found: string[] = [];
  for (const match of value.replace(QUOTED, ' ').matchAll(ADDRESS)) {
    found.push((match[1] ?? match[2] ?? '').toLowerCase());
    if (found.length >= MAX_ADDRESSES) break;
  }
  return found;
};

/** Whether one of these is the address given, which is in lower case. Most values do not even hold its letters. */
export const namesAddress = (value: string | null, address: string): boolean =>
  value !== null && value.toLowerCase().includes(address) && addressesIn(value).includes(address);

export const domainOf = (address: string): string => address.slice(address.lastIndexOf('@') + 1);
