import { AUTO_REPLY_SUBJECTS, BOUNCE_SUBJECTS, WEAK_SUBJECTS } from '../../src/mail/classify/subject-phrases';
import { AUTOMATIC_TEXT } from '../../src/mail/classify/text-phrases';
import type { Classification } from '../../src/mail/message';
import type { ReadOptions } from '../../src/mail/read';
import { mail, multipart, part, raw, type Fields } from './mail';

const classOf = (
  fields: Fields,
  body = 'Hello, I need 40 chairs.',
  options: ReadOptions = {},
): Classification => mail(raw(fields, body), options).classification;

const encoded = (subject: string): string => `=?utf-8?B?${Buffer.from(subject).toString('base64')}?=`;

describe('a mail of a person', () => {
  it.each<[string, Fields, string]>([
    ['asks for goods', {}, 'We need 40 chairs by Friday. Can you help?'],
    ['says Auto-Submitted: no', { 'Auto-Submitted': 'no' }, 'Hello'],
    [
      'speaks of chairs for the office',
      { Subject: 'Out of office chairs - quote needed' },
      'We ran out of office chairs. Please quote 30 pieces.',
    ],
    [
      'asks about a holiday home',
      { Subject: 'Vacation rental booking question' },
      'Is the cottage free in May?',
    ],
    ['books a holiday, in German', { Subject: 'Urlaub im Mai' }, 'Ist die Hütte im Mai noch frei?'],
    [
      'answers an automatic reply',
      { Subject: 'Re: Automatic reply: Offer', 'In-Reply-To': '<2@x>' },
      'Thanks, I will wait until Monday.',
    ],
    [
      'quotes an automatic reply',
      { Subject: 'Re: Offer', 'In-Reply-To': '<2@x>' },
      'Who is your deputy?\r\n\r\nOn Mon, 2 Nov 2026, Bob wrote:\r\n> This is an automated response. I am out of the office until Monday.\r\n> Please contact Eve, I will return on Monday.',
    ],
    [
      'reports an automatic reply',
      { Subject: 'No answer' },
      'I only ever get "this is an automated response" from you. Can a person answer?',
    ],
    [
      'reports a bounce',
      { Subject: 'Mail delivery failed when I write to sales@' },
      'Hi, every mail I send to sales@company.example comes back with "550 user unknown". Can you check?',
    ],
    [
      'forwards a bounce',
      { Subject: 'Fwd: Undelivered Mail Returned to Sender' },
      'Look at this, please.\r\n\r\n---------- Forwarded message ---------\r\nFrom: Mail Delivery System <mailer-daemon@x.example>\r\nSubject: Undelivered Mail Returned to Sender\r\n\r\nuser unknown',
    ],
    [
      'announces an absence',
      { Subject: 'Our meeting' },
      'I will be out of the office next week. Can we meet on Thursday instead?',
    ],
    [
      'says in a thread that he is away',
      { Subject: 'Re: Contract', 'In-Reply-To': '<2@x>' },
      'I am on vacation until Monday, but please send it to me anyway. When could you deliver?',
    ],
    [
      'carries a header that Exchange gives to people',
      { 'X-Auto-Response-Suppress': 'OOF' },
      'Please find our signed contract.',
    ],
    ['carries the header of a relay', { 'X-Mailgun-Tag': 'x', 'Feedback-ID': 'y' }, 'Please call me.'],
    [
      'answers through a tool that adds a link to unsubscribe',
      { 'List-Unsubscribe': '<https://x.example>', 'In-Reply-To': '<2@x>' },
      'Yes, that suits me.',
    ],
    [
      'misses a parcel',
      { Subject: 'Delivery failed: order 1234' },
      'My order could not be delivered to the following address: 1 Main Street. The courier returned it to sender. Please e-mail me.',
    ],
    [
      'misses a parcel, in Spanish',
      { Subject: 'Pedido no entregado' },
      'Mi pedido no se pudo entregar. Por favor, envíenme un correo.',
    ],
    [
      'says that his mail was late',
      { Subject: 'Delayed' },
      'My message to you has been delayed, sorry. The user does not exist in our book.',
    ],
    [
      'is a postmaster and writes about mail',
      { From: 'postmaster@customer.example', Subject: 'Your mail server' },
      'Your server was rejected by ours last night. Could you check its name?',
    ],
    [
      'mentions a spam report',
      { Subject: 'Spam report for October' },
      'Here are the numbers that you asked for.',
    ],
  ])('who %s is normal', (_, fields, body) => {
    expect(classOf(fields, body)).toMatchObject({ class: 'normal', evidence: '', bounce: null });
  });

  it('may forbid an automatic answer all the same', () => {
    expect(classOf({ 'X-Auto-Response-Suppress': 'All' }).doNotAnswer).toBe(true);
    for (const local of ['no-reply', 'Keine-Antwort', 'notifications', 'notify-7', 'auto-confirm'])
      expect(classOf({ From: `${local}@customer.example` }).doNotAnswer).toBe(true);
    expect(classOf({ From: 'notifier@customer.example' }).doNotAnswer).toBe(false);
    expect(classOf({}).doNotAnswer).toBe(false);
  });
});

