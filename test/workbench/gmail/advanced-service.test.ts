import { replySize } from '../../../workbench/services/gmail/reply';
import { METHOD_SCOPES } from '../../../workbench/services/gmail/scopes';
import { discovery, problemsOf } from './discovery';
import { ADDON_READONLY, ANA, customerMail, mail, openOffice, ROUTING, type Office } from './office';

const ATTACHED = mail(
  [
    'From: =?UTF-8?Q?Mia_B=C3=A9rg?= <mia@nordlys.example>',
    'To: support@solarmora.example',
    'Subject: Files',
    'Message-ID: <f@nordlys.example>',
    'Received: one',
    'Received: two',
    'Content-Type: multipart/mixed; boundary=b',
  ],
  [
    '--b',
    'Content-Type: multipart/alternative; boundary=c',
    '',
    '--c',
    'Content-Type: text/plain; charset=iso-8859-1',
    'Content-Transfer-Encoding: quoted-printable',
    '',
    'Gr=FC=DFe',
    '--c',
    'Content-Type: text/html',
    '',
    '<p>Hi</p>',
    '--c--',
    '--b',
    'Content-Type: application/pdf; name="plan.pdf"',
    'Content-Transfer-Encoding: base64',
    '',
    'JVBERi0xLjQ=',
    '--b',
    'Content-Type: message/rfc822',
    '',
    'Subject: inner',
    '',
    'deep',
    '--b--',
  ].join('\r\n'),
);

const with100 = (): Office => {
  const office = openOffice();
  for (let i = 0; i < 120; i += 1)
    office.store.deliver(ROUTING, customerMail(`${i}`, `n${i}`), { at: i * 1000 });
  return office;
};

const LIST = 'return Gmail.Users.Messages.list("me", args);';
const GET = 'return Gmail.Users.Messages.get("me", args.id, args.options);';

interface Page {
  readonly messages?: readonly { readonly id: string; readonly threadId: string }[];
  readonly nextPageToken?: string;
  readonly resultSizeEstimate: number;
}

test('the service takes exactly the scopes that the API documents', () => {
  for (const [method, scopes] of Object.entries(METHOD_SCOPES)) {
    expect([method, [...scopes].sort()]).toEqual([
      method,
      [...(discovery.methods[method]?.scopes ?? [])].sort(),
    ]);
  }
});

test('list answers pages of 100, newest first, until all is told', () => {
  const office = with100();
  const first = office.ask(LIST) as Page;
  const second = office.ask(LIST, { pageToken: first.nextPageToken }) as Page;
  expect(problemsOf('ListMessagesResponse', first)).toEqual([]);
  expect(first.messages).toHaveLength(100);
  expect(second.messages).toHaveLength(20);
  expect(second.nextPageToken).toBeUndefined();
  const newest = office.store.mailbox(ROUTING).list()[0]?.id;
  expect(first.messages?.[0]?.id).toBe(newest);
});

test('a page goes on where the last one ended although messages have moved meanwhile', () => {
  const office = with100();
  const first = office.ask(LIST, { maxResults: 10, labelIds: ['INBOX'] }) as Page;
  office.store.mailbox(ROUTING).relabel(first.messages?.[0]?.id ?? '', [], ['INBOX']);
  const second = office.ask(LIST, {
    maxResults: 10,
    labelIds: ['INBOX'],
    pageToken: first.nextPageToken,
  }) as Page;
  const all = office.store
    .mailbox(ROUTING)
    .list()
    .map(message => message.id);
  expect(second.messages?.[0]?.id).toBe(all[10]);
});

test('an empty list has no messages key', () => {
  expect(openOffice().ask(LIST)).toEqual({ resultSizeEstimate: 0 });
});

test('a reply is measured as it comes, whether it was made for the bundle or copied', () => {
  const office = openOffice();
  const { id } = office.store.deliver(ROUTING, ATTACHED);
  for (const format of ['full', 'metadata', 'minimal', 'raw']) {
    const message = office.ask(`return Gmail.Users.Messages.get('me', args.id, { format: args.format });`, {
      id,
      format,
    });
    expect(office.bench.runs.at(-1)?.calls.at(-1)?.bytes).toBe(replySize(message));
  }
});

