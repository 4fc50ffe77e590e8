import { insert, update } from '../../src/book/row';
import { caseToken, subjectToken } from '../../src/crm/case-token';
import { hashedPattern, patternHasher } from '../../src/crm/hashed-patterns';
import { hiddenId } from '../../src/intake/veil';
import { KEY, TestOffice } from './office';

describe('mail to a support address', () => {
  it('opens a case with a contact and a company for a stranger', () => {
    const office = new TestOffice();
    const verdict = office.take();
    expect(verdict).toMatchObject({ outcome: 'case_new', caseId: 'C-1' });
    expect(office.values('Cases')).toMatchObject([
      {
        id: 'C-1',
        kind: 'case',
        status: 'new',
        subject: 'Printer is on fire',
        company: 'Acme',
        assignee: 'ana@solarmora.example',
      },
    ]);
    expect(office.values('Contacts')).toMatchObject([
      { name: 'Ann Lee', address: 'ann@acme.example', company: 'Acme', messages: 1 },
    ]);
    expect(office.values('Addresses')).toMatchObject([
      { address: 'ann@acme.example', contactId: office.values('Contacts')[0]?.['id'] },
    ]);
    expect(office.values('Companies')).toMatchObject([{ name: 'Acme', domain: 'acme.example' }]);
    expect(office.values('Events')).toMatchObject([{ action: 'mail', outcome: 'case_new', caseId: 'C-1' }]);
  });

  it('makes no company of a free-mail domain and no contact of a role address', () => {
    const office = new TestOffice();
    office.take({ from: 'Joe <joe@gmail.com>' });
    const verdict = office.take({ from: 'Billing <billing@initech.example>', subject: 'Invoice' });
    expect(office.values('Companies')).toEqual([]);
    expect(office.values('Contacts')).toHaveLength(1);
    expect(verdict).toMatchObject({ outcome: 'case_new', contactId: '' });
  });

  it('gives cases out in turn and skips users who are away', () => {
    const office = new TestOffice();
    const assignees = ['a', 'b', 'c'].map(
      subject => office.row('Cases', office.take({ subject }).caseId)['assignee'],
    );
    expect(assignees).toEqual(['ana@solarmora.example', 'kenji@solarmora.example', 'ana@solarmora.example']);
    office.book.commit([
      { kind: 'update', table: 'Users', id: 'kenji@solarmora.example', values: { away: true } },
    ]);
    expect(office.row('Cases', office.take({ subject: 'd' }).caseId)['assignee']).toBe(
      'ana@solarmora.example',
    );
  });

  it('makes a lead of mail to the sales address', () => {
    const office = new TestOffice();
    expect(office.take({ to: ['sales@solarmora.example'] }).outcome).toBe('lead_new');
    expect(office.values('Cases')).toMatchObject([{ kind: 'lead', route: 'sales' }]);
  });

  it('counts cases up in the book itself', () => {
    const office = new TestOffice({ 'Next case number': '1042' });
    expect(office.take({ subject: 'a' }).caseId).toBe('C-1042');
    expect(office.take({ subject: 'b' }).caseId).toBe('C-1043');
    expect(office.row('Settings', 'Next case number')['value']).toBe('1044');
  });

  it('gives a colleague who writes for himself a case without making him a contact', () => {
    const office = new TestOffice();
    expect(office.take({ from: 'Ana <ana@solarmora.example>' }).outcome).toBe('case_new');
    expect(office.values('Contacts')).toEqual([]);
    expect(office.values('Outbox')).toEqual([]);
  });

  it('takes the original sender for the customer when a colleague forwards, and keeps the note apart', () => {
    const office = new TestOffice();
    const verdict = office.take({
      from: 'Ana <ana@solarmora.example>',
      subject: 'Fwd: Offer',
      forwarded: { note: 'Can you take this?' },
    });
    expect(verdict.outcome).toBe('case_new');
    expect(office.values('Contacts')).toMatchObject([{ address: 'bob@globex.example' }]);
    expect(office.values('Messages')).toMatchObject([
      {
        from: 'Bob Ray <bob@globex.example>',
        text: 'The original text.',
        note: 'Can you take this?',
        loggedBy: 'ana@solarmora.example',
        at: '2026-11-01T08:00:00.000Z',
      },
    ]);
    expect(office.values('Outbox')).toEqual([]);
  });

  it('does not believe a stranger that he forwards for somebody', () => {
    const office = new TestOffice();
    office.take({ subject: 'Fwd: Offer', forwarded: {} });
    expect(office.values('Contacts')).toMatchObject([{ address: 'ann@acme.example' }]);
  });

  it('makes contacts of nobody new, of senders, or of everyone, as set', () => {
    const mail = { cc: ['Cy <cy@acme.example>', 'kenji@solarmora.example', 'info@acme.example'] };
    const contacts = (setting: string) => {
      const office = new TestOffice({ 'Who becomes a contact': setting });
      office.take(mail);
      return office.values('Contacts').map(row => row['address']);
    };
    expect(contacts('known')).toEqual([]);
    expect(contacts('senders')).toEqual(['ann@acme.example']);
    expect(contacts('everyone')).toEqual(['ann@acme.example', 'cy@acme.example']);
  });
});

