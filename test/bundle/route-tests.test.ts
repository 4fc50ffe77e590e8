/** Tests of a route: sent from the card or daily, followed hop by hop, and nowhere among cases and figures. */
import { testMark, testSubject } from '../../src/crm/route-test';
import type { CardStack } from './card-stack';
import { ANA, BETWEEN_RUNS, COMPANY, KENJI, ROUTING, clearStages, Stage } from './stage';

const SUPPORT = 'support@solarmora.example';
const company = {
  ...COMPANY,
  users: COMPANY.users.map(user => (user.email === ANA ? { ...user, role: 'admin' as const } : user)),
};

let kept: string;
beforeAll(() => {
  const stage = Stage.installed(company);
  stage.poll();
  kept = stage.keep();
});
afterAll(clearStages);

const open = (): Stage => Stage.from(kept, company);
const routing = (stage: Stage, who = ANA): CardStack => {
  const panel = stage.panel(who).open();
  panel.click('settings');
  panel.click('routing');
  return panel;
};
const send = (panel: CardStack): void => {
  const made = panel.press(panel.find('route_test', { value: SUPPORT }));
  expect([made.stateChanged, made.notification]).toEqual([true, 'The test is on its way.']);
};
const key = (stage: Stage) => ({
  secret: stage.properties['casebook.secret'] ?? '',
  installation: stage.properties['casebook.installation'] ?? '',
});
const health = (stage: Stage) => {
  const { value } = stage.workbench.run('checkHealth', ['en'], { as: ROUTING, kind: 'editor' });
  const { findings } = JSON.parse(String(value)) as {
    findings: readonly { kind: string; level: string; what: string }[];
  };
  return findings.filter(({ kind }) => kind === 'route_test' || kind === 'no_daily_test');
};
const dashboard = (stage: Stage): string => JSON.stringify(stage.rows('Dashboard'));

it('shows each hop with its time, and leaves no trace among cases, contacts, figures and answers', () => {
  const stage = open();
  const before = dashboard(stage);
  const panel = routing(stage);
  send(panel);
  expect(panel.text).toMatch(/✓ Sent[\s\S]*… Arrived in the routing mailbox[\s\S]*waiting/);
  const report = stage.poll();
  expect(report.processed).toMatchObject([
    {
      outcome: 'route_test',
      caseId: '',
      reason: expect.stringContaining('would have become case_new') as string,
    },
  ]);
  panel.click('route_test_look');
  expect(panel.text).toMatch(
    /✓ Sent[\s\S]*✓ Arrived in the routing mailbox[\s\S]*after \d+ s[\s\S]*✓ Labelled Casebook\/In[\s\S]*✓ Would become a case[\s\S]*after \d+ (s|min)/,
  );
  for (const table of ['Cases', 'Contacts', 'Companies', 'Messages', 'Held', 'Outbox', 'References'] as const)
    expect(stage.rows(table)).toEqual([]);
  expect(stage.rows('Events').filter(({ action }) => action === 'route_test')).toHaveLength(1);
  expect(dashboard(stage)).toBe(before);
  expect(JSON.parse(stage.properties['casebook.lastPoll'] ?? '')).toMatchObject({
    processed: 0,
    summary: '',
  });
  expect(JSON.parse(stage.properties['casebook.today'] ?? '')).toMatchObject({ mails: 0 });
  expect(stage.under('done')).toEqual([expect.stringContaining('Casebook route test')]);
  expect(stage.sent()).toEqual([]);
  // The daily run finds it in the ledger.
  stage.trigger('runDailyUpkeep');
  expect(JSON.parse(stage.properties['casebook.lastUpkeep'] ?? '')).toMatchObject({ gap: 0 });
  expect(health(stage)).toEqual([]);
});