test('full gives the tree with bodies and files by id', () => {
  const office = openOffice();
  office.store.modes.bytes = 'base64url';
  const { id } = office.store.deliver(ROUTING, ATTACHED);
  const message = office.ask(GET, { id }) as {
    payload: { parts: unknown[]; headers: { name: string; value: string }[] };
  };
  expect(problemsOf('Message', message)).toEqual([]);
  expect(message).toMatchObject({
    id,
    labelIds: ['INBOX', 'UNREAD'],
    snippet: 'Grüße',
    payload: {
      partId: '',
      mimeType: 'multipart/mixed',
      filename: '',
      body: { size: 0 },
      parts: [
        {
          partId: '0',
          mimeType: 'multipart/alternative',
          parts: [
            {
              partId: '0.0',
              mimeType: 'text/plain',
              body: { size: 5, data: Buffer.from('Grüße', 'latin1').toString('base64url') + '=' },
            },
            { partId: '0.1', mimeType: 'text/html' },
          ],
        },
        {
          partId: '1',
          mimeType: 'application/pdf',
          filename: 'plan.pdf',
          body: { size: 8, attachmentId: expect.any(String) },
        },
        { partId: '2', mimeType: 'message/rfc822', filename: '', body: { attachmentId: expect.any(String) } },
      ],
    },
  });
  expect(message.payload.headers.filter(({ name }) => name === 'Received').map(({ value }) => value)).toEqual(
    ['one', 'two'],
  );
});

test('an attachment comes by the id of its part', () => {
  const office = openOffice();
  office.store.modes.bytes = 'base64url';
  const { id } = office.store.deliver(ROUTING, ATTACHED);
  const part = office.ask(
    `const parts = Gmail.Users.Messages.get('me', args.id).payload.parts;
     return Gmail.Users.Messages.Attachments.get('me', args.id, parts[1].body.attachmentId);`,
    { id },
  );
  expect(problemsOf('MessagePartBody', part)).toEqual([]);
  expect(part).toEqual({ size: 8, data: Buffer.from('%PDF-1.4').toString('base64url') + '=' });
});

test('bytes come as Apps Script gives them: signed numbers', () => {
  const office = openOffice();
  const { id } = office.store.deliver(
    ROUTING,
    mail(['Subject: x', 'Content-Type: text/plain; charset=utf-8'], 'ü'),
  );
  const data = office.ask(
    'const d = Gmail.Users.Messages.get("me", args.id).payload.body.data; return [d instanceof Array, d[0]];',
    { id },
  );
  expect(data).toEqual([true, -61]);
});

test('in the UTF-8 mode text is turned into UTF-8 whatever the mail declares', () => {
  const office = openOffice();
  office.store.modes.text = 'utf-8';
  const { id } = office.store.deliver(ROUTING, ATTACHED);
  const data = office.ask(
    'return Gmail.Users.Messages.get("me", args.id).payload.parts[0].parts[0].body.data.map(b => b & 255);',
    { id },
  );
  expect(Buffer.from(data as number[]).toString()).toBe('Grüße');
});

test('metadata gives the named headers, every instance, and no body', () => {
  const office = openOffice();
  const { id } = office.store.deliver(ROUTING, ATTACHED);
  const message = office.ask(GET, {
    id,
    options: { format: 'metadata', metadataHeaders: ['received', 'Subject'] },
  });
  expect(problemsOf('Message', message)).toEqual([]);
  expect(message).toMatchObject({
    payload: {
      headers: [
        { name: 'Subject', value: 'Files' },
        { name: 'Received', value: 'one' },
        { name: 'Received', value: 'two' },
      ],
    },
  });
  expect(JSON.stringify(message)).not.toContain('parts');
});

