/** Runs the command line in the test's own process and keeps what it prints. */
import { main } from '../../../workbench/command-line';

export interface Printed {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

export const casebook = async (...args: readonly string[]): Promise<Printed> => {
  let out = '';
  let err = '';
  const code = await main(args, {
    out: text => {
      out += text;
    },
    err: text => {
      err += text;
    },
    interactive: false,
  });
  return { code, out, err };
};

/** The objects of a text of JSON lines. */
export const jsonLines = (text: string): readonly Record<string, unknown>[] =>
  text
    .split('\n')
    .filter(Boolean)
    .map(line => JSON.parse(line) as Record<string, unknown>);
