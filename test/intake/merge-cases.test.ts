/** Cases that a later mail, or a person, shows to be one. */
import { update } from '../../src/book/row';
import { referenceToken } from '../../src/crm/case-token';
import { mergeCasesInBook } from '../../src/intake/merge-cases';
import { KEY, NOW, TestOffice, type MailFacts } from './office';

const ann = 'Ann Lee <ann@acme.example>';
const bob = 'Bob Ray <bob@globex.example>';
const by = { actor: 'ana@solarmora.example', reason: '' };

/** Ann writes; Bob, whom she had in copy, answers with a mail program that loses the headers and under another title. */
const twoCasesOfOneTalk = (settings: Readonly<Record<string, string>> = {}): TestOffice => {
  const office = new TestOffice(settings);
  office.take({ id: 'first@acme', from: ann, cc: ['bob@globex.example'] });
  office.take({ id: 'lost@globex', from: bob, cc: ['ann@acme.example'], subject: 'About that printer' });
  expect(office.values('Cases').map(row => row['status'])).toEqual(['new', 'new']);
  return office;
};

const bridge: MailFacts = {
  id: 'bridge@acme',
  from: ann,
  cc: ['bob@globex.example'],
  subject: 'Re: About that printer',
  answers: ['first@acme', 'lost@globex'],
};

describe('a mail whose ids lead to two open cases', () => {
  it('joins the older one, and the younger goes on in it', () => {
    const office = twoCasesOfOneTalk();
    office.book.commit([
      update('Cases', 'C-1', { tags: 'printer, Fire', status: 'waiting' }),
      update('Cases', 'C-2', { tags: 'fire, urgent', priority: 'high', dueAt: '2026-11-01T10:00:00.000Z' }),
    ]);
    const verdict = office.take(bridge);
    expect(verdict).toMatchObject({ outcome: 'case_reply', caseId: 'C-1' });
    expect(verdict.reason).toContain('C-2 merged into it');
    expect(office.row('Cases', 'C-2')).toMatchObject({ status: 'merged', relatedTo: 'C-1' });
    expect(office.row('Cases', 'C-1')).toMatchObject({
      status: 'open',
      messages: 3,
      people: 'ann@acme.example, bob@globex.example',
      tags: 'printer, Fire, urgent',
      priority: 'high',
      dueAt: '2026-11-01T10:00:00.000Z',
      contactAddress: '<ann@acme.example>',
    });
    expect(office.values('Messages').map(row => row['caseId'])).toEqual(['C-1', 'C-1', 'C-1']);
    expect(office.values('Events').filter(row => row['action'] === 'merge')).toMatchObject([
      { actor: 'poller', outcome: 'merged', caseId: 'C-1', before: 'C-2', after: 'C-1' },
    ]);
  });

  it('leaves the younger one’s ids, numbers and tokens leading to the case that lives on', () => {
    const office = twoCasesOfOneTalk();
    office.take(bridge);
    const later = [
      { from: bob, answers: ['lost@globex'], subject: 'Something new' },
      { from: bob, subject: 'Re: about [#2]' },
      { from: 'joe@else.example', answers: [referenceToken(KEY, 'C-2')], subject: 'Quite another' },
    ];
    expect(later.map(facts => office.take(facts).caseId)).toEqual(['C-1', 'C-1', 'C-1']);
    expect(office.row('Cases', 'C-1')['messages']).toBe(6);
    expect(office.row('Cases', 'C-2')['messages']).toBe(1);
  });

  it('is followed through several merges to the end', () => {
    const office = twoCasesOfOneTalk();
    office.take({ id: 'third@acme', from: ann, cc: ['bob@globex.example'], subject: 'Third' });
    expect(mergeCasesInBook(office.book, 'C-3', 'C-2', by, NOW).kind).toBe('merged');
    expect(mergeCasesInBook(office.book, 'C-2', 'C-1', by, NOW).kind).toBe('merged');
    expect(office.take({ from: ann, answers: ['third@acme'], subject: 'Re: Third' }).caseId).toBe('C-1');
  });

  it.each<[string, MailFacts]>([
    ['a stranger quotes both', { ...bridge, from: 'eve@evil.example', cc: [] }],
    ['a stranger quotes both and copies the people in', { ...bridge, from: 'eve@evil.example' }],
    ['only its subject says so', { ...bridge, answers: ['first@acme'] }],
    ['only a bare number says so', { ...bridge, answers: ['first@acme'], subject: 'Re: and [#2]' }],
  ])('changes nothing between them when %s', (_what, facts) => {
    const office = twoCasesOfOneTalk();
    office.take(facts);
    expect(office.row('Cases', 'C-1')['status']).not.toBe('merged');
    expect(office.row('Cases', 'C-2')['status']).not.toBe('merged');
    expect(office.values('Events').filter(row => row['action'] === 'merge')).toEqual([]);
  });

  it('does not bring strangers together, whoever quotes them', () => {
    const office = new TestOffice();
    office.take({ id: 'victim@acme', from: ann, subject: 'Private matter' });
    office.take({ id: 'mine@evil', from: 'eve@evil.example', cc: ['ann@acme.example'], subject: 'Mine' });
    const both = ['victim@acme', 'mine@evil'];
    // One of the two cases is hers, and she writes to the other's customer as well.
    office.take({ from: 'eve@evil.example', cc: ['ann@acme.example'], answers: both, subject: 'Re: Mine' });
    expect(office.values('Cases').filter(row => row['status'] === 'merged')).toEqual([]);
    const others = new TestOffice();
    others.take({ id: 'one@acme', from: ann });
    others.take({ id: 'two@globex', from: bob, subject: 'Two' });
    // A colleague quotes both by mistake; nobody is on both.
    others.take({ from: 'ana@solarmora.example', answers: ['one@acme', 'two@globex'], subject: 'Re: Two' });
    expect(others.values('Cases').map(row => row['status'])).not.toContain('merged');
  });

  it('does not bring a case and a lead together, nor one that is closed', () => {
    const office = new TestOffice();
    office.take({ id: 'first@acme', from: ann });
    office.take({ id: 'sale@acme', from: ann, to: ['sales@solarmora.example'], subject: 'A price' });
    office.take({ from: ann, answers: ['first@acme', 'sale@acme'], subject: 'Re: A price' });
    expect(office.values('Cases').map(row => row['status'])).not.toContain('merged');
    const closed = twoCasesOfOneTalk();
    closed.book.commit([update('Cases', 'C-2', { status: 'closed', closedAt: new Date(NOW).toISOString() })]);
    closed.take(bridge);
    expect(closed.row('Cases', 'C-2')['status']).not.toBe('merged');
  });
});

