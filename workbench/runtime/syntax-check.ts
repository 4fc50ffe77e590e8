/** Refuses bundles that Google's parser refuses, before a run is made of them. */
import { createRequire } from 'node:module';
import { Script } from 'node:vm';

/**
 * Syntax that Google's V8 page says does not parse, by the names esbuild gives it.
 * Source: developers.google.com/apps-script/guides/v8-runtime.
 */
const REFUSED: readonly { readonly what: string; readonly features: readonly string[] }[] = [
  {
    what: 'private class members (#name)',
    features: [
      'class-private-accessor',
      'class-private-brand-check',
      'class-private-field',
      'class-private-method',
      'class-private-static-accessor',
      'class-private-static-field',
      'class-private-static-method',
    ],
  },
  {
    what: 'static class fields (static name = ...)',
    features: ['class-static-field', 'class-static-blocks'],
  },
];

/** Loaded when a script is to be checked: what the build has written needs none, and esbuild is large. */
const esbuild = (): typeof import('esbuild') =>
  createRequire(import.meta.url)('esbuild') as typeof import('esbuild');

/**
 * @throws SyntaxError naming the file when the text is no script (import, export, top-level await) or holds a
 *         refused form. A form is found by asking esbuild to write the text with and without it: if the two
 *         differ, the text uses it.
 */
export function checkSyntax(text: string, file: string): void {
  try {
    new Script(text, { filename: file });
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new SyntaxError(`${file} is not a script that Apps Script can load: ${reason}`, { cause });
  }
  const { transformSync } = esbuild();
  const without = (features: readonly string[]): string =>
    transformSync(text, {
      loader: 'js',
      target: 'esnext',
      supported: Object.fromEntries(features.map(feature => [feature, false])),
    }).code;
  const asItIs = without([]);
  // All at once first: a bundle is large, and nearly every one passes.
  if (without(REFUSED.flatMap(({ features }) => features)) === asItIs) return;
  for (const { what, features } of REFUSED) {
    if (without(features) !== asItIs) {
      throw new SyntaxError(`${file} is not a script that Apps Script can load: it uses ${what}`);
    }
  }
}
