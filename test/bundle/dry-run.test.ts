/** Today's rules on the mail of the last days: what would be different, and not one write. */
import type { Faults } from '../../workbench/runtime/contract';
import { pictureOf } from './picture';
import { ANA, COMPANY, KENJI, ROUTING, clearStages, Stage } from './stage';

afterAll(clearStages);

interface Found {
  readonly looked: number;
  readonly left: number;
  readonly next: string | null;
  readonly differences: readonly {
    readonly changed: readonly string[];
    readonly subject: string;
    readonly after: object;
  }[];
}

const SUPPORT = 'support@solarmora.example';

const company = {
  ...COMPANY,
  users: COMPANY.users.map(user => (user.email === ANA ? { ...user, role: 'admin' as const } : user)),
};

it('names the mails that today’s rules would treat otherwise, and writes nothing', () => {
  const stage = Stage.installed();
  const from = 'Ann Lee <ann@acme.example>';
  const ids = stage.deliver(
    { id: '1@acme.example', from, to: SUPPORT, subject: 'Invoice 12' },
    { id: '2@acme.example', from, to: SUPPORT, subject: 'Printer on fire' },
    { id: '3@acme.example', from: 'Bob <bob@globex.example>', to: SUPPORT, subject: 'Lawsuit' },
  );
  stage.poll();
  const [last = ''] = stage.deliver({
    id: '4@acme.example',
    from,
    to: SUPPORT,
    subject: 'Re: Printer on fire',
    answers: ['2@acme.example'],
  });
  stage.poll();
  const tried = (): Found => {
    const before = stage.everything;
    const result = stage.workbench.run('tryRules', [], { as: ROUTING, kind: 'editor' });
    expect([result.how, result.error]).toEqual(['done', null]);
    expect(stage.everything).toBe(before);
    const writes = result.calls.filter(
      ({ name, remote }) =>
        remote && /batchUpdate|batchModify|\.send|\.create|setProperties|deleteProperty|\.append/i.test(name),
    );
    expect(writes).toEqual([]);
    return JSON.parse(String(result.value)) as Found;
  };
  expect(tried()).toEqual({ looked: 4, left: 0, differences: [], next: null });
  // Goes on below a mail, and passes over one that is deleted in that moment.
  const [highest = ''] = [...ids, last].sort().reverse();
  let gets = 0;
  const faults: Faults = {
    before: (_run, { name }) =>
      name.endsWith('Messages.get') && gets++ === 0
        ? new Error('Requested entity was not found.')
        : undefined,
  };
  const rest = stage.workbench.run('tryRules', [highest], { as: ROUTING, kind: 'editor', faults });
  expect(JSON.parse(String(rest.value))).toEqual({ looked: 3, left: 0, differences: [], next: null });
  expect(gets).toBe(3);
  stage.edited(
    stage.at('Rules').paste(1, 0, [
      ['Money', '1', 'subject contains invoice', 'priority high\ntag money'],
      ['Legal', '2', 'subject contains lawsuit', 'hold'],
      // Passed over, as it would be for a new mail.
      ['Away', '3', 'subject contains printer', `assign ${ANA}`],
    ]),
  );
  stage.types('Users', ANA, 'away', 'TRUE');
  expect(stage.rows('Cases').map(({ subject, assignee }) => [subject, assignee])).toContainEqual([
    'Printer on fire',
    KENJI,
  ]);
  const { differences } = tried();
  expect(differences.map(({ subject, changed }) => [subject, changed])).toEqual(
    expect.arrayContaining([
      ['Invoice 12', ['priority', 'tags']],
      ['Lawsuit', ['outcome', 'case']],
    ]),
  );
  expect(differences).toHaveLength(2);
});