describe('answers', () => {
  it('join their case by References and set it open', () => {
    const office = new TestOffice();
    office.take({ id: 'first@acme' });
    office.book.commit([{ kind: 'update', table: 'Cases', id: 'C-1', values: { status: 'waiting' } }]);
    expect(office.take({ subject: 'Re: Printer is on fire', answers: ['first@acme'] })).toMatchObject({
      outcome: 'case_reply',
      caseId: 'C-1',
    });
    expect(office.values('Cases')).toMatchObject([{ status: 'open', messages: 2 }]);
    expect(office.values('Contacts')).toMatchObject([{ messages: 2 }]);
  });

  it('join through any id of the References, also one that Casebook never saw itself', () => {
    const office = new TestOffice();
    office.take({ answers: ['unseen@acme'] });
    expect(office.take({ subject: 'Re: other', answers: ['unseen@acme', 'lost@acme'] }).caseId).toBe('C-1');
  });

  it('of a colleague of the customer join too', () => {
    const office = new TestOffice();
    office.take({ id: 'first@acme' });
    expect(office.take({ from: 'Zoe <zoe@acme.example>', answers: ['first@acme'] }).outcome).toBe(
      'case_reply',
    );
  });

  it('of a stranger who names the Message-ID open a case of their own that points to the other', () => {
    const office = new TestOffice();
    office.take({ id: 'first@acme' });
    const verdict = office.take({
      from: 'Eve <eve@evil.example>',
      subject: 'Re: Printer is on fire',
      answers: ['first@acme'],
    });
    expect(verdict).toMatchObject({ outcome: 'case_new', caseId: 'C-2' });
    expect(office.row('Cases', 'C-2')['relatedTo']).toBe('C-1');
    expect(verdict.reason).toContain('not one of the people who take part in that case');
  });

  it('of somebody with the same free-mail provider are a stranger’s', () => {
    const office = new TestOffice();
    office.take({ id: 'first@gmail', from: 'joe@gmail.com' });
    expect(office.take({ from: 'eve@gmail.com', answers: ['first@gmail'] }).outcome).toBe('case_new');
  });

  it('with our token join whoever sends them, and a bare number only from the case’s people', () => {
    const office = new TestOffice();
    office.take();
    expect(
      office.take({ from: 'joe@other.example', subject: `Re: hello ${subjectToken(KEY, 'C-1')}` }).outcome,
    ).toBe('case_reply');
    expect(office.take({ from: 'eve@evil.example', subject: 'Re: hello [#1]' }).outcome).toBe('case_new');
    expect(office.take({ subject: 'Re: hello [#1]' })).toMatchObject({
      outcome: 'case_reply',
      caseId: 'C-1',
    });
  });

  it('with another installation’s token are not believed', () => {
    const office = new TestOffice();
    office.take();
    const foreign = caseToken({ ...KEY, secret: 'theirs' }, 'C-1');
    expect(office.take({ from: 'eve@evil.example', subject: `Re: x [#${foreign}]` }).outcome).toBe(
      'case_new',
    );
  });

  it('reopen a case that was solved lately, and start a new one that names an old one', () => {
    const office = new TestOffice();
    office.take({ id: 'first@acme' });
    const solve = (at: number) =>
      office.book.commit([
        {
          kind: 'update',
          table: 'Cases',
          id: 'C-1',
          values: { status: 'solved', closedAt: new Date(at).toISOString() },
        },
      ]);
    solve(office.now);
    office.pass(5);
    expect(office.take({ text: 'It happened again.', answers: ['first@acme'] }).outcome).toBe('case_reply');
    expect(office.row('Cases', 'C-1')).toMatchObject({ status: 'open', closedAt: null });
    solve(office.now);
    office.pass(40);
    expect(office.take({ text: 'And again.', answers: ['first@acme'] })).toMatchObject({
      outcome: 'case_new',
    });
    expect(office.row('Cases', 'C-2')['relatedTo']).toBe('C-1');
  });

  it('open a new case beside one that an added status has ended long ago, and join one that another has not', () => {
    const after = (status: string) => {
      const office = new TestOffice({ 'More statuses': 'on hold; closed: rejected' });
      office.take({ id: 'first@acme' });
      const values = { status, closedAt: new Date(office.now).toISOString() };
      office.book.commit([{ kind: 'update', table: 'Cases', id: 'C-1', values }]);
      office.pass(40);
      return office.take({ text: 'And again.', answers: ['first@acme'] }).outcome;
    };
    expect([after('Rejected'), after('on hold')]).toEqual(['case_new', 'case_reply']);
  });

  it('of thanks alone leave a solved case solved', () => {
    const office = new TestOffice();
    office.take({ id: 'first@acme' });
    office.book.commit([
      {
        kind: 'update',
        table: 'Cases',
        id: 'C-1',
        values: { status: 'solved', closedAt: new Date(office.now).toISOString() },
      },
    ]);
    expect(office.take({ text: 'Muito obrigado!', answers: ['first@acme'] }).outcome).toBe('case_reply');
    expect(office.row('Cases', 'C-1')['status']).toBe('solved');
    office.take({ text: 'Thanks, but why does it smoke?', answers: ['first@acme'] });
    expect(office.row('Cases', 'C-1')['status']).toBe('open');
  });

  it('by a colleague are outgoing and leave the case waiting', () => {
    const office = new TestOffice();
    office.take({ id: 'first@acme' });
    office.take({
      from: 'ana@solarmora.example',
      to: ['ann@acme.example'],
      cc: ['support@solarmora.example'],
      answers: ['first@acme'],
    });
    expect(office.values('Cases')).toMatchObject([{ status: 'waiting', lastDirection: 'out' }]);
    expect(office.values('Messages')[1]).toMatchObject({ direction: 'out' });
  });

  it('may arrive before the mail that they answer, which then joins them', () => {
    const office = new TestOffice();
    office.take({ from: 'bob@globex.example', cc: ['ann@acme.example'], answers: ['late@acme'] });
    const late = { id: 'late@acme', subject: 'Quite another' };
    expect(office.take({ ...late, from: 'eve@evil.example', id: 'eve@evil' }).outcome).toBe('case_new');
    expect(office.take(late)).toMatchObject({ outcome: 'case_reply', caseId: 'C-1' });
  });

  it('to a round of people join by the round, whoever writes', () => {
    const office = new TestOffice();
    const round = ['support@solarmora.example', 'team@partners.example'];
    office.take({ id: 'first@acme', to: round });
    expect(
      office.take({ from: 'new@other.example', to: round, subject: 'Another title', answers: ['first@acme'] })
        .outcome,
    ).toBe('case_reply');
    expect(
      office.take({ from: 'third@else.example', to: round, subject: 'Printer is on fire' }).outcome,
    ).toBe('case_reply');
    expect(office.take({ from: 'third@else.example', to: round, subject: 'Something else' }).outcome).toBe(
      'case_new',
    );
  });

  it('that lost their thread headers join by subject only from the case’s people', () => {
    const office = new TestOffice();
    office.take();
    expect(office.take({ from: 'eve@evil.example', subject: 'Re: Printer is on fire' }).outcome).toBe(
      'case_new',
    );
    expect(office.take({ subject: 'AW: Printer is on fire' })).toMatchObject({
      outcome: 'case_reply',
      caseId: 'C-1',
    });
    expect(office.take({ subject: 'Printer is on fire' }).outcome).toBe('case_new');
  });
});

