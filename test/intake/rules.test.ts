/** What an administrator's rules do to mail, and what they can never do. */
import { textOf } from '../../src/book/row';
import type { InstallOptions } from '../../src/intake/first-rows';
import { TestOffice, type MailFacts } from './office';

type RuleRow = NonNullable<InstallOptions['rules']>[number];

const OPTIONS: InstallOptions = {
  domains: ['solarmora.example'],
  users: [
    { email: 'ana@solarmora.example', name: 'Ana' },
    { email: 'kenji@solarmora.example', name: 'Kenji' },
  ],
  routes: [
    {
      name: 'support',
      kind: 'support',
      address: 'support@solarmora.example',
      assignment: 'round_robin',
      acknowledge: true,
    },
    { name: 'billing', kind: 'support', address: 'billing@solarmora.example' },
    { name: 'sales', kind: 'sales', address: 'sales@solarmora.example' },
    { name: 'log', kind: 'bcc', address: 'log@solarmora.example' },
  ],
};

const officeWith = (
  rules: readonly (readonly [condition: string, action: string, more?: Partial<RuleRow>])[],
  settings: Readonly<Record<string, string>> = {},
): TestOffice =>
  new TestOffice(settings, {
    ...OPTIONS,
    rules: rules.map(([condition, action, more], n) => ({ name: `R${n + 1}`, condition, action, ...more })),
  });

const invoice: MailFacts = { subject: 'Invoice 12 is wrong', text: 'Please correct it.' };

it('gives a new case the route, the owner, the priority and the tags that rules name, and says which rule', () => {
  const office = officeWith([
    ['subject contains invoice | bill', 'route billing\nassign kenji\npriority high\ntag money, "a, b"'],
  ]);
  const { caseId, reason, outcome } = office.take(invoice);
  expect(outcome).toBe('case_new');
  expect(office.row('Cases', caseId)).toMatchObject({
    route: 'billing',
    assignee: 'kenji@solarmora.example',
    priority: 'high',
    tags: 'money, a, b',
  });
  expect(office.row('Messages', caseId)).toMatchObject({ route: 'billing' });
  expect(reason).toMatch(/by route billing \(rule “R1”, it came by support\)/);
  expect(reason).toMatch(
    /assigned to kenji@solarmora.example by rule “R1”; priority high by rule “R1”; tagged money, a, b by rule “R1”/,
  );
  const other = office.take({ subject: 'Something else' });
  expect(office.row('Cases', other.caseId)).toMatchObject({ route: 'support', priority: 'normal' });
  expect(other.reason).not.toMatch(/rule/);
});

it('makes a lead of mail that a rule leads to a sales route, due by the priority of the rule', () => {
  const office = officeWith([['subject contains quote', 'route sales\npriority urgent']]);
  const { caseId, outcome } = office.take({ subject: 'A quote, please' });
  const normal = office.take({ subject: 'Hello' });
  expect(outcome).toBe('lead_new');
  const due = (id: string): number => Date.parse(textOf(office.row('Cases', id), 'dueAt'));
  expect(due(caseId)).toBeLessThan(due(normal.caseId));
});

it('looks at rules by their number; the first decides, tags add up, and a rule may end the list', () => {
  const office = officeWith([
    ['subject contains invoice', 'priority high\ntag one'],
    ['from ends @acme.example', 'priority low\ntag two', { stop: true }],
    ['subject contains invoice', 'tag three'],
  ]);
  expect(office.row('Cases', office.take(invoice).caseId)).toMatchObject({
    priority: 'high',
    tags: 'one, two',
  });
  const other = office.take({ ...invoice, from: 'Eve <eve@globex.example>' });
  expect(office.row('Cases', other.caseId)).toMatchObject({ tags: 'one, three' });
});

it('shows a later rule the route that an earlier one gave', () => {
  const office = officeWith([
    ['subject contains invoice', 'route billing'],
    ['route is billing', 'tag routed'],
    ['route is support', 'tag stayed'],
  ]);
  expect(office.row('Cases', office.take(invoice).caseId)).toMatchObject({ tags: 'routed' });
});

