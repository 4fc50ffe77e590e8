/** Forwards of clients that have a shape of their own. One mail each, written for these tests. */
import { findForwarded } from '../../../src/mail/forward/find';
import type { Forwarded } from '../../../src/mail/message';

const BODY = 'Hi there,\nour plan runs out on the 30th.\n\nMany thanks,\nSiobhán';
const WHO = "Siobhán O'Rourke <siobhan@x.example>";
const NOTE = 'Can someone pick this up?';

const read = (text: string, subject = 'Fwd: Renewal'): Forwarded | null =>
  findForwarded({ subject, text, html: null, attached: [] });

const CLIENTS: readonly (readonly [string, string])[] = [
  [
    'mutt',
    `${NOTE}\n\n----- Forwarded message from ${WHO} -----\n\nDate: Tue, 5 Mar 2024 14:22:11 +0100\nFrom: ${WHO}\nTo: ann@y.example\nSubject: Renewal\nUser-Agent: Mutt/1.5.24\n\n${BODY}\n\n----- End forwarded message -----\n`,
  ],
  [
    'Alpine',
    `${NOTE}\n\n---------- Forwarded message ----------\nDate: Tue, 5 Mar 2024 14:22:11 +0100 (CET)\nFrom: ${WHO}\nTo: Priya <ann@y.example>\nSubject: Renewal\n\n${BODY}\n`,
  ],
  [
    'Gnus',
    `${NOTE}\n\n-------------------- Start of forwarded message --------------------\nFrom: ${WHO}\nSubject: Renewal\nDate: Tue, 05 Mar 2024 14:22:11 +0100\nTo: ann@y.example\n\n${BODY}\n-------------------- End of forwarded message --------------------\n`,
  ],
  [
    'KMail',
    `${NOTE}\n\n----------  Forwarded Message  ----------\n\nSubject: Renewal\nDate: Tuesday, 5 March 2024, 14:22:11 CET\nFrom: ${WHO}\nTo: Priya <ann@y.example>\n\n${BODY}\n-----------------------------------------\n`,
  ],
  [
    'Evolution',
    `${NOTE}\n\n-------- Forwarded Message --------\nFrom: ${WHO}\nTo: ann@y.example\nSubject: Renewal\nDate: Tue, 05 Mar 2024 14:22:11 +0100\n\n${BODY}\n`,
  ],
  [
    'The Bat!',
    `${NOTE}\n\nThis is a forwarded message\nFrom: ${WHO}\nTo: ann@y.example\nDate: Tuesday, March 5, 2024, 2:22:11 PM\nSubject: Renewal\n\n===8<==============Original message text===============\n${BODY}\n===8<===========End of original message text===========\n`,
  ],
  [
    'Claws Mail',
    `${NOTE}\n\nBegin forwarded message:\n\nDate: Tue, 5 Mar 2024 14:22:11 +0100\nFrom: ${WHO}\nTo: ann@y.example\nSubject: Renewal\n\n\n${BODY}\n`,
  ],
  [
    'Horde',
    `${NOTE}\n\n----- Forwarded message from siobhan@x.example -----\n    Date: Tue, 05 Mar 2024 14:22:11 +0100\n    From: ${WHO}\n Subject: Renewal\n      To: ann@y.example\n\n${BODY}\n\n\n----- End forwarded message -----\n`,
  ],
  [
    'Zimbra',
    `${NOTE}\n\n----- Forwarded Message -----\nFrom: "Siobhán O'Rourke" <siobhan@x.example>\nTo: "Priya" <ann@y.example>\nSent: Tuesday, March 5, 2024 2:22:11 PM\nSubject: Renewal\n\n${BODY}\n`,
  ],
  [
    'SquirrelMail',
    `${NOTE}\n\n---------------------------- Original Message ----------------------------\nSubject: Renewal\nFrom:    "Siobhán O'Rourke" <siobhan@x.example>\nDate:    Tue, March 5, 2024 2:22 pm\nTo:      ann@y.example\n--------------------------------------------------------------------------\n\n${BODY}\n`,
  ],
  [
    'Proton',
    `${NOTE}\n\n------- Forwarded Message -------\nFrom: ${WHO}\nDate: On Tuesday, March 5th, 2024 at 2:22 PM\nSubject: Renewal\nTo: ann@y.example <ann@y.example>\n\n\n${BODY.split(
      '\n',
    )
      .map(line => `> ${line}`)
      .join('\n')}\n`,
  ],
  [
    'Fastmail',
    `${NOTE}\n\n----- Original message -----\nFrom: ${WHO}\nTo: ann@y.example\nSubject: Renewal\nDate: Tuesday, March 05, 2024 2:22 PM\n\n${BODY}\n`,
  ],
  [
    'Zoho',
    `${NOTE}\n\n============ Forwarded message ============\nFrom: ${WHO}\nTo: "Priya"<ann@y.example>\nDate: Tue, 05 Mar 2024 14:22:11 +0100\nSubject: Renewal\n============ Forwarded message ============\n\n${BODY}\n`,
  ],
  [
    'QQ',
    `${NOTE}\n\n\n\n------------------ Original ------------------\nFrom:  "Siobhán O'Rourke";<siobhan@x.example>;\nDate:  Tue, Mar 5, 2024 02:22 PM\nTo:  "Priya"<ann@y.example>; \n\nSubject:  Renewal\n\n\n\n${BODY}\n`,
  ],
  [
    'eM Client',
    `${NOTE}\n\n------ Forwarded Message ------\nFrom: "Siobhán O'Rourke" <siobhan@x.example>\nTo: ann@y.example\nSent: 3/5/2024 2:22:11 PM\nSubject: Renewal\n\n${BODY}\n`,
  ],
  [
    'eM Client 10',
    `${NOTE}\n\n------ Original Message ------\nFrom "Siobhán O'Rourke" <siobhan@x.example>\nTo ann@y.example\nDate 3/5/2024 2:22:11 PM\nSubject Renewal\n\n${BODY}\n`,
  ],
  ['GroupWise', `${NOTE}\n\n>>> "Siobhán O'Rourke" <siobhan@x.example> 3/5/2024 2:22 PM >>>\n${BODY}\n`],
  [
    'Spark',
    `${NOTE}\n\n---------- Forwarded message ----------\nFrom: ${WHO}\nDate: Mar 5, 2024, 2:22 PM +0100\nTo: ann@y.example\nSubject: Renewal\n\n${BODY}\n`,
  ],
  [
    'Airmail',
    `${NOTE}\n\nBegin forwarded message:\n\nFrom: ${WHO}\nSubject: Renewal\nDate: March 5, 2024 at 2:22:11 PM GMT+1\nTo: ann@y.example\n\n${BODY}\n`,
  ],
  [
    'Lotus Notes 9',
    `${NOTE}\n----- Forwarded by Ann Agent/Acme on 03/06/2024 09:00 AM -----\n\nFrom:\t${WHO}\nTo:\tPriya <ann@y.example>\nCc:\t\nDate:\t03/05/2024 02:22 PM\nSubject:\tRenewal\n\n\n\n${BODY}\n`,
  ],
  [
    'Lotus Notes 5',
    `${NOTE}\n---------------------- Forwarded by Ann Agent/HOU/ACME on 03/06/2024 09:00 AM ---------------------------\n\n\n${WHO} on 03/05/2024 02:22:11 PM\nTo:\tPriya <ann@y.example>\ncc:\t \n\nSubject:\tRenewal\n\n\n${BODY}\n`,
  ],
  [
    'Lotus Notes 6',
    `${NOTE}\n---------------------- Forwarded by Ann Agent/HOU/ACME on 03/06/2024 09:00 AM ---------------------------\n   \n\tAcme North America Corp.\n\t\n\tFrom:  ${WHO}                           03/05/2024 02:22 PM\n\t\n\nTo: Priya <ann@y.example>\ncc:  \nSubject: Renewal\n\n${BODY}\n`,
  ],
  [
    'Windows 10 Mail',
    `${NOTE}\n\nFrom: Siobhán O'Rourke<mailto:siobhan@x.example>\nSent: Tuesday, March 5, 2024 2:22 PM\nTo: Priya<mailto:ann@y.example>\nSubject: Renewal\n\n${BODY}\n`,
  ],
  [
    'Samsung Mail',
    `${NOTE}\n\n\n-------- Original message --------\nFrom: ${WHO} \nDate: 3/5/24  2:22 PM  (GMT+01:00) \nTo: ann@y.example \nSubject: Renewal \n\n${BODY}\n`,
  ],
  [
    'Mailspring',
    `${NOTE}\n\n---------- Forwarded Message ---------\n\nFrom: ${WHO}\nSubject: Renewal\nDate: Mar 5 2024, at 2:22 pm\nTo: ann@y.example\n\n${BODY}\n`,
  ],
  [
    'Front',
    `${NOTE}\n\n---------- Forwarded message ----------\nFrom: Siobhán O'Rourke (siobhan@x.example)\nDate: March 5, 2024, 2:22 PM\nSubject: Renewal\nTo: ann@y.example\n\n${BODY}\n`,
  ],
  [
    'Outlook 2019',
    `${NOTE}\n\nOn 3/5/24, 2:22 PM, "Siobhán O'Rourke" <siobhan@x.example> wrote:\n\n${BODY.split('\n')
      .map(line => `    ${line}`)
      .join('\n')}\n`,
  ],
  [
    'Orange',
    `${NOTE}\n\n\n> Message du 05/03/24 14:22\n> De : "Siobhán O'Rourke" <siobhan@x.example>\n> A : ann@y.example\n> Copie à : \n> Objet : Renewal\n> \n${BODY.split(
      '\n',
    )
      .map(line => `> ${line}`)
      .join('\n')}\n`,
  ],
  [
    'Yandex',
    `${NOTE}\n\n-------- Пересылаемое сообщение --------\n05.03.2024, 14:22, "Siobhán O'Rourke" <siobhan@x.example>:\n\n${BODY}\n-------- Завершение пересылаемого сообщения --------\n`,
  ],
  [
    '163',
    `${NOTE}\n\n\n-------- 转发邮件信息 --------\n发件人："Siobhán O'Rourke" <siobhan@x.example>\n发送日期：2024-03-05 14:22:11\n收件人："Priya" <ann@y.example>\n主题：Renewal\n\n${BODY}\n`,
  ],
  [
    'Daum',
    `${NOTE}\n\n--------- 원본 메일 ---------\n보낸사람: ${WHO}\n받는사람 : <ann@y.example>\n날짜: 2024년 3월 05일 화요일, 14시 22분 11초 +0900\n제목: Renewal\n\n${BODY}\n`,
  ],
  [
    'GMX',
    `${NOTE}\n\nGesendet: Dienstag, 05. März 2024 um 14:22 Uhr\nVon: "Siobhán O'Rourke" <siobhan@x.example>\nAn: ann@y.example\nBetreff: Renewal\n\n${BODY}\n`,
  ],
  [
    'Yahoo, on one line',
    `${NOTE}\n   ----- Forwarded Message ----- From: ${WHO}To: "Priya" <ann@y.example>Cc: Bo <bo@y.example>Sent: Tuesday, March 5, 2024, 02:22:11 PM GMT+1Subject: Renewal\n ${BODY}\n`,
  ],
  [
    'a client in an unknown language',
    `${NOTE}\n\n---------- Forwarded message ---------\nZorg: ${WHO}\nBlip: Tue, Mar 5, 2024 at 2:22 PM\nFoo: Renewal\nBar: <ann@y.example>\n\n\n${BODY}\n`,
  ],
];

