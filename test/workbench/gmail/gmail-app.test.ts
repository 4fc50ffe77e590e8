import { eventMessageId } from '../../../workbench/services/gmail/message-id';
import { issueMessageToken } from '../../../workbench/services/gmail/message-token';
import { ADDON_READONLY, ANA, customerMail, mail, openOffice } from './office';

const ACTION = 'https://www.googleapis.com/auth/gmail.addons.current.message.action';
const METADATA = 'https://www.googleapis.com/auth/gmail.addons.current.message.metadata';
const FULL = 'https://mail.google.com/';

const RICH = mail(
  [
    'From: =?UTF-8?Q?Mia_B=C3=A9rg?= <mia@nordlys.example>',
    'To: "Mora, Ana" <ana@solarmora.example>, b@c.example',
    'Cc: d@e.example',
    'Reply-To: team@nordlys.example',
    'Subject: =?UTF-8?B?R3LDvMOfZQ==?=',
    'Message-ID: <r@nordlys.example>',
    'X-Twice: first',
    'X-Twice: second',
    'Content-Type: multipart/mixed; boundary=b',
  ],
  [
    '--b',
    'Content-Type: multipart/related; boundary=c',
    '',
    '--c',
    'Content-Type: text/html; charset=utf-8',
    '',
    '<p>Hello <b>you</b></p><p>ünd</p><img src="cid:logo">',
    '--c',
    'Content-Type: image/png; name=logo.png',
    'Content-ID: <logo>',
    '',
    'PNG',
    '--c--',
    '--b',
    'Content-Type: text/csv; name=list.csv; charset=utf-8',
    'Content-Disposition: attachment; filename=list.csv',
    '',
    'a;b',
    '--b--',
  ].join('\r\n'),
);

const OPEN = 'GmailApp.setCurrentMessageAccessToken(args.token); const m = GmailApp.getMessageById(args.id);';

const opened = (scopes: readonly string[], raw: Uint8Array = RICH) => {
  const office = openOffice(scopes);
  const { id, threadId } = office.store.deliver(ANA, raw, { at: 1_790_000_000_000 });
  return { office, id, threadId, args: { id, token: issueMessageToken(ANA, id) } };
};

test('the open message tells its headers as they are written', () => {
  const { office, args } = opened([ADDON_READONLY]);
  const body = `${OPEN} return [m.getFrom(), m.getTo(), m.getCc(), m.getBcc(), m.getReplyTo(), m.getSubject(),
    m.getHeader('x-twice'), m.getHeader('X-Absent'), m.getDate() instanceof Date, m.getDate().getTime(), m.isUnread(), m.isInInbox(), m.isStarred()];`;
  expect(office.ask(body, args, ANA)).toEqual([
    'Mia Bérg <mia@nordlys.example>',
    '"Mora, Ana" <ana@solarmora.example>, b@c.example',
    'd@e.example',
    '',
    'team@nordlys.example',
    'Grüße',
    'first',
    '',
    true,
    1_790_000_000_000,
    true,
    true,
    false,
  ]);
});

test('an HTML mail has a plain body, a text mail an HTML body', () => {
  const html = opened([ADDON_READONLY]);
  expect(html.office.ask(`${OPEN} return m.getPlainBody();`, html.args, ANA)).toBe('Hello you\nünd');
  const text = opened([ADDON_READONLY], mail(['Subject: x'], 'a < b\r\nc'));
  expect(text.office.ask(`${OPEN} return m.getBody();`, text.args, ANA)).toBe('a &lt; b<br>c<br>');
});

test('attachments include inline images unless told otherwise', () => {
  const { office, args } = opened([ADDON_READONLY]);
  const names = (options: string): unknown =>
    office.ask(`${OPEN} return m.getAttachments(${options}).map(a => a.getName());`, args, ANA);
  expect(names('')).toEqual(['list.csv', 'logo.png']);
  expect(names('{ includeInlineImages: false }')).toEqual(['list.csv']);
  expect(names('{ includeAttachments: false }')).toEqual(['logo.png']);
});

test('an attachment tells its facts and gives its bytes', () => {
  const { office, args } = opened([ADDON_READONLY]);
  const body = `${OPEN} const a = m.getAttachments()[0];
    return [a.getContentType(), a.getSize(), a.getHash(), a.getBytes(), a.getDataAsString(), a.copyBlob().getName()];`;
  expect(office.ask(body, args, ANA)).toEqual([
    'text/csv',
    3,
    'd1badebe6db02e7cbd0680cc7501a6bb7e5d1dd8',
    [97, 59, 98],
    'a;b',
    'list.csv',
  ]);
});

