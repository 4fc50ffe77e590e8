/** The same mail twice on one route, or by a second route: one record, the second arrival is noted. */
import { textOf } from '../../book/row';
import type { Matter } from '../matter';
import { verdict, type Verdict } from '../verdict';

export function duplicate(matter: Matter): Verdict | null {
  const rows = matter.known.where('Messages', 'messageId', matter.key);
  const route = matter.routed?.route.name ?? '';
  const row =
    rows.find(each => textOf(each, 'route') === route) ??
    (matter.office.settings.onePerRoute ? undefined : rows[0]);
  if (!row) return null;
  const where = textOf(row, 'caseId') || textOf(row, 'contactId') || 'the book';
  const first = textOf(row, 'route');
  const reason =
    first === route || route === ''
      ? `the same Message-ID is already logged on ${where}`
      : `already logged on ${where} by route ${first || 'card'}; this copy came by route ${route}`;
  return verdict('duplicate', reason, { caseId: textOf(row, 'caseId'), contactId: textOf(row, 'contactId') });
}