test('minimal has no payload and raw has the whole mail', () => {
  const office = openOffice();
  const { id } = office.store.deliver(ROUTING, ATTACHED);
  expect(office.ask(GET, { id, options: { format: 'minimal' } })).not.toHaveProperty('payload');
  const { raw } = office.ask(GET, { id, options: { format: 'raw' } }) as { raw: number[] };
  expect(Buffer.from(raw).toString()).toContain('JVBERi0xLjQ=');
});

test('labels are put on single messages, not on their conversation', () => {
  const office = openOffice();
  const first = office.store.deliver(ROUTING, customerMail('1', 'x'));
  const second = office.store.deliver(
    ROUTING,
    customerMail('2', 'Re: x', ['References: <1@nordlys.example>']),
  );
  office.ask(
    `const label = Gmail.Users.Labels.create({ name: 'Casebook/Done' }, 'me');
     Gmail.Users.Messages.modify({ addLabelIds: [label.id], removeLabelIds: ['INBOX'] }, 'me', args.id);`,
    { id: first.id },
  );
  const box = office.store.mailbox(ROUTING);
  expect(box.get(first.id)?.labelIds.has('Label_1')).toBe(true);
  expect([...(box.get(second.id)?.labelIds ?? [])]).toEqual(['INBOX', 'UNREAD']);
});

test('batchModify changes up to 1,000 messages and refuses more', () => {
  const office = with100();
  const ids = office.store
    .mailbox(ROUTING)
    .list()
    .map(message => message.id);
  office.ask('Gmail.Users.Messages.batchModify({ ids: args.ids, removeLabelIds: ["UNREAD"] }, "me");', {
    ids,
  });
  expect(office.store.mailbox(ROUTING).list('UNREAD')).toEqual([]);
  const many = Array.from({ length: 1001 }, () => ids[0]);
  expect(() =>
    office.ask('Gmail.Users.Messages.batchModify({ ids: args.ids, removeLabelIds: ["UNREAD"] }, "me");', {
      ids: many,
    }),
  ).toThrow(/at most 1000/);
});

test.each(['SENT', 'DRAFT', 'Label_77'])('the label %s cannot be set', label => {
  const office = openOffice();
  const { id } = office.store.deliver(ROUTING, customerMail('1', 'x'));
  expect(() =>
    office.ask('Gmail.Users.Messages.modify({ addLabelIds: [args.label] }, "me", args.id);', { id, label }),
  ).toThrow(`API call to gmail.users.messages.modify failed with error: Invalid label: ${label}`);
});

test('an unknown message is refused with the text and the class of Google', () => {
  const office = openOffice();
  const body =
    'try { Gmail.Users.Messages.get("me", "1234"); } catch (e) { return [e.name, e.message, e.details.code]; }';
  expect(office.ask(body)).toEqual([
    'GoogleJsonResponseException',
    'API call to gmail.users.messages.get failed with error: Requested entity was not found.',
    404,
  ]);
});

test("another user's mailbox is refused", () => {
  expect(() => openOffice().ask('Gmail.Users.Messages.list(args);', ANA)).toThrow(/Delegation denied/);
});

test('labels are listed, read, renamed and removed; names are unique', () => {
  const office = openOffice();
  const label = office.ask('return Gmail.Users.Labels.create({ name: "A/B" }, "me");') as { id: string };
  expect(problemsOf('Label', label)).toEqual([]);
  expect(() => office.ask('Gmail.Users.Labels.create({ name: "a/b" }, "me");')).toThrow(
    /Label name exists or conflicts/,
  );
  office.store.deliver(ROUTING, customerMail('1', 'x'), { labels: [label.id, 'UNREAD'] });
  const read = office.ask('return Gmail.Users.Labels.get("me", args);', label.id);
  expect(problemsOf('Label', read)).toEqual([]);
  expect(read).toMatchObject({ messagesTotal: 1, messagesUnread: 1, threadsTotal: 1 });
  expect(problemsOf('ListLabelsResponse', office.ask('return Gmail.Users.Labels.list("me");'))).toEqual([]);
  office.ask('Gmail.Users.Labels.remove("me", args);', label.id);
  expect(office.store.mailbox(ROUTING).list()[0]?.labelIds.has(label.id)).toBe(false);
});

