/** Who may do what by mail: nothing that a stranger can write gives him a colleague's or a customer's rights. */
import { update } from '../../src/book/row';
import { caseToken, subjectToken } from '../../src/crm/case-token';
import { KEY, TestOffice, type MailFacts } from './office';

const verdict = (results: string) => ({ 'Authentication-Results': `mx.google.com; ${results}` });
const EVIL = verdict('dkim=pass header.i=@evil.example; dmarc=pass header.from=evil.example');
const FORGED = verdict('spf=pass smtp.mailfrom=x@evil.example');
const CUSTOMER = verdict('dkim=pass header.i=@acme.example; dmarc=pass header.from=acme.example');
const STRANGER: MailFacts = { from: 'Eve <eve@evil.example>', headers: EVIL };

/** An office in which Ann of acme.example has a case. */
const withCase = (settings: Readonly<Record<string, string>> = {}): TestOffice => {
  const office = new TestOffice(settings);
  office.take({ id: 'first@acme.example', headers: CUSTOMER });
  return office;
};

const caseOne = (office: TestOffice) => office.row('Cases', 'C-1');

describe('acting as a colleague', () => {
  it.each(['log@solarmora.example', 'forward@solarmora.example', 'support@solarmora.example'])(
    'is refused to mail that only claims to be from one, at %s',
    to => {
      const office = new TestOffice();
      const taken = office.take({
        from: 'Ana <ana@solarmora.example>',
        to: ['bob@globex.example'],
        headers: { ...FORGED, 'X-Gm-Original-To': to },
        forwarded: {},
      });
      expect(taken.outcome).toBe('held:suspected_spoof');
      expect([office.values('Cases'), office.values('Contacts'), office.values('Messages')]).toEqual([
        [],
        [],
        [],
      ]);
    },
  );

  it('is not given by Reply-To, by the group header, nor by a colleague’s name', () => {
    for (const claim of [
      { replyTo: ['ana@solarmora.example'] },
      { originalSender: 'ana@solarmora.example' },
      { from: 'ana@solarmora.example <eve@evil.example>' },
    ]) {
      const office = new TestOffice({ 'Use Reply-To': 'yes' });
      expect(office.take({ ...STRANGER, to: ['log@solarmora.example'], ...claim }).outcome).toBe(
        'held:unknown_user',
      );
    }
  });

  it('cannot be hidden behind a group header either: a forged colleague is held', () => {
    const office = new TestOffice();
    const taken = office.take({
      from: 'ana@solarmora.example',
      originalSender: 'ann@acme.example',
      headers: FORGED,
    });
    expect(taken.outcome).toBe('held:suspected_spoof');
  });

  it('ends for a private address when its user has left', () => {
    const office = new TestOffice();
    const mail: MailFacts = {
      from: 'kenji.private@gmail.com',
      to: ['bob@globex.example'],
      headers: { 'X-Gm-Original-To': 'log@solarmora.example' },
    };
    expect(office.take(mail).outcome).toBe('logged');
    office.book.commit([update('Users', 'kenji@solarmora.example', { active: false })]);
    expect(office.take(mail).outcome).toBe('held:unknown_user');
  });
});

