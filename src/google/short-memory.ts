/**
 * The script cache: texts that may be gone at any moment. Only this project's own code reads it, as it alone reads the
 * script properties. What fails here is a miss and never an error, since nothing depends on it but speed.
 */
import type { ShortMemory } from '../intake/ports';

/** Google's longest life of an item, s. */
const LONGEST = 21_600;
/** Bytes of a value that Google takes: 100 KB; a character is up to three of them. */
const VALUE = 30_000;

const cache = (): GoogleAppsScript.Cache.Cache => CacheService.getScriptCache();

export const scriptMemory: ShortMemory = {
  get: keys => {
    try {
      return cache().getAll([...keys]);
    } catch {
      return {};
    }
  },
  put: (values, seconds) => {
    const short = Object.entries(values).filter(([, value]) => value.length <= VALUE);
    if (short.length === 0) return;
    try {
      cache().putAll(Object.fromEntries(short), Math.min(LONGEST, Math.max(1, Math.round(seconds))));
    } catch {
      // The next run asks Google instead.
    }
  },
};
