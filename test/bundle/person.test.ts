/** What an administrator does with a person's data: exports it, erases it, and finds his mail not logged again. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { RunResult } from '../../workbench/runtime/contract';
import { clearStages, ANA, COMPANY, KENJI, NOW, ROUTING, Stage } from './stage';
import { casebook } from '../workbench/commands/terminal';
import { contactIdFor } from '../../src/crm/hash';
import { DATE, rawOf, type Letter } from './letter';

afterAll(clearStages);
// The commands are asynchronous, so that jest times them, and a busy machine is slow.
const SUPPORT = 'support@solarmora.example';
const PERSON = 'sam.quill@customer.example';
/** Stands in everything that came from the person, and nowhere else. */
const PERSONAL = /quill|quagga|zebra|okapi|wombat|d29tYmF0|gnu-55/i;

const first: Letter = {
  id: 'gnu-55-1@customer.example',
  from: `Sam Quill <${PERSON}>`,
  to: SUPPORT,
  cc: 'Joan <joan@customer.example>',
  subject: 'Zebra 9131',
  text: 'The quagga settlement is confidential.',
  files: [{ name: 'okapi.pdf', type: 'application/pdf', content: 'wombat contract' }],
};
const second: Letter = {
  ...first,
  id: 'gnu-55-2@customer.example',
  subject: 'Re: Zebra 9131',
  answers: [first.id],
  files: [],
};
const answerOfAna: Letter = {
  id: 'gnu-55-3@solarmora.example',
  from: `Ana Mora <${ANA}>`,
  to: `Sam Quill <${PERSON}>`,
  via: 'log@solarmora.example',
  subject: 'Re: Zebra 9131',
  text: 'The quagga is on its way.',
  answers: [first.id],
};
/** Somebody else's mail that names the person, and one whose address holds the person's within it. */
const others: Letter = {
  id: 'other@acme.example',
  from: 'Joan Lee <joan@acme.example>',
  to: SUPPORT,
  subject: 'The inverter blinks',
  text: `Please copy ${PERSON}. Thank you.`,
};
const alike: Letter = {
  id: 'alike@customer.example',
  from: 'Not Sam <not.sam.quill@customer.example>',
  to: SUPPORT,
  subject: 'Mind the gap',
  text: 'A question about tariffs.',
};

const valueOf = <T>(result: RunResult): T => {
  if (result.how !== 'done') throw new Error(String(result.error));
  return JSON.parse(JSON.stringify(result.value)) as T;
};

const asAdmin = (stage: Stage, name: string, ...args: readonly unknown[]) =>
  stage.workbench.run(name, args, { as: ROUTING, kind: 'editor' });

const written = (stage: Stage): string => {
  const [, ...parts] = JSON.parse(stage.everything) as readonly unknown[];
  return JSON.stringify(parts).split('not.sam.quill').join('').split('Not Sam').join('');
};

function withPerson(): Stage {
  const stage = Stage.installed({ ...COMPANY, neverLog: [] });
  stage.deliver(first, others, alike);
  stage.poll();
  stage.deliver(second, answerOfAna);
  stage.poll();
  const tab = stage.tab('Contacts');
  const column = tab.lastColumn();
  stage.edited(stage.at('Contacts').type(0, column, 'Birthday'));
  stage.edited(stage.at('Contacts').type(1, column, `zebra day of ${PERSON}`));
  return stage;
}

