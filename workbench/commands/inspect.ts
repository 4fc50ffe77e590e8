/** `inspect FILE...`: what Casebook makes of each mail, storing nothing; JSON lines, or a page for people. */
import { parseArgs } from 'node:util';
import { openReader } from '../mail-in/bundle-reader';
import { fromPath } from '../mail-in/files';
import { complaint } from '../mail-in/incoming';
import { DIST } from '../paths';
import type { Session } from '../runtime/session';
import { payloadWithMails } from '../services/gmail/payload';
import { EXIT_BAD_INPUT, UsageError, type Command, type Terminal } from './command';
import { describeMail, type Inspected } from './inspect-view';

const USAGE = `inspect FILE|DIR... [--json]

  Says what Casebook makes of each mail in .eml files, mbox files and folders of them. Nothing is stored.

  --json   one JSON object per line and message`;

/** The verdict on one raw mail. @throws Error when the bundle fails on it */
const inspect = (session: Session, raw: Uint8Array): Inspected => {
  const answer = session.call('inspectMessage', [JSON.stringify(payloadWithMails(raw))]);
  if (typeof answer !== 'string') throw new Error('the bundle gave no answer');
  return JSON.parse(answer) as Inspected;
};

const run = async (args: readonly string[], terminal: Terminal): Promise<number> => {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: { json: { type: 'boolean', default: false } },
    allowPositionals: true,
  });
  if (positionals.length === 0) throw new UsageError('inspect needs at least one file or folder');
  const session = openReader(DIST);
  let bad = 0;
  const complain = (place: Parameters<typeof complaint>[0], problem: string): void => {
    bad += 1;
    terminal.err(`${complaint(place, problem)}\n`);
  };
  for (const path of positionals) {
    for (const found of fromPath(path)) {
      if (found.kind === 'bad') {
        complain(found, found.problem);
        continue;
      }
      if (found.damage !== null) complain(found, found.damage);
      try {
        const verdict = inspect(session, found.raw);
        const { file, index } = found;
        terminal.out(
          values.json
            ? `${JSON.stringify({ file, index, ...verdict })}\n`
            : describeMail(file, index, verdict),
        );
      } catch (error) {
        complain(found, `it could not be read: ${error instanceof Error ? error.message : String(error)}`);
      }
    }
  }
  return bad > 0 ? EXIT_BAD_INPUT : 0;
};

export const inspectCommand: Command = {
  summary: 'say what Casebook makes of mails, storing nothing',
  usage: USAGE,
  run,
};
