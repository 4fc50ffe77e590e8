/**
 * How much of a mail is kept in the book, by whose mail it is: its text is the people's who wrote it, and whoever logs it
 * decides what the other users may read. `src/intake/veil.ts` applies it to the rows that a mail makes.
 */
import { attribute, isOurs, type User } from './users';

/**
 * From least to most.
 * - `link`: that there was a mail, when, of which contact and case, and the link to it in Gmail
 * - `metadata`: who wrote to whom, subject and size besides; names of files
 * - `snippet`: the first words of the text besides
 * - `full`: the whole text, and attached files in Drive
 */
export const VISIBILITIES = ['link', 'metadata', 'snippet', 'full'] as const;
export type Visibility = (typeof VISIBILITIES)[number];

/** Characters of a text that the tier `snippet` keeps: about what Gmail shows beside a subject. */
export const SNIPPET = 200;

export const readVisibility = (text: string): Visibility | undefined =>
  VISIBILITIES.find(tier => tier === text.trim().toLowerCase());

/** The tier that keeps less. */
export const narrower = (a: Visibility, b: Visibility): Visibility =>
  VISIBILITIES.indexOf(a) <= VISIBILITIES.indexOf(b) ? a : b;

/** What a user's cell says: null leaves it to the store. A word that is none keeps the least, since it was meant to limit. */
export const visibilityOfUser = (cell: string): Visibility | null =>
  cell.trim() === '' ? null : (readVisibility(cell) ?? 'link');

/** The part of the office that decides. */
export interface VisibilityGround {
  readonly users: readonly User[];
  readonly settings: { readonly visibility: Visibility; readonly ownDomains: readonly string[] };
}

const ofUser = ({ users, settings }: VisibilityGround, email: string): Visibility =>
  users.find(user => user.email === email.toLowerCase())?.visibility ?? settings.visibility;

/**
 * The tier of a mail.
 * @param loggedBy the user who logs it in the side panel; null where it came by a route
 * @param from who sent it there: a colleague's copy or forward is kept as he has chosen, all else as the store says
 */
export function visibilityOf(ground: VisibilityGround, loggedBy: string | null, from: string): Visibility {
  if (loggedBy !== null) return ofUser(ground, loggedBy);
  if (!isOurs(from, ground.users, ground.settings.ownDomains)) return ground.settings.visibility;
  const { user } = attribute(from, ground.users);
  return user === null ? ground.settings.visibility : ofUser(ground, user);
}