it('an erased person is in no cell, file or entry; the ledger is whole; his old mail stays out, new mail is let in', () => {
  const stage = withPerson();
  expect(written(stage)).toMatch(PERSONAL);
  const before = stage.rows('Cases').length;
  const erased = valueOf<{ kind: string; rows: Record<string, number>; files: number; left: string[] }>(
    asAdmin(stage, 'erasePerson', PERSON),
  );
  expect(erased).toMatchObject({ kind: 'erased', files: 1, filesOutOfReach: [], left: [] });
  expect(erased.rows).toMatchObject({ Contacts: 1, Addresses: 1, Cases: 1, Messages: 4 });
  expect(written(stage).match(PERSONAL)).toBeNull();
  expect(written(stage)).not.toContain(contactIdFor(PERSON));

  // Figures and other people's rows are there as before.
  expect(stage.rows('Cases')).toHaveLength(before);
  expect(stage.rows('Messages').map(({ subject }) => subject)).toEqual([
    'The inverter blinks',
    'Mind the gap',
  ]);
  expect(stage.rows('Messages')[0]?.['text']).toBe('Please copy (erased). Thank you.');
  expect(valueOf(asAdmin(stage, 'verifyLedger'))).toMatchObject({ faults: [] });
  const report = valueOf<{ forgotten: number }>(asAdmin(stage, 'verifyLedger'));
  expect(report.forgotten).toBeGreaterThan(3);

  // The same mails once more, by route and in the panel; then a new one, later than the erasure.
  stage.deliver(first, { ...second, id: 'gnu-55-9@customer.example' });
  expect(stage.poll().processed.map(({ outcome }) => outcome)).toEqual(['never_log', 'never_log']);
  const panel = stage.panel(ANA, stage.deliverTo(ANA, { ...first, to: ANA })).open();
  panel.click('log');
  expect(stage.rows('Messages')).toHaveLength(2);
  expect(written(stage).match(PERSONAL)).toBeNull();
  const raw = new TextDecoder().decode(
    rawOf({ ...first, id: 'new@customer.example', subject: 'New order', files: [] }),
  );
  const now = new TextEncoder().encode(raw.replace(DATE, 'Mon, 2 Nov 2026 23:00:00 +0000'));
  stage.clock.set(Date.parse('2026-11-02T23:00:10Z'));
  stage.mail.receive(now, [SUPPORT], { sender: PERSON });
  expect(stage.poll().processed.map(({ outcome }) => outcome)).toEqual(['case_new']);
});

it('an export holds everything, is safe as CSV, and its receipt says what is kept and why', () => {
  const stage = withPerson();
  const made = valueOf<{
    tables: Record<string, readonly Record<string, unknown>[]>;
    csv: string;
    receipt: string;
    addresses: string[];
    files: string[];
  }>(asAdmin(stage, 'exportPerson', PERSON));
  expect(made.addresses).toEqual([PERSON]);
  expect(Object.keys(made.tables).sort()).toEqual(
    expect.arrayContaining(['Addresses', 'Cases', 'Contacts', 'Events', 'Messages']),
  );
  expect(made.tables['Contacts']?.[0]).toMatchObject({
    name: 'Sam Quill',
    Birthday: `zebra day of ${PERSON}`,
  });
  expect(made.tables['Messages']).toHaveLength(4);
  expect(JSON.stringify(made.tables)).not.toContain('not.sam.quill');
  expect(made.csv).toContain('Contacts,1,name,Sam Quill');
  expect(made.receipt).toContain('Messages: 4, from 2026-11-02');
  expect(made.files).toHaveLength(1);
  expect([...stage.rows('Events')].pop()).toMatchObject({ action: 'export', actor: ROUTING });
});

it('retention forgets by age and status what the setting says, counts first, and leaves the rest', () => {
  const stage = withPerson();
  const [own, other] = stage.rows('Cases').map(({ id }) => String(id));
  stage.types('Cases', own ?? '', 'status', 'closed');
  stage.types('Settings', 'Retention', 'value', 'closed 30, logged 400, contacts 60');
  const ninety = NOW + 90 * 86_400_000;
  stage.clock.set(ninety);
  interface Report {
    readonly steps: readonly {
      readonly what: string;
      readonly rows: number;
      readonly first: readonly string[];
    }[];
    readonly files: number;
  }
  const dry = valueOf<Report>(asAdmin(stage, 'runRetention', true));
  expect(dry.steps.map(({ what, rows }) => [what, rows])).toEqual([
    ['closed', 1],
    ['logged', 0],
    ['contacts', 0],
  ]);
  expect(stage.rows('Messages').some(({ caseId }) => caseId === own)).toBe(true);

  expect(stage.trigger('runDailyUpkeep').how).toBe('done');
  expect(stage.rows('Cases').find(({ id }) => id === own)).toMatchObject({
    status: 'closed',
    subject: '(erased)',
    contactAddress: null,
    people: null,
  });
  expect(stage.rows('Messages').map(({ caseId }) => caseId)).not.toContain(own);
  expect(stage.rows('Messages').map(({ caseId }) => caseId)).toContain(other);
  expect([...stage.rows('Events')].reverse().find(({ action }) => action === 'retention')).toMatchObject({
    actor: 'upkeep',
    reason: expect.stringContaining(
      '1 closed older than 30 days, 1 contacts older than 60 days; 1 files removed',
    ),
  });
  expect(written(stage).match(/quagga|wombat|d29tYmF0/i)).toBeNull();
  expect(valueOf(asAdmin(stage, 'verifyLedger'))).toMatchObject({ faults: [] });
  expect(valueOf<Report>(asAdmin(stage, 'runRetention', true)).steps.map(({ rows }) => rows)).toEqual([
    0, 0, 0,
  ]);
});

