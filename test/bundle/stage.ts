/**
 * The built bundle in a workbench of its own: a small company, its mail, its people at their cards and in the sheet.
 * A stage can be kept as a checkpoint and opened again from there as often as a test needs.
 */
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { accountsOf, companyOf, installOptions, leadRoutes, type Company } from '../../workbench/company';
import { cardEvent, type CardEventParts } from '../../workbench/events';
import { DIST } from '../../workbench/paths';
import type { Faults, RunResult, Stored } from '../../workbench/runtime/contract';
import type { KeptState } from '../../workbench/runtime/kept-state';
import { checkReturn } from '../../workbench/services/card-service/returns';
import type { MailboxMessage } from '../../workbench/services/gmail/mailbox';
import { gmailStore } from '../../workbench/services/gmail/store';
import { PropertyStore } from '../../workbench/services/properties';
import { PersonAtTab, type EditFacts } from '../../workbench/services/sheets/people';
import type { Spreadsheet } from '../../workbench/services/sheets/spreadsheet';
import { sheetsStore } from '../../workbench/services/sheets/store';
import type { Tab } from '../../workbench/services/sheets/tab';
import { openWorkbench, type Workbench } from '../../workbench/workbench';
import { SCHEMA, type TableName } from '../../src/book/schema';
import { headersOf } from '../../src/locales/book';
import type { PollReport } from '../../src/intake/poll';
import { LABEL_NAMES } from '../../src/intake/state';
import { OWN_WORLDS, worldsOf } from '../worlds';
import { CardStack } from './card-stack';
import { withClickBounds } from './click-bounds';
import { ANA, KENJI } from './people';
export { ANA, KENJI, ROUTING } from './people';
import { rawOf, recipientOf, type Letter } from './letter';
import { MAILS } from './mails';

export const NOW = Date.parse('2026-11-02T10:00:00Z');

const usual = companyOf('solarmora.example');

export const COMPANY: Company = {
  ...usual,
  users: [
    ...usual.users,
    { email: ANA, name: 'Ana Mora', role: 'agent' },
    { email: KENJI, name: 'Kenji Sato', role: 'agent' },
  ],
  routes: usual.routes.map(route =>
    route.name === 'support' ? { ...route, assignees: `${ANA}, ${KENJI}` } : route,
  ),
  neverLog: [{ pattern: 'lawyers.example', reason: 'confidential' }],
};

const LABELS = LABEL_NAMES;
/** Pauses between mails that arrive and between runs, ms. */
const BETWEEN_MAILS = 1_000;
export const BETWEEN_RUNS = 300_000;

const folders: string[] = [];
const newFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'casebook-test-'));
  folders.push(folder);
  return folder;
};

/** Takes away what the stages of this test file have put on disk. */
export const clearStages = (): void => {
  kept.clear();
  installations.clear();
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
};

let ownDist = process.env['CASEBOOK_TEST_DIST'] ?? null;
/** A copy of dist/, so that a build beside a run does not pull the bundle away under it: the tests', or a bench's own. */
const distCopy = (): string => {
  if (ownDist === null) {
    const folder = mkdtempSync(join(tmpdir(), 'casebook-dist-'));
    cpSync(DIST, folder, { recursive: true });
    process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
    ownDist = folder;
  }
  return ownDist;
};

export type Row = Readonly<Record<string, string | number | boolean | null>>;

export interface StageOptions {
  readonly company?: Company;
  /** A build of its own, where the plain one is not meant. */
  readonly dist?: string;
  /** A folder in which the state lies. */
  readonly state?: string;
  /** A state to start from. */
  readonly from?: KeptState;
  /** Each run gets a world of its own, as on Google: where calls are counted, or a run is to be repeated exactly. */
  readonly ownWorlds?: boolean;
}

/** Checkpoints of stages that are not on disk, by name. */
const kept = new Map<string, KeptState>();
/** Checkpoints of installations, by their company. */
const installations = new Map<string, string>();

export class Stage {
  readonly workbench: Workbench;
  readonly company: Company;
  private readonly state: string | null;

  constructor({
    company = COMPANY,
    dist = distCopy(),
    state,
    from,
    ownWorlds = OWN_WORLDS,
  }: StageOptions = {}) {
    this.company = company;
    this.state = state ?? null;
    this.workbench = withClickBounds(
      openWorkbench({
        dist,
        accounts: accountsOf(company),
        ...(ownWorlds ? {} : { worlds: worldsOf(dist) }),
        ...(from === undefined ? {} : { from }),
        ...(state === undefined ? {} : { stateDir: state }),
        ...(state === undefined && from === undefined ? { now: NOW } : {}),
      }),
    );
  }

  /** A stage in which Casebook is installed and the routes lead to it; of a test file's each but the first is opened from there. */
  static installed(company: Company = COMPANY): Stage {
    const name = JSON.stringify(company);
    const checkpoint = installations.get(name);
    if (checkpoint !== undefined) return Stage.from(checkpoint, company);
    const stage = new Stage({ company });
    const { how, error } = stage.install();
    if (how !== 'done') throw new Error(`The installation ended so: ${error}`);
    installations.set(name, stage.keep());
    return stage;
  }

