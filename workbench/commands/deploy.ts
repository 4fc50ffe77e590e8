/** `deploy`: puts this build live under the deployment that is there. */
import { parseArgs } from 'node:util';
import { claspIn } from '../setup/clasp';
import { deploy } from '../setup/deploy';
import { ROOT, STATE_FILE, versionHere } from '../setup/here';
import { inWords } from '../setup/machine-steps';
import { newProgress, readProgress } from '../setup/progress';
import { SETUP_WORDS } from '../setup/words';
import { EXIT_BAD_INPUT, type Command, type Terminal } from './command';

const USAGE = `deploy [DEPLOYMENT_ID] [--description TEXT]

  Pushes the build to Google, makes a version of it, and puts it live under the deployment that is there, so that its
  triggers live on. The book follows by itself with the next run. DEPLOYMENT_ID says which, where there are several.`;

const run = (args: readonly string[], terminal: Terminal): Promise<number> => {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { description: { type: 'string', default: `Casebook ${versionHere()}` } },
  });
  let progress = newProgress('en');
  try {
    progress = readProgress(STATE_FILE) ?? progress;
  } catch {
    // Without it the manifest's own time zone is pushed, which a book that is there does not follow.
  }
  const words = SETUP_WORDS[progress.language];
  const result = deploy(claspIn(ROOT), ROOT, {
    description: values.description,
    deploymentId: positionals[0] ?? '',
    timeZone: progress.timeZone,
  });
  if ('problem' in result) {
    terminal.err(`${inWords(result.problem, words)}\n`);
    return Promise.resolve(EXIT_BAD_INPUT);
  }
  const { deploymentId, versionNumber } = result.deployed;
  terminal.out(`${words.deployed(deploymentId, versionNumber)}\n`);
  return Promise.resolve(0);
};

export const deployCommand: Command = {
  summary: 'put this build live at Google (npm run deploy)',
  usage: USAGE,
  run,
};