it('skips a rule that is off or cannot be read, and keeps to the others', () => {
  const office = officeWith([
    ['subject contains invoice', 'tag off', { active: false }],
    ['subjct contains invoice', 'tag misspelt'],
    ['subject regex (a+)+\\1', 'tag pattern'],
    ['subject contains invoice', 'tag good'],
  ]);
  expect(office.row('Cases', office.take(invoice).caseId)).toMatchObject({ tags: 'good' });
});

it('holds mail until it is released, and not again then', () => {
  const office = officeWith([['body contains lawsuit', 'hold our lawyers look at it first']]);
  const facts = { id: 'l@x.example', text: 'This is about a lawsuit.' };
  const held = office.take(facts);
  expect(held.outcome).toBe('held:rule');
  expect(held.reason).toBe('rule “R1” holds it: our lawyers look at it first; release it if it is wanted');
  expect(office.values('Held')).toMatchObject([{ cause: 'rule', state: 'held' }]);
  expect(office.take(facts, true).outcome).toBe('case_new');
});

it('keeps nothing of mail that a rule never logs, a colleague’s included', () => {
  const office = officeWith([['subject contains "strictly private"', 'never log']]);
  const secret = { subject: 'Strictly private: my salary', id: 'p@x.example' };
  expect(office.take(secret).outcome).toBe('never_log');
  const own = office.take({
    ...secret,
    id: 'q@x.example',
    from: 'Ana <ana@solarmora.example>',
    to: ['bob@globex.example'],
    headers: { 'X-Gm-Original-To': 'log@solarmora.example' },
  });
  expect(own.outcome).toBe('never_log');
  const all = JSON.stringify([office.values('Events'), office.values('Messages'), office.values('Contacts')]);
  expect(all).not.toMatch(/salary|ann@acme|p@x\.example/i);
  expect(all).toMatch(/rule “R1” says never log/);
});

it('leaves machines to the fixed rules, unless a rule that holds names their class', () => {
  const office = officeWith([
    ['subject contains delivery', 'hold'],
    ['class is list', 'hold newsletters are read on Fridays'],
  ]);
  const machine = (kind: 'bounce' | 'list' | 'own_loop') =>
    office.take({
      subject: 'News on your delivery',
      id: `${kind}@x.example`,
      class: { class: kind, evidence: 'a header', ...(kind === 'bounce' ? { bounce: null } : {}) },
    }).outcome;
  expect(machine('bounce')).toBe('bounce');
  expect(machine('own_loop')).toBe('own_loop');
  expect(office.take({ subject: 'News', class: { class: 'list', evidence: 'List-Id' } }).outcome).toBe(
    'held:rule',
  );
});

it('adds tags to the case that an answer joins, gives it an owner where it has none, and leaves the rest', () => {
  const office = officeWith([['body contains refund', 'tag refund\npriority urgent\nassign ana']]);
  const first = office.take({
    id: 'a@x.example',
    headers: { 'X-Gm-Original-To': 'billing@solarmora.example' },
  });
  office.take({ answers: ['a@x.example'], text: 'I want a refund.' });
  expect(office.row('Cases', first.caseId)).toMatchObject({
    tags: 'refund',
    priority: 'normal',
    assignee: 'ana@solarmora.example',
  });
  const again = office.take({ answers: ['a@x.example'], text: 'The refund!' });
  expect(again.reason).not.toMatch(/tagged|assigned/);
  expect(office.row('Cases', first.caseId)).toMatchObject({ tags: 'refund' });
});

it('gives the case in turn where the person that the rule names is away', () => {
  const office = officeWith([['subject contains invoice', 'assign kenji@solarmora.example']]);
  office.book.commit([
    { kind: 'update', table: 'Users', id: 'kenji@solarmora.example', values: { away: true } },
  ]);
  const { caseId, reason } = office.take(invoice);
  expect(office.row('Cases', caseId)).toMatchObject({ assignee: 'ana@solarmora.example' });
  expect(reason).toMatch(/rule “R1” names kenji@solarmora.example, who is away; assigned to ana/);
});