const SEND =
  'return Gmail.Users.Messages.send({ raw: Utilities.base64EncodeWebSafe(args.raw), threadId: args.threadId }, "me");';

test('a raw message is sent into the conversation that its headers name', () => {
  const office = openOffice();
  const asked = office.store.deliver(ROUTING, customerMail('1', 'Help'));
  const raw = mail([
    'To: mia@nordlys.example',
    'Subject: Re: Help',
    'In-Reply-To: <1@nordlys.example>',
    'Auto-Submitted: auto-replied',
  ]).toString();
  const sent = office.ask(SEND, { raw, threadId: asked.threadId }) as { id: string };
  expect(problemsOf('Message', sent)).toEqual([]);
  expect(sent).toMatchObject({ threadId: asked.threadId, labelIds: ['SENT'] });
  expect(office.store.mailbox(ROUTING).header(sent.id, 'Auto-Submitted')).toBe('auto-replied');
});

test('a message with another subject does not enter the conversation', () => {
  const office = openOffice();
  const asked = office.store.deliver(ROUTING, customerMail('1', 'Help'));
  const raw = mail([
    'To: mia@nordlys.example',
    'Subject: News',
    'In-Reply-To: <1@nordlys.example>',
  ]).toString();
  expect(office.ask(SEND, { raw, threadId: asked.threadId })).not.toHaveProperty('threadId', asked.threadId);
});

test('a message to nobody is refused', () => {
  const raw = mail(['Subject: x']).toString();
  expect(() => openOffice().ask(SEND, { raw })).toThrow(/Recipient address required/);
});

test('a user has 6,000 units a minute, 20 for a message', () => {
  const office = openOffice();
  const { id } = office.store.deliver(ROUTING, customerMail('1', 'x'));
  office.ask('for (let i = 0; i < 300; i++) Gmail.Users.Messages.get("me", args.id);', { id });
  const run = office.bench.runs.at(-1);
  expect(run?.ms).toBe(45_000);
  expect(() => office.ask(GET, { id })).toThrow(/Quota exceeded for quota metric 'Queries'/);
  office.bench.cloud.clock.advance(60_000);
  expect(office.ask(GET, { id })).toHaveProperty('id', id);
});

test('add-on scopes alone neither list nor label', () => {
  const office = openOffice([ADDON_READONLY]);
  expect(() => office.ask(LIST)).toThrow('You do not have permission to call Gmail.Users.Messages.list');
  expect(() => office.ask('Gmail.Users.Messages.modify({}, "me", "1");')).toThrow(/do not have permission/);
});

test('the metadata scope reads headers only and does not search', () => {
  const office = openOffice(['https://www.googleapis.com/auth/gmail.metadata']);
  const { id } = office.store.deliver(ROUTING, ATTACHED);
  expect(office.ask(GET, { id, options: { format: 'metadata' } })).not.toHaveProperty('snippet');
  expect(() => office.ask(GET, { id })).toThrow("Metadata scope doesn't allow format FULL");
  expect(() => office.ask(LIST, { q: 'from:mia' })).toThrow("does not support 'q'");
});

test('a conversation is read, listed and labelled whole', () => {
  const office = openOffice();
  const first = office.store.deliver(ROUTING, customerMail('1', 'x'));
  const second = office.store.deliver(
    ROUTING,
    customerMail('2', 'Re: x', ['References: <1@nordlys.example>']),
  );
  const thread = office.ask(
    'return Gmail.Users.Threads.get("me", args, { format: "metadata" });',
    first.threadId,
  );
  expect(problemsOf('Thread', thread)).toEqual([]);
  expect(thread).toMatchObject({ messages: [{ id: first.id }, { id: second.id }] });
  const listed = office.ask('return Gmail.Users.Threads.list("me", { q: "subject:x" });');
  expect(problemsOf('ListThreadsResponse', listed)).toEqual([]);
  expect(listed).toMatchObject({ threads: [{ id: first.threadId }] });
  office.ask('Gmail.Users.Threads.modify({ removeLabelIds: ["INBOX"] }, "me", args);', first.threadId);
  expect(office.store.mailbox(ROUTING).list('INBOX')).toEqual([]);
});