it('names the step that failed and how to mend it: rule, mailbox, address, filter, Admin console', () => {
  const stage = open();
  const panel = routing(stage);
  const look = (): string => {
    panel.click('route_test_look');
    return panel.text;
  };
  stage.edited(stage.at('Rules').paste(1, 0, [['All', '1', 'to contains support@', 'hold']]));
  send(panel);
  stage.poll();
  expect(look()).toMatch(/✗ Would become a case[\s\S]*no case would be made of it: rule “All” holds it/);
  expect(stage.rows('Held')).toEqual([]);

  send(panel);
  stage.clock.advance(4 * BETWEEN_RUNS);
  expect(look()).toMatch(/✗ Arrived[\s\S]*the mailbox is not being read/);

  stage.mail.mailbox(ROUTING).filters.splice(0);
  send(panel);
  stage.poll();
  expect(look()).toMatch(/✓ Arrived[\s\S]*✗ Labelled Casebook\/In[\s\S]*Compare the filter’s To/);

  stage.mail.route(SUPPORT, KENJI);
  send(panel);
  for (let run = 0; run < 4; run++) stage.poll();
  expect(look()).toMatch(/✗ Arrived in the routing mailbox[\s\S]*not arrived after 15 minutes/);
  expect(health(stage)).toMatchObject([{ level: 'watch', what: expect.stringContaining(SUPPORT) as string }]);

  stage.deliverTo(ANA, {
    id: 'bounce@mail.example',
    from: 'Mail Delivery Subsystem <mailer-daemon@googlemail.com>',
    to: ANA,
    text: `Address not found: your message wasn't delivered to ${SUPPORT}.`,
  });
  expect(look()).toMatch(/✗ Arrived[\s\S]*It came back to you: the address is not known/);
});

it('a stranger’s mail is no test: neither with a made-up mark, nor with one that is over or for another address', () => {
  const stage = open();
  const now = stage.clock.now();
  const marks = [
    testMark({ secret: 'guessed', installation: 'x' }, SUPPORT, now),
    testMark(key(stage), SUPPORT, now - 49 * 3_600_000),
    testMark(key(stage), SUPPORT, now + 3_600_000),
    testMark(key(stage), 'other@solarmora.example', now),
  ];
  stage.deliver(
    ...marks.map((mark, n) => ({
      id: `forged-${n}@evil.example`,
      from: `Eve <eve${n}@evil${n}.example>`,
      to: SUPPORT,
      subject: testSubject(mark),
    })),
  );
  expect(stage.poll().processed.map(({ outcome }) => outcome)).toEqual(Array(4).fill('case_new'));
});

it('is tested every day by whom an administrator’s click says, and health tells when it fails', () => {
  const stage = open();
  const panel = routing(stage);
  const on = panel.find('daily_test', { value: 'on' });
  const test = panel.find('route_test', { value: SUPPORT });
  const agent = stage.panel(KENJI).open();
  for (const click of [on, test])
    expect(agent.press(click).notification).toEqual(expect.stringContaining('administrator'));
  expect(stage.mail.mailbox(KENJI).list('SENT')).toEqual([]);

  panel.press(on);
  expect(panel.text).toMatch(/ana@solarmora.example\s+Tested every day by/);
  stage.clock.advance(24 * 3_600_000);
  stage.workbench.runDueTriggers();
  expect(stage.mail.mailbox(ANA).list('SENT')).toHaveLength(2);
  stage.poll();
  expect(health(stage)).toEqual([]);
  expect(stage.rows('Cases')).toEqual([]);

  stage.mail.route(SUPPORT, KENJI);
  stage.clock.advance(24 * 3_600_000);
  stage.workbench.runDueTriggers();
  for (let run = 0; run < 5; run++) stage.poll();
  expect(health(stage)).toMatchObject([{ kind: 'route_test', level: 'bad' }]);

  panel.press(panel.find('daily_test', { value: 'off' }));
  stage.clock.advance(24 * 3_600_000);
  stage.workbench.runDueTriggers();
  expect(stage.mail.mailbox(ANA).list('SENT')).toHaveLength(4);
});
