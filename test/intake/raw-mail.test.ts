/** Mail that Casebook writes: what a mail program makes of it, and that no text adds a header. */
import { rawDraft, rawMail, type DraftMail, type OutgoingMail } from '../../src/intake/raw-mail';
import { mail as read } from '../mail/mail';

const MAIL: OutgoingMail = {
  from: { name: 'Support', address: 'support@solarmora.example' },
  replyTo: null,
  to: 'ann@acme.example',
  subject: 'Your request',
  text: 'Hello\nAnn',
  headers: [],
};
const DRAFT: DraftMail = {
  from: 'ana@solarmora.example',
  to: [{ name: 'Ann Lee', address: 'ann@acme.example' }],
  cc: [],
  subject: 'Offer',
  text: 'Dear Ann',
  inReplyTo: '',
  references: [],
};
const headOf = (raw: string): readonly string[] =>
  (raw.split('\r\n\r\n')[0] ?? '').replace(/\r\n /g, ' ').split('\r\n');

it('a mail says who, to whom and what, and is read as it was meant', () => {
  const raw = rawMail(MAIL);
  expect(headOf(raw).slice(0, 3)).toEqual([
    expect.stringMatching(/^From: "?Support"? <support@solarmora\.example>$/),
    'To: <ann@acme.example>',
    'Subject: Your request',
  ]);
  expect(raw).not.toMatch(/Reply-To|[^\r]\n/);
  expect(read(raw)).toMatchObject({
    from: { name: 'Support', address: 'support@solarmora.example' },
    to: [{ name: null, address: 'ann@acme.example' }],
    subject: 'Your request',
    text: 'Hello\nAnn',
  });
});

it('a mail has the headers and the address for answers that it was given', () => {
  const raw = rawMail({
    ...MAIL,
    replyTo: { name: null, address: 'help@solarmora.example' },
    headers: [{ name: 'Auto-Submitted', value: 'auto-replied' }],
  });
  expect(headOf(raw)).toEqual(
    expect.arrayContaining(['Reply-To: <help@solarmora.example>', 'Auto-Submitted: auto-replied']),
  );
});

it.each([
  'Größe & Preis',
  '見積もりのお願い'.repeat(12),
  '=?utf-8?Q?no?=',
  'naïve '.repeat(40),
  '😀'.repeat(30),
  `${'a'.repeat(38)}éé`,
])('a subject "%s" comes back whole, in words that every server takes', subject => {
  const raw = rawMail({ ...MAIL, subject });
  expect(read(raw).subject).toBe(subject.trim());
  for (const word of raw.match(/=\?[^\s]*\?=/g) ?? []) expect(word.length).toBeLessThanOrEqual(75);
});

it('a name in any letters comes back whole', () => {
  for (const name of ['Ana Müller', 'Lee, Ann', 'O"Neil \\ Co', '佐藤 健二'])
    expect(read(rawMail({ ...MAIL, from: { name, address: 'a@b.example' } })).from).toEqual({
      name,
      address: 'a@b.example',
    });
});

it.each(['plain', 'größer', '"quoted" \\', '=?utf-8?Q?x?=', '\u0000\u0007', '😀'.repeat(20)])(
  'no text adds a header or ends the head: %j before a line break',
  text => {
    const evil = `${text}\r\nBcc: eve@evil.example\u2028X: y\r\n\r\nbody`;
    const raw = rawMail({
      ...MAIL,
      from: { name: evil, address: 'a@b.example' },
      to: `ann@acme.example>\r\nBcc: <eve@evil.example`,
      subject: evil,
      headers: [{ name: 'X-Own', value: evil }],
    });
    const names = headOf(raw).map(line => line.split(':')[0]);
    expect(names.slice(0, 4)).toEqual(['From', 'To', 'Subject', 'X-Own']);
    expect(names).not.toContain('Bcc');
    expect(names).not.toContain('X');
  },
);

it('a text of any letters and lengths comes back', () => {
  const text = `${'x'.repeat(2_000)}\nÄ\n.\nFrom here\n`;
  expect(read(rawMail({ ...MAIL, text })).text.trim()).toBe(text.trim());
});

it('a draft has no date and no id of its own, and names its people and its conversation', () => {
  expect(headOf(rawDraft(DRAFT)).slice(0, 3)).toEqual([
    'From: <ana@solarmora.example>',
    expect.stringMatching(/^To: "?Ann Lee"? <ann@acme\.example>$/),
    'Subject: Offer',
  ]);
  expect(rawDraft(DRAFT)).not.toMatch(/^(Cc|In-Reply-To|References|Date|Message-ID):/im);
  const answer = rawDraft({
    ...DRAFT,
    to: [],
    cc: [
      { name: null, address: 'bo@b.example' },
      { name: 'Cy', address: 'cy@c.example' },
    ],
    inReplyTo: 'two@x.example',
    references: ['one@x.example', '<two @x.example>\r\nBcc: eve@evil.example'],
  });
  expect(answer).not.toMatch(/^(To|Bcc):/m);
  expect(headOf(answer)).toEqual(
    expect.arrayContaining([
      'In-Reply-To: <two@x.example>',
      'References: <one@x.example> <two@x.exampleBcc:eve@evil.example>',
    ]),
  );
  expect(read(answer)).toMatchObject({
    cc: [{ address: 'bo@b.example' }, { name: 'Cy', address: 'cy@c.example' }],
    text: 'Dear Ann',
  });
});