describe('the same mail twice', () => {
  it('is a duplicate on its own route and on a second one', () => {
    const office = new TestOffice();
    office.take({ id: 'same@acme' });
    expect(office.take({ id: 'same@acme' })).toMatchObject({ outcome: 'duplicate', caseId: 'C-1' });
    const second = office.take({ id: 'same@acme', to: ['sales@solarmora.example'] });
    expect(second.outcome).toBe('duplicate');
    expect(second.reason).toContain('route sales');
    expect(office.values('Cases')).toHaveLength(1);
  });

  it('is a case for each route where that is set', () => {
    const office = new TestOffice({ 'One case per route': 'yes' });
    office.take({ id: 'same@acme' });
    expect(office.take({ id: 'same@acme', to: ['sales@solarmora.example'] }).outcome).toBe('lead_new');
  });

  it('is not seen in two mails that both lack a Message-ID', () => {
    const office = new TestOffice();
    office.take({ id: '', text: 'one' });
    expect(office.take({ id: '', text: 'two' }).outcome).toBe('case_new');
    expect(office.take({ id: '', text: 'two' }).outcome).toBe('duplicate');
  });
});

describe('logging addresses', () => {
  const bcc = {
    from: 'Ana <ana@solarmora.example>',
    to: ['Ann Lee <ann@acme.example>'],
    headers: { 'X-Gm-Original-To': 'log@solarmora.example' },
  };

  it('log Bcc’d mail on everyone in To and Cc, as outgoing, credited to the user', () => {
    const office = new TestOffice();
    const verdict = office.take({ ...bcc, cc: ['Cy <cy@globex.example>', 'kenji@solarmora.example'] });
    expect(verdict.outcome).toBe('logged');
    expect(office.values('Contacts').map(row => row['address'])).toEqual([
      'ann@acme.example',
      'cy@globex.example',
    ]);
    expect(office.values('Messages')).toMatchObject([
      { direction: 'out', loggedBy: 'ana@solarmora.example' },
      { direction: 'out' },
    ]);
    expect(office.values('Cases')).toEqual([]);
  });

  it('credit a user’s alias, and nobody where two users claim the address', () => {
    const office = new TestOffice(
      {},
      {
        domains: [],
        routes: [{ name: 'log', kind: 'bcc', address: 'log@solarmora.example' }],
        users: [
          { email: 'a@x.example', aliases: 'both@y.example' },
          { email: 'b@x.example', aliases: 'both@y.example, mine@y.example' },
        ],
      },
    );
    office.take({ ...bcc, from: 'mine@y.example' });
    office.take({ ...bcc, from: 'both@y.example', subject: 'other' });
    expect(office.values('Messages').map(row => row['loggedBy'])).toEqual(['b@x.example', 'both@y.example']);
    expect(office.values('Events')[1]?.['reason']).toContain('belongs to 2 users');
  });

  it('log a forwarded mail on its original sender alone', () => {
    const office = new TestOffice();
    const verdict = office.take({
      from: 'ana@solarmora.example',
      to: ['forward@solarmora.example'],
      subject: 'Fwd: Offer',
      forwarded: { cc: [{ name: null, address: 'cc@globex.example' }] },
    });
    expect(verdict.outcome).toBe('logged');
    expect(office.values('Contacts').map(row => row['address'])).toEqual(['bob@globex.example']);
    expect(office.values('Messages')).toMatchObject([
      { direction: 'in', from: 'Bob Ray <bob@globex.example>' },
    ]);
  });

  it('hold what they cannot read, what a stranger sends, and what goes to nobody outside', () => {
    const office = new TestOffice();
    expect(office.take({ from: 'ana@solarmora.example', to: ['forward@solarmora.example'] }).outcome).toBe(
      'held:no_forward_header',
    );
    expect(office.take({ from: 'eve@evil.example', headers: bcc.headers }).outcome).toBe('held:unknown_user');
    expect(office.take({ ...bcc, to: ['kenji@solarmora.example'] }).outcome).toBe('held:no_recipient');
    expect(office.values('Held').map(row => row['state'])).toEqual(['held', 'held', 'held']);
  });

  it('have the company of the contact in their row, also where the mail itself makes that contact', () => {
    const office = new TestOffice();
    office.take({ id: 'first@acme' });
    office.take({ from: 'Zoe <zoe@acme.example>', answers: ['first@acme'] });
    office.take({ ...bcc, to: ['Cy <cy@acme.example>', 'Di <di@globex.example>'], subject: 'other' });
    const [acme, globex] = office.values('Companies').map(row => row['id']);
    expect(office.values('Messages').map(row => row['companyId'])).toEqual([acme, acme, acme, globex]);
  });

  it('make nothing new where only known contacts are logged', () => {
    const office = new TestOffice({ 'Who becomes a contact': 'known' });
    expect(office.take(bcc).outcome).toBe('not_logged');
    expect(office.values('Messages')).toEqual([]);
  });
});

