/**
 * What must not be written down is looked for in everything that the runs wrote: the book, the files, properties, caches,
 * logs, error texts, cards of others and the mail that goes out.
 */
import { cacheStore } from '../../workbench/services/cache';
import type { RunResult } from '../../workbench/runtime/contract';
import { failAt, TEXT } from './faults';
import type { Letter } from './letter';
import { ANA, clearStages, KENJI, Stage } from './stage';

afterAll(clearStages);

const SUPPORT = 'support@solarmora.example';
/** Words that stand in mail of a person on the never-log list and nowhere else. */
const PRIVATE = /quagga|okapi|gnu-5512|zebra|sam@lawyers|sam quill/i;

const secretMail: Letter = {
  id: 'gnu-5512@lawyers.example',
  from: 'Sam Quill <sam@lawyers.example>',
  to: SUPPORT,
  subject: 'Zebra 9131',
  text: 'The quagga settlement is confidential.',
  files: [{ name: 'okapi.pdf', type: 'application/pdf', content: 'okapi contract' }],
};

const LETTERS: readonly Letter[] = [
  secretMail,
  { ...secretMail, id: 'gnu-5512-b@lawyers.example', to: ANA, via: SUPPORT },
  {
    id: 'gnu-5512-c@solarmora.example',
    from: `Ana Mora <${ANA}>`,
    to: 'Sam Quill <sam@lawyers.example>',
    via: 'log@solarmora.example',
    subject: 'Zebra 9131, our answer',
    text: 'The quagga figures are attached.',
  },
  {
    id: 'gnu-5512-d@solarmora.example',
    from: `Kenji Sato <${KENJI}>`,
    to: 'forward@solarmora.example',
    subject: 'Fwd: Zebra 9131',
    text: [
      '---------- Forwarded message ---------',
      'From: Sam Quill <sam@lawyers.example>',
      'Date: Sun, Nov 1, 2026 at 4:12 PM',
      'Subject: Zebra 9131',
      `To: <${KENJI}>`,
      '',
      'The quagga settlement is confidential.',
    ].join('\r\n'),
  },
  {
    id: 'open@acme.example',
    from: 'Ann Lee <ann@acme.example>',
    to: SUPPORT,
    cc: 'Sam Quill <sam@lawyers.example>',
    subject: 'The inverter blinks red',
  },
];

/** All that is stored but the mailboxes themselves, which hold the mail as before. */
function written(stage: Stage): string {
  const [, ...others] = JSON.parse(stage.everything) as readonly unknown[];
  return JSON.stringify(others);
}

const said = (result: RunResult): string =>
  JSON.stringify([result.error, result.log, result.how === 'done' ? result.value : null]);

function ready(): Stage {
  const stage = Stage.installed();
  stage.deliver(...LETTERS);
  return stage;
}

it('mail of, to and forwarded from somebody on the never-log list leaves no word of itself anywhere', () => {
  const stage = ready();
  const poll = stage.runPoll();
  expect(poll.how).toBe('done');
  expect(stage.rows('Events').map(({ outcome }) => outcome)).toEqual(
    expect.arrayContaining(['never_log', 'never_log', 'never_log', 'case_new']),
  );
  expect(stage.rows('Cases')).toHaveLength(1);
  const daily = stage.trigger('runDailyUpkeep');
  expect(written(stage)).not.toMatch(PRIVATE);
  expect(stage.sent().join('\n')).not.toMatch(PRIVATE);
  expect(said(daily)).not.toMatch(PRIVATE);
  expect(JSON.stringify(poll.log)).not.toMatch(PRIVATE);
});

it('a card beside such a mail stores nothing of it, and what fails there says nothing of it', () => {
  const stage = ready();
  stage.runPoll();
  const message = stage.deliverTo(ANA, { ...secretMail, id: 'gnu-5512-e@lawyers.example', to: ANA });
  const panel = stage.panel(ANA, message).open();
  expect(panel.text).toMatch(/never/i);
  expect(written(stage)).not.toMatch(PRIVATE);
  for (let n = 0; n < 6; n++) {
    const again = stage.panel(ANA, message);
    again.open(failAt(n, 'before', TEXT.outage));
    expect(JSON.stringify(again.opened?.log)).not.toMatch(PRIVATE);
    if (again.name === 'problem') expect(again.text).not.toMatch(/quagga|okapi/i);
  }
  expect(stage.panel(KENJI).open().text).not.toMatch(PRIVATE);
});

it('a run that Google fails in the middle writes none of it into its log, its error or the book', () => {
  const whole = ready()
    .runPoll()
    .calls.filter(({ remote }) => remote).length;
  for (let n = 0; n < whole; n += 3) {
    const stage = ready();
    const broken = stage.runPoll(failAt(n, 'before', TEXT.outage));
    expect([n, said(broken).match(PRIVATE)]).toEqual([n, null]);
    expect([n, written(stage).match(PRIVATE)]).toEqual([n, null]);
  }
});

it('the secret of the tokens stands in the script properties alone', () => {
  const stage = ready();
  const results = [stage.runPoll(), stage.trigger('runDailyUpkeep'), stage.install()];
  const panel = stage
    .panel(ANA, stage.deliverTo(ANA, { ...secretMail, from: 'Ann <ann@acme.example>', to: ANA }))
    .open();
  const secret = stage.properties['casebook.secret'] ?? '';
  expect(secret.length).toBeGreaterThan(40);
  const otherProperties = Object.entries(stage.properties).filter(([name]) => name !== 'casebook.secret');
  const box = stage.mail.mailbox(stage.company.routing);
  const mails = box.list().map(({ id }) => Buffer.from(box.raw(id) ?? []).toString('utf8'));
  const sheets = stage.book.tabs.map(tab => {
    const cells: unknown[] = [];
    for (let row = 0; row < tab.lastRow(); row++)
      for (let column = 0; column < tab.lastColumn(); column++)
        cells.push(tab.value(row, column), tab.extra(row, column));
    return cells;
  });
  const all = JSON.stringify([
    otherProperties,
    [...cacheStore(stage.workbench.cloud).shelf('script')],
    mails,
    sheets,
    results.map(said),
    panel.text,
    panel.opened?.log,
  ]);
  expect(all).not.toContain(secret);
  expect(all).not.toContain(secret.slice(0, 16));
});