  /** The same after these letters have come and been polled. */
  static atWork(letters: readonly Letter[] = MAILS, company: Company = COMPANY): Stage {
    const stage = Stage.installed(company);
    stage.deliver(...letters);
    stage.poll();
    return stage;
  }

  /** A stage whose state lies in a folder, for what reads it there. */
  static onDisk(company: Company = COMPANY): Stage {
    const folder = newFolder();
    const stage = new Stage({ company, state: folder });
    stage.clock.set(NOW);
    return stage;
  }

  get clock() {
    return this.workbench.cloud.clock;
  }

  get mail() {
    return gmailStore(this.workbench.cloud);
  }

  /** The spreadsheet that Casebook uses, by the properties of the script. */
  get book(): Spreadsheet {
    const id = this.properties['casebook.book'] ?? '';
    const book = sheetsStore(this.workbench.cloud).get(id);
    if (!book) throw new Error('There is no book.');
    return book;
  }

  /** Properties of the script. */
  get properties(): Readonly<Record<string, string>> {
    return Object.fromEntries(
      this.workbench.cloud.part('properties', () => new PropertyStore()).bag('script'),
    );
  }

  /** Keeps the state as a checkpoint, which `from` opens again as often as wanted. Of a stage on disk it is a folder. */
  keep(): string {
    if (this.state === null) {
      const name = `checkpoint ${kept.size + 1}`;
      kept.set(name, this.workbench.keep());
      return name;
    }
    this.workbench.save();
    const folder = newFolder();
    cpSync(this.state, folder, { recursive: true });
    return folder;
  }

  /** @param dist see `StageOptions` */
  static from(checkpoint: string, company: Company = COMPANY, dist = distCopy()): Stage {
    const from = kept.get(checkpoint);
    if (from !== undefined) return new Stage({ company, from, dist });
    const folder = newFolder();
    cpSync(checkpoint, folder, { recursive: true });
    return new Stage({ company, state: folder, dist });
  }

  /** Goes back to a checkpoint of this stage or of another that is not on disk. */
  backTo(checkpoint: string): void {
    const state = kept.get(checkpoint);
    if (state === undefined) throw new Error(`There is no ${checkpoint}.`);
    this.workbench.reopen(state);
  }

  /** Everything that Google keeps, as one text: equal texts go on alike, whatever led to them. */
  get everything(): string {
    const { cloud } = this.workbench;
    const untouched = (): Stored => {
      throw new Error('No run has touched it.');
    };
    const parts = ['gmail', 'sheets', 'drive', 'properties', 'triggers'].map(name => {
      try {
        return cloud.part(name, untouched).snapshot();
      } catch {
        return null;
      }
    });
    return JSON.stringify(parts);
  }

  /** Ends the use of a stage that was opened from a checkpoint. */
  close(): void {
    if (this.state !== null) rmSync(this.state, { recursive: true, force: true });
  }

  // --- runs

  install(faults?: Faults): RunResult {
    const result = this.workbench.run('install', [installOptions(this.company)], {
      as: this.company.routing,
      kind: 'editor',
      ...(faults ? { faults } : {}),
    });
    leadRoutes(this.mail, this.company);
    return result;
  }

  /** One run of a trigger's function as the routing mailbox, some minutes after the last. */
  trigger(functionName: string, faults?: Faults): RunResult {
    this.clock.advance(BETWEEN_RUNS);
    return this.workbench.run(functionName, [{}], {
      as: this.company.routing,
      kind: 'trigger',
      ...(faults ? { faults } : {}),
    });
  }

  runPoll(faults?: Faults): RunResult {
    return this.trigger('pollMailbox', faults);
  }

  /** A poll that must come to its end. */
  poll(): PollReport {
    const result = this.runPoll();
    if (result.how !== 'done' || result.value === null) throw new Error(`The poll ended so: ${result.error}`);
    return JSON.parse(JSON.stringify(result.value)) as PollReport;
  }

  // --- mail

  /** Mail from outside, or from a colleague, comes in by a route. */
  deliver(...letters: readonly Letter[]): readonly string[] {
    return letters.map(letter => {
      this.clock.advance(BETWEEN_MAILS);
      const sender = /<([^>]*)>/.exec(letter.from)?.[1] ?? '';
      const { delivered } = this.mail.receive(rawOf(letter), [recipientOf(letter)], { sender });
      const [message] = delivered;
      if (!message) throw new Error(`Nobody has the address ${recipientOf(letter)}.`);
      return message.id;
    });
  }

  /** Mail straight into somebody's mailbox. */
  deliverTo(account: string, letter: Letter): MailboxMessage {
    this.clock.advance(BETWEEN_MAILS);
    return this.mail.deliver(account, rawOf(letter), { sender: /<([^>]*)>/.exec(letter.from)?.[1] ?? '' });
  }