describe('mail that machines or strangers send', () => {
  it('is not taken beyond 2 MB of text', () => {
    expect(new TestOffice().take({ bodySize: 2 * 1024 * 1024 + 1 }).outcome).toBe('too_large');
  });

  it('never opens a case as bounce, automatic answer, list mail or our own loop', () => {
    const office = new TestOffice();
    const kinds = ['bounce', 'auto_reply', 'list', 'own_loop', 'read_receipt'] as const;
    expect(kinds.map(kind => office.take({ class: { class: kind, evidence: 'test' } }).outcome)).toEqual(
      kinds,
    );
    expect(office.values('Cases')).toEqual([]);
    expect(office.values('Events')).toHaveLength(5);
  });

  it('goes to its case as a bounce and marks the address', () => {
    const office = new TestOffice();
    office.take({ id: 'first@acme' });
    const outbox = String(office.values('Outbox')[0]?.['id']);
    office.book.commit([update('Outbox', outbox, { state: 'sent', sentMessageId: 'ours@mail.gmail.com' })]);
    const verdict = office.take({
      from: 'mailer-daemon@relay.example',
      class: {
        class: 'bounce',
        evidence: 'delivery report',
        bounce: {
          recipients: ['ann@acme.example'],
          permanent: true,
          status: '5.1.1',
          originalMessageId: 'ours@mail.gmail.com',
        },
      },
    });
    expect(verdict).toMatchObject({ outcome: 'bounce', caseId: 'C-1' });
    expect(office.values('Addresses')).toMatchObject([{ state: 'bounced' }]);
    expect(office.values('Cases')).toMatchObject([{ status: 'new', messages: 2 }]);
  });

  it('does not reopen a case as an out-of-office answer', () => {
    const office = new TestOffice();
    office.take({ id: 'first@acme' });
    office.book.commit([{ kind: 'update', table: 'Cases', id: 'C-1', values: { status: 'solved' } }]);
    expect(
      office.take({ answers: ['first@acme'], class: { class: 'auto_reply', evidence: 'Auto-Submitted' } }),
    ).toMatchObject({ outcome: 'auto_reply', caseId: 'C-1' });
    expect(office.row('Cases', 'C-1')['status']).toBe('solved');
  });

  it('is our own when a route sent it', () => {
    expect(new TestOffice().take({ from: 'support@solarmora.example' }).outcome).toBe('own_loop');
  });

  it('is held when Gmail says spam or cannot confirm a colleague', () => {
    const office = new TestOffice();
    expect(office.take({ labels: ['SPAM'] }).outcome).toBe('held:spam');
    expect(office.take({ headers: { 'X-Gm-Spam': '1' } }).outcome).toBe('held:spam');
    const forged = {
      from: 'ana@solarmora.example',
      headers: {
        'Authentication-Results':
          'mx.google.com; spf=fail smtp.mailfrom=evil.example; dmarc=fail header.from=solarmora.example',
      },
    };
    expect(office.take(forged).outcome).toBe('held:suspected_spoof');
    expect(office.take(forged, true).outcome).toBe('case_new');
    expect(office.take({ from: '' }).outcome).toBe('held:no_sender');
  });

  it('is not kept where the never-log list has its sender as a hash', () => {
    const office = new TestOffice();
    const pattern = hashedPattern('evil.example', patternHasher(KEY.secret));
    office.book.commit([insert('NeverLog', { pattern })]);
    expect(office.take({ from: 'Eve <eve@mail.evil.example>' }).outcome).toBe('never_log');
    expect(office.take({ from: 'Ann <ann@acme.example>', id: 'other@acme' }).outcome).toBe('case_new');
  });

  it('leaves no trace but a hash when its sender is on the never-log list', () => {
    const office = new TestOffice();
    expect(
      office.take({ id: 'x@secret.example', from: 'Sam <sam@mail.secret.example>', subject: 'Confidential' })
        .outcome,
    ).toBe('never_log');
    const kept = JSON.stringify([
      office.values('Events'),
      office.values('Messages'),
      office.values('Held'),
      office.values('Contacts'),
    ]);
    expect(kept).not.toMatch(/secret\.example|Confidential|Sam/);
    expect(office.values('Events')).toMatchObject([{ outcome: 'never_log' }]);
  });
});

