/** Reads a fetched mail for an installation: its own automatic mail is told by the header that carries its name. */
import { readMail } from '../mail/read';
import type { Mail, MailSource } from '../mail/message';
import { LOOP_HEADER } from './outbox';
import type { Installation } from './state';

export const readSource = (source: MailSource, installation: Installation | null): Mail =>
  readMail(source, { ownHeader: { name: LOOP_HEADER, value: installation?.key.installation ?? '' } });

export const readFetched =
  (installation: Installation) =>
  ({ source }: { readonly source: MailSource }): Mail =>
    readSource(source, installation);
