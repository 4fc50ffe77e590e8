/** Reads a mail for an installation: its own automatic mail is told by the header that carries the installation's name. */
import { decodeCharset } from '../google/bytes';
import { readMail } from '../mail/read';
import type { Mail, MailSource } from '../mail/message';
import { LOOP_HEADER } from './outbox';
import type { Installation } from './state';

export const readSource = (source: MailSource, installation: Installation | null): Mail =>
  readMail(source, {
    decode: decodeCharset,
    ownHeader: { name: LOOP_HEADER, value: installation?.key.installation ?? '' },
    ownAddresses: installation ? [installation.account] : [],
  });

export const readFetched =
  (installation: Installation) =>
  ({ source }: { readonly source: MailSource }): Mail =>
    readSource(source, installation);
