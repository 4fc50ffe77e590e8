/** The addresses by which mail comes in, and who gets the cases that it makes. */
import type { Row } from '../../../book/book';
import { flagOf, insert, textOf, update } from '../../../book/row';
import { ROUTE_KINDS } from '../../../book/choices';
import type { Done } from '../../done';
import { ASSIGNMENT_KINDS, type Marked, type RouteText } from '../../settings';
import { officeOf, type DeskPorts } from '../ports';
import { ADDRESS, asAdmin, commit, isAdmin, markOf, refused, replace, same } from './change';

/** Characters of a route's name: it stands in a column of every mail that comes by it. */
const NAME = 40;
/** Letters, digits and what joins them, in any script: the name stands in filters and reports. */
const NAME_TEXT = /^[\p{L}\p{N}][\p{L}\p{N} _.-]*$/u;

const NEW: RouteText = {
  name: '',
  kind: 'support',
  address: '',
  assignment: 'none',
  assignees: '',
  acknowledge: false,
  template: '',
  active: true,
};

const among = <T extends string>(values: readonly T[], text: string): T | undefined =>
  values.find(value => same(value, text));

const rowsOf = ({ book }: DeskPorts): readonly Row[] =>
  book.whole('Routes').filter(({ values }) => textOf(values, 'name').trim() !== '');

const textIn = ({ values }: Row): RouteText => ({
  name: textOf(values, 'name').trim(),
  kind: among(ROUTE_KINDS, textOf(values, 'kind')) ?? 'support',
  address: textOf(values, 'address').trim().toLowerCase(),
  assignment: among(ASSIGNMENT_KINDS, textOf(values, 'assignment')) ?? 'none',
  assignees: textOf(values, 'assignees'),
  acknowledge: flagOf(values, 'acknowledge'),
  template: textOf(values, 'template'),
  active: values['active'] === null || flagOf(values, 'active'),
});

export const routesOf = (ports: DeskPorts): readonly RouteText[] => rowsOf(ports).map(textIn);

export function route(ports: DeskPorts, name: string): Marked<RouteText> | null {
  if (!isAdmin(ports)) return null;
  if (name === '') return { values: NEW, mark: '' };
  const found = routesOf(ports).find(each => same(each.name, name));
  return found ? { values: found, mark: markOf(found) } : null;
}

const cellsOf = ({ name, ...rest }: RouteText) => ({ name, ...rest });

export const saveRoute = (ports: DeskPorts, typed: RouteText, mark: string): Done =>
  asAdmin(ports, () => {
    const { users, templates } = officeOf(ports);
    const name = typed.name.trim();
    const address = typed.address.trim().toLowerCase();
    if (name === '' || name.length > NAME || !NAME_TEXT.test(name))
      return refused({ kind: 'bad_route_name', typed: typed.name });
    if (!ADDRESS.test(address)) return refused({ kind: 'bad_route_address', typed: typed.address });
    const assignees = typed.assignees
      .toLowerCase()
      .split(/[\s,;]+/)
      .filter(email => email !== '');
    const stranger = assignees.find(email => !users.some(user => user.active && user.email === email));
    if (stranger !== undefined) return refused({ kind: 'no_such_user', typed: stranger });
    if (typed.template !== '' && !templates.some(each => same(each.name, typed.template)))
      return refused({ kind: 'no_template', name: typed.template });
    const wanted: RouteText = { ...typed, name, address, assignees: assignees.join(', ') };
    const others = routesOf(ports).filter(each => !same(each.name, name));
    const taken = others.find(each => each.active && wanted.active && each.address === address);
    if (taken) return refused({ kind: 'route_taken', address, name: taken.name });
    const now = routesOf(ports).find(each => same(each.name, name));
    if (mark === '') {
      if (now && markOf(now) === markOf(wanted)) return { changed: true, repeated: true };
      if (now) return refused({ kind: 'route_exists', name });
      return commit(
        ports,
        `Routes, ${name}, added`,
        [insert('Routes', { ...cellsOf(wanted), language: '' })],
        '',
        address,
      );
    }
    if (!now) return refused({ kind: 'settings_gone' });
    return replace(now, wanted, mark, name, () => {
      const { name: id, ...cells } = cellsOf(wanted);
      return commit(ports, `Routes, ${id}`, [update('Routes', now.name, cells)], now.address, address);
    });
  });
