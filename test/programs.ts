/** Programs of the system that tests need: found, or brought by Debian's package manager for root. */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const INSTALL_TIMEOUT_MS = 300_000;
/** Test files run side by side: the second that wants to install waits for the first, and may find what it wants. */
const LOCK = join(tmpdir(), 'casebook-tests-install.lock');
const INSTALL =
  'test -e "$1" || { apt-get update -qq; apt-get install -y -qq --no-install-recommends "$2"; }';

export const isRoot = (): boolean => process.getuid?.() === 0;

/** What a program prints. @throws Error when it fails */
export const run = (program: string, args: readonly string[], cwd?: string): string =>
  execFileSync(program, args, {
    cwd,
    encoding: 'utf8',
    timeout: INSTALL_TIMEOUT_MS,
    stdio: ['ignore', 'pipe', 'ignore'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });

/** What a way of getting a program comes to: its path, or null when it does not work here. */
export function attempt(work: () => string): string | null {
  try {
    const path = work();
    return existsSync(path) ? path : null;
  } catch {
    return null;
  }
}

/** The program of a package of Debian's, which is installed; null for who is not root, and where there is no such thing. */
export function fromDebian(packageName: string, path: string): string | null {
  if (process.platform !== 'linux' || !isRoot()) return null;
  return attempt(() => {
    run('flock', [LOCK, 'sh', '-c', INSTALL, 'sh', path, packageName]);
    return path;
  });
}
