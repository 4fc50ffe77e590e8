/** The command line: `casebook COMMAND ...`. Finds the command, prints help, and turns what is thrown into an exit code. */
import { EXIT_USAGE, UsageError, type Command, type Terminal } from './commands/command';
import { deployCommand } from './commands/deploy';
import { contactsCommand } from './commands/contacts';
import { doctorCommand } from './commands/doctor';
import { exportCommand } from './commands/export';
import { importCommand } from './commands/import';
import { inspectCommand } from './commands/inspect';
import { personCommand } from './commands/person';
import { replayCommand } from './commands/replay';
import { rebuildCommand } from './commands/rebuild';
import { retentionCommand } from './commands/retention';
import { serveCommand } from './commands/serve';
import { setupCommand } from './commands/setup';
import { verifyCommand } from './commands/verify';

const COMMANDS: Readonly<Record<string, Command>> = {
  deploy: deployCommand,
  contacts: contactsCommand,
  doctor: doctorCommand,
  export: exportCommand,
  import: importCommand,
  inspect: inspectCommand,
  person: personCommand,
  replay: replayCommand,
  rebuild: rebuildCommand,
  retention: retentionCommand,
  serve: serveCommand,
  setup: setupCommand,
  verify: verifyCommand,
};

const help = (): string =>
  [
    'npm run -s casebook -- COMMAND',
    '',
    ...Object.entries(COMMANDS).map(([name, { summary }]) => `  ${name.padEnd(10)}${summary}`),
    '',
    '  COMMAND --help shows its options.',
    '',
  ].join('\n');

/** Errors of node:util's parseArgs, which are the user's. */
const isArgumentError = (error: unknown): error is Error =>
  error instanceof UsageError ||
  String((error as NodeJS.ErrnoException | null)?.code).startsWith('ERR_PARSE_ARGS');

/** Runs the command line. @returns the exit code */
export const main = async (argv: readonly string[], terminal: Terminal): Promise<number> => {
  const [name = '--help', ...args] = argv;
  if (name === '--help' || name === '-h' || name === 'help') {
    terminal.out(help());
    return 0;
  }
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (!command) {
    terminal.err(`There is no command ${name}.\n\n${help()}`);
    return EXIT_USAGE;
  }
  if (args.includes('--help') || args.includes('-h')) {
    terminal.out(`${command.usage}\n`);
    return 0;
  }
  try {
    return await command.run(args, terminal);
  } catch (error) {
    if (!isArgumentError(error)) throw error;
    terminal.err(`${error.message}\n\n${command.usage}\n`);
    return EXIT_USAGE;
  }
};
