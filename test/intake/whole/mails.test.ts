/** Every way that a mail can take through the pipeline, with its whole commit. */
import { update } from '../../../src/book/row';
import { referenceToken, subjectToken } from '../../../src/crm/case-token';
import { testMark, testSubject } from '../../../src/crm/route-test';
import type { InstallOptions } from '../../../src/intake/first-rows';
import { hiddenId } from '../../../src/intake/veil';
import { KEY, NOW, TestOffice, type MailFacts } from '../office';
import { expectedIn, toldVerdict } from './told';

const ANN = 'Ann Lee <ann@acme.example>';
const ANA = 'Ana <ana@solarmora.example>';
const SUPPORT = 'support@solarmora.example';
const ROUTES: NonNullable<InstallOptions['routes']> = [
  { name: 'support', kind: 'support', address: SUPPORT, assignment: 'round_robin', acknowledge: true },
  { name: 'sales', kind: 'sales', address: 'sales@solarmora.example' },
  { name: 'log', kind: 'bcc', address: 'log@solarmora.example' },
  { name: 'forward', kind: 'forward', address: 'forward@solarmora.example' },
];
const OPTIONS: InstallOptions = {
  domains: ['solarmora.example'],
  users: [
    { email: 'ana@solarmora.example', name: 'Ana', role: 'admin' },
    { email: 'kenji@solarmora.example', name: 'Kenji', aliases: 'kenji.private@gmail.com' },
  ],
  routes: ROUTES,
  neverLog: [{ pattern: 'secret.example' }],
};

/** A mail, one that a reviewer has released, or what a person does to the book in between. */
type Step = MailFacts | { readonly released: MailFacts } | ((office: TestOffice) => void);

/** Acknowledgements stand in the way of most stories. */
const QUIET = { 'Acknowledge new cases': 'no' };
const LOUD = { 'Acknowledge new cases': 'yes' };

interface Story {
  readonly settings?: Readonly<Record<string, string>>;
  readonly options?: Partial<InstallOptions>;
  readonly steps: readonly Step[];
  /** How many of the last mails are told; 1 where it is left out. */
  readonly told?: number;
  /** Of the changes only the tables and ids are told. */
  readonly brief?: true;
}

function tell({ settings = {}, options = {}, steps, told = 1, brief }: Story): string {
  const office = new TestOffice({ ...QUIET, ...settings }, { ...OPTIONS, ...options });
  const verdicts = steps.flatMap((step, n) => {
    if (typeof step === 'function') {
      step(office);
      return [];
    }
    const released = 'released' in step;
    const facts = released ? step.released : step;
    return [office.take({ id: `m${n}@mail.example`, from: ANN, ...facts }, released)];
  });
  const text = verdicts.slice(-told).map(toldVerdict).join('\n\n');
  return brief ? text.replace(/^([+~] [^|\n]*).*$/gm, '$1') : text;
}

const sets =
  (...changes: Parameters<typeof update>) =>
  (office: TestOffice): void =>
    office.book.commit([update(...changes)]);
const waits = (days: number) => (office: TestOffice) => office.pass(days);
const rule = (condition: string, action: string, name = 'R1') => ({ name, condition, action });
const answer = (more: MailFacts = {}): MailFacts => ({
  subject: 'Re: Printer is on fire',
  text: 'It still burns.',
  answers: ['m0@mail.example'],
  ...more,
});
const bcc = (more: MailFacts = {}): MailFacts => ({
  from: ANA,
  to: [ANN],
  subject: 'Your offer',
  text: 'Here it is.',
  headers: { 'X-Gm-Original-To': 'log@solarmora.example' },
  ...more,
});
const machine = (kind: NonNullable<MailFacts['class']>['class'], more: MailFacts = {}): MailFacts => ({
  class: { ...(kind === undefined ? {} : { class: kind }), evidence: 'a header' },
  ...more,
});
const bounced = (permanent: boolean, status: string | null, original: string | null): MailFacts => ({
  from: 'mailer-daemon@relay.example',
  subject: 'Delivery Status Notification',
  class: {
    class: 'bounce',
    evidence: 'delivery report',
    bounce: {
      recipients: ['Ann@acme.example', 'nobody@else.example'],
      permanent,
      status,
      originalMessageId: original,
    },
  },
});
const sentAcknowledgement = (office: TestOffice): void =>
  office.book.commit([
    update('Outbox', String(office.values('Outbox')[0]?.['id']), {
      state: 'sent',
      sentMessageId: 'ours@mail.gmail.com',
    }),
  ]);
