import { mail, multipart, part, raw, source } from './mail';
import { readMail } from '../../src/mail/read';

describe('readMail', () => {
  it('reads who wrote to whom, when and about what', () => {
    const read = mail(
      raw(
        {
          Cc: 'Bob <bob@customer.example>, nobody',
          'Reply-To': 'sales@customer.example',
          Subject: 'Re: =?utf-8?q?St=C3=BChle?=',
          References: '<a@x> <b@x>',
          'In-Reply-To': '<b@x>',
        },
        'Hello',
      ),
    );
    expect(read).toMatchObject({
      messageId: '1@customer.example',
      from: { address: 'ann@customer.example', name: 'Ann Bee' },
      to: [{ address: 'support@company.example', name: null }],
      cc: [{ address: 'bob@customer.example', name: 'Bob' }],
      replyTo: [{ address: 'sales@customer.example', name: null }],
      subject: 'Re: Stühle',
      bareSubject: 'stühle',
      subjectSays: 'reply',
      date: '2026-11-03T10:00:00+01:00',
      references: ['a@x', 'b@x'],
      inReplyTo: ['b@x'],
      text: 'Hello',
      newText: 'Hello',
    });
  });

  it('takes the address for the sender where the name before it has commas and no quotes', () => {
    const of = (from: string) => mail(raw({ From: from }, 'x')).from;
    expect(of('Thompson, Ph.D., P.E. <dave@acme.example>')).toEqual({
      address: 'dave@acme.example',
      name: 'Thompson, Ph.D., P.E.',
    });
    expect(of('nobody at all')?.address).toBe('');
  });

  it('knows the original sender that a group keeps in a header', () => {
    expect(
      mail(raw({ 'X-Original-Sender': 'ann@customer.example', From: 'support@company.example' }, 'x'))
        .originalSender?.address,
    ).toBe('ann@customer.example');
  });

  it('reads the HTML when the plain part only says that there is HTML', () => {
    const read = mail(
      multipart('multipart/alternative', [
        part('Content-Type: text/plain', 'Your mail program does not support HTML.'),
        part('Content-Type: text/html', '<p>We need 40 chairs by Friday.</p>'),
      ]),
    );
    expect(read.text).toBe('We need 40 chairs by Friday.');
  });

  it('shows some text of the sender whenever there is text', () => {
    const read = mail(raw({}, '> only a quote\r\n> and more'));
    expect(read.newText).not.toBe('');
  });

  it('finds the mail inside a forward, and the note above it', () => {
    const read = mail(
      raw(
        { Subject: 'Fwd: Chairs' },
        'Please take this.\r\n\r\n---------- Forwarded message ---------\r\nFrom: Eve <eve@other.example>\r\nDate: Mon, 2 Nov 2026 at 09:15\r\nSubject: Chairs\r\nTo: <ann@customer.example>\r\n\r\nI need chairs.',
      ),
    );
    expect(read.forwarded).toMatchObject({
      from: { address: 'eve@other.example', name: 'Eve' },
      subject: 'Chairs',
      text: 'I need chairs.',
      note: 'Please take this.',
    });
    expect(read.forwarded?.date).toMatch(/^2026-11-02T09:15/);
  });

  it('takes the mail that a delivery report brings back for no forward', () => {
    const parts = (status: readonly string[]): string[] => [
      part('Content-Type: text/plain', 'Your message was not delivered.'),
      ...status,
      part('Content-Type: message/rfc822', 'From: Eve <eve@other.example>\r\nSubject: Chairs\r\n\r\nHello'),
    ];
    const status = part('Content-Type: message/delivery-status', 'Final-Recipient: rfc822; bob@x.example');
    const report = mail(multipart('multipart/report', parts([status])));
    expect(report.classification.class).toBe('bounce');
    expect(report.forwarded).toBeNull();
    expect(mail(multipart('multipart/mixed', parts([]))).forwarded?.from?.address).toBe('eve@other.example');
  });

  it('counts the characters of text and HTML for the size rule', () => {
    expect(readMail({ ...source(raw({}, 'x')), text: 'a'.repeat(10), html: 'b'.repeat(5) }).bodySize).toBe(
      15,
    );
  });

  it('reads a mail without anything', () => {
    expect(mail('')).toMatchObject({
      messageId: '',
      from: null,
      to: [],
      subject: '',
      date: null,
      text: '',
      newText: '',
      forwarded: null,
      language: null,
    });
  });

  it('is plain data', () => {
    const read = mail(raw({}, 'Hello'));
    expect(JSON.parse(JSON.stringify(read))).toEqual(read);
  });
});
