/** What an address's domain says: whose it is, whether it stands for a company, what the company may be called. */
import { keptAtHand } from '../mail/kept-at-hand';
import { getDomain, getDomainWithoutSuffix } from 'tldts-icann';
import commonProviders from 'email-providers/common.json';

/**
 * Mail providers whose addresses belong to persons, beyond the list of the email-providers package
 * (its common.json, ISC licence): providers of Brazil, Portugal, Japan and others, from their public sites.
 */
const MORE_FREE_MAIL = [
  'bol.com.br', 'uol.com.br', 'terra.com.br', 'ig.com.br', 'globo.com', 'globomail.com', 'r7.com', 'oi.com.br', 'zipmail.com.br',
  'sapo.pt', 'mail.telepac.pt', 'clix.pt', 'netcabo.pt',
  'docomo.ne.jp', 'ezweb.ne.jp', 'au.com', 'softbank.ne.jp', 'i.softbank.jp', 'yahoo.co.jp', 'ybb.ne.jp', 'nifty.com', 'biglobe.ne.jp',
  'ocn.ne.jp', 'so-net.ne.jp', 'infoseek.jp', 'excite.co.jp', 'goo.jp',
  'gmail.com', 'googlemail.com', 'outlook.com', 'hotmail.com', 'live.com', 'icloud.com', 'me.com', 'mac.com', 'proton.me', 'protonmail.com',
  'pm.me', 'tuta.com', 'tutanota.com', 'fastmail.com', 'hey.com', 'zoho.com', 'gmx.de', 'gmx.net', 'gmx.at', 'gmx.ch', 'web.de', 't-online.de', 'freenet.de',
  'mail.ru', 'yandex.ru', 'yandex.com', 'naver.com', 'daum.net', 'hanmail.net', '163.com', '126.com', 'qq.com', 'foxmail.com', 'sina.com',
  'laposte.net', 'orange.fr', 'wanadoo.fr', 'free.fr', 'sfr.fr', 'libero.it', 'virgilio.it', 'tiscali.it', 'telefonica.net', 'wp.pl', 'o2.pl', 'interia.pl', 'onet.pl',
  'seznam.cz', 'centrum.cz', 'ziggo.nl', 'kpnmail.nl', 'rediffmail.com', 'aol.com', 'comcast.net', 'verizon.net', 'att.net', 'btinternet.com',
]; // prettier-ignore

/** In the package's list but no mail providers: companies and reserved names. */
const NOT_FREE_MAIL = ['example.com', 'facebook.com', 'go.com', 'aliyun.com'];

let freeMail: ReadonlySet<string> | null = null;

function freeMailDomains(): ReadonlySet<string> {
  if (!freeMail) {
    const domains = new Set([...(commonProviders as string[]), ...MORE_FREE_MAIL]);
    NOT_FREE_MAIL.forEach(domain => domains.delete(domain));
    freeMail = domains;
  }
  return freeMail;
}

/** Lower-case domain of an address; '' when there is none. */
export const domainOf = (address: string): string =>
  address.slice(address.lastIndexOf('@') + 1 || address.length).toLowerCase();

/** Lower-case local part. */
export const localPartOf = (address: string): string =>
  address.slice(0, Math.max(0, address.lastIndexOf('@'))).toLowerCase();

/** `mail.acme.co.uk` -> `acme.co.uk`; '' for hosts without a public suffix and for IP addresses. */
export const registrableDomain = keptAtHand((domain: string): string => getDomain(domain) ?? '');

/** The domain whose people a company is made for; reserved suffixes such as .example count as their last two labels. */
export const companyDomainOf = (address: string): string => {
  const domain = domainOf(address);
  return registrableDomain(domain) || domain.split('.').slice(-2).join('.');
};

/** True for the domains of personal mailboxes, whose holders are no company. `more` are the book's own additions. */
export const isFreeMail = (domain: string, more: readonly string[] = []): boolean =>
  freeMailDomains().has(domain) || freeMailDomains().has(registrableDomain(domain)) || more.includes(domain);

/** `domain` is `parent` or lies below it. */
export const isWithin = (domain: string, parent: string): boolean =>
  domain === parent || domain.endsWith(`.${parent}`);

/** A readable company name from a domain: `acme-tools.com.br` -> `Acme Tools`. */
export function companyNameFrom(domain: string): string {
  const label = getDomainWithoutSuffix(domain) || domain.split('.')[0] || domain;
  return label
    .split(/[-_]/)
    .filter(Boolean)
    .map(word => word.charAt(0).toUpperCase() + word.slice(1))
    .join(' ');
}
