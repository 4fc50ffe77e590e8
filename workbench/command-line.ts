/** The command line: `casebook COMMAND ...`. Finds the command, prints help, and turns what is thrown into an exit code. */
import { EXIT_USAGE, UsageError, type Command, type Terminal } from './commands/command';

/** Each with what it needs is loaded when it is asked for. */
const COMMANDS: Readonly<Record<string, () => Promise<Command>>> = {
  deploy: async () => (await import('./commands/deploy')).deployCommand,
  contacts: async () => (await import('./commands/contacts')).contactsCommand,
  doctor: async () => (await import('./commands/doctor')).doctorCommand,
  export: async () => (await import('./commands/export')).exportCommand,
  import: async () => (await import('./commands/import')).importCommand,
  inspect: async () => (await import('./commands/inspect')).inspectCommand,
  person: async () => (await import('./commands/person')).personCommand,
  replay: async () => (await import('./commands/replay')).replayCommand,
  rebuild: async () => (await import('./commands/rebuild')).rebuildCommand,
  retention: async () => (await import('./commands/retention')).retentionCommand,
  serve: async () => (await import('./commands/serve')).serveCommand,
  setup: async () => (await import('./commands/setup')).setupCommand,
  verify: async () => (await import('./commands/verify')).verifyCommand,
};

const help = async (): Promise<string> => {
  const lines = Object.entries(COMMANDS).map(
    async ([name, load]) => `  ${name.padEnd(10)}${(await load()).summary}`,
  );
  return [
    'npm run -s casebook -- COMMAND',
    '',
    ...(await Promise.all(lines)),
    '',
    '  COMMAND --help shows its options.',
    '',
  ].join('\n');
};

/** Errors of node:util's parseArgs, which are the user's. */
const isArgumentError = (error: unknown): error is Error =>
  error instanceof UsageError ||
  String((error as NodeJS.ErrnoException | null)?.code).startsWith('ERR_PARSE_ARGS');

/** Runs the command line. @returns the exit code */
export const main = async (argv: readonly string[], terminal: Terminal): Promise<number> => {
  const [name = '--help', ...args] = argv;
  if (name === '--help' || name === '-h' || name === 'help') {
    terminal.out(await help());
    return 0;
  }
  const command = Object.hasOwn(COMMANDS, name) ? await COMMANDS[name]?.() : undefined;
  if (!command) {
    terminal.err(`There is no command ${name}.\n\n${await help()}`);
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
