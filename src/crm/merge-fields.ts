/** The fields that templates may name, from what is known of a person, a case and the colleague who writes. */
import type { Fields } from './templates';

export interface MergeSources {
  readonly contact: { readonly name: string; readonly address: string; readonly company: string };
  readonly case: { readonly id: string; readonly subject: string } | null;
  readonly user: { readonly name: string; readonly email: string };
  /** What the organisation is called in the settings. */
  readonly companyName: string;
}

const firstOf = (name: string): string => name.trim().split(/\s+/)[0] ?? '';

/** Every name that a template may use, in the order in which people are told of them. */
export const MERGE_FIELDS = [
  'contact.first',
  'contact.name',
  'contact.address',
  'contact.company',
  'case.id',
  'case.subject',
  'user.first',
  'user.name',
  'user.email',
  'company.name',
] as const;

export const mergeFields = (
  from: MergeSources,
): Fields & Readonly<Record<(typeof MERGE_FIELDS)[number], string>> => ({
  'contact.first': firstOf(from.contact.name),
  'contact.name': from.contact.name,
  'contact.address': from.contact.address,
  'contact.company': from.contact.company,
  'case.id': from.case === null ? '' : from.case.id.replace(/^C-/, '#'),
  'case.subject': from.case?.subject ?? '',
  'user.first': firstOf(from.user.name),
  'user.name': from.user.name,
  'user.email': from.user.email,
  'company.name': from.companyName,
});
