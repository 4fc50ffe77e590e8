/** The functions that Gmail calls by name: those of the manifest, and the one that every card names. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CARD_FUNCTION } from '../../src/addon/actions';

const named = (value: unknown): readonly string[] => {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    /^(runFunction|onTriggerFunction)$/.test(key) && typeof inner === 'string' ? [inner] : named(inner),
  );
};

const manifest: unknown = JSON.parse(readFileSync(join(__dirname, '../../appsscript.json'), 'utf8'));

export const MANIFEST_FUNCTIONS: ReadonlySet<string> = new Set([...named(manifest), CARD_FUNCTION]);