test.each(CLIENTS)('reads a forward of %s', (_, text) => {
  const found = read(text);

  expect(found?.from).toEqual({ address: 'siobhan@x.example', name: "Siobhán O'Rourke" });
  expect(found?.subject).toBe('Renewal');
  expect(found?.date?.slice(0, 16)).toBe('2024-03-05T14:22');
  expect(found?.text).toBe(BODY);
  expect(found?.note).toBe(NOTE);
});

const GMAIL = (from: string, rest = ''): string =>
  `---------- Forwarded message ---------\nFrom: ${from}\nDate: Tue, Mar 5, 2024 at 2:22 PM\nSubject: Renewal\nTo: ann@y.example\n${rest}\n\nbody`;

test.each([
  [
    'Siobhán via Northern Purchasing <\nsiobhan@x.example>',
    'siobhan@x.example',
    'Siobhán via Northern Purchasing',
  ],
  ["'Siobhán' <siobhan@x.example>", 'siobhan@x.example', 'Siobhán'],
  ['<siobhan@x.example<mailto:siobhan@x.example>>', 'siobhan@x.example', null],
  ['Doe, John <john@x.example>', 'john@x.example', 'Doe, John'],
  ['"Doe, John" <john@x.example>', 'john@x.example', 'Doe, John'],
  [
    'John Doe<mailto:john@x.example> <john@x.example<mailto:john@x.example>> on behalf of desk@x.example<mailto:desk@x.example>',
    'john@x.example',
    'John Doe',
  ],
  ['john@x.example', 'john@x.example', null],
  ['Accounts Department', '', 'Accounts Department'],
  ['\u200eדוד כהן\u200f <david@x.example>', 'david@x.example', 'דוד כהן'],
])('reads the sender of a From line such as %j', (line, address, name) => {
  expect(read(GMAIL(line))?.from).toEqual({ address, name });
});

