/** Mail of lists and newsletters, told by the headers of RFC 2369 and 2919 and of bulk mailers. */
import { normaliseAddress } from '../addresses';
import type { HeaderFacts, OwnSide } from './facts';
import { headerEvidence, type Rule } from './verdict';

/** Headers that only list software writes. */
const LIST_HEADERS = [
  'List-Id',
  'List-Post',
  'List-Unsubscribe',
  'List-Subscribe',
  'List-Help',
  'List-Archive',
  'List-Owner',
  'Mailing-List',
  'X-Mailing-List',
  'X-BeenThere',
  'X-Mailman-Version',
  'X-ML-Name',
  'X-Listname',
  'X-List-Id',
  'X-Listserver',
  'X-ListServ',
  'X-Listprocessor-Version',
  'X-List-Host',
  'X-EGroups-Return',
  'X-eGroups-Return',
  'X-Yahoo-Profile',
  'X-Google-Group-Id',
  'X-Sympa-To',
  'X-Loop-Detect',
  'X-ezmlm',
  'X-Mail-List',
  'X-Majordomo-Version',
];

/** Headers of programs that send campaigns. Those of relays that carry single mails as well (Mailgun, SES, Mandrill) say nothing. */
const BULK_HEADERS = [
  'X-Campaign',
  'X-CampaignID',
  'X-Campaign-Id',
  'X-MailingID',
  'X-Mailing-ID',
  'X-Newsletter',
  'X-Bulkmail',
  'X-CSA-Complaints',
  'X-Marketo-ID',
  'X-Mailer-Campaign',
  'X-Listmember',
  'X-Mailing',
];

export const list: Rule = facts => {
  for (const name of LIST_HEADERS) {
    const value = facts.header(name);
    if (value === null || value === '') continue;
    // Sales and support tools put these two into letters of one person to another.
    if (isUnsubscribe(name) && facts.hasHeader('In-Reply-To')) continue;
    return { class: 'list', evidence: headerEvidence(name, value) };
  }
  for (const name of ['Precedence', 'X-Precedence']) {
    const value = facts.header(name);
    if (value !== null && /^(list|bulk|junk)\b/i.test(value))
      return { class: 'list', evidence: headerEvidence(name, value) };
  }
  for (const name of BULK_HEADERS) {
    const value = facts.header(name);
    if (value !== null) return { class: 'list', evidence: headerEvidence(name, value) };
  }
  return null;
};

const isUnsubscribe = (name: string): boolean => name === 'List-Unsubscribe' || name === 'List-Help';

/**
 * A group of our own domain that hands a customer's mail on to us adds list headers to it (Google Groups as a shared
 * inbox). Own domains are those that the caller names, and the one that the mail was delivered in.
 */
export function isOwnGroup(facts: HeaderFacts, { ownDomains }: OwnSide): boolean {
  if (
    !facts.hasHeader('X-Original-Sender') &&
    !facts.hasHeader('X-Google-Group-Id') &&
    ownDomains === undefined
  )
    return false;
  const id = /<?([^<>\s]{1,250})>?\s*$/.exec(facts.header('List-Id') ?? '')?.[1]?.toLowerCase() ?? '';
  const post =
    /(?:mailto:|^list )([^@>\s]{1,64}@[^>?;\s]{1,250})/i.exec(
      facts.header('List-Post') ?? facts.header('Mailing-list') ?? '',
    )?.[1] ?? '';
  if (id === '' && post === '') return false;
  const delivered = domainOf(facts.header('Delivered-To') ?? '');
  const domains = [...(ownDomains ?? []), ...(delivered === '' ? [] : [delivered])];
  // The first label of a List-Id is the group's name.
  return domains.some(domain => id.slice(id.indexOf('.') + 1) === domain || domainOf(post) === domain);
}

const domainOf = (address: string): string => normaliseAddress(address).split('@').pop() ?? '';