describe('an automatic reply', () => {
  it.each<Fields>([
    { 'Auto-Submitted': 'auto-replied' },
    { 'Auto-Submitted': 'auto-generated; owner-email="x@y"' },
    { 'X-Autoreply': 'yes' },
    { 'X-Autorespond': 'Chairs' },
    { Precedence: 'auto_reply' },
    { 'X-Autogenerated': 'Reply' },
    { 'X-FC-MachineGenerated': 'true' },
    { 'X-Apple-Action': 'VACATION' },
    { 'X-MS-Exchange-Inbox-Rules-Loop': 'ann@customer.example', 'X-Auto-Response-Suppress': 'All' },
    { From: 'no-reply@customer.example', 'X-Auto-Response-Suppress': 'All' },
    { 'Return-Path': '<>' },
    { Subject: 'Re: Chairs (Automatic Response)' },
  ])('is told by %j', fields => {
    expect(classOf(fields)).toMatchObject({ class: 'auto_reply', doNotAnswer: true });
  });

  const strong = AUTO_REPLY_SUBJECTS.flatMap(({ locale, phrases }) =>
    phrases.filter(phrase => !WEAK_SUBJECTS.has(phrase)).map(phrase => [phrase, locale] as const),
  );

  it.each(strong)('is told by the subject "%s: ..." (%s)', phrase => {
    expect(classOf({ Subject: encoded(`${phrase}: Chairs`) }, 'x').class).toBe('auto_reply');
    expect(classOf({ Subject: encoded(`Re: ${phrase}: Chairs`) }, 'x').class).toBe('normal');
  });

  it.each([
    ['Urlaub', 'Ich bin bis Montag im Urlaub.'],
    ['Absence', 'Je suis absent jusqu’à lundi.'],
    ['Vacaciones', 'Estoy de vacaciones hasta el lunes.'],
    ['不在', '本日は不在にしております。'],
    ['Semester', 'Jag är på semester till måndag.'],
  ])('is told by the subject %j together with its text', (subject, body) => {
    expect(
      classOf({ Subject: encoded(subject), 'Content-Type': 'text/plain; charset=utf-8' }, body).class,
    ).toBe('auto_reply');
    expect(classOf({ Subject: encoded(subject) }, 'x').class).toBe('normal');
  });

  it.each(AUTOMATIC_TEXT.map(({ locale, phrases }) => [phrases[0] ?? '', locale] as const))(
    'is told by the text %j (%s)',
    phrase => {
      expect(classOf({ 'Content-Type': 'text/plain; charset=utf-8' }, `${phrase}.`).class).toBe('auto_reply');
    },
  );

  it.each([
    [
      'en',
      'Hello,\r\n\r\nI am out of the office with limited access to e-mail. I will return on Monday. For urgent matters please contact Eve.\r\n\r\nAnn',
    ],
    [
      'de',
      'Guten Tag,\r\n\r\nich bin nicht im Büro und ab dem 9. November wieder erreichbar. In dringenden Fällen wenden Sie sich bitte an Eve.',
    ],
    [
      'fr',
      'Bonjour,\r\n\r\nje suis absent et serai de retour lundi. En cas d’urgence, merci de contacter Eve.',
    ],
    ['pt', 'Olá,\r\n\r\nestou de férias com retorno em 9 de novembro. Casos urgentes: favor contatar a Eva.'],
    [
      'ja',
      'お世話になっております。\r\n本日は不在にしております。戻り次第ご連絡いたします。お急ぎの場合は下記までご連絡ください。',
    ],
  ])('is told by a note of absence in %s that answers a mail', (_, body) => {
    const fields = {
      Subject: 'Re: Chairs',
      'In-Reply-To': '<2@x>',
      'Content-Type': 'text/plain; charset=utf-8',
    };
    expect(classOf(fields, body).class).toBe('auto_reply');
  });

  it('is a challenge that asks a sender to prove himself', () => {
    expect(classOf({ From: 'noreply@boxbe.com' }).class).toBe('auto_reply');
  });

  it('is a complaint of a provider, which says nothing about an address', () => {
    const report = mail(
      multipart('multipart/report; report-type=feedback-report', [
        part('Content-Type: text/plain', 'complaint'),
        part('Content-Type: message/feedback-report', 'Feedback-Type: abuse'),
      ]),
    );
    expect(report.classification.class).toBe('auto_reply');
  });
});

