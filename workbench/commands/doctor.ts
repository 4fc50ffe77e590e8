/** `doctor`: whether the Casebook of a workbench is well, and what to do where it is not. Changes nothing. */
import { parseArgs } from 'node:util';
import { EXIT_BAD_INPUT, type Command, type Terminal } from './command';
import { askKept } from './kept-office';
import { USUAL_STATE } from './state-folder';

const USAGE = `doctor [--state DIR] [--language TAG] [--json]

  Looks at the Casebook that \`serve\` runs as the function checkHealth does on Google: whether the mailbox is read, what
  waits, what failed and why, permissions, triggers, limits, settings. Exit code 0: all is well; 1: something needs a person.

  --state DIR      where the workbench keeps its state; .casebook unless told otherwise
  --language TAG   language of the words, such as pt-BR or ja
  --json           print one object: installed, findings, health`;

type Level = 'good' | 'watch' | 'bad';

/** What the bundle's `checkHealth` answers. */
interface Report {
  readonly installed: boolean;
  readonly health: Readonly<Record<string, unknown>> | null;
  readonly findings: readonly {
    readonly level: Level;
    readonly kind: string;
    readonly what: string;
    readonly next: string;
    readonly detail: string;
  }[];
}

const SIGN: Readonly<Record<Level, string>> = { good: 'ok', watch: '? ', bad: '! ' };

const describe = ({ findings, health }: Report): string => {
  const shown = (name: string): string => {
    const value = health?.[name];
    return value === null || value === undefined ? '-' : String(value);
  };
  const figures =
    health === null
      ? []
      : [
          `last read     ${shown('lastPollAt')} (${shown('lastPollMails')} mails, ${shown('lastPollMs')} ms)`,
          `waiting       ${shown('waiting')}, oldest ${shown('oldestWaiting')}`,
          `daily run     ${shown('lastUpkeepAt')}, mails without a row ${shown('gap')}`,
          `trigger       ${shown('trigger')}`,
          `cells         ${shown('cells')}`,
          `archives      ${shown('archives')}`,
          `version       ${shown('version')}`,
        ];
  const told = findings.map(({ level, what, detail, next }) =>
    [`${SIGN[level]} ${what}`, detail, next].filter(part => part !== '').join('\n   '),
  );
  return [...(told.length === 0 ? [`${SIGN.good} All is well.`] : told), '', ...figures, ''].join('\n');
};

const run = (args: readonly string[], terminal: Terminal): Promise<number> => {
  const { values } = parseArgs({
    args: [...args],
    options: {
      state: { type: 'string', default: USUAL_STATE },
      language: { type: 'string', default: 'en' },
      json: { type: 'boolean', default: false },
    },
  });
  const answer = askKept<string>(values.state, 'checkHealth', [values.language], terminal, false);
  if (answer === null) return Promise.resolve(EXIT_BAD_INPUT);
  const report = JSON.parse(answer) as Report;
  terminal.out(values.json ? `${JSON.stringify(report)}\n` : describe(report));
  return Promise.resolve(report.findings.length === 0 ? 0 : EXIT_BAD_INPUT);
};

export const doctorCommand: Command = {
  summary: 'say whether Casebook is well, and what to do where it is not',
  usage: USAGE,
  run,
};