test('reads every person on wrapped To and Cc lines', () => {
  const found = read(
    `---------- Forwarded message ---------\nFrom: ${WHO}\nDate: Tue, Mar 5, 2024 at 2:22 PM\nSubject: Renewal\nTo: Priya <ann@y.example>, Someone Else With A Long Name <someone@y.example>,\n Third <third@y.example>\nCc: A <a@z.example>; B\n<b@z.example>\n\nbody`,
  );
  expect(found?.to.map(person => person.address)).toEqual([
    'ann@y.example',
    'someone@y.example',
    'third@y.example',
  ]);
  expect(found?.cc.map(person => person.address)).toEqual(['a@z.example', 'b@z.example']);
  expect(found?.text).toBe('body');
});

test('reads Reply-To, Importance and Attachments lines as part of the block', () => {
  const found = read(
    `From: ${WHO}\nReply-To: Desk <desk@x.example>\nSent: Tuesday, March 5, 2024 2:22 PM\nTo: ann@y.example\nSubject: Renewal\nImportance: High\nAttachments: a.pdf; b.docx\n\nbody`,
    'FW: Renewal',
  );
  expect(found?.replyTo).toEqual([{ address: 'desk@x.example', name: 'Desk' }]);
  expect(found?.text).toBe('body');
});

