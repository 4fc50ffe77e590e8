/** What the reading of a form goes by: the office's people and domains. */
import { isFreeMail } from '../../../crm/domains';
import type { Office } from '../../../intake/office';
import type { Reading } from '../../records/check-form';
import type { Reader } from '../../records';

export const readingOf = (office: Office, reader: Reader): Reading => ({
  offsetMinutes: reader.offsetMinutes,
  decimal: reader.decimal,
  users: office.users.map(({ email }) => email),
  lists: office.lists,
  isShared: domain => isFreeMail(domain, office.settings.freeMailDomains),
});

/** Those who can be given work: a person who has left keeps what he has, but gets nothing new. */
export const activeUsers = (office: Office): readonly string[] =>
  office.users.filter(({ active }) => active).map(({ email }) => email);