describe('acknowledgements', () => {
  const queued = (office: TestOffice) => office.values('Outbox').length;

  it('are queued for a new case in the customer’s language with the case’s token', () => {
    const office = new TestOffice({ 'Organisation name': 'Solarmora' });
    office.take({ from: '山田 太郎 <taro@kaisha.example>', language: 'ja' });
    expect(office.values('Outbox')).toMatchObject([
      {
        state: 'pending',
        to: '<taro@kaisha.example>',
        caseId: 'C-1',
        subject: `Re: Printer is on fire ${subjectToken(KEY, 'C-1')}`,
      },
    ]);
    expect(office.values('Outbox')[0]?.['text']).toContain('受付番号 #1');
  });

  it('do not go to machines, no-reply senders, routes without them, or mail that forbids them', () => {
    const office = new TestOffice();
    office.take({ from: 'no-reply@shop.example' });
    office.take({ class: { doNotAnswer: true, evidence: 'Precedence: bulk' }, subject: 'b' });
    office.take({ to: ['sales@solarmora.example'], subject: 'c' });
    expect(queued(office)).toBe(0);
    expect(office.values('Cases')).toHaveLength(3);
  });

  it('stop at five an address in two hours and at one for a subject', () => {
    const office = new TestOffice({ 'Join by subject days': '0' });
    office.take({ subject: 'same' });
    office.take({ subject: 'same' });
    expect(queued(office)).toBe(1);
    for (let i = 0; i < 8; i++) office.take({ subject: `other ${i}` });
    expect(queued(office)).toBe(5);
    office.pass(0.1);
    office.take({ subject: 'later' });
    expect(queued(office)).toBe(6);
  });

  it('are not written when a template names a field that cannot be filled', () => {
    const office = new TestOffice();
    office.book.commit([
      {
        kind: 'insert',
        table: 'Templates',
        values: { name: 'Broken', language: 'en', text: 'Hello {{contact.shoe_size}}' },
      },
      { kind: 'update', table: 'Routes', id: 'support', values: { template: 'Broken' } },
    ]);
    expect(office.take().reason).toContain('unresolved fields: contact.shoe_size');
    expect(queued(office)).toBe(0);
  });
});

it('a mail that was erased with its person is not logged again, whoever it seems to be from by now', () => {
  const office = new TestOffice();
  office.book.commit([
    { kind: 'insert', table: 'References', values: { messageId: hiddenId(KEY, 'old@acme.example') } },
  ]);
  expect(office.take({ id: 'old@acme.example' }).outcome).toBe('never_log');
  expect([office.values('Messages'), office.values('Contacts')]).toEqual([[], []]);
  expect(office.take({ id: 'new@acme.example' }).outcome).toBe('case_new');
});
