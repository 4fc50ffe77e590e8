/** What each action of a day calls, as the built bundle does it in the workbench: the parts of the simulation. */
import { ANA, KENJI, Stage } from '../../../test/bundle/stage';
import type { RunResult } from '../../../workbench/runtime/contract';

/** One call that leaves the runtime. */
export interface Call {
  readonly kind: 'read' | 'write' | 'lock' | 'unlock' | 'mail' | 'other';
  readonly name: string;
}

export type ActionKind =
  | 'open a mail'
  | 'open a mail again'
  | 'open a stranger’s mail'
  | 'homepage'
  | 'open a case'
  | 'log a mail'
  | 'new case'
  | 'note'
  | 'solve a case'
  | 'edit in the sheet'
  | 'poll'
  | 'daily run';

export interface Profile {
  readonly calls: readonly Call[];
  /** Time that the script itself needs, ms. */
  readonly script: number;
}

/** A cold start and the script's own work: measured by `npm run bench -- --only load`, doubled for Google's slower machines. */
const SCRIPT_MS = 400;

/** Only these are metered by the Sheets API; SpreadsheetApp and its TextFinder are not. */
const kindOf = (name: string): Call['kind'] => {
  if (/^Sheets\..*(batchGet|\.get$|getByDataFilter)/.test(name)) return 'read';
  if (/^Sheets\./.test(name)) return 'write';
  if (/tryLock|waitLock/.test(name)) return 'lock';
  if (/releaseLock/.test(name)) return 'unlock';
  return /Messages\.get$/.test(name) ? 'mail' : 'other';
};

const profileOf = (action: string, { how, error, calls }: RunResult): Profile => {
  if (how !== 'done') throw new Error(`${action}: ${error}`);
  return {
    script: SCRIPT_MS,
    calls: calls.filter(({ remote }) => remote).map(({ name }) => ({ name, kind: kindOf(name) })),
  };
};

const SUPPORT = 'support@solarmora.example';
const known = 'Ann Lee <ann@acme.example>';
/** Mails of the measured poll; a poll of fewer reads as many fewer. */
export const POLLED = 50;

const letter = (id: string, from: string, to: string) => ({ id, from, to, subject: `About ${id}` });

/** Each action once, on a book with some history. */
export function measureProfiles(): Readonly<Record<ActionKind, Profile>> {
  const stage = Stage.installed();
  stage.deliver(letter('first@acme.example', known, SUPPORT));
  stage.poll();
  const opened = (id: string, from: string, user = ANA) =>
    stage.panel(user, stage.deliverTo(user, letter(id, from, user)));
  const result = (ran: RunResult | null): RunResult => {
    if (ran === null) throw new Error('The card was not opened.');
    return ran;
  };
  const mail = opened('direct-1@acme.example', known).open();
  const first = result(mail.opened);
  const again = result(mail.open().opened);
  const stranger = opened('stranger@nowhere.example', 'Rita River <rita@nowhere.example>', KENJI).open();
  const home = stage.panel(ANA).open();
  const onCase = home.press({
    text: '',
    function: 'onCardAction',
    parameters: { action: 'record', kind: 'case', id: 'C-1' },
  });
  const note = home.click('add_note', { note: 'Called back' });
  const solve = home.click('case_state');
  const log = mail.click('log');
  const made = stranger.click('new_case');
  const [edit] = stage.types('Cases', 'C-1', 'priority', 'high');
  stage.clock.advance(600_000);
  stage.deliver(
    ...Array.from({ length: POLLED }, (_, n) =>
      letter(`mail-${n}@c${n}.example`, `C ${n} <c${n}@c${n}.example>`, SUPPORT),
    ),
  );
  const poll = stage.runPoll();
  const upkeep = stage.trigger('runDailyUpkeep');
  return {
    'open a mail': profileOf('open', first),
    'open a mail again': profileOf('open again', again),
    'open a stranger’s mail': profileOf('open a stranger', result(stranger.opened)),
    homepage: profileOf('home', result(home.opened)),
    'open a case': profileOf('case', onCase.result),
    'log a mail': profileOf('log', log.result),
    'new case': profileOf('new case', made.result),
    note: profileOf('note', note.result),
    'solve a case': profileOf('solve', solve.result),
    'edit in the sheet': profileOf('edit', result(edit ?? null)),
    poll: profileOf('poll', poll),
    'daily run': profileOf('daily run', upkeep),
  };
}

/** The poll of so many mails: calls for each mail and each answer are fewer in proportion. */
export const pollOf = ({ calls, script }: Profile, mails: number): Profile => {
  const isForOne = (call: Call): boolean => call.kind === 'mail' || /Messages\.send$/.test(call.name);
  const taken = new Map<string, number>();
  const some = calls.filter(call => {
    if (!isForOne(call)) return true;
    const number = (taken.get(call.name) ?? 0) + 1;
    taken.set(call.name, number);
    const all = calls.filter(({ name }) => name === call.name).length;
    return number <= Math.ceil((all * mails) / POLLED);
  });
  return { script, calls: some };
};