const unauthenticated = {
  'Authentication-Results': 'mx.google.com; spf=fail smtp.mailfrom=evil.example; dmarc=fail',
};
const forward = (more: MailFacts['forwarded'] = {}): MailFacts => ({
  from: ANA,
  subject: 'Fwd: Offer',
  text: 'Everything',
  forwarded: { note: 'Can you take this?', ...more },
});
const link = { 'Visibility of mail': 'link' };

const STORIES: Readonly<Record<string, Story>> = {
  // New cases
  'a stranger’s mail opens a case with its contact and company, and is acknowledged': {
    settings: { ...LOUD, 'Organisation name': 'Solarmora' },
    steps: [{ cc: ['Cy Fox <cy@globex.example>', 'info@acme.example', 'sam@secret.example'] }],
  },
  'one without a subject, a name and a language is told by what it has': {
    settings: LOUD,
    steps: [{ from: 'ana.souza+x@loja.example', subject: '', text: 'Oi', language: 'pt-BR' }],
  },
  'mail of a personal mailbox makes no company': { steps: [{ from: 'Joe <Joe@gmail.com>' }] },
  'a role address gets a case without a contact': {
    steps: [{ from: 'Billing <billing@initech.example>', subject: 'Invoice' }],
  },
  'of a no-reply sender the Reply-To is taken': {
    steps: [{ from: 'Shop <no-reply@shop.example>', replyTo: ['Cy@Globex.example'], subject: 'Order 12' }],
  },
  'where Reply-To is to be used it is, and a person’s place on a case is still by From': {
    settings: { 'Use Reply-To': 'yes' },
    steps: [{}, answer({ from: 'Eve <eve@evil.example>', replyTo: [ANN] })],
    told: 2,
  },
  'everyone in To and Cc becomes a contact where that is set': {
    settings: { 'Who becomes a contact': 'everyone' },
    steps: [{ to: [SUPPORT, 'Zoe <zoe@acme.example>'], cc: ['Cy <cy@globex.example>', ANN] }],
  },
  'nobody becomes a contact where only known ones count': {
    settings: { 'Who becomes a contact': 'known' },
    steps: [{}],
  },
  'a second mail of a contact finds the person and the company': {
    steps: [{}, { subject: 'Another matter', from: 'Zoe <zoe@acme.example>' }, { subject: 'A third' }],
    told: 2,
  },
  'mail to the sales address makes a lead that is nobody’s yet': {
    steps: [{ to: ['Sales <sales@solarmora.example>'], subject: 'A quote, please' }],
  },
  'mail that names none of our addresses goes to the only route of support': {
    steps: [{ to: ['x@else.example'] }],
  },
  'where no route is the only one, it goes by none': {
    options: { routes: [...ROUTES, { name: 'two', kind: 'support', address: 'two@solarmora.example' }] },
    steps: [{ to: ['x@else.example'] }],
  },
  'a colleague’s own mail opens a case without a contact': { steps: [{ from: ANA }] },
  'a colleague’s forward is its original sender’s case': { steps: [forward()] },
  'a forward of a colleague’s mail stays the colleague’s': {
    steps: [forward({ from: { name: 'Kenji', address: 'kenji@solarmora.example' } })],
  },
  'a forward without a readable sender stays the colleague’s': {
    steps: [forward({ from: null, date: null })],
  },
  'a stranger’s forward is the stranger’s': { steps: [{ ...forward(), from: ANN }] },
  'mail of a group is its original sender’s': {
    steps: [
      {
        from: '"Ann Lee via Support" <help@solarmora.example>',
        originalSender: 'Ann@acme.example',
        headers: { 'List-ID': '<help.solarmora.example>' },
        class: { class: 'list', evidence: 'List-ID' },
      },
    ],
  },
  'too many addresses and characters are cut, and it is said': {
    steps: [
      {
        cc: Array.from({ length: 101 }, (_, n) => `p${n}@many.example`),
        subject: 'S'.repeat(2_001),
      },
    ],
  },
  'numbers go on from the setting': {
    settings: { 'Next case number': '1042' },
    steps: [{}, { subject: 'b' }],
  },

  // Acknowledgements
  'no acknowledgement of mail that asks for none': {
    settings: LOUD,
    steps: [{ class: { doNotAnswer: true, evidence: 'Precedence: bulk' } }],
  },
  'no acknowledgement to a no-reply sender': {
    settings: LOUD,
    steps: [{ from: 'no-reply@shop.example' }],
  },
  'no acknowledgement to a sender whom Gmail cannot confirm': {
    settings: LOUD,
    steps: [{ headers: unauthenticated }],
  },
  'no acknowledgement to an address that bounced': {
    settings: LOUD,
    steps: [{}, sets('Addresses', 'ann@acme.example', { state: 'bounced' }), { subject: 'b' }],
  },
  'no acknowledgement of the same subject within three hours': {
    settings: { ...LOUD, 'Join by subject days': '0' },
    steps: [{}, {}],
  },
  'no more than five acknowledgements within two hours': {
    settings: LOUD,
    steps: Array.from({ length: 6 }, (_, n) => ({ subject: `Matter ${n}` })),
  },
  'no acknowledgement without its template': {
    settings: LOUD,
    steps: [sets('Routes', 'support', { template: 'Missing' }), {}],
  },
  'an acknowledgement speaks the route’s language where the mail has none of ours': {
    settings: LOUD,
    steps: [sets('Routes', 'support', { language: 'de' }), { language: 'xx' }],
  },

  // Answers
  'an answer joins by the id that it answers': {
    steps: [{}, answer({ cc: ['Cy <cy@globex.example>'] })],
  },
  'an answer opens a case that waited': {
    steps: [{}, sets('Cases', 'C-1', { status: 'waiting' }), answer()],
  },
  'an answer of the same company joins': { steps: [{}, answer({ from: 'Zoe <zoe@acme.example>' })] },
  'a stranger who knows the id opens a case of his own that names the other': {
    steps: [{}, answer({ from: 'Eve <eve@evil.example>' })],
  },
  'a doubted sender with the right number opens one too': {
    steps: [{}, { subject: 'Re: hello [#1]', headers: unauthenticated }],
  },
  'our token joins whoever sends it': {
    steps: [{}, { from: 'joe@other.example', subject: `Re: hello ${subjectToken(KEY, 'C-1')}` }],
  },
  'our token in a reference joins': {
    steps: [{}, { from: 'joe@other.example', subject: 'Hello', answers: [referenceToken(KEY, 'C-1')] }],
  },
  'a bare number joins for the case’s people': { steps: [{}, { subject: 'About [#1]', text: 'See above.' }] },
  'the conversation joins where the subject is the same': {
    steps: [
      { thread: 't' },
      { thread: 't', subject: 'Printer is on fire' },
      { thread: 't', subject: 'Lunch?' },
    ],
    told: 2,
  },
  'the subject joins for the case’s people': { steps: [{}, { subject: 'AW: Printer is on fire' }] },
  'the subject joins no more after its days': {
    steps: [{}, waits(61), { subject: 'AW: Printer is on fire' }],
  },
  'a round of people joins by the round': {
    steps: [
      { to: [SUPPORT, 'team@partners.example'] },
      answer({ from: 'new@other.example', to: [SUPPORT, 'team@partners.example'] }),
    ],
  },
  'a mail whose answer came before joins it': {
    steps: [
      { from: 'bob@globex.example', cc: [ANN], answers: ['late@acme'] },
      { id: 'late@acme', subject: 'Quite another' },
    ],
  },
  'an answer opens a closed case again': {
    steps: [
      {},
      sets('Cases', 'C-1', { status: 'solved', closedAt: '2026-11-02T10:00:00.000Z' }),
      waits(30),
      answer(),
    ],
  },
  'an answer to a case that was closed long ago opens another': {
    steps: [
      {},
      sets('Cases', 'C-1', { status: 'solved', closedAt: '2026-11-02T10:00:00.000Z' }),
      waits(31),
      answer(),
    ],
  },
  'thanks leave a closed case closed': {
    steps: [{}, sets('Cases', 'C-1', { status: 'solved' }), answer({ text: 'Thank you!' })],
  },
  'a colleague’s answer waits for the customer and is the first': {
    steps: [{}, waits(0.5), answer({ from: ANA, to: [ANN], cc: [SUPPORT] })],
  },
  'a colleague’s second answer leaves the first': {
    steps: [
      {},
      answer({ from: ANA, to: [ANN], cc: [SUPPORT] }),
      sets('Cases', 'C-1', { status: 'solved' }),
      waits(1),
      answer({ from: ANA, to: [ANN], cc: [SUPPORT, 'Cy <cy@globex.example>'] }),
    ],
  },
  'a mail that shows two cases to be one merges them': {
    steps: [
      { cc: ['bob@globex.example'] },
      { from: 'Bob Ray <bob@globex.example>', cc: [ANN], subject: 'About that printer' },
      answer({ cc: ['bob@globex.example'], answers: ['m0@mail.example', 'm1@mail.example'] }),
    ],
  },
  'a merged case leads on': {
    steps: [
      {},
      { subject: 'Other' },
      sets('Cases', 'C-2', { status: 'merged', relatedTo: 'C-1' }),
      { subject: 'Re: Other', answers: ['m1@mail.example'] },
    ],
  },

  'cases of two kinds of routes stay two': {
    steps: [
      { cc: ['bob@globex.example'] },
      { cc: ['bob@globex.example'], subject: 'A quote', to: ['sales@solarmora.example'] },
      sets('Cases', 'C-2', { kind: 'case' }),
      answer({ answers: ['m0@mail.example', 'm1@mail.example'] }),
    ],
  },
  'of several cases with its subject the newest is the mail’s': {
    steps: [
      { subject: 'Printer' },
      { subject: 'Printer' },
      sets('Cases', 'C-1', { lastMessageAt: '2026-11-02T09:30:00.000Z' }),
      { subject: 'Re: Printer' },
    ],
  },
  'a released mail counts as its sender’s whatever Gmail says': {
    steps: [{}, { released: { subject: 'Re: [#1]', headers: unauthenticated } }],
  },

  // The same mail again
  'the same mail again is a duplicate': { steps: [{ id: 'same@acme' }, { id: 'same@acme' }] },
  'the same mail by another route is a duplicate that says so': {
    steps: [{ id: 'same@acme' }, { id: 'same@acme', to: ['sales@solarmora.example'] }],
  },
  'where each route has its case it is another one': {
    settings: { 'One case per route': 'yes' },
    steps: [{ id: 'same@acme' }, { id: 'same@acme', to: ['sales@solarmora.example'] }],
  },
  'a mail without an id is known again by what it says': { steps: [{ id: '' }, { id: '' }] },
  'a mail that was erased is not logged again': {
    steps: [
      office =>
        office.book.commit([
          { kind: 'insert', table: 'References', values: { messageId: hiddenId(KEY, 'old@acme') } },
        ]),
      { id: 'old@acme' },
    ],
  },

  'the same mail by no route is a duplicate too': {
    options: { routes: [...ROUTES, { name: 'two', kind: 'support', address: 'two@solarmora.example' }] },
    steps: [{ id: 'same@acme' }, { id: 'same@acme', to: ['x@else.example'] }],
  },

  // Logging addresses
  'a Bcc is logged on everyone outside, and a company is made once': {
    steps: [bcc({ cc: ['Zoe <zoe@acme.example>', 'kenji@solarmora.example', 'info@acme.example', ANN] })],
  },
  'a Bcc on a case is its first answer': { steps: [{}, bcc({ answers: ['m0@mail.example'] })] },
  'a Bcc of a private alias is the user’s': { steps: [bcc({ from: 'kenji.private@gmail.com' })] },
  'a Bcc of an unknown colleague is credited to the address': {
    steps: [bcc({ from: 'new@solarmora.example' })],
  },
  'a Bcc to very many is logged on twenty': {
    steps: [bcc({ to: Array.from({ length: 22 }, (_, n) => `p${n}@f${n}.example`) })],
    brief: true,
  },
  'a Bcc to nobody outside is held': { steps: [bcc({ to: ['kenji@solarmora.example'] })] },
  'a Bcc to a role address alone is held': { steps: [bcc({ to: ['info@acme.example'] })] },
  'a Bcc to somebody who is never logged leaves nothing': {
    steps: [bcc({ to: ['Sam <sam@secret.example>'] })],
  },
  'a Bcc makes nothing new where only known contacts count': {
    settings: { 'Who becomes a contact': 'known' },
    steps: [bcc()],
  },
  'a forward to the logging address is logged on its sender': {
    steps: [{ ...forward(), to: ['forward@solarmora.example'] }],
  },
  'a forward of a colleague’s mail to the logging address is logged on nobody': {
    steps: [
      {
        ...forward({ from: { name: 'Kenji', address: 'kenji@solarmora.example' } }),
        to: ['forward@solarmora.example'],
      },
    ],
  },
  'a forward that cannot be read is held': {
    steps: [{ ...forward({ from: null }), to: ['forward@solarmora.example'] }],
  },
  'a forward of somebody who is never logged leaves nothing': {
    steps: [
      {
        ...forward({ from: { name: 'Sam', address: 'sam@secret.example' } }),
        to: ['forward@solarmora.example'],
      },
    ],
  },
  'a forward that was addressed to the Bcc address is taken for one': {
    steps: [{ ...forward(), to: ['log@solarmora.example'] }],
  },
  'a forward that came by Bcc is logged on whom it went to': { steps: [bcc({ ...forward(), to: [ANN] })] },
  'a stranger at a logging address is held': { steps: [bcc({ from: 'eve@evil.example' })] },
  'a stranger whom a reviewer lets in there is logged': {
    steps: [{ released: bcc({ from: 'Eve <eve@evil.example>' }) }],
  },

  'a forward to the logging address on a case is no answer of ours': {
    steps: [
      {},
      {
        ...forward({ from: { name: 'Ann Lee', address: 'ann@acme.example' } }),
        to: ['forward@solarmora.example'],
        answers: ['m0@mail.example'],
      },
    ],
  },

  // Doubtful mail
  'mail in Spam is held': { steps: [{ labels: ['SPAM'] }] },
  'mail that Gmail marked as spam is held': { steps: [{ headers: { 'X-Gm-Spam': ' 1 ' } }] },
  'mail that Gmail marked as phishing is held': { steps: [{ headers: { 'X-Gm-Phishy': '1' } }] },
  'mail that a filter marked is held': { steps: [{ headers: { 'X-Spam-Flag': 'YES, score 7' } }] },
  'a filter’s other word holds nothing': { steps: [{ headers: { 'X-Spam-Flag': 'yesterday' } }] },
  'a forged colleague is held': { steps: [{ from: ANA, headers: unauthenticated }] },
  'a forged colleague who is let in is taken': {
    steps: [{ released: { from: ANA, headers: unauthenticated } }],
  },
  'mail without a sender is held': { steps: [{ from: '' }] },
  'mail that is held again is the same row': {
    steps: [
      { labels: ['SPAM'], gmailId: 'g' },
      { labels: ['SPAM'], gmailId: 'g' },
    ],
  },
  'a mail over the limit is not logged': { steps: [{ bodySize: 2 * 1024 * 1024 + 1 }] },
  'a mail at the limit is': {
    steps: [{ bodySize: 2 * 1024 * 1024 }],
  },
  'a mail of somebody who is never logged leaves a hash': {
    steps: [{ from: 'Sam <sam@mail.secret.example>', subject: 'Confidential' }],
  },

  // Machines
  'our own mail that comes back does nothing': { steps: [machine('own_loop')] },
  'mail of one of our routes does nothing': { steps: [{ from: 'Support <support@solarmora.example>' }] },
  'an automatic answer is noted on its case': {
    steps: [{}, sets('Cases', 'C-1', { status: 'solved' }), machine('auto_reply', answer())],
  },
  'an automatic answer to nothing of ours is noted in the ledger': { steps: [machine('auto_reply')] },
  'a read receipt is noted on its case': { steps: [{}, machine('read_receipt', answer())] },
  'a newsletter makes no case': { steps: [machine('list', { subject: 'News' })] },
  'a list’s answer to a case joins it': { steps: [{}, machine('list', answer())] },
  'a returned acknowledgement is noted on its case, and the address is marked': {
    settings: LOUD,
    steps: [{}, sentAcknowledgement, bounced(true, '5.1.1', 'ours@mail.gmail.com')],
  },
  'a delayed one marks nothing': {
    settings: LOUD,
    steps: [{}, sentAcknowledgement, bounced(false, null, 'ours@mail.gmail.com')],
  },
  'a returned answer of ours is noted on its case': {
    steps: [
      {},
      answer({ id: 'out@solarmora', from: ANA, to: [ANN], cc: [SUPPORT] }),
      bounced(true, null, 'out@solarmora'),
    ],
  },
  'a return of what we did not send is noted nowhere': { steps: [{}, bounced(true, '5.0.0', 'theirs@else')] },

  // Rules of an administrator
  'a rule gives route, owner, priority, tags and template': {
    settings: LOUD,
    options: {
      rules: [
        rule(
          'subject contains printer',
          'route sales\nassign kenji\npriority high\ntag hardware, fire\nacknowledge with Acknowledgement',
        ),
      ],
    },
    steps: [{}],
  },
  'a rule names somebody who is away': {
    options: { rules: [rule('subject contains printer', 'assign kenji')] },
    steps: [sets('Users', 'kenji@solarmora.example', { away: true }), {}],
  },
  'a rule forbids the acknowledgement': {
    settings: LOUD,
    options: { rules: [rule('from ends @acme.example', 'acknowledge no')] },
    steps: [{}],
  },
  'a rule tags an answer and gives it an owner where there is none': {
    options: { rules: [rule('body contains burns', 'tag hot\nassign kenji\npriority urgent')] },
    steps: [{}, sets('Cases', 'C-1', { assignee: '', tags: 'Old' }), answer()],
  },
  'a rule holds a mail': {
    options: { rules: [rule('subject contains printer', 'hold ask Ana')] },
    steps: [{}],
  },
  'a rule holds a mail without a word': {
    options: { rules: [rule('subject contains printer', 'hold')] },
    steps: [{}],
  },
  'a doubt is told before the rule that holds': {
    options: { rules: [rule('subject contains printer', 'hold')] },
    steps: [{ labels: ['SPAM'] }],
  },
  'a rule that holds leaves machines alone unless it names them': {
    options: { rules: [rule('subject contains printer', 'hold')] },
    steps: [machine('list')],
  },
  'a rule that names a class holds it': {
    options: { rules: [rule('class is list', 'hold')] },
    steps: [machine('list')],
  },
  'a rule looks at whom a mail went to': {
    options: { rules: [rule('to contains vip@', 'tag vip')] },
    steps: [{ cc: ['vip@solarmora.example'] }],
  },
  'a rule never logs': { options: { rules: [rule('subject contains printer', 'never log')] }, steps: [{}] },

  // Route tests
  'a route test says what a customer’s mail would have become, and makes nothing': {
    steps: [{ from: ANA, subject: testSubject(testMark(KEY, SUPPORT, NOW - 60_000)) }],
  },
  'a forged mark is an ordinary mail': {
    steps: [{ subject: testSubject(testMark({ ...KEY, secret: 'x' }, SUPPORT, NOW - 60_000)) }],
  },

  // How much is kept
  'of a mail that is kept as a link no person, subject and text stands anywhere': {
    settings: { ...LOUD, ...link },
    steps: [{ cc: ['Cy <cy@globex.example>'], answers: ['unseen@acme'] }],
  },
  'an answer to such a mail joins, and its reason names nobody': {
    settings: link,
    steps: [{}, answer({ from: 'Zoe <zoe@acme.example>' })],
  },
  'a held mail that is kept as a link says no more': {
    settings: link,
    steps: [{ from: ANA, headers: unauthenticated }],
  },
  'of one that is kept by its envelope the text stays in Gmail': {
    settings: { 'Visibility of mail': 'metadata' },
    steps: [{}],
  },
  'of one that is kept by its beginning whole words stand': {
    settings: { 'Visibility of mail': 'snippet' },
    steps: [{ text: `${'word '.repeat(39)}abcdefghij more` }],
  },
  'a user’s own choice counts for the copies of that user': {
    steps: [sets('Users', 'ana@solarmora.example', { visibility: 'metadata' }), bcc()],
  },
};

const { hold } = expectedIn('mails.txt');
it.each(Object.keys(STORIES))('%s', name => {
  const story = STORIES[name];
  if (story === undefined) throw new Error(`There is no story ${name}.`);
  hold(name, tell(story));
});
