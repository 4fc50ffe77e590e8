import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MAX_REMEMBERED } from '../../../workbench/services/gmail/mailbox';
import { GmailStore } from '../../../workbench/services/gmail/store';
import { ANA, customerMail, mail, ROUTING, START } from './office';

const randomHex = (digits: number): string =>
  Array.from({ length: digits }, () => Math.floor(Math.random() * 16).toString(16)).join('');

const open = (folder: string | null = null): GmailStore => {
  let count = 0;
  const store = new GmailStore({
    folder,
    hexId: digits => (count += 1).toString(16).padStart(digits, '0'),
    now: () => START,
  });
  store.mailbox(ANA);
  store.mailbox(ROUTING);
  store.route('support@solarmora.example', ROUTING);
  return store;
};

const text = (store: GmailStore, account: string, id: string): string =>
  Buffer.from(store.mailbox(account).raw(id) ?? []).toString();

test('mail to a route lands in the routing mailbox and names the address it was meant for', () => {
  const store = open();
  const { delivered } = store.receive(customerMail('1', 'Help'), ['Support@solarmora.example']);
  const box = store.mailbox(ROUTING);
  const id = delivered[0]?.id ?? '';
  expect(box.header(id, 'X-Gm-Original-To')).toBe('support@solarmora.example');
  expect(box.header(id, 'Delivered-To')).toBe(ROUTING);
  expect(box.header(id, 'Return-Path')).toBe('<mia@nordlys.example>');
  expect(box.header(id, 'Authentication-Results')).toMatch(
    /^mx\.google\.com;.*dmarc=pass.*nordlys\.example$/,
  );
  expect([...(box.get(id)?.labelIds ?? [])]).toEqual(['INBOX', 'UNREAD']);
});

test('a verdict and a return path that the mail brings are kept', () => {
  const store = open();
  const { id } = store.deliver(
    ROUTING,
    customerMail('1', 'x', ['Authentication-Results: mx.google.com; dmarc=fail', 'Return-Path: <>']),
  );
  const fields = store.mailbox(ROUTING).fields(id);
  expect(fields.filter(field => field.name === 'Authentication-Results').map(field => field.value)).toEqual([
    'mx.google.com; dmarc=fail',
  ]);
  expect(fields.filter(field => field.name === 'Return-Path')).toHaveLength(1);
});

test('recipients that lead nowhere are named', () => {
  expect(open().receive(customerMail('1', 'x'), ['nobody@solarmora.example', ANA])).toMatchObject({
    delivered: [{}],
    unknown: ['nobody@solarmora.example'],
  });
});

test('a plus-address leads where its base leads', () => {
  expect(open().accountOf('support+berg@solarmora.example')).toBe(ROUTING);
});

test('an answer joins the conversation by References and subject', () => {
  const store = open();
  const first = store.deliver(ROUTING, customerMail('1', 'Inverter'));
  const reply = store.deliver(
    ROUTING,
    customerMail('2', 'AW: Re: Inverter', ['References: <1@nordlys.example>']),
  );
  expect(reply.threadId).toBe(first.id);
  expect(
    store
      .mailbox(ROUTING)
      .thread(first.threadId)
      .map(message => message.id),
  ).toEqual([first.id, reply.id]);
});

test('the same subject in another encoding is the same subject', () => {
  const store = open();
  const first = store.deliver(ROUTING, customerMail('1', '=?UTF-8?B?w5xiZXI=?='));
  const reply = store.deliver(
    ROUTING,
    customerMail('2', 'Re: =?iso-8859-1?Q?=DCber?=', ['In-Reply-To: <1@nordlys.example>']),
  );
  expect(reply.threadId).toBe(first.threadId);
});

test('an answer with another subject begins a conversation of its own', () => {
  const store = open();
  store.deliver(ROUTING, customerMail('1', 'Inverter'));
  const other = store.deliver(ROUTING, customerMail('2', 'Invoice', ['References: <1@nordlys.example>']));
  expect(other.threadId).toBe(other.id);
});

test('a subject alone does not join', () => {
  const store = open();
  store.deliver(ROUTING, customerMail('1', 'Inverter'));
  const other = store.deliver(ROUTING, customerMail('2', 'Re: Inverter'));
  expect(other.threadId).toBe(other.id);
});

test('a conversation breaks after 100 messages', () => {
  const store = open();
  const first = store.deliver(ROUTING, customerMail('0', 'Long'));
  const threads = Array.from(
    { length: 100 },
    (_, i) =>
      store.deliver(ROUTING, customerMail(`${i + 1}`, 'Re: Long', ['References: <0@nordlys.example>']))
        .threadId,
  );
  expect(threads.filter(id => id === first.id)).toHaveLength(99);
});

test('sent mail stays with the label SENT and reaches colleagues without Bcc and verdict', () => {
  const store = open();
  const raw = mail([
    'To: Mia <mia@nordlys.example>',
    `Bcc: ${ANA}`,
    'Subject: Offer',
    'Message-ID: <o1@solarmora.example>',
  ]);
  const sent = store.send(ROUTING, raw);
  const [received] = store.mailbox(ANA).list();
  expect([...sent.labelIds]).toEqual(['SENT']);
  expect(text(store, ROUTING, sent.id)).toContain(`Bcc: ${ANA}`);
  expect(text(store, ANA, received?.id ?? '')).not.toContain('Bcc:');
  expect(store.mailbox(ANA).header(received?.id ?? '', 'Authentication-Results')).toBeNull();
  expect(store.mailbox(ANA).header(received?.id ?? '', 'From')).toBe(ROUTING);
});

