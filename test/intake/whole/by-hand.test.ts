/** What people do with a mail in the side panel, with its whole commit. */
import { update } from '../../../src/book/row';
import { logAsCase, logOnCase, logOnContact, typedCaseId } from '../../../src/intake/by-hand';
import { logMails } from '../../../src/intake/log-mails';
import type { Matter } from '../../../src/intake/matter';
import type { StoredFile } from '../../../src/intake/ports';
import { aFile, aMail, NOW, TestOffice, type MailFacts } from '../office';
import { expectedIn, toldChanges, toldVerdict } from './told';
import { sha256 } from '../../sha256';

const ANA = 'ana@solarmora.example';
const ANN = 'Ann Lee <ann@acme.example>';
const QUIET = { 'Acknowledge new cases': 'no' };
const { hold } = expectedIn('by-hand.txt');

/** An open mail, as the side panel sees it: it has come by no route. */
const opened = (office: TestOffice, facts: MailFacts): Matter => ({
  ...office.look({ from: ANN, ...facts }, { released: true, loggedBy: ANA }),
  routed: null,
  kind: 'support',
});
const officeWith = (...mails: readonly MailFacts[]): TestOffice => {
  const office = new TestOffice(QUIET);
  mails.forEach((facts, n) => office.take({ id: `m${n}@mail.example`, from: ANN, ...facts }));
  return office;
};
const FORWARD: MailFacts = { from: ANA, subject: 'Fwd: Offer', forwarded: { note: 'See below' } };

describe('logging on the contact', () => {
  it.each<[string, MailFacts]>([
    ['logs a stranger’s mail on the stranger', { id: 'a@x' }],
    ['logs our own mail on whom it went to', { id: 'a@x', from: ANA, to: [ANN, 'kenji@solarmora.example'] }],
    ['logs a colleague’s forward on its original sender', { ...FORWARD, id: 'a@x' }],
    ['logs nothing where nobody can be a contact', { id: 'a@x', from: 'info@acme.example' }],
    ['logs nothing of somebody on the never-log list', { id: 'a@x', from: 'sam@secret.example' }],
    [
      'logs our own mail to somebody on that list on nobody',
      { id: 'a@x', from: ANA, to: ['sam@secret.example'] },
    ],
  ])('%s', (name, facts) => {
    hold(name, toldVerdict(logOnContact(opened(new TestOffice(QUIET), facts), ANA)));
  });

  it('makes the contact whatever the setting, and tells the reason that it is given', () => {
    const office = new TestOffice({ ...QUIET, 'Who becomes a contact': 'known' });
    const made = logOnContact(opened(office, { id: 'a@x' }), ANA, 'logged with others');
    hold('makes the contact whatever the setting', toldVerdict(made));
  });
});

describe('logging on a case', () => {
  const onCase = (office: TestOffice, typed: string, facts: MailFacts = { id: 'a@x' }): string => {
    const made = logOnCase(opened(office, facts), typed, ANA, office.book);
    return made === null ? 'no such case' : toldVerdict(made);
  };

  it('joins it without asking who is on it', () => {
    hold(
      'joins it without asking',
      onCase(officeWith({}), '#1', { id: 'a@x', from: 'Eve <eve@evil.example>' }),
    );
  });

  it('goes to the case that lives on for a merged one', () => {
    const office = officeWith({}, { subject: 'Other' });
    office.book.commit([update('Cases', 'C-2', { status: 'merged', relatedTo: 'C-1' })]);
    hold('goes to the case that lives on', onCase(office, 'C-2'));
  });

  it('moves a mail that is logged on another case, and what answers it follows', () => {
    const office = officeWith({}, { subject: 'Other' });
    hold('moves a mail that is logged', onCase(office, '1', { id: 'm1@mail.example', subject: 'Other' }));
  });

  it('takes a mail that is logged without a case', () => {
    const office = new TestOffice(QUIET);
    office.book.commit(logOnContact(opened(office, { id: 'a@x' }), ANA).changes);
    office.take({ id: 'b@x', from: ANN, subject: 'Another matter' });
    hold('takes a mail without a case', onCase(office, '1'));
  });

  it('leaves a mail that is on it as it is, also where a merged case was asked for', () => {
    const office = officeWith({}, { subject: 'Other' });
    expect(onCase(office, '1', { id: 'm0@mail.example' })).toMatch(/^duplicate: already on C-1\b/);
    office.book.commit([update('Cases', 'C-2', { status: 'merged', relatedTo: 'C-1' })]);
    const made = logOnCase(opened(office, { id: 'm0@mail.example' }), '2', ANA, office.book);
    expect(made).toMatchObject({ outcome: 'duplicate', caseId: 'C-1', changes: [] });
  });

  it('counts a mail of several rows once on the case that has one of them', () => {
    const office = officeWith({});
    const facts = { id: 'bcc@x', from: ANA, to: [ANN, 'Zoe <zoe@zahn.example>'] };
    office.book.commit(logOnContact(opened(office, facts), ANA).changes);
    const rows = office.look(facts).known.where('Messages', 'messageId', 'bcc@x');
    const [first] = rows;
    expect(rows).toHaveLength(2);
    office.book.commit([update('Messages', String(first?.['id']), { caseId: 'C-1' })]);
    const made = logOnCase(opened(office, facts), '1', ANA, office.book);
    const counts = made?.changes.flatMap(({ table, values }) =>
      table === 'Cases' ? [values['messages']] : [],
    );
    expect([made?.outcome, counts]).toEqual(['case_reply', [1]]);
  });

  it('is told of a case that is not there, and of somebody on the never-log list', () => {
    expect(onCase(officeWith({}), '7')).toBe('no such case');
    expect(onCase(officeWith({}), '1', { id: 'a@x', from: 'sam@secret.example' })).toMatch(/^never_log: /);
    expect(['C-12', '#12-abc', ' 12 '].map(typedCaseId)).toEqual(['C-12', 'C-12', 'C-12']);
  });

  it('is an answer of ours where a colleague wrote it', () => {
    hold('is an answer of ours', onCase(officeWith({}), '1', { id: 'a@x', from: ANA, to: [ANN] }));
  });
});