test('takes the outermost of nested forwards and leaves the inner one in its body', () => {
  const inner =
    '---------- Forwarded message ---------\nFrom: Deep <deep@z.example>\nDate: Mon, Mar 4, 2024 at 2:22 PM\nSubject: inner\nTo: siobhan@x.example\n\ninner body';
  const found = read(GMAIL(WHO, `\n\n${inner}`));
  expect(found?.from?.address).toBe('siobhan@x.example');
  expect(found?.text).toContain('deep@z.example');
});

test('joins a wrapped subject', () => {
  const found = read(
    '---------- Forwarded message ---------\nFrom: a@x.example\nSubject: A very long and confusing subject that goes over\nmultiple lines.\nTo: b@y.example\n\nbody',
    'Fwd: x',
  );
  expect(found?.subject).toBe('A very long and confusing subject that goes over multiple lines.');
});

test('keeps what the forwarder wrote below the forwarded mail', () => {
  const found = read(
    `Hello\n\n> Begin forwarded message:\n>\n> From: ${WHO}\n> Date: 5 March 2024 14:22\n> To: b@y.example\n> Subject: Renewal\n>\n> Original text\n\nText below`,
  );
  expect(found?.text).toBe('Original text');
  expect(found?.note).toBe('Hello\n\nText below');
});

test('prefers an attached mail to what the text shows', () => {
  const attached = {
    headers: [
      { name: 'From', value: '=?UTF-8?B?w4VzYQ==?= <asa@x.example>' },
      { name: 'To', value: 'ann@y.example' },
      { name: 'Subject', value: 'Inner' },
      { name: 'Date', value: 'Tue, 5 Mar 2024 14:22:11 +0100' },
      { name: 'Message-ID', value: '<1@x.example>' },
    ],
    text: 'inner text',
    html: null,
    attachments: [],
    attached: [],
    reports: [],
    contentType: 'text/plain',
    reportType: null,
  };
  const found = findForwarded({
    subject: 'FW: Inner',
    text: 'see attached',
    html: null,
    attached: [attached],
  });
  expect(found).toMatchObject({
    from: { address: 'asa@x.example', name: 'Åsa' },
    subject: 'Inner',
    text: 'inner text',
    note: 'see attached',
  });
  expect(found?.date).toBe('2024-03-05T14:22:11+01:00');
  expect(found?.messageId).toContain('1@x.example');
});
