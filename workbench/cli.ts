/** The program behind `npm run casebook`: the command line on the real streams. */
import { main } from './command-line';

// `casebook inspect ... | head` closes the pipe before the end.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});

const code = await main(process.argv.slice(2), {
  out: text => process.stdout.write(text),
  err: text => process.stderr.write(text),
  interactive: process.stderr.isTTY === true,
});
process.exitCode = code;