  /** Subjects of the routing mailbox's messages under a label, oldest first. */
  under(label: keyof typeof LABELS): readonly string[] {
    const box = this.mail.mailbox(this.company.routing);
    const found = box.labels.named(LABELS[label]);
    if (!found) return [];
    return box
      .list(found.id)
      .map(({ id }) => box.header(id, 'Subject') ?? '')
      .reverse();
  }

  /** Somebody moves a message of the routing mailbox from one label to another. */
  moveByHand(id: string, from: keyof typeof LABELS, to: keyof typeof LABELS): void {
    const box = this.mail.mailbox(this.company.routing);
    const label = (name: string): string => box.labels.named(name)?.id ?? '';
    box.relabel(id, [label(LABELS[to])], [label(LABELS[from])]);
  }

  /** What the routing mailbox has sent, oldest first: `to | subject`. */
  sent(): readonly string[] {
    const box = this.mail.mailbox(this.company.routing);
    return box
      .list('SENT')
      .map(({ id }) => `${box.header(id, 'To')} | ${box.header(id, 'Subject')}`)
      .reverse();
  }

  // --- the sheet

  tab(table: TableName): Tab {
    const tab = this.book.tabById(SCHEMA[table].sheetId);
    if (!tab) throw new Error(`There is no tab ${table}.`);
    return tab;
  }

  /** Rows of a table, by the column keys of the schema (of a book in English whose headers are in place). */
  rows(table: TableName): readonly Row[] {
    return this.rowsOf(this.tab(table), table);
  }

  /** The same of a tab of another spreadsheet, such as an archive. */
  rowsOf(tab: Tab, table: TableName): readonly Row[] {
    const headers = this.headers(tab, table);
    const found: Row[] = [];
    for (let row = 1; row < tab.lastRow(); row++) {
      const cells = headers.map(({ key, column }) => [key, plain(tab.value(row, column))] as const);
      if (cells.some(([, value]) => value !== null)) found.push(Object.fromEntries(cells));
    }
    return found;
  }

  /** Where each column of the schema stands, and further columns under their header's text. */
  private headers(tab: Tab, table: TableName): readonly { readonly key: string; readonly column: number }[] {
    return Array.from({ length: tab.lastColumn() }, (_, column) => {
      const text = String(tab.value(0, column) ?? '');
      return { key: keyOfHeader(table, text) ?? text, column };
    });
  }

  column(table: TableName, key: string): number {
    const found = this.headers(this.tab(table), table).find(header => header.key === key);
    if (!found) throw new Error(`${table} has no column ${key}.`);
    return found.column;
  }

  /** Somebody at a tab; what they do does not fire triggers unless it is given to `edited`. */
  at(table: TableName, user = ANA): PersonAtTab {
    return new PersonAtTab(this.book, this.tab(table), user, this.clock.now());
  }

  /** Somebody types into the cell of a row that is found by its id; the edit trigger fires. */
  types(table: TableName, id: string, key: string, text: string, user = ANA): readonly RunResult[] {
    const tab = this.tab(table);
    const idColumn = this.column(table, SCHEMA[table].id);
    for (let row = 1; row < tab.lastRow(); row++) {
      if (tab.value(row, idColumn) !== id) continue;
      return this.edited(this.at(table, user).type(row, this.column(table, key), text));
    }
    throw new Error(`${table} has no row ${id}.`);
  }

  edited(facts: EditFacts): readonly RunResult[] {
    return this.workbench.edited(facts);
  }

  // --- cards

  /** The side panel of somebody, beside a message of their mailbox or on the homepage. */
  panel(account: string, message?: MailboxMessage): CardStack {
    const parts: CardEventParts = {
      locale: { tag: 'en', zone: 'Etc/UTC', offsetMs: 0 },
      ...(message ? { message: { account, messageId: message.id, threadId: message.threadId } } : {}),
    };
    return new CardStack(
      (functionName, more, faults) => {
        this.clock.advance(BETWEEN_MAILS);
        const result = this.workbench.run(functionName, [cardEvent({ ...parts, ...more })], {
          as: account,
          kind: 'card',
          ...(faults ? { faults } : {}),
        });
        if (result.how !== 'done') return { result, wire: null };
        const kind = functionName === 'onCardAction' ? 'click' : 'card';
        const returned = checkReturn(kind, result.value);
        if (!returned.ok) throw new Error(returned.error);
        return { result, wire: returned.wire };
      },
      message === undefined ? 'onHomepage' : 'onGmailMessageOpen',
    );
  }
}

const keyOfHeader = (table: TableName, text: string): string | undefined =>
  SCHEMA[table].columns.find(({ key }) => headersOf(table, key).includes(text))?.key;

const plain = (value: unknown): string | number | boolean | null => {
  if (value === null || value === undefined) return null;
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? value
    : JSON.stringify(value);
};