test('an agent who puts a logging address into Bcc leaves a trace of it', () => {
  const store = open();
  store.route('log@solarmora.example', ROUTING);
  store.send(ANA, mail(['To: mia@nordlys.example', 'Bcc: log@solarmora.example', 'Subject: Offer']));
  const [logged] = store.mailbox(ROUTING).list();
  expect(store.mailbox(ROUTING).header(logged?.id ?? '', 'X-Gm-Original-To')).toBe('log@solarmora.example');
});

test.each([
  ['an acceptable id stays', false, '<a.1@solarmora.example>', /^<a\.1@solarmora\.example>$/],
  ['an unacceptable id is replaced', false, 'a.1', /^<CA[0-9a-f]+@mail\.gmail\.com>$/],
  [
    'in the strict mode every id is replaced',
    true,
    '<a.1@solarmora.example>',
    /^<CA[0-9a-f]+@mail\.gmail\.com>$/,
  ],
])('when sending, %s', (_, replaceMessageIds, given, expected) => {
  const store = open();
  store.modes.replaceMessageIds = replaceMessageIds;
  const { id } = store.send(ANA, mail(['To: x@y.example', `Message-ID: ${given}`, 'Subject: s']));
  const ids = store
    .mailbox(ANA)
    .fields(id)
    .filter(field => field.name.toLowerCase() === 'message-id');
  expect(ids).toHaveLength(1);
  expect(ids[0]?.value).toMatch(expected);
});

test('a sender that is no alias of the account becomes the account', () => {
  const store = open();
  const as = (from: string): string | null => {
    const { id } = store.send(ROUTING, mail([`From: ${from}`, 'To: x@y.example', 'Subject: s']));
    return store.mailbox(ROUTING).header(id, 'From');
  };
  expect(as('Support <support@solarmora.example>')).toBe('Support <support@solarmora.example>');
  expect(as('The Boss <boss@elsewhere.example>')).toBe(`The Boss <${ROUTING}>`);
});

test('a filter labels what comes in', () => {
  const store = open();
  const box = store.mailbox(ROUTING);
  const label = box.labels.create('Casebook/In');
  box.filters.push({
    id: 'f1',
    criteria: { to: 'support@solarmora.example' },
    action: { addLabelIds: [label.id], removeLabelIds: ['INBOX'] },
  });
  store.receive(customerMail('1', 'x'), ['support@solarmora.example']);
  store.receive(mail(['From: a@b.example', 'To: me', 'Subject: other']), [ROUTING]);
  expect(box.list(label.id).map(message => box.header(message.id, 'Message-ID'))).toEqual([
    '<1@nordlys.example>',
  ]);
  expect(box.list('INBOX')).toHaveLength(1);
});

test.each([
  ['in memory', false],
  ['on disk', true],
])('a snapshot brings everything back, raw mail %s', (_, onDisk) => {
  const folder = onDisk ? mkdtempSync(join(tmpdir(), 'gmail-store-')) : null;
  try {
    const store = open(folder);
    const label = store.mailbox(ROUTING).labels.create('Casebook/In');
    const first = store.deliver(ROUTING, customerMail('1', 'Inverter'), { labels: [label.id], at: 5 });
    const copy = new GmailStore({ folder, hexId: digits => 'f'.repeat(digits), now: () => START });
    copy.restore(JSON.parse(JSON.stringify(store.snapshot())));
    expect(copy.accounts).toEqual([ANA, ROUTING]);
    expect(copy.accountOf('support@solarmora.example')).toBe(ROUTING);
    expect(copy.mailbox(ROUTING).list(label.id)).toMatchObject([{ id: first.id, internalDate: 5 }]);
    const reply = copy.deliver(
      ROUTING,
      customerMail('2', 'Re: Inverter', ['References: <1@nordlys.example>']),
    );
    expect(reply.threadId).toBe(first.threadId);
  } finally {
    if (folder !== null) rmSync(folder, { recursive: true });
  }
});

test('a dropped message gives up its bytes and keeps its conversation', () => {
  const store = open();
  const first = store.deliver(ROUTING, customerMail('1', 'Inverter'));
  store.drop(ROUTING, [first.id]);
  expect(store.mailbox(ROUTING).raw(first.id)).toBeNull();
  expect(store.mailbox(ROUTING).list()).toEqual([]);
  const reply = store.deliver(
    ROUTING,
    customerMail('2', 'Re: Inverter', ['References: <1@nordlys.example>']),
  );
  expect(reply.threadId).toBe(first.threadId);
});

test('a mailbox that gets more than 60 mails in a minute stops receiving for a day', () => {
  let now = START;
  const store = new GmailStore({ folder: null, hexId: randomHex, now: () => now });
  store.modes.limitReceiving = true;
  const send = (): unknown => store.deliver(ROUTING, customerMail('1', 'x'));
  for (let i = 0; i < 60; i += 1) send();
  expect(send).toThrow('receiving mail at a rate');
  now += 3_600_000;
  expect(send).toThrow('receiving mail at a rate');
  now += 86_400_000;
  expect(send).not.toThrow();
});

test('an import of any size remembers a limited number of conversations', () => {
  const store = new GmailStore({ folder: null, hexId: randomHex, now: () => START });
  const box = store.mailbox(ROUTING);
  for (let i = 0; i <= MAX_REMEMBERED; i += 1) box.drop(box.add(customerMail(`${i}`, 'x'), i, []).id);
  const answerTo = (id: number): boolean => {
    const answer = box.add(customerMail('a', 'Re: x', [`In-Reply-To: <${id}@nordlys.example>`]), 0, []);
    return answer.threadId !== answer.id;
  };
  expect([answerTo(0), answerTo(1), answerTo(MAX_REMEMBERED)]).toEqual([false, true, true]);
});
