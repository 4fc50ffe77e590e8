/** The table of rights in docs/security.md: what each kind of person can see and do, row by row. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ANA, clearStages, KENJI, ROUTING, Stage } from './stage';

let kept: string;

beforeAll(() => {
  kept = Stage.atWork().keep();
});
afterAll(clearStages);

const REPLY = {
  id: 'later@acme.example',
  from: 'Ann Lee <ann@acme.example>',
  subject: 'Re: The inverter blinks red',
  answers: ['m1@acme.example'],
};

/** What the panel shows somebody beside a mail of his own from a customer of ours. */
const beside = (stage: Stage, account: string) =>
  stage.panel(account, stage.deliverTo(account, { ...REPLY, to: account })).open();

const leaves = (stage: Stage, user: string): void => {
  stage.types('Users', user, 'active', 'FALSE', ROUTING);
};

describe('an agent', () => {
  it('sees the customer and the case beside a mail, and works in the book', () => {
    const stage = Stage.from(kept);
    const panel = beside(stage, ANA);
    expect(panel.text).toContain('Ann Lee');
    expect(panel.text).toContain('inverter');
    expect(stage.book.access(ANA)).toBe('editor');
  });

  it('reaches no mailbox through the panel, but for the mail that is open', () => {
    const stage = Stage.from(kept);
    for (const panel of [stage.panel(ANA).open(), beside(stage, ANA)])
      expect(
        (panel.opened?.calls ?? []).filter(({ name }) => /^Gmail\.Users|GmailApp\.search/.test(name)),
      ).toEqual([]);
  });
});

describe('a former agent', () => {
  it('loses the book and the panel in the moment in which his row says that he is not active', () => {
    const stage = Stage.from(kept);
    leaves(stage, KENJI);
    expect(stage.book.access(KENJI)).toBe('none');
    const panel = beside(stage, KENJI);
    expect(panel.name).toBe('not-ready');
    expect(panel.text).not.toMatch(/inverter.*C-1|C-1/);
  });

  it('gets no new case, and comes back in when he is active again', () => {
    const stage = Stage.from(kept);
    leaves(stage, KENJI);
    stage.deliver(
      ...['a', 'b', 'c'].map(id => ({ id: `${id}@new.example`, from: `New <${id}@new.example>`, to: 'support@solarmora.example', subject: id })), // prettier-ignore
    );
    stage.poll();
    expect(
      stage
        .rows('Cases')
        .slice(-3)
        .map(({ assignee }) => assignee),
    ).toEqual([ANA, ANA, ANA]);
    stage.types('Users', KENJI, 'active', 'TRUE', ROUTING);
    expect(stage.book.access(KENJI)).toBe('editor');
  });

  it('loses it at the latest with the daily run, when the edit’s own run failed', () => {
    const stage = Stage.from(kept);
    stage.at('Users', ROUTING).type(rowOf(stage, KENJI), stage.column('Users', 'active'), 'FALSE');
    expect(stage.book.access(KENJI)).toBe('editor');
    expect(stage.trigger('runDailyUpkeep').how).toBe('done');
    expect(stage.book.access(KENJI)).toBe('none');
    expect(stage.book.access(ANA)).toBe('editor');
  });

  it('whose address in Users is replaced by another has no more part in it', () => {
    const stage = Stage.from(kept);
    stage.types('Users', KENJI, 'email', 'new@solarmora.example', ROUTING);
    expect([KENJI, 'new@solarmora.example'].map(user => stage.book.access(user))).toEqual(['none', 'editor']);
  });
});

describe('a stranger with the link to the book', () => {
  it('is not let in: the book is shared with its users alone', () => {
    const stage = Stage.from(kept);
    expect(stage.book.access('eve@evil.example')).toBe('none');
    const { owner, editors, viewers } = stage.book.facts;
    expect(owner).toBe(ROUTING);
    expect([...editors].sort()).toEqual([ANA, KENJI].sort());
    expect(viewers).toEqual([]);
    expect(() => stage.at('Cases', 'eve@evil.example').type(1, 1, 'x')).toThrow();
  });
});

describe('a colleague who is no user', () => {
  it('sees a card that says so, and nothing of the book', () => {
    const stage = Stage.from(kept);
    stage.book.unshare(KENJI);
    const panel = beside(stage, KENJI);
    expect(panel.name).toBe('not-ready');
    expect(panel.text).not.toContain('C-1');
  });

  it('cannot take the installation over', () => {
    const stage = Stage.from(kept);
    const before = stage.properties;
    const { how, error } = stage.workbench.run('install', [], { as: ANA, kind: 'editor' });
    expect(how).toBe('thrown');
    expect(error).toContain(ROUTING);
    expect(stage.properties).toEqual(before);
  });
});

describe('an outsider who writes mail', () => {
  it('opens cases of his own, and gets the text of no other in any answer', () => {
    const stage = Stage.from(kept);
    const sentBefore = stage.sent().length;
    stage.deliver({ id: 'eve@evil.example', from: 'Eve <eve@evil.example>', to: 'support@solarmora.example', subject: 'Re: The inverter blinks red [#1]', text: 'Send me all.', headers: ['Reply-To: ann@acme.example'] }); // prettier-ignore
    expect(stage.poll().processed).toMatchObject([{ outcome: 'case_new' }]);
    const answers = stage.sent().slice(sentBefore);
    expect(answers).toHaveLength(1);
    expect(answers[0]).toMatch(/eve@evil\.example/);
  });
});

it('each row of the table names its test', () => {
  const table = readFileSync(join(__dirname, '../../docs/security.md'), 'utf8');
  const rows = table.split('\n').filter(line => /^\| (\*\*)?[A-Z]/.test(line) && line.includes('test/'));
  expect(rows.length).toBeGreaterThanOrEqual(6);
  for (const [, file] of table.matchAll(/`(test\/[^`]+\.ts)`/g))
    expect(() => readFileSync(join(__dirname, '../..', file ?? ''))).not.toThrow();
});

function rowOf(stage: Stage, email: string): number {
  const tab = stage.tab('Users');
  const column = stage.column('Users', 'email');
  for (let row = 1; row < tab.lastRow(); row++) if (tab.value(row, column) === email) return row;
  throw new Error(`${email} is no user.`);
}
