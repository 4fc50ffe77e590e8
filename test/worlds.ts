/** The worlds that the runs of a test file follow one another in (workbench/runtime/worlds.ts), which saves half of their time. */
import { Worlds } from '../workbench/runtime/worlds';

/** `OWN_WORLDS=1 npx jest` gives every run of the suite a world of its own, as on Google. */
export const OWN_WORLDS = process.env['OWN_WORLDS'] === '1';

const worlds = new Map<string, Worlds>();

/** @param dist the folder of the bundle: worlds are of one bundle */
export function worldsOf(dist: string): Worlds {
  const known = worlds.get(dist) ?? new Worlds();
  worlds.set(dist, known);
  return known;
}
