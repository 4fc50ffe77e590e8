/** Mail that holds a header block, a quote or the words of a forward, and is none. */
import { findForwarded } from '../../../src/mail/forward/find';
import { splitReply } from '../../../src/mail/reply/split';

const OTHERS: readonly (readonly [string, string, string])[] = [
  [
    'a reply below an attribution',
    'hello',
    'ok\n\nOn Tue, Mar 5, 2024 at 2:22 PM Ann <ann@x.example> wrote:\n\n> hi\n',
  ],
  [
    'a reply below "Original Message"',
    'AW: Angebot',
    'Danke!\n\n-----Ursprüngliche Nachricht-----\nVon: A <a@x.example>\nGesendet: Dienstag, 5. März 2024 14:22\nAn: b@x.example\nBetreff: Angebot\n\ntext',
  ],
  [
    'a reply of eM Client, whose labels have no colon',
    'Re: offer',
    'Sure!\n\n------ Original Message ------\nFrom "Ann" <ann@x.example>\nTo bob@x.example\nDate 3/5/2024 2:22:11 PM\nSubject offer\n\nbody',
  ],
  [
    'sentences that begin with the words of labels',
    'Fwd: notes',
    'From what bob@x.example says we stop.\nTo be sure I asked twice.\nSubject to approval it ends.\n\nBye',
  ],
  [
    'a reply to a forward',
    'Re: Fwd: offer',
    'Sure!\n\nFrom: Ann <ann@x.example>\nSent: Tuesday, March 5, 2024 2:22 PM\nTo: Bob <bob@x.example>\nSubject: Fwd: offer\n\n---------- Forwarded message ---------\nFrom: Deep <deep@x.example>\nDate: Mon, Mar 4, 2024\nSubject: offer\nTo: Ann <ann@x.example>\n\nbody',
  ],
  [
    'a quoted forward in a reply',
    'Re: Fwd: Renewal',
    'Yes please.\n\nOn Tue, Mar 5, 2024 at 2:22 PM Support <s@x.example> wrote:\n\n> ---------- Forwarded message ---------\n> From: Beth <beth@x.example>\n> Date: Mon, Mar 4, 2024 at 9:00 AM\n> Subject: Renewal\n> To: <s@x.example>\n>\n> Please renew.\n',
  ],
  [
    'an answer to a forward on a list that takes the Re off',
    '[users] Fwd: Renewal',
    'Fine.\n\n-----Original Message-----\nFrom: Users [mailto:users@y.example] On Behalf Of Ann\nSent: Tuesday, March 5, 2024 2:22 PM\nTo: users@y.example\nSubject: [users] Fwd: Renewal\n\ntext',
  ],
  [
    'an answer to an answer to a forward on such a list',
    '[users] Fwd: Renewal',
    'Fine.\n\nFrom: Ann <ann@x.example>\nSent: Tuesday, March 5, 2024 2:22 PM\nTo: users@y.example\nSubject: Re: [users] Fwd: Renewal\n\ntext',
  ],
  [
    'a log',
    'Server errors',
    'the log shows this:\n\n2024-03-05 14:22:11 ERROR From: app1 To: app2 Subject: none\n2024-03-05 14:22:12 WARN From: a@x.example rejected\n',
  ],
  [
    'pasted transport headers',
    'Why is this mail in spam?',
    'Headers:\n\nReceived: from mail.x.example\n\tby mx.y.example with ESMTP id 123\nFrom: News <news@x.example>\nTo: me@y.example\nSubject: Offer\nDate: Tue, 5 Mar 2024 14:22:11 +0100\nMessage-ID: <1@x.example>\n\nPlease help.',
  ],
  [
    'a few pasted headers',
    'header problem',
    'Why did this bounce?\n\nFrom: News <news@x.example>\nTo: me@y.example\nSubject: Offer\nDate: Tue, 5 Mar 2024 14:22:11 +0100\n\nThanks',
  ],
  [
    'a patch',
    '[PATCH] Fix crash',
    'From 1234567890abcdef1234567890abcdef12345678 Mon Sep 17 00:00:00 2001\nFrom: Jane Dev <jane@dev.example>\nDate: Tue, 5 Mar 2024 14:22:11 +0100\nSubject: [PATCH] Fix crash\nTo: list@dev.example\n\n---\n a.c | 2 +-\n\ndiff --git a/a.c b/a.c\n',
  ],
  [
    'a version-control log',
    'commits',
    'commit 1234567890abcdef\nAuthor: Jane <jane@dev.example>\nDate:   Tue Mar 5 14:22:11 2024 +0100\n\n    Fix\n',
  ],
  [
    'a contact form',
    'New enquiry',
    'You have a new message.\n\nFrom: Beth <beth@x.example>\nTo: Sales <sales@y.example>\nSubject: Renewal\nPhone: 123\nMessage: call me',
  ],
  [
    'a memo',
    'Memo',
    'TO: All staff\nFROM: HR\nDATE: March 5, 2024\nSUBJECT: Holidays\n\nThe office is closed.',
  ],
  [
    'a journey',
    'Your booking',
    'From: London\nTo: Paris\nDate: 5 March 2024 14:22\nSubject: Train ticket\n\nHave a nice trip, support@rail.example',
  ],
  [
    'talk about forwards',
    'Question',
    'When I forward mail I see "---------- Forwarded message ---------" at the top.\n\nThanks',
  ],
  ['a forward of nothing', 'Fwd: see the attached file', 'Hi, please see attached.\n\nRegards\nAnn'],
  ['a mail without a body', 'Fwd: x', ''],
];