describe('a bounce', () => {
  const report = (status: string, fields: Fields = {}): Classification =>
    mail(
      multipart(
        'multipart/report; report-type=delivery-status',
        [
          part('Content-Type: text/plain', 'Your message could not be delivered.'),
          part('Content-Type: message/delivery-status', `Reporting-MTA: dns; mx.example\r\n\r\n${status}`),
          part(
            'Content-Type: text/rfc822-headers',
            'Message-ID: <original@company.example>\r\nTo: eve@gone.example',
          ),
        ],
        { From: 'MAILER-DAEMON@mx.example', ...fields },
      ),
    ).classification;

  it('tells who could not be reached, for good, and which mail it was', () => {
    expect(
      report(
        'Original-Recipient: rfc822;eve@Gone.example\r\nFinal-Recipient: rfc822; eve2@gone.example\r\nAction: failed\r\nStatus: 5.1.1',
      ),
    ).toMatchObject({
      class: 'bounce',
      bounce: {
        recipients: ['eve@gone.example'],
        permanent: true,
        status: '5.1.1',
        originalMessageId: 'original@company.example',
      },
    });
  });

  it('tells that a mail is only late', () => {
    expect(
      report('Final-Recipient: rfc822; eve@gone.example\r\nAction: delayed\r\nStatus: 4.4.1').bounce,
    ).toMatchObject({ permanent: false, status: '4.4.1' });
  });

  it('tells nobody when it reports success', () => {
    expect(
      report('Final-Recipient: rfc822; eve@gone.example\r\nAction: relayed\r\nStatus: 2.0.0').bounce,
    ).toMatchObject({ recipients: [], permanent: false });
  });

  it('tells every recipient', () => {
    const groups = ['a', 'b'].map(
      name => `Final-Recipient: rfc822; ${name}@gone.example\r\nAction: failed\r\nStatus: 5.1.1`,
    );
    expect(report(groups.join('\r\n\r\n')).bounce?.recipients).toEqual(['a@gone.example', 'b@gone.example']);
  });

  it.each<[string, Fields, string]>([
    [
      'Postfix',
      {
        From: 'MAILER-DAEMON@mx.example (Mail Delivery System)',
        Subject: 'Undelivered Mail Returned to Sender',
      },
      '<eve@gone.example>: host gone.example said: 550 5.1.1 user unknown',
    ],
    [
      'qmail',
      { From: 'MAILER-DAEMON@mx.example', Subject: 'failure notice' },
      "Hi. This is the qmail-send program at mx.example.\r\nI'm afraid I wasn't able to deliver your message.\r\n\r\n<eve@gone.example>:\r\nSorry, no mailbox here by that name. (#5.1.1)\r\n\r\n--- Below this line is a copy of the message.\r\n\r\nMessage-ID: <original@company.example>",
    ],
    [
      'Exim',
      {
        From: 'Mail Delivery System <Mailer-Daemon@mx.example>',
        Subject: 'Mail delivery failed: returning message to sender',
      },
      'This message was created automatically by mail delivery software.\r\n\r\n  eve@gone.example\r\n    Unrouteable address',
    ],
    [
      'Exchange',
      { From: 'postmaster@mx.example', Subject: 'Undeliverable: Chairs' },
      "Delivery has failed to these recipients:\r\n\r\neve@gone.example\r\nThe e-mail address you entered couldn't be found.",
    ],
    [
      'a provider in German',
      {
        From: 'postmaster@mx.example',
        Subject: 'Unzustellbar: Chairs',
        'Content-Type': 'text/plain; charset=utf-8',
      },
      'Ihre Nachricht konnte nicht zugestellt werden: eve@gone.example',
    ],
    [
      'a provider in Japanese',
      {
        From: 'no-reply@mx.example',
        Subject: encoded('メールエラー通知'),
        'Content-Type': 'text/plain; charset=utf-8',
      },
      '送信先のメールボックスが一杯のため、送信できませんでした。 eve@gone.example',
    ],
    [
      'a system without a name',
      { From: '<>', Subject: 'x' },
      'You sent mail to eve@gone.example. That is not a valid user here: user unknown.',
    ],
    ['X-Failed-Recipients', { 'X-Failed-Recipients': 'eve@gone.example' }, 'sorry'],
  ])('is told when %s writes it, with the address', (_, fields, body) => {
    expect(classOf(fields, body)).toMatchObject({
      class: 'bounce',
      bounce: { recipients: ['eve@gone.example'] },
    });
  });

  it.each(
    BOUNCE_SUBJECTS.flatMap(({ locale, phrases }) =>
      phrases.slice(0, 6).map(phrase => [phrase, locale] as const),
    ),
  )('is told by the subject %j (%s) of a postmaster', phrase => {
    expect(classOf({ From: 'postmaster@mx.example', Subject: encoded(`${phrase}: Chairs`) }, 'x').class).toBe(
      'bounce',
    );
  });

  it.each([
    ['mailbox full', 'The mailbox is full.', '4.2.2', false],
    ['unknown user', 'No such user here.', '5.1.1', true],
    ['a code', 'remote host said: 554 5.7.1 not wanted', '5.7.1', true],
  ])('takes its status from words where no code stands: %s', (_, body, status, permanent) => {
    expect(classOf({ From: 'MAILER-DAEMON@mx.example' }, body).bounce).toMatchObject({ status, permanent });
  });
});

