/**
 * Finds Chromium for the tests of the page, or brings one: CHROME_PATH, the usual places, Debian's package for root,
 * else on Linux a build from npm in a cache folder. Where none of this works it says what to install.
 */
import { existsSync, mkdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';
import { attempt, fromDebian, isRoot, run } from './programs';

const PLACES: Partial<Record<NodeJS.Platform, readonly string[]>> = {
  linux: [
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
    '/usr/bin/google-chrome-stable',
    '/opt/google/chrome/chrome',
    '/usr/bin/microsoft-edge',
    '/snap/bin/chromium',
  ],
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    join(homedir(), 'Applications/Google Chrome.app/Contents/MacOS/Google Chrome'),
  ],
  win32: ['ProgramFiles', 'ProgramFiles(x86)', 'LocalAppData'].flatMap(name => {
    const root = process.env[name];
    return root
      ? [
          join(root, 'Google/Chrome/Application/chrome.exe'),
          join(root, 'Microsoft/Edge/Application/msedge.exe'),
        ]
      : [];
  }),
};

const DEBIAN_PACKAGE = '/usr/bin/chromium';
/** A Chromium that needs no system packages; the version that was tried. */
const NPM_PACKAGE = '@sparticuz/chromium@147.0.0';
const NPM_CACHE = join(homedir(), '.cache', 'casebook-chromium');

const HELP =
  'The tests of the page need Chrome or Chromium. Install one (Debian: apt-get install chromium; macOS: brew install --cask google-chrome) or set CHROME_PATH to its program.';

function fromNpm(): string {
  mkdirSync(NPM_CACHE, { recursive: true });
  if (!existsSync(join(NPM_CACHE, 'node_modules/@sparticuz/chromium')))
    run('npm', ['install', '--prefix', NPM_CACHE, '--no-save', '--no-audit', '--no-fund', NPM_PACKAGE]);
  const ask =
    "import('@sparticuz/chromium').then(async m => process.stdout.write(await m.default.executablePath()))";
  return run(process.execPath, ['-e', ask], NPM_CACHE).trim();
}

/** @throws Error saying what to install */
export function findChromium(): string {
  const named = process.env.CHROME_PATH;
  if (named) {
    if (existsSync(named)) return named;
    throw new Error(`CHROME_PATH names ${named}, which does not exist.`);
  }
  const found = PLACES[process.platform]?.find(path => existsSync(path));
  if (found) return found;
  const brought =
    fromDebian('chromium', DEBIAN_PACKAGE) ?? (process.platform === 'linux' ? attempt(fromNpm) : null);
  if (brought !== null) return brought;
  throw new Error(HELP);
}

/** What the page is waited for at most: as long as a busy machine may take for it. */
const PATIENCE_MS = 120_000;

/** Chromium that shows no window and calls nobody by itself. */
export const launchBrowser = (): Promise<Browser> =>
  chromium.launch({
    executablePath: findChromium(),
    headless: true,
    timeout: PATIENCE_MS,
    args: [
      '--disable-gpu',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
      ...(isRoot() ? ['--no-sandbox'] : []),
    ],
  });

export async function openPage(browser: Browser, look: BrowserContextOptions): Promise<Page> {
  const page = await browser.newPage(look);
  page.setDefaultTimeout(PATIENCE_MS);
  return page;
}