it('takes a copy of a mail that a rule led away for the copy that it is', () => {
  const office = officeWith([['subject contains invoice', 'route billing']], { 'One case per route': 'yes' });
  const mail = { ...invoice, id: 'twice@x.example' };
  expect(office.take(mail).outcome).toBe('case_new');
  expect(office.take(mail).outcome).toBe('duplicate');
});

describe('acknowledging by rule', () => {
  const outbox = (office: TestOffice) => office.values('Outbox');
  const template = { name: 'Billing', language: '', subject: '', text: 'About money: {{case.id}}' };
  const withTemplate = (rules: Parameters<typeof officeWith>[0], settings = {}) => {
    const office = officeWith([], settings);
    office.book.commit([
      { kind: 'insert', table: 'Templates', values: template },
      ...rules.map(([condition, action], n) => ({
        kind: 'insert' as const,
        table: 'Rules' as const,
        values: { id: `R${n + 1}`, condition, action, active: true },
      })),
    ]);
    return office;
  };

  it('uses the rule’s template, and answers on a route that does not', () => {
    const office = withTemplate([['subject contains invoice', 'route billing\nacknowledge Billing']]);
    office.take(invoice);
    expect(outbox(office)).toMatchObject([{ text: 'About money: #1' }]);
  });

  it('stays silent where a rule says no', () => {
    const office = withTemplate([['subject contains invoice', 'acknowledge no']]);
    expect(office.take(invoice).reason).toMatch(/not acknowledged: rule “R1” says so/);
    expect(outbox(office)).toEqual([]);
  });

  it.each([
    ['a mail that asks for no answer', { class: { doNotAnswer: true, evidence: 'Precedence' } }, {}],
    ['no person’s mailbox', { from: 'noreply@acme.example' }, {}],
    ['a colleague', { from: 'Ana <ana@solarmora.example>' }, {}],
    [
      'a sender whom Gmail does not confirm',
      { headers: { 'Authentication-Results': 'mx.google.com; dmarc=fail header.from=acme.example' } },
      {},
    ],
    ['anybody when acknowledging is off', {}, { 'Acknowledge new cases': 'no' }],
  ])('never answers %s', (_what, facts: MailFacts, settings) => {
    const office = withTemplate([['subject contains invoice', 'acknowledge Billing']], settings);
    office.take({ ...invoice, ...facts });
    expect(outbox(office)).toEqual([]);
  });
});

describe('a rule never gives anybody a right', () => {
  const forged: MailFacts = {
    ...invoice,
    from: 'Ana <ana@solarmora.example>',
    headers: { 'Authentication-Results': 'mx.google.com; dmarc=fail header.from=solarmora.example' },
  };

  it('a forged colleague stays held whatever a rule says, and a reviewer is told of the doubt, not of the rule', () => {
    const office = officeWith([
      ['from is ana@solarmora.example', 'route billing\npriority urgent\nassign ana\nacknowledge'],
    ]);
    expect(office.take(forged).outcome).toBe('held:suspected_spoof');
    const holding = officeWith([['subject contains invoice', 'hold']]);
    expect(holding.take(forged)).toMatchObject({ outcome: 'held:suspected_spoof' });
  });

  it('a stranger’s mail to a logging address is not let in by a rule that leads it elsewhere', () => {
    const office = officeWith([['subject contains invoice', 'route support']]);
    const mail = { ...invoice, headers: { 'X-Gm-Original-To': 'log@solarmora.example' } };
    expect(office.take(mail).outcome).toBe('held:unknown_user');
  });

  it('no rule leads mail to a logging address', () => {
    const office = officeWith([['subject contains invoice', 'route log']]);
    expect(office.take(invoice).outcome).toBe('case_new');
  });

  it('a name that is written like an address counts for nothing', () => {
    const office = officeWith([['from ends @bigcustomer.example', 'priority urgent']]);
    const { caseId } = office.take({ from: '"ceo@bigcustomer.example" <eve@evil.example>' });
    expect(office.row('Cases', caseId)).toMatchObject({ priority: 'normal' });
  });
});
