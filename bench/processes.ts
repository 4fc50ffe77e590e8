/** Work that is spread over processes, each of which runs the same command for its own part. */
import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';

/** Part `part` (0 to `of` - 1): each `of`th piece of the whole. */
export interface Share {
  readonly part: number;
  readonly of: number;
}

/** @param share `PART/OF`, as a process is told that does a part; absent: all. @returns null for what is none */
export function readShare(share = '0/1'): Share | null {
  const [part, of] = share.split('/').map(Number);
  return part !== undefined && of !== undefined && part < of ? { part, of } : null;
}

/**
 * Starts this command once for each part, with `--share PART/OF` added; each prints its answer as JSON.
 * @throws Error when one of them does not come to its end
 */
export const inProcesses = async <T>(of: number): Promise<readonly T[]> =>
  Promise.all(
    Array.from({ length: of }, async (_, part) => {
      const args = [...process.argv.slice(1), '--share', `${part}/${of}`];
      const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
      const answer = await text(child.stdout);
      if (answer === '') throw new Error(`Process ${part} of ${of} ended without an answer.`);
      return JSON.parse(answer) as T;
    }),
  );
