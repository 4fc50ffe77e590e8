/** The addresses from which a person may write: those that Gmail lets them send as, the usual one first. */
import { officeOf, type DeskPorts } from './ports';

const same = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

/**
 * One call to Gmail. Where the person has not let Casebook read their mailbox, those that they have entered themselves.
 */
export const sendersOf = (ports: DeskPorts): readonly string[] => {
  const own = ports.sendAs?.() ?? null;
  const entered = officeOf(ports).users.find(user => same(user.email, ports.user))?.aliases ?? [];
  const all = [ports.user, ...(own ?? entered)];
  return all.filter((address, index) => all.findIndex(each => same(each, address)) === index);
};

/** The address as Gmail knows it; '' for the usual one, and for one that is not the person's. */
export const fromOf = (ports: DeskPorts, chosen: string): string => {
  if (chosen === '' || same(chosen, ports.user)) return '';
  return sendersOf(ports).find(address => same(address, chosen)) ?? '';
};
