/** The files of the built page. Only these names exist, so no path can lead out of the folder. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

interface PageFile {
  readonly file: string;
  readonly type: string;
}

const FILES: Readonly<Record<string, PageFile>> = {
  '/': { file: 'index.html', type: 'text/html; charset=utf-8' },
  '/index.html': { file: 'index.html', type: 'text/html; charset=utf-8' },
  '/main.js': { file: 'main.js', type: 'text/javascript; charset=utf-8' },
  '/main.css': { file: 'main.css', type: 'text/css; charset=utf-8' },
};

/**
 * What the page may do: run its own script, speak to this server, show pictures that it carries itself. The frames of
 * HTML mails inherit it, beside the stricter rules of their own.
 */
export const PAGE_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "frame-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** @throws Error of the file system when the page has not been built */
export function pageFile(
  folder: string,
  path: string,
): { readonly type: string; readonly bytes: Uint8Array } | null {
  const found = Object.hasOwn(FILES, path) ? FILES[path] : undefined;
  return found ? { type: found.type, bytes: readFileSync(join(folder, found.file)) } : null;
}
