/**
 * What mail clients call the parts of an HTML mail: class names, ids and styles that say quote, attribution, boundary or
 * signature. Names are found inside longer ones, because gateways put their own in front (`x_`, `yiv123`, `ydp9f`, `ecx`).
 */
import type { Mark } from './lines';

export interface NamedPart {
  readonly clients: string;
  readonly says: Mark | 'rest';
  /** Parts of a class, id or data-marker, in lower case; alternatives separated by `|`. */
  readonly names: string;
}

/** `rest`: from here to the end of the mail is the original; the element itself may be empty. */
// One row per client.
// prettier-ignore
export const NAMED_PARTS: readonly NamedPart[] = [
  { clients: 'Gmail', says: 'attribution', names: 'gmail_attr' },
  { clients: 'Thunderbird', says: 'attribution', names: 'moz-cite-prefix|moz-email-replyheader' },
  { clients: 'Roundcube', says: 'attribution', names: 'reply-intro' },
  { clients: 'Evolution', says: 'attribution', names: '-x-evo-cite-head' },
  { clients: 'Outlook on the web, new Outlook', says: 'rest', names: 'divrplyfwdmsg|appendonsend|mail-editor-reference-message-container|ms-outlook-mobile-body-separator-line' },
  { clients: 'Outlook for Mac', says: 'rest', names: 'olk_src_body_section' },
  { clients: 'Hotmail', says: 'rest', names: 'stopspelling' },
  { clients: 'Zimbra', says: 'rest', names: 'zwchr|__divider__' },
  { clients: 'Yahoo', says: 'quote', names: 'yahoo_quoted|yahoo-quoted' },
  { clients: 'Zoho', says: 'quote', names: 'zmail_extra' },
  { clients: 'Proton', says: 'quote', names: 'protonmail_quote' },
  { clients: 'Tutanota', says: 'quote', names: 'tutanota_quote' },
  { clients: 'Zimbra', says: 'quote', names: '__quoted_text__' },
  { clients: 'Freshdesk, Help Scout, HubSpot, Front', says: 'quote', names: 'freshdesk_quote|hs_reply_quoted|front-blockquote|quoted-text' },
  { clients: '163', says: 'quote', names: 'isreplycontent|ntes-mailmaster-quote' },
  { clients: 'Spark', says: 'quote', names: 'messagereplysection' },
  { clients: 'Outlook mobile', says: 'quote', names: 'ms-outlook-mobile-reference-message' },
  { clients: 'Gmail', says: 'signature', names: 'gmail_signature' },
  { clients: 'Thunderbird', says: 'signature', names: 'moz-signature' },
  { clients: 'Apple Mail', says: 'signature', names: 'applemailsignature' },
  { clients: 'Outlook', says: 'signature', names: 'ms-outlook-mobile-signature|ms-outlook-ios-signature' },
  { clients: 'Proton', says: 'signature', names: 'protonmail_signature_block' },
  { clients: 'Yahoo', says: 'signature', names: 'yahoo-signature|yahoo_signature' },
  { clients: 'Evolution', says: 'signature', names: '-x-evo-signature' },
  { clients: 'Zimbra', says: 'signature', names: '__sig_post__|__sig_pre__' },
  { clients: 'Spark, Airmail', says: 'signature', names: 'messagesignaturesection|bloop_sign' },
  { clients: 'Samsung', says: 'signature', names: 'composer_signature' },
];

const NAMES: readonly (readonly [string, Mark | 'rest'])[] = NAMED_PARTS.flatMap(part =>
  part.names.split('|').map((name): [string, Mark | 'rest'] => [name, part.says]),
);

/** Class, id and name attributes are cut to this before they are searched. */
const ATTRIBUTE_LIMIT = 300;

type Attributes = ReadonlyMap<string, string>;

/** What an element's names and styles say, or null. */
export function partOf(element: string, attributes: Attributes): Mark | 'rest' | null {
  if (attributes.size === 0) return null;
  const names = `${read(attributes, 'class')} ${read(attributes, 'id')} ${read(attributes, 'data-marker')} ${read(attributes, 'name')}`;
  if (names.length > 3) {
    if (/(^| )(x_)*signature( |$)/.test(names)) return 'signature';
    const found = NAMES.find(([name]) => names.includes(name));
    if (found) return found[1];
  }
  if (attributes.get('data-signatureblock') === 'true') return 'signature';
  if (element !== 'div' && element !== 'p') return null;
  // Outlook and Windows Mail draw a line above the header block of the original, and no line elsewhere.
  const style = read(attributes, 'style');
  return /border-top(-style)?\s*:[^;]*solid/.test(style) ? 'boundary' : null;
}

/** Whether an element quotes: mail clients also indent with <blockquote>, and then say that it has no border. */
export function isQuote(element: string, attributes: Attributes): boolean {
  if (attributes.size === 0) return element === 'blockquote';
  const style = read(attributes, 'style');
  if (element === 'div') {
    return (
      read(attributes, 'name').trim() === 'quote' ||
      (/border-left\s*:[^;]*(solid|\dp[xt])/.test(style) && !/border-left\s*:\s*(0|none)/.test(style))
    );
  }
  if (element !== 'blockquote') return false;
  if (attributes.get('type')?.toLowerCase() === 'cite' || attributes.has('cite')) return true;
  if (/quote|cite|clean_bq/.test(read(attributes, 'class'))) return true;
  return !/border(-left)?\s*:\s*(none|0|medium none)/.test(style);
}

const read = (attributes: Attributes, name: string): string =>
  (attributes.get(name) ?? '').slice(0, ATTRIBUTE_LIMIT).toLowerCase();