test.each(OTHERS)('%s is no forward', (_, subject, text) => {
  expect(findForwarded({ subject, text, html: null, attached: [] })).toBeNull();
});

test('an answer to a forward on such a list shows what was answered only', () => {
  const text =
    'Fine.\n\nFrom: Ann <ann@x.example>\nSent: Tuesday, March 5, 2024 2:22 PM\nTo: users@y.example\nSubject: Re: [users] Fwd: Renewal\n\ntext';
  expect(splitReply({ subject: '[users] Fwd: Renewal', text, html: null }).newText).toBe('Fine.');
});

test('a forward of a forward under the prefix that both share is a forward', () => {
  const text =
    'Yours?\n\nFrom: A <a@x.example>\nSent: Tuesday, March 5, 2024 2:22 PM\nTo: b@x.example\nSubject: FW: Renewal\n\ntext';
  const found = findForwarded({ subject: 'FW: Renewal', text, html: null, attached: [] });
  expect(found?.from?.address).toBe('a@x.example');
});

test('a reply that lost its Re is no forward, and a forward under another subject is one', () => {
  const text =
    'Fine.\n\nFrom: A <a@x.example>\nSent: Tuesday, March 5, 2024 2:22 PM\nTo: b@x.example\nSubject: [list] Renewal of seats\n\ntext';
  const read = (subject: string): unknown => findForwarded({ subject, text, html: null, attached: [] });
  expect(read('Renewal of seats')).toBeNull();
  expect(read('Renewal of')).toBeNull();
  expect(read('Please handle: Renewal of seats')).not.toBeNull();
});

test('the prefix VS means reply in Finnish and forward in Danish', () => {
  const block = (labels: readonly [string, string, string, string], date: string): string =>
    `ok\n\n${labels[0]}: A <a@x.example>\n${labels[1]}: ${date}\n${labels[2]}: b@x.example\n${labels[3]}: Asia\n\nteksti`;
  const finnish = block(
    ['Lähettäjä', 'Lähetetty', 'Vastaanottaja', 'Aihe'],
    'tiistai 5. maaliskuuta 2024 14.22',
  );
  const danish = block(['Fra', 'Sendt', 'Til', 'Emne'], '5. marts 2024 14:22');
  expect(findForwarded({ subject: 'VS: Asia', text: finnish, html: null, attached: [] })).toBeNull();
  expect(findForwarded({ subject: 'VS: Asia', text: danish, html: null, attached: [] })?.from?.address).toBe(
    'a@x.example',
  );
});
