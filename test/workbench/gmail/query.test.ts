import { GmailStore } from '../../../workbench/services/gmail/store';
import { searchMessages } from '../../../workbench/services/gmail/query';
import { mail, ROUTING } from './office';

const DAY = 86_400_000;
const NOW = Date.UTC(2026, 10, 21);

let count = 0;
const store = new GmailStore({
  folder: null,
  hexId: n => (count += 1).toString(16).padStart(n, '0'),
  now: () => NOW,
});
const box = store.mailbox(ROUTING);
const label = box.labels.create('Casebook/In');

const put = (
  name: string,
  days: number,
  labels: readonly string[],
  headers: readonly string[],
  body?: string,
): void => {
  store.deliver(ROUTING, mail([`Message-ID: <${name}@x.example>`, ...headers], body), {
    at: NOW - days * DAY,
    labels,
  });
};

put(
  'plain',
  1,
  ['INBOX', 'UNREAD'],
  ['From: "Berg, Mia" <mia@nordlys.example>', 'To: support@solarmora.example', 'Subject: Broken inverter'],
  'it hums',
);
put(
  'labelled',
  3,
  [label.id],
  [
    'From: kenji@solarmora.example',
    'To: x@y.example',
    'Cc: ana@solarmora.example',
    'Subject: =?UTF-8?B?w5xiZXI=?=',
  ],
);
put(
  'attached',
  40,
  ['INBOX'],
  ['From: a@b.example', 'To: c@d.example', 'Subject: Files', 'Content-Type: multipart/mixed; boundary=b'],
  '--b\n\nsee\n--b\nContent-Type: application/pdf; name=a.pdf\n\nx\n--b--',
);
put('spam', 2, ['SPAM'], ['From: win@prize.example', 'Subject: Broken luck']);
put('bin', 2, ['TRASH'], ['From: old@news.example', 'Subject: Old']);

const find = (q: string, labelIds: readonly string[] = []): readonly string[] =>
  searchMessages(box, { q, labelIds }, NOW).map(
    message =>
      box
        .header(message.id, 'Message-ID')
        ?.replace(/[<@].*?/g, '')
        .replace(/x\.example>$/, '') ?? '',
  );

test.each([
  ['', 'plain labelled attached'],
  ['label:casebook-in', 'labelled'],
  ['label:Casebook/In', 'labelled'],
  ['-label:casebook-in', 'plain attached'],
  ['in:inbox is:unread', 'plain'],
  ['is:read', 'labelled attached'],
  ['in:spam', 'spam'],
  ['in:anywhere subject:broken', 'plain spam'],
  ['from:berg', 'plain'],
  ['from:(kenji OR nordlys)', 'plain labelled'],
  ['to:ana', 'labelled'],
  ['subject:über', 'labelled'],
  ['subject:"broken inverter"', 'plain'],
  ['rfc822msgid:<attached@x.example>', 'attached'],
  ['rfc822msgid:attached@x.example', 'attached'],
  ['has:attachment', 'attached'],
  ['newer_than:2d', 'plain'],
  ['older_than:1m', 'attached'],
  ['after:2026/11/01 before:2026/11/19', 'labelled'],
  [`after:${(NOW - 2 * DAY) / 1000}`, 'plain'],
  ['hums', 'plain'],
  ['{subject:files subject:über}', 'labelled attached'],
  ['deliveredto:casebook@solarmora.example from:a@b.example', 'attached'],
])('%s finds %s, newest first', (q, expected) => {
  expect(find(q)).toEqual(expected.split(' '));
});

test('every label given must be on the message', () => {
  expect(find('', ['INBOX', 'UNREAD'])).toEqual(['plain']);
});

test('asking for the spam label includes spam', () => {
  expect(find('', ['SPAM'])).toEqual(['spam']);
});
