/**
 * Reads a mail for an installation: its own automatic mail is told by the header that carries the installation's name
 * and by its own addresses, and its own groups' lists are no newsletters.
 */
import { decodeCharset } from '../google/bytes';
import type { OwnSide } from '../mail/classify/facts';
import type { Mail, MailSource } from '../mail/message';
import { classified, readMail } from '../mail/read';
import type { Office } from './office';
import { LOOP_HEADER } from './outbox';
import type { FetchedMail } from './ports';
import type { Installation } from './state';

const ownSide = (installation: Installation | null, office: Office | null): OwnSide => ({
  ownHeader: { name: LOOP_HEADER, value: installation?.key.installation ?? '' },
  ownAddresses: [
    ...(installation ? [installation.account] : []),
    ...(office?.routes.map(route => route.address) ?? []),
  ],
  ownDomains: office?.settings.ownDomains ?? [],
});

/** The book has not been asked yet: the side panel reads the mail first. */
export const readSource = (source: MailSource, installation: Installation | null): Mail =>
  readMail(source, { decode: decodeCharset, ...ownSide(installation, null) });

export const readFetched =
  (installation: Installation) =>
  ({ reading }: FetchedMail, office: Office): Mail =>
    classified(reading, ownSide(installation, office));
