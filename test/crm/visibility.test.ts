import { VISIBILITIES as IN_THE_BOOK } from '../../src/book/choices';
import type { User } from '../../src/crm/users';
import {
  narrower,
  VISIBILITIES,
  visibilityOf,
  visibilityOfUser,
  type Visibility,
} from '../../src/crm/visibility';
import { user } from './given';

/** With a private address besides the account. */
const agent = (email: string, visibility: Visibility | null): User =>
  user(email, { visibility, aliases: [`${email.split('@')[0]}@private.example`] });

const ground = (store: Visibility) => ({
  users: [agent('ana@solarmora.example', 'link'), agent('kenji@solarmora.example', null)],
  settings: { visibility: store, ownDomains: ['solarmora.example'] },
});

it('the dropdown of the book offers the tiers that there are', () => {
  expect(IN_THE_BOOK).toEqual(VISIBILITIES);
});

it('a mail that comes by a route is kept as its sender chose if that is a user, else as the store says', () => {
  const store = ground('snippet');
  expect(visibilityOf(store, null, 'ann@acme.example')).toBe('snippet');
  expect(visibilityOf(store, null, 'ana@solarmora.example')).toBe('link');
  expect(visibilityOf(store, null, 'ana@private.example')).toBe('link');
  expect(visibilityOf(store, null, 'kenji@solarmora.example')).toBe('snippet');
  expect(visibilityOf(store, null, 'nobody@solarmora.example')).toBe('snippet');
});

it('a mail logged in the panel is kept as the person at the keyboard chose, whoever wrote it', () => {
  expect(visibilityOf(ground('full'), 'Ana@solarmora.example', 'ann@acme.example')).toBe('link');
  expect(visibilityOf(ground('metadata'), 'kenji@solarmora.example', 'ana@solarmora.example')).toBe(
    'metadata',
  );
});

it('a word that is no tier keeps the least, an empty cell what the store says', () => {
  expect(visibilityOfUser(' Snippet ')).toBe('snippet');
  expect(visibilityOfUser('privat')).toBe('link');
  expect(visibilityOfUser('')).toBeNull();
  expect(narrower('full', 'metadata')).toBe('metadata');
});