test('a draft is kept until it is sent', () => {
  const office = openOffice();
  const raw = mail(['To: mia@nordlys.example', 'Subject: Draft']).toString();
  const draft = office.ask(
    'return Gmail.Users.Drafts.create({ message: { raw: Utilities.base64EncodeWebSafe(args) } }, "me");',
    raw,
  );
  expect(problemsOf('Draft', draft)).toEqual([]);
  expect(problemsOf('ListDraftsResponse', office.ask('return Gmail.Users.Drafts.list("me");'))).toEqual([]);
  const sent = office.ask(
    'return Gmail.Users.Drafts.send({ id: args }, "me");',
    (draft as { id: string }).id,
  );
  expect(sent).toMatchObject({ labelIds: ['SENT'] });
  expect(office.ask('return Gmail.Users.Drafts.list("me");')).toEqual({ resultSizeEstimate: 0 });
});

test('filters are made and listed with the settings scope', () => {
  const office = openOffice([
    'https://www.googleapis.com/auth/gmail.settings.basic',
    'https://www.googleapis.com/auth/gmail.labels',
  ]);
  const filter = office.ask(
    `const label = Gmail.Users.Labels.create({ name: 'In' }, 'me');
     return Gmail.Users.Settings.Filters.create({ criteria: { to: 'support@solarmora.example' }, action: { addLabelIds: [label.id] } }, 'me');`,
  );
  expect(problemsOf('Filter', filter)).toEqual([]);
  expect(
    problemsOf('ListFiltersResponse', office.ask('return Gmail.Users.Settings.Filters.list("me");')),
  ).toEqual([]);
});

test('the profile counts', () => {
  const office = openOffice();
  office.store.deliver(ROUTING, customerMail('1', 'x'));
  const profile = office.ask('return Gmail.Users.getProfile("me");');
  expect(problemsOf('Profile', profile)).toEqual([]);
  expect(profile).toMatchObject({ emailAddress: ROUTING, messagesTotal: 1, threadsTotal: 1 });
});

test('with an index that lags, a search misses what has just come and a list by label does not', () => {
  const office = openOffice();
  office.store.modes.indexLag = 60_000;
  office.store.deliver(ROUTING, customerMail('1', 'x'));
  expect(office.ask(LIST, { q: 'subject:x' })).toMatchObject({ resultSizeEstimate: 0 });
  expect(office.ask(LIST, { labelIds: ['INBOX'] })).toMatchObject({ resultSizeEstimate: 1 });
  office.bench.cloud.clock.advance(120_000);
  expect(office.ask(LIST, { q: 'subject:x' })).toMatchObject({ resultSizeEstimate: 1 });
});

test('mail that comes between a read and a change of labels keeps its own labels', () => {
  const office = openOffice();
  const first = office.store.deliver(ROUTING, customerMail('1', 'x'));
  office.bench.cloud.faults = {
    before: (_, call) => {
      if (call.name === 'Gmail.Users.Messages.batchModify') {
        office.store.deliver(ROUTING, customerMail('2', 'Re: x', ['References: <1@nordlys.example>']));
      }
      return undefined;
    },
  };
  office.ask(
    `const ids = Gmail.Users.Messages.list('me', { labelIds: ['INBOX'] }).messages.map(m => m.id);
     Gmail.Users.Messages.batchModify({ ids, removeLabelIds: ['INBOX'] }, 'me');`,
  );
  const left = office.store.mailbox(ROUTING).list('INBOX');
  expect(left.map(message => message.threadId)).toEqual([first.threadId]);
  expect(left[0]?.id).not.toBe(first.id);
});