it('an administrator asks for both on a card, the next poll does it, and the erasure takes the export along', () => {
  const stage = withPerson();
  const files = (): string => JSON.stringify(JSON.parse(stage.everything)[2]);
  const card = stage.panel(ROUTING).open();
  card.click('settings');
  card.click('person_form');
  expect(card.click('person_export', { person: PERSON }).notification).toContain('next run');
  expect(stage.poll().skipped).toBeNull();
  expect(files()).toMatch(/person 2026-11-02\.json/);
  expect([...stage.rows('Events')].pop()).toMatchObject({
    action: 'export',
    outcome: 'kept',
    actor: ROUTING,
  });

  card.click('person_form');
  expect(card.click('person_erase', { person: PERSON, personAgain: 'sam@' }).stateChanged).toBe(false);
  card.click('person_erase', { person: PERSON, personAgain: PERSON });
  stage.poll();
  expect(written(stage).match(PERSONAL)).toBeNull();
  expect(stage.properties['casebook.personRequests']).toBeUndefined();
  const agent = stage.panel(KENJI).open();
  agent.click('settings');
  expect(agent.clicks.map(({ parameters }) => parameters['action'])).not.toContain('person_form');
});

it('is refused for colleagues and for whoever is no administrator', () => {
  const stage = withPerson();
  expect(valueOf(asAdmin(stage, 'erasePerson', KENJI))).toEqual({ kind: 'refused', why: 'colleague' });
  const agent = stage.workbench.run('erasePerson', [PERSON], { as: KENJI, kind: 'editor' });
  expect(valueOf(agent)).toEqual({ kind: 'refused', why: 'not_admin' });
  expect(stage.rows('Contacts')).not.toHaveLength(0);
});

it('is a command: the export in three files, the erasure only with --yes, and kept', async () => {
  const stage = Stage.onDisk({ ...COMPANY, neverLog: [] });
  stage.install();
  stage.deliver(first, { ...others, subject: '=1+1', text: `=cmd|x of ${PERSON}` });
  stage.poll();
  const state = stage.keep();
  const out = join(state, 'export');
  const made = await casebook('person', 'export', PERSON, '--out', out, '--state', state);
  expect([made.code, made.out]).toEqual([0, expect.stringContaining('Messages: 2')]);
  const csv = readFileSync(join(out, 'person.csv'), 'utf8');
  expect(csv).toContain(`'=cmd|x of ${PERSON}`);
  expect(csv).not.toMatch(/,"?[=+@]/);
  expect(JSON.parse(readFileSync(join(out, 'person.json'), 'utf8'))).toMatchObject({ addresses: [PERSON] });
  expect((await casebook('person', 'erase', PERSON, '--state', state)).code).toBe(2);
  const erased = await casebook('person', 'erase', PERSON, '--yes', '--state', state);
  expect([erased.code, erased.out]).toEqual([0, expect.stringContaining('Messages: 2')]);
  expect((await casebook('person', 'export', PERSON, '--out', out, '--state', state)).out).toContain(
    'Nothing is kept about this person.',
  );
  const verified = await casebook('verify', '--state', state);
  expect([verified.code, verified.out]).toEqual([
    0,
    expect.stringMatching(/forgotten by Casebook itself: the chain is whole/),
  ]);
  expect((await casebook('person', 'erase', ANA, '--yes', '--state', state)).err).toContain('a colleague’s');
});
