/**
 * The parameters and form values of clicks: whatever they hold, the answer is one that Gmail shows, and nothing that the
 * code did not foresee happens on the way.
 */
import { ACTIONS, FIELD, PARAMETER } from '../../src/addon/actions';
import { KEY, RECORD_FIELD } from '../../src/addon/records/clicks';
import { SCHEMA } from '../../src/book/schema';
import { accountsOf, installOptions, leadRoutes } from '../../workbench/company';
import { cardEvent } from '../../workbench/events';
import { DIST, SAMPLE } from '../../workbench/paths';
import { SAMPLE_COMPANY } from '../../workbench/sample/company';
import { loadSample } from '../../workbench/sample/load';
import { checkReturn, type EntryKind } from '../../workbench/services/card-service/returns';
import { gmailStore } from '../../workbench/services/gmail/store';
import { sheetsStore } from '../../workbench/services/sheets/store';
import { Worlds } from '../../workbench/runtime/worlds';
import { openWorkbench, type Workbench } from '../../workbench/workbench';
import { mutatedText } from './mutate';
import type { Chance } from '../chance';
import { expect, type Target } from './target';

const AGENT = 'ana@solarmora.example';
const KINDS: readonly EntryKind[] = ['click', 'composing', 'draft', 'suggestions', 'link'];

/**
 * What the log says of clicks that no card makes: without a parameter that each button of that action carries, with a name or
 * change that no button carries, or on an open mail where none is open.
 */
const FORESEEN =
  /The click came without "\w+"\.|No message is open\.|Casebook has no action "|A (case|mail) has no change "|There is no (answer|form|kind of record) "/;

/** After so many clicks the book is made anew: it grows by what they add. */
const CLICKS_PER_BOOK = 2_000;

const PARAMETERS = [...Object.values(PARAMETER), ...Object.values(KEY)].filter(
  name => name !== PARAMETER.action,
);
const COLUMNS = (['Contacts', 'Companies', 'Cases', 'Deals'] as const).flatMap(table =>
  SCHEMA[table].columns.map(({ key }) => key),
);
const FIELDS = [...Object.values(FIELD), ...Object.values(RECORD_FIELD), ...COLUMNS];

interface Click {
  readonly parameters: Readonly<Record<string, string>>;
  readonly fields: Readonly<Record<string, readonly string[]>>;
  /** The open mail among those of the mailbox, or -1: none. */
  readonly mail: number;
}

function installed(): Workbench {
  const workbench = openWorkbench({
    dist: DIST,
    accounts: accountsOf(SAMPLE_COMPANY),
    now: Date.parse('2026-10-05T08:00:00Z'),
    rememberedRuns: 0,
    worlds: new Worlds(),
  });
  const run = (name: string, args: readonly unknown[], kind: 'editor' | 'trigger'): void => {
    const { how, error } = workbench.run(name, args, { as: SAMPLE_COMPANY.routing, kind });
    if (how !== 'done') throw new Error(`${name}: ${error ?? how}`);
  };
  run('install', [installOptions(SAMPLE_COMPANY)], 'editor');
  const store = gmailStore(workbench.cloud);
  leadRoutes(store, SAMPLE_COMPANY);
  loadSample(store, workbench.cloud.clock, SAMPLE);
  run('pollMailbox', [], 'trigger');
  return workbench;
}

/** What stands in the book: ids and words that a card may name. */
function wordsOf(workbench: Workbench): readonly string[] {
  const [book] = sheetsStore(workbench.cloud).spreadsheets;
  const cells = (book?.tabs ?? []).flatMap(tab => [...tab.rows].slice(1, 30).flatMap(({ values }) => values));
  const words = cells.flatMap(cell => (cell === null || cell === '' ? [] : [String(cell).slice(0, 200)]));
  return [...new Set([...words, 'contact', 'company', 'case', 'deal', 'status', 'closed', '1', '0'])];
}

export function cardTarget(): Target {
  let workbench = installed();
  let clicks = 0;
  const words = wordsOf(workbench);
  const value = (random: Chance): string =>
    random.happens(0.7) ? random.pick(words) : mutatedText(random.pick(words), words, random);
  const some = (names: readonly string[], most: number, random: Chance): string[] =>
    Array.from({ length: random.below(most + 1) }, () => random.pick(names));
  return {
    name: 'cards',
    weight: 0.5,
    make: (random): Click => ({
      parameters: Object.fromEntries([
        [PARAMETER.action, random.happens(0.95) ? random.pick(ACTIONS) : value(random)],
        ...some(PARAMETERS, 5, random).map(name => [name, value(random)]),
      ]) as Record<string, string>,
      fields: Object.fromEntries(some(FIELDS, 4, random).map(name => [name, [value(random)]])) as Record<
        string,
        string[]
      >,
      mail: random.below(80) - 8,
    }),
    hold: input => {
      if (clicks++ % CLICKS_PER_BOOK === CLICKS_PER_BOOK - 1) workbench = installed();
      const { parameters, fields, mail } = input as Click;
      const box = gmailStore(workbench.cloud).mailbox(AGENT).list();
      const open = mail < 0 ? undefined : box[mail % Math.max(1, box.length)];
      const event = cardEvent({
        locale: { tag: 'en', zone: 'Etc/UTC', offsetMs: 0 },
        ...(open ? { message: { account: AGENT, messageId: open.id, threadId: open.threadId } } : {}),
        parameters,
        formInputs: Object.fromEntries(
          Object.entries(fields).map(([name, texts]) => [name, { stringInputs: { value: texts } }]),
        ),
      });
      const result = workbench.run('onCardAction', [event], { as: AGENT, kind: 'card' });
      expect(result.how === 'done', `${result.how}: ${result.error ?? ''}`);
      const errors = result.log
        .filter(({ level, text }) => level === 'error' && !FORESEEN.test(text))
        .map(({ text }) => text);
      expect(errors.length === 0, `an error that nobody foresaw: ${errors.join(' ')}`);
      const answers = KINDS.map(kind => checkReturn(kind, result.value));
      expect(
        answers.some(({ ok }) => ok),
        `an answer that Gmail does not show: ${JSON.stringify(answers[0])}`,
      );
      workbench.cloud.clock.advance(1_000);
    },
  };
}