/** Three mails, and rules of which two would treat one of them otherwise each. */
let kept: string;
beforeAll(() => {
  const stage = Stage.installed(company);
  const from = 'Ann Lee <ann@acme.example>';
  stage.deliver(
    { id: '1@acme.example', from, to: SUPPORT, subject: 'Invoice 12' },
    { id: '2@acme.example', from, to: SUPPORT, subject: 'Printer on fire' },
    { id: '3@acme.example', from: 'Bob <bob@globex.example>', to: SUPPORT, subject: 'Lawsuit' },
  );
  stage.poll();
  stage.edited(
    stage.at('Rules').paste(1, 0, [
      ['Money', '1', 'subject contains invoice', 'priority high\ntag money'],
      ['Legal', '2', 'subject contains lawsuit', 'hold'],
      ['Bad', '3', 'subjct contains x', 'tag y'],
    ]),
  );
  const examples = [['yes: <1@acme.example>'], ['no: subject: Lawsuit']];
  stage.edited(stage.at('Rules').paste(1, stage.column('Rules', 'examples'), examples));
  kept = stage.keep();
});
const withRules = (): Stage => Stage.from(kept, company);
const rules = (stage: Stage, who: string) => {
  const panel = stage.panel(who).open();
  panel.click('settings');
  if (panel.actions.includes('rules')) panel.click('rules');
  return panel;
};

it('an administrator’s button has the routing mailbox try the rules, and the card shows what would be different', () => {
  const stage = withRules();
  const panel = rules(stage, ANA);
  const before = { ...pictureOf(stage), triggers: [] };
  panel.click('rules_trial');
  expect(panel.text).toContain('begins with it at its next poll');
  expect(panel.actions).not.toContain('rules_trial');
  stage.poll();
  stage.clock.advance(10_000);
  const runs = stage.workbench.runDueTriggers().filter(({ functionName }) => functionName === 'continueWork');
  expect(runs.map(({ how, error }) => [how, error])).toEqual([['done', null]]);
  panel.click('rules_test');
  expect(panel.text).toMatch(/3 mails looked at[\s\S]*2 mails would fare differently/);
  expect(panel.text).toMatch(/Lawsuit[\s\S]*bob@globex.example[\s\S]*Outcome: New case → Held/);
  expect(panel.text).toMatch(/Invoice 12[\s\S]*Priority: normal → high[\s\S]*Tags: – → money/);
  expect({ ...pictureOf(stage), triggers: [] }).toEqual(before);
  // Nothing is left that would run once more.
  expect(stage.workbench.runDueTriggers().map(({ functionName }) => functionName)).not.toContain(
    'continueWork',
  );
});

it('the card tests all rules on the spot, cell by cell, with mails of the book too', () => {
  const stage = withRules();
  const panel = rules(stage, ANA);
  expect(panel.text).toContain('3 rules tested with their examples');
  expect(panel.text).toContain('2 rules have something wrong.');
  expect(panel.text).toMatch(
    /✓ Money\s*✓ Condition\s*✓ Action\s*✓ Examples · examples that come out right: 1 of 1/,
  );
  expect(panel.text).toMatch(
    /✗ Legal\s*✓ Condition\s*✓ Action\s*✗ Examples – Line 1: the rule fits and should not/,
  );
  expect(panel.text).toMatch(/✗ Bad\s*✗ Condition – Line 1: “subjct contains x”/);
  stage.edited(stage.at('Rules').type(2, stage.column('Rules', 'examples'), 'yes: subject: Lawsuit'));
  panel.click('rules_test');
  expect(panel.text).toContain('1 rule has something wrong.');
});

it('nobody but administrators sees or starts any of it', () => {
  const stage = withRules();
  expect(rules(stage, KENJI).actions).not.toContain('rules');
  const panel = stage.panel(KENJI).open();
  const asked = (action: string) =>
    panel.press({ text: '', function: 'onCardAction', parameters: { action } });
  asked('rules');
  expect(panel.text).not.toContain('Money');
  asked('rules_trial');
  expect(stage.properties['casebook.ruleTrial']).toBeUndefined();
});
