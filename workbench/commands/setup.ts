/** `setup`: installs Casebook for a domain, step by step; stopped and taken up again at will. */
import { parseArgs } from 'node:util';
import { claspIn } from '../setup/clasp';
import {
  buildHere,
  FILTER_FILE,
  person,
  ROOT,
  scopesHere,
  STATE_FILE,
  versionHere,
  writeHere,
} from '../setup/here';
import { newProgress, readProgress, type Progress } from '../setup/progress';
import { STEPS } from '../setup/steps';
import { listed, walk } from '../setup/walk';
import { SETUP_LANGUAGES, SETUP_WORDS, type SetupLanguage } from '../setup/words';
import { EXIT_BAD_INPUT, UsageError, type Command, type Terminal } from './command';

const USAGE = `setup [--language en|pt-BR|ja] [--list] [--again STEP] [--state FILE]

  Walks through the installation: makes and deploys the Apps Script project by clasp, and says what only a person can do in
  Google's consoles, with the values to paste. It can be stopped at any time; the next run goes on.

  --language  of its texts; from then on the usual one
  --list      only show the steps and which are done
  --again     do a step once more, by its name in --list
  --state     the file that keeps how far it came, instead of .casebook-setup/progress.json (no secret is in it)`;

const languageFor = (wanted: string | undefined): SetupLanguage | null => {
  if (wanted === undefined) {
    const tag = Intl.DateTimeFormat().resolvedOptions().locale;
    return SETUP_LANGUAGES.find(each => each.slice(0, 2) === tag.slice(0, 2)) ?? 'en';
  }
  return SETUP_LANGUAGES.find(each => each.toLowerCase() === wanted.toLowerCase()) ?? null;
};

const run = async (args: readonly string[], terminal: Terminal): Promise<number> => {
  const { values } = parseArgs({
    args: [...args],
    options: {
      language: { type: 'string' },
      list: { type: 'boolean', default: false },
      again: { type: 'string' },
      state: { type: 'string', default: STATE_FILE },
    },
  });
  const language = languageFor(values.language);
  if (language === null)
    throw new UsageError(
      `There are no texts in ${values.language}; there are: ${SETUP_LANGUAGES.join(', ')}.`,
    );
  if (values.again !== undefined && !STEPS.some(({ id }) => id === values.again))
    throw new UsageError(`There is no step ${values.again}; --list shows them.`);
  let kept: Progress | null;
  try {
    kept = readProgress(values.state);
  } catch {
    terminal.err(`${SETUP_WORDS[language].failed.state(values.state)}\n`);
    return EXIT_BAD_INPUT;
  }
  const before = kept ?? newProgress(language);
  const progress: Progress = {
    ...before,
    language: values.language === undefined ? before.language : language,
    done: before.done.filter(id => id !== values.again),
  };
  if (values.list) {
    terminal.out(`${listed(progress).join('\n')}\n`);
    return 0;
  }
  const { ask, leave } = person(terminal.out);
  try {
    const whole = await walk(progress, {
      root: ROOT,
      clasp: claspIn(ROOT),
      build: buildHere,
      out: line => terminal.out(`${line}\n`),
      ask,
      write: writeHere,
      stateFile: values.state,
      filterFile: FILTER_FILE,
      version: versionHere(),
      scopes: scopesHere(),
      nodeVersion: process.version,
      usualTimeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    });
    return whole ? 0 : EXIT_BAD_INPUT;
  } finally {
    leave();
  }
};

export const setupCommand: Command = {
  summary: 'install Casebook for a domain, step by step (npm run setup)',
  usage: USAGE,
  run,
};
