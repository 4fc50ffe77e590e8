/** Suggestions name their record at the end, so that one that was picked finds it alone. */
import type { FoundRecord } from '../records';

/** How a record is offered while one types; picking it makes a search that finds it alone. */
export const suggestionOf = ({ ref, name, detail }: FoundRecord): string => {
  const [first = ''] = detail.split(' · ');
  if (ref.kind === 'contact') return first === '' ? name : `${name} <${first}>`;
  if (ref.kind === 'case') return `${name} (${ref.id})`;
  return ref.kind === 'company' && first !== '' ? `${name} (${first})` : name;
};

/** The name at the end of a picked suggestion: an address, a case's number, a domain. */
export const PICKED = /[<(]([^<>()]+)[>)]\s*$/;
