/** The charset that an HTML page names in itself, for mail that names none. */
import { charsetName } from './charset';
import { ascii } from './header-block';

/** Bytes from the beginning in which browsers look for it as well (HTML Living Standard 13.2.3.2). */
const SEARCH = 1024;

/** Markup that was read as ASCII so far cannot be in these. */
const IMPOSSIBLE = /^utf-(7|16|32)/;

/** @returns the name in the first `<meta charset>` or `<meta content="...; charset=...">`; null without one */
export function metaCharset(html: Uint8Array): string | null {
  const found = /<meta\s[^>]{0,200}?charset\s{0,5}=\s{0,5}["']?([\w.:-]{2,40})/i.exec(
    ascii(html, 0, SEARCH),
  )?.[1];
  return found === undefined || IMPOSSIBLE.test(charsetName(found)) ? null : found;
}
