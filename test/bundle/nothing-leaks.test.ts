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

describe('held mail of somebody who is put on the never-log list', () => {
  const HELD: Letter = {
    id: 'gnu-6612@rival.example',
    from: 'Rae Walrus <rae@rival.example>',
    to: SUPPORT,
    subject: 'Narwhal 77',
    headers: ['X-Gm-Spam: 1'],
  };
  const WORDS = /walrus|narwhal|gnu-6612/i;

  /** Held, released by somebody, and held again: each step has told of the mail. */
  function held(): Stage {
    const stage = Stage.atWork([HELD]);
    const panel = stage.panel(ANA).open();
    panel.click('held');
    panel.click('release');
    const release = stage.rows('Events').find(({ action }) => action === 'release');
    stage.workbench.run('undoAction', [release?.['id']], { as: stage.company.routing, kind: 'editor' });
    expect(stage.rows('Held')).toMatchObject([{ state: 'held', subject: 'Narwhal 77' }]);
    expect(written(stage)).toMatch(WORDS);
    return stage;
  }

  const isGone = (stage: Stage): void => {
    expect(stage.rows('Held')).toMatchObject([{ state: 'dismissed', cause: 'never_log' }]);
    expect(stage.poll().processed).toEqual([]);
    expect(written(stage)).not.toMatch(WORDS);
    expect([stage.under('held'), stage.under('done')]).toEqual([[], ['Narwhal 77']]);
    const verified = stage.workbench.run('verifyLedger', [], { as: stage.company.routing, kind: 'editor' });
    expect(verified).toMatchObject({ how: 'done', value: { faults: [] } });
  };

  it('leaves no word of itself after the next poll, and is read again in Gmail when the click is taken back', () => {
    const stage = held();
    const panel = stage.panel(ANA, stage.deliverTo(ANA, { ...HELD, to: ANA })).open();
    expect(panel.click('never_log_address').stateChanged).toBe(true);
    expect(JSON.stringify(stage.rows('Held'))).not.toMatch(/walrus|narwhal/i);
    isGone(stage);
    expect(panel.click('undo_event').notification).toBe(
      'Undone. What 1 held mail said was gone: it is read again from Gmail.',
    );
    expect(stage.poll().processed).toMatchObject([{ outcome: 'held:spam' }]);
    expect(stage.rows('Held')).toMatchObject([{ state: 'held', cause: 'spam', subject: 'Narwhal 77' }]);
    expect([stage.under('held'), stage.under('done')]).toEqual([['Narwhal 77'], []]);
    expect(stage.poll().processed).toEqual([]);
  });

  it('leaves none either when the pattern is typed into the sheet', () => {
    const stage = held();
    const [row] = stage.rows('NeverLog');
    stage.types('NeverLog', String(row?.['pattern']), 'pattern', 'rival.example');
    isGone(stage);
  });

  it('is settled by a later poll where the answer to any call about it is lost', () => {
    const stage = held();
    stage.types('NeverLog', String(stage.rows('NeverLog')[0]?.['pattern']), 'pattern', 'rival.example');
    const kept = stage.keep();
    const calls = Stage.from(kept)
      .runPoll()
      .calls.filter(({ remote }) => remote)
      .map(({ name }) => name);
    const first = calls.findIndex(name => name.endsWith('batchModify'));
    const last = calls.map(name => name.endsWith('batchUpdate')).lastIndexOf(true);
    expect(last - first).toBeGreaterThan(2);
    for (let n = first; n <= last; n++) {
      const again = Stage.from(kept);
      again.runPoll(failAt(n, 'after', TEXT.outage));
      again.clock.advance(3_600_000);
      again.poll();
      expect([n, written(again).match(WORDS)]).toEqual([n, null]);
      expect([n, again.under('held'), again.under('done')]).toEqual([n, [], ['Narwhal 77']]);
    }
  });
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