describe('opening a case', () => {
  it.each<[string, 'case' | 'lead', readonly MailFacts[], MailFacts]>([
    ['opens a case in the hands of who asked', 'case', [], { id: 'a@x' }],
    ['opens a lead', 'lead', [], { id: 'a@x' }],
    ['opens a case of the original sender of a forward', 'case', [], { ...FORWARD, id: 'a@x' }],
    ['opens a case of a mail that is logged on another', 'case', [{}], { id: 'm0@mail.example' }],
    [
      'opens nothing for somebody on the never-log list',
      'case',
      [],
      { id: 'a@x', from: 'sam@secret.example' },
    ],
  ])('%s', (name, kind, before, facts) => {
    hold(name, toldVerdict(logAsCase(opened(officeWith(...before), facts), kind, ANA)));
  });
});

describe('logging several mails', () => {
  const chosen = (n: number, facts: MailFacts) => ({
    gmailId: `c${n}`,
    threadId: `t${n}`,
    permalink: `link ${n}`,
    receivedAt: NOW,
    mail: aMail({ id: `c${n}@x`, date: '2026-11-02T09:00:00Z', from: ANN, ...facts }),
  });
  const run = (office: TestOffice, mails: readonly MailFacts[]) => {
    const commits: string[] = [];
    const saved: string[] = [];
    const book = {
      ...office.book,
      commit: (changes: Parameters<typeof office.book.commit>[0]) => void commits.push(toldChanges(changes)),
    };
    const files = {
      hashOf: sha256,
      byHash: () => ({}),
      save: (_hash: string, name: string): StoredFile => {
        saved.push(name);
        return { id: 'f', url: 'drive:f' };
      },
    };
    const logged = logMails(
      { book, files, clock: { now: () => NOW }, user: ANA },
      office.office(),
      mails.map((facts, n) => chosen(n, facts)),
      (gmailId, handle) => Uint8Array.from(`${gmailId} ${handle}`, character => character.charCodeAt(0)),
    );
    return { logged, commits, saved };
  };
  it('logs each in one commit, the later ones on what the earlier ones made, with their files', () => {
    const { logged, commits, saved } = run(new TestOffice(QUIET), [
      { attachments: [aFile('a.pdf', 'h', { size: 4 })] },
      { from: 'Zoe <zoe@acme.example>' },
      { subject: 'Again' },
    ]);
    expect({ logged, saved }).toEqual({ logged: 3, saved: ['a.pdf'] });
    expect(commits).toHaveLength(1);
    hold('logs each in one commit', commits.join('\n\n'));
  });

  it('passes over what is in the book, and what the rules leave out; without any it writes nothing', () => {
    const office = officeWith({ id: 'c0@x' });
    const mails = [{}, { from: 'sam@secret.example' }, { from: 'info@acme.example' }];
    expect(run(office, mails)).toEqual({ logged: 0, commits: [], saved: [] });
    expect(run(office, [...mails, { from: 'Cy <cy@globex.example>' }])).toMatchObject({ logged: 1 });
  });
});
