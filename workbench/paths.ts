/** Where the built bundle and the page lie, seen from the sources and from build/ alike: both are one folder deep. */
import { fileURLToPath } from 'node:url';

/** The folder that is pushed to Google. */
export const DIST = fileURLToPath(new URL('../dist/', import.meta.url));

/** SHA-256 of the script that the build itself has written in syntax that Google takes. */
export const BUILT_SCRIPT = fileURLToPath(new URL('../build/script.sha256', import.meta.url));

/** The built page. */
export const PAGE = fileURLToPath(new URL('../build/web/', import.meta.url));

export const PACKAGE = fileURLToPath(new URL('../package.json', import.meta.url));

/** The sample mails and their manifest. */
export const SAMPLE = fileURLToPath(new URL('../workbench/sample/', import.meta.url));