describe('rounds of several people', () => {
  const round = ['support@solarmora.example', 'list@club.example'];
  const talk = (): TestOffice => {
    const office = new TestOffice();
    office.take({ id: 'a@one', from: 'pia@one.example', to: round, subject: 'Meeting' });
    office.take({ id: 'b@two', from: 'quim@two.example', to: round, subject: 'Lost its headers' });
    return office;
  };
  const both = { to: round, subject: 'Re: Lost its headers', answers: ['a@one', 'b@two'] };

  it('are brought together by one of them who writes to the round', () => {
    const office = talk();
    expect(office.take({ ...both, from: 'pia@one.example' })).toMatchObject({ caseId: 'C-1' });
    expect(office.row('Cases', 'C-2')).toMatchObject({ status: 'merged', relatedTo: 'C-1' });
  });

  it('are not brought together by somebody new who writes to the round', () => {
    const office = talk();
    office.take({ ...both, from: 'eve@evil.example' });
    expect(office.values('Cases').map(row => row['status'])).not.toContain('merged');
  });
});

describe('a merge by hand', () => {
  it('moves messages, tasks and notes, and fills only what the other lacks', () => {
    const office = twoCasesOfOneTalk();
    office.book.commit([
      { kind: 'insert', table: 'Tasks', values: { id: 'T-1', title: 'call', caseId: 'C-2' } },
      { kind: 'insert', table: 'Notes', values: { id: 'N-1', text: 'hm', caseId: 'C-2' } },
      update('Cases', 'C-1', { assignee: null }),
      update('Cases', 'C-2', { assignee: 'kenji@solarmora.example' }),
    ]);
    const merge = mergeCasesInBook(office.book, 'C-2', 'C-1', by, NOW);
    expect(merge).toMatchObject({ kind: 'merged', from: 'C-2', into: 'C-1', moved: 3 });
    expect(office.row('Tasks', 'T-1')['caseId']).toBe('C-1');
    expect(office.row('Notes', 'N-1')['caseId']).toBe('C-1');
    expect(office.row('Cases', 'C-1')).toMatchObject({
      assignee: 'kenji@solarmora.example',
      contactAddress: '<ann@acme.example>',
    });
  });

  it('goes to the case that lives on, and never in a circle', () => {
    const office = twoCasesOfOneTalk();
    office.take({ id: 'third@acme', from: ann, subject: 'Third' });
    mergeCasesInBook(office.book, 'C-2', 'C-1', by, NOW);
    const refusals: readonly [string, string, object][] = [
      ['C-1', 'C-2', { why: 'same_case', id: 'C-1' }],
      ['C-1', 'C-1', { why: 'same_case', id: 'C-1' }],
      ['C-2', 'C-3', { why: 'already_merged', id: 'C-1' }],
      ['C-2', 'C-1', { why: 'already_merged', id: 'C-1' }],
      ['C-9', 'C-1', { why: 'no_case', id: 'C-9' }],
      ['C-1', 'C-9', { why: 'no_case', id: 'C-9' }],
    ];
    for (const [from, into, refusal] of refusals)
      expect(mergeCasesInBook(office.book, from, into, by, NOW)).toEqual({ kind: 'refused', ...refusal });
    expect(mergeCasesInBook(office.book, 'C-3', 'C-2', by, NOW)).toMatchObject({ into: 'C-1' });
  });

  it('of a case that somebody pointed at itself is refused, and mail for it opens a case of its own', () => {
    const office = twoCasesOfOneTalk();
    office.book.commit([
      update('Cases', 'C-1', { status: 'merged', relatedTo: 'C-2' }),
      update('Cases', 'C-2', { status: 'merged', relatedTo: 'C-1' }),
    ]);
    expect(mergeCasesInBook(office.book, 'C-1', 'C-2', by, NOW)).toEqual({
      kind: 'refused',
      why: 'no_case',
      id: 'C-2',
    });
    expect(office.take({ from: ann, answers: ['first@acme'], subject: 'Re: x' }).outcome).toBe('case_new');
  });
});