describe('mail of lists, receipts and loops', () => {
  it.each<Fields>([
    { 'List-Id': '<x.lists.example>' },
    { 'List-Unsubscribe': '<mailto:x@y>' },
    { Precedence: 'bulk' },
    { 'Mailing-List': 'list x@lists.example' },
    { 'X-Campaign': '1' },
  ])('is a list by %j', fields => {
    expect(classOf(fields)).toMatchObject({ class: 'list', doNotAnswer: true });
  });

  it('is a customer when the list is a group of our own domain', () => {
    const group = {
      'List-Id': '<support.company.example>',
      Precedence: 'list',
      'List-Unsubscribe': '<mailto:x@y>',
    };
    expect(classOf(group, 'Hello', { ownDomains: ['company.example'] }).class).toBe('normal');
    expect(classOf(group).class).toBe('list');
  });

  it('is a customer when the group is of the domain that the mail was delivered in', () => {
    const group = {
      'List-Id': '<support.company.example>',
      Precedence: 'list',
      'X-Original-Sender': 'ann@customer.example',
    };
    expect(classOf({ ...group, 'Delivered-To': 'crm@company.example' }).class).toBe('normal');
    expect(
      classOf({ ...group, 'List-Id': '<talk.lists.example>', 'Delivered-To': 'crm@company.example' }).class,
    ).toBe('list');
  });

  it('is a read receipt by its report', () => {
    const receipt = multipart('multipart/report; report-type=disposition-notification', [
      part('Content-Type: text/plain', 'read'),
      part(
        'Content-Type: message/disposition-notification',
        'Disposition: manual-action/MDN-sent-manually; displayed',
      ),
    ]);
    expect(mail(receipt).classification.class).toBe('read_receipt');
  });

  it('is a loop by our own header and value, and not by the header alone', () => {
    const options = { ownHeader: { name: 'X-Casebook-Loop', value: 'abc' } };
    expect(classOf({ 'X-Casebook-Loop': 'abc', 'Auto-Submitted': 'auto-replied' }, 'x', options).class).toBe(
      'own_loop',
    );
    expect(classOf({ 'X-Casebook-Loop': 'other' }, 'x', options).class).toBe('normal');
    expect(
      classOf({ 'X-Casebook-Loop': '' }, 'x', { ownHeader: { name: 'X-Casebook-Loop', value: '' } }).class,
    ).toBe('normal');
  });

  it('is a loop by a Message-ID of ours', () => {
    expect(classOf({}, 'x', { isOwn: id => id === '1@customer.example' }).class).toBe('own_loop');
  });

  it('is a loop when our own address answers automatically', () => {
    const options = { ownAddresses: ['support@company.example'] };
    expect(
      classOf({ From: 'support@company.example', 'Auto-Submitted': 'auto-generated' }, 'x', options).class,
    ).toBe('own_loop');
    expect(classOf({ From: 'support@company.example' }, 'x', options).class).toBe('normal');
  });
});