test('raw content is one character per byte', () => {
  const { office, args } = opened([ADDON_READONLY]);
  const raw = office.ask(`${OPEN} return m.getRawContent();`, args, ANA) as string;
  expect(Buffer.from(raw, 'latin1').toString('utf8')).toContain('<p>ünd</p>');
});

test('the id of an event with its decimal form opens the same message', () => {
  const { office, id, args } = opened([ADDON_READONLY]);
  expect(office.ask(`${OPEN} return m.getId();`, { ...args, id: eventMessageId(id) }, ANA)).toBe(id);
});

test('without a token, with a made-up one or with another user’s, no message opens', () => {
  const { office, id, args } = opened([ADDON_READONLY]);
  const refused = 'Access denied: : Missing access token for per message authorization.';
  expect(() => office.ask('GmailApp.getMessageById(args.id);', args, ANA)).toThrow(refused);
  expect(() => office.ask(OPEN, { id, token: 'AMT.x' }, ANA)).toThrow(refused);
  expect(() => office.ask(OPEN, args)).toThrow(refused);
});

test('a token does not outlive its run', () => {
  const { office, args } = opened([ADDON_READONLY]);
  office.ask(OPEN, args, ANA);
  expect(() => office.ask('GmailApp.getMessageById(args.id);', args, ANA)).toThrow(/Missing access token/);
});

test('the token opens its conversation and nothing else', () => {
  const { office, args } = opened([ADDON_READONLY], customerMail('1', 'x'));
  const reply = office.store.deliver(ANA, customerMail('2', 'Re: x', ['References: <1@nordlys.example>']));
  const other = office.store.deliver(ANA, customerMail('3', 'other'));
  expect(office.ask(`${OPEN} return m.getThread().getMessages().map(m => m.getId());`, args, ANA)).toEqual([
    args.id,
    reply.id,
  ]);
  expect(() =>
    office.ask(`${OPEN} GmailApp.getMessageById(args.other);`, { ...args, other: other.id }, ANA),
  ).toThrow(/Missing access token/);
});

test('the metadata scope shows headers and no content', () => {
  const { office, args } = opened([METADATA]);
  expect(office.ask(`${OPEN} return m.getSubject();`, args, ANA)).toBe('Grüße');
  expect(() => office.ask(`${OPEN} m.getPlainBody();`, args, ANA)).toThrow(
    /You do not have permission to call GmailMessage.getPlainBody/,
  );
});

test('the action scope shows content after a click, not when the message opens', () => {
  const { office, args } = opened([ACTION]);
  expect(office.ask(`${OPEN} return m.getPlainBody();`, args, ANA)).toContain('Hello you');
  expect(() => office.ask(`${OPEN} return m.getPlainBody();`, args, ANA, 'onMessage')).toThrow(
    /do not have permission/,
  );
});

test('searching and labelling need the full mail scope', () => {
  const without = opened([ADDON_READONLY, 'https://www.googleapis.com/auth/gmail.modify']);
  expect(() => without.office.ask('GmailApp.search("in:inbox");', {}, ANA)).toThrow(
    'You do not have permission to call GmailApp.search. Required permissions: https://mail.google.com/',
  );
  const full = opened([FULL], customerMail('1', 'x'));
  full.office.store.deliver(ANA, customerMail('2', 'Re: x', ['References: <1@nordlys.example>']));
  full.office.ask(
    `const label = GmailApp.createLabel('Later');
     GmailApp.search('subject:x', 0, 500).forEach(thread => thread.addLabel(label));`,
    {},
    ANA,
  );
  expect(full.office.store.mailbox(ANA).list('Label_1')).toHaveLength(2);
  expect(() => full.office.ask('GmailApp.search("x", 0, 501);', {}, ANA)).toThrow(
    'Argument max cannot exceed 500',
  );
});

test('headers come with the message, its content costs one round trip more', () => {
  const { office, args } = opened([ADDON_READONLY]);
  office.ask(`${OPEN} m.getFrom(); m.getSubject(); m.getPlainBody(); m.getBody(); return 1;`, args, ANA);
  expect(
    office.bench.runs
      .at(-1)
      ?.calls.filter(call => call.remote)
      .map(call => call.name),
  ).toEqual(['GmailApp.getMessageById', 'GmailMessage.getPlainBody']);
});