describe('a stranger does not join a case', () => {
  const tries: readonly (readonly [string, MailFacts])[] = [
    ['by its number', { subject: 'Re: Printer is on fire [#1]' }],
    ['by its number in the mail to the customer', { subject: 'Re: Printer is on fire [#1]', to: ['support@solarmora.example', 'ann@acme.example'] }], // prettier-ignore
    ['by a Message-ID', { answers: ['first@acme.example'] }],
    ['by its Gmail conversation', { thread: 't1', subject: 'Re: Printer is on fire' }],
    ['by a token of another installation', { subject: `Re: x ${subjectToken({ ...KEY, installation: 'other' }, 'C-1')}` }], // prettier-ignore
    ['by a token under another secret', { text: `case.${caseToken({ ...KEY, secret: 'guess' }, 'C-1')}@casebook.invalid` }], // prettier-ignore
    [
      'by the customer’s address in Reply-To',
      { answers: ['first@acme.example'], replyTo: ['ann@acme.example'] },
    ],
    ['as a no-reply with the customer in Reply-To', { from: 'no-reply@evil.example', answers: ['first@acme.example'], replyTo: ['ann@acme.example'] }], // prettier-ignore
    ['by the customer’s address in a group header', { answers: ['first@acme.example'], originalSender: 'ann@acme.example' }], // prettier-ignore
  ];

  it.each(tries)('%s', (_how, facts) => {
    const office = withCase({ 'Use Reply-To': 'yes', 'Join by subject days': '0' });
    const taken = office.take({ ...STRANGER, ...facts });
    expect(taken.outcome).toBe('case_new');
    expect(caseOne(office)).toMatchObject({ messages: 1, people: 'ann@acme.example' });
  });

  it('by forging the customer, with the number, the subject and the conversation', () => {
    const office = withCase();
    const taken = office.take({
      headers: { ...verdict('spf=fail smtp.mailfrom=eve@evil.example; dmarc=fail header.from=acme.example') },
      subject: 'Re: Printer is on fire [#1]',
      thread: 't1',
    });
    expect(taken.outcome).toBe('case_new');
    expect(caseOne(office)).toMatchObject({ messages: 1 });
  });

  it('with a delivery report, which marks nobody’s address either', () => {
    const office = withCase();
    const taken = office.take({
      ...STRANGER,
      from: 'mailer-daemon@evil.example',
      class: {
        class: 'bounce',
        bounce: {
          recipients: ['ann@acme.example'],
          permanent: true,
          status: '5.1.1',
          originalMessageId: 'first@acme.example',
        },
      },
    });
    expect(taken).toMatchObject({ outcome: 'bounce', caseId: '' });
    expect(office.values('Addresses')).toMatchObject([{ state: 'ok' }]);
    expect(caseOne(office)).toMatchObject({ messages: 1 });
  });
});

describe('the people of a case join it', () => {
  it('the customer by the number, and by what he answers even where Gmail could not confirm him', () => {
    const office = withCase();
    expect(office.take({ subject: 'About [#1]', headers: CUSTOMER }).caseId).toBe('C-1');
    expect(office.take({ answers: ['first@acme.example'], headers: FORGED }).caseId).toBe('C-1');
    expect(caseOne(office)).toMatchObject({ messages: 3 });
  });

  it('whoever carries our token, since he has seen our mail', () => {
    const office = withCase();
    expect(office.take({ ...STRANGER, subject: `Re: x ${subjectToken(KEY, 'C-1')}` }).caseId).toBe('C-1');
  });

  it('the customer whom one of our own groups names, with the group in From', () => {
    const office = withCase();
    const taken = office.take({
      from: 'Ann Lee via Support <support@solarmora.example>',
      originalSender: 'ann@acme.example',
      answers: ['first@acme.example'],
      headers: verdict('dkim=pass header.i=@solarmora.example; dmarc=pass header.from=solarmora.example'),
    });
    expect(taken).toMatchObject({ outcome: 'case_reply', caseId: 'C-1' });
  });
});

it('an acknowledgement goes to no address that a stranger has only claimed', () => {
  const office = new TestOffice();
  const forged = verdict('spf=fail smtp.mailfrom=eve@evil.example; dmarc=fail header.from=acme.example');
  expect(office.take({ id: 'forged@acme.example', headers: forged })).toMatchObject({
    outcome: 'case_new',
    reason: expect.stringContaining('not acknowledged: Gmail could not confirm the sender') as string,
  });
  expect(office.values('Outbox')).toEqual([]);
  office.take({ id: 'true@acme.example', headers: CUSTOMER });
  expect(office.values('Outbox')).toMatchObject([{ to: '<ann@acme.example>' }]);
});
