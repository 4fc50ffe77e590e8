import fc from 'fast-check';
import { fileNameOf } from '../../src/mail/attachments';
import { fromMime } from '../../src/mail/mime';
import { fromPayload, type GmailPayload } from '../../src/mail/payload';
import { payloadWithMails } from '../../workbench/services/gmail/payload';
import { decode, encodeIn } from './charsets';
import { multipart, part, raw, source } from './mail';

const base64 = (text: string | Uint8Array): string => Buffer.from(text).toString('base64');
const names = (text: string): string[] => source(text).attachments.map(({ name }) => name);

describe('the text of a mail', () => {
  it('is the plain part beside the HTML of an alternative', () => {
    const read = source(
      multipart('multipart/alternative', [
        part('Content-Type: text/plain', 'plain'),
        part('Content-Type: text/html', '<p>rich</p>'),
      ]),
    );
    expect(read).toMatchObject({ text: 'plain', html: '<p>rich</p>' });
  });

  it('is the HTML alone when the plain part is empty', () => {
    const read = source(
      multipart('multipart/alternative', [
        part('Content-Type: text/plain', ' \r\n'),
        part('Content-Type: text/html', '<p>rich</p>'),
      ]),
    );
    expect(read.text).toBeNull();
    expect(read.html).toBe('<p>rich</p>');
  });

  it('joins the parts that a mail program shows one below the other', () => {
    const read = source(
      multipart('multipart/mixed', [
        part('Content-Type: text/plain', 'one'),
        part('Content-Type: application/pdf; name=a.pdf\r\nContent-Disposition: attachment', 'x'),
        part('Content-Type: text/html', '<p>two</p>'),
      ]),
    );
    expect(read.text).toBe('one\ntwo');
    expect(read.html).toContain('one');
    expect(read.html).toContain('<p>two</p>');
  });

  it.each([
    ['quoted-printable with soft breaks', 'quoted-printable', 'Gr=C3=BC=\r\n=C3=9Fe =\r\nda', 'Grüße da'],
    ['quoted-printable with damage', 'quoted-printable', '100 % = all =ZZ', '100 % = all =ZZ'],
    ['base64', 'base64', 'R3LDvMOfZQ==', 'Grüße'],
    ['base64 with a footer of a list below', 'base64', 'R3LDvMOfZQ==\r\n_____\r\nlist footer', 'Grüße'],
    ['base64 joined from two', 'base64', 'R3LDvA==w59l', 'Grüße'],
    ['an unknown encoding', 'x-none', 'text', 'text'],
  ])('is decoded from %s', (_, encoding, body, text) => {
    expect(
      source(
        raw({ 'Content-Type': 'text/plain; charset=utf-8', 'Content-Transfer-Encoding': encoding }, body),
      ).text,
    ).toBe(text);
  });

  it.each(['shift_jis', 'windows-1251', 'euc-kr', 'gb18030', 'iso-8859-2'])('is decoded from %s', charset => {
    const texts: Readonly<Record<string, string>> = {
      shift_jis: '見積書',
      'windows-1251': 'счёт',
      'euc-kr': '견적',
      gb18030: '报价',
      'iso-8859-2': 'řízek',
    };
    const text = texts[charset] ?? '';
    const mail = Buffer.concat([
      Buffer.from(`Content-Type: text/plain; charset=${charset}\r\n\r\n`),
      encodeIn(charset, text),
    ]);
    expect(source(mail).text).toBe(text);
  });

  it('is joined where format=flowed wrapped it, quotes and signature apart', () => {
    const body = 'one \r\ntwo\r\n> quoted \r\n> on\r\n-- \r\nAnn';
    expect(source(raw({ 'Content-Type': 'text/plain; format=flowed' }, body)).text).toBe(
      'one two\n> quoted on\n-- \nAnn',
    );
    expect(source(raw({ 'Content-Type': 'text/plain; format=flowed; delsp=yes' }, '長い \r\n行')).text).toBe(
      '長い行',
    );
  });

  it('never takes HTML for UTF-7', () => {
    expect(source(raw({ 'Content-Type': 'text/html; charset=utf-7' }, '+ADw-script+AD4-')).html).toBe(
      '+ADw-script+AD4-',
    );
  });
});

describe('attachments', () => {
  it('are listed with name, type and size, and are no text', () => {
    const read = source(
      multipart('multipart/mixed', [
        part('Content-Type: text/plain', 'see file'),
        part(
          'Content-Type: application/pdf\r\nContent-Disposition: attachment; filename="Angebot.pdf"\r\nContent-Transfer-Encoding: base64',
          base64('123456789'),
        ),
      ]),
    );
    expect(read.attachments).toEqual([
      { name: 'Angebot.pdf', type: 'application/pdf', size: 9, inline: false, contentId: null, handle: '1' },
    ]);
    expect(read.text).toBe('see file');
  });

  it('are inline only when they are images that the HTML shows', () => {
    const image = (id: string): string =>
      part(`Content-Type: image/png; name=${id}.png\r\nContent-ID: <${id}@x>`, 'x');
    const read = source(
      multipart('multipart/related', [
        part('Content-Type: text/html', '<img src="cid:logo@x">'),
        image('logo'),
        image('photo'),
      ]),
    );
    expect(read.attachments.map(({ name, inline }) => [name, inline])).toEqual([
      ['logo.png', true],
      ['photo.png', false],
    ]);
  });

  it('keep the name winmail.dat that everyone knows when they lost it', () => {
    expect(names(multipart('multipart/mixed', [part('Content-Type: application/ms-tnef', 'x')]))).toEqual([
      'winmail.dat',
    ]);
  });

  it('include a calendar part beside the text that describes it', () => {
    const read = source(
      multipart('multipart/alternative', [
        part('Content-Type: text/plain', 'at noon'),
        part('Content-Type: text/calendar; method=REQUEST; name=invite.ics', 'BEGIN:VCALENDAR'),
      ]),
    );
    expect(read.text).toBe('at noon');
    expect(read.attachments.map(({ name }) => name)).toEqual(['invite.ics']);
  });

  it('get a name to be stored under when they have none, without a path', () => {
    const file = { name: '', type: 'application/pdf', size: 1, inline: false, contentId: null, handle: null };
    expect(fileNameOf(file, 2)).toBe('attachment-2.pdf');
    expect(fileNameOf({ ...file, name: '../../etc/passwd' }, 1)).not.toMatch(/\/|^\./);
  });
});

describe('attached mails and reports', () => {
  const inner = raw({ From: 'Eve <eve@other.example>', Subject: 'Inner' }, 'inner text');

  it('are read as mails, and listed as files', () => {
    const read = source(
      multipart('multipart/mixed', [
        part('Content-Type: text/plain', 'fyi'),
        part('Content-Type: message/rfc822', inner),
      ]),
    );
    expect(read.attached).toHaveLength(1);
    expect(read.attached[0]?.text).toBe('inner text');
    expect(read.attachments.map(({ type }) => type)).toEqual(['message/rfc822']);
    expect(read.text).toBe('fyi');
  });

  it('are read from .eml files too', () => {
    const read = source(
      multipart('multipart/mixed', [
        part(
          'Content-Type: application/octet-stream; name=mail.eml\r\nContent-Transfer-Encoding: base64',
          base64(inner),
        ),
      ]),
    );
    expect(read.attached[0]?.headers.find(({ name }) => name === 'Subject')?.value).toBe('Inner');
  });

  it('are shown as text in a digest', () => {
    expect(source(multipart('multipart/digest', [part('', inner), part('', inner)])).text).toBe(
      'inner text\ninner text',
    );
  });

  it('stop at a depth that no mail needs', () => {
    let nested = inner;
    for (let i = 0; i < 30; i++) nested = raw({ 'Content-Type': 'message/rfc822' }, nested);
    expect(() => source(nested)).not.toThrow();
  });

  it('give the text of a delivery status', () => {
    const read = source(
      multipart('multipart/report; report-type=delivery-status', [
        part('Content-Type: text/plain', 'sorry'),
        part('Content-Type: message/delivery-status', 'Status: 5.1.1'),
      ]),
    );
    expect(read).toMatchObject({
      reportType: 'delivery-status',
      reports: [{ type: 'message/delivery-status', text: 'Status: 5.1.1' }],
      text: 'sorry',
    });
  });
});

describe('damaged mail', () => {
  it.each([
    [
      'without its final boundary',
      'Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n\r\nthe text',
      'the text',
    ],
    [
      'with LF line ends',
      'Subject: x\nContent-Type: multipart/mixed; boundary=b\n\n--b\n\nthe text\n--b--\n',
      'the text',
    ],
    ['with CR line ends', 'Subject: x\r\rthe text', 'the text'],
    ['with an mbox line first', 'From ann@x Tue Nov 3 10:00:00 2026\nSubject: x\n\nthe text', 'the text'],
    ['with empty lines first', '\r\n \r\nSubject: x\r\n\r\nthe text', 'the text'],
    ['with a byte order mark', '\ufeffSubject: x\r\n\r\nthe text', 'the text'],
    ['with a stray line among its fields', 'Subject: x\r\nnonsense\r\nTo: a@b\r\n\r\nthe text', 'the text'],
    [
      'with a boundary that is never used',
      'Content-Type: multipart/mixed; boundary=b\r\n\r\nthe text',
      'the text',
    ],
    ['without fields', 'the text\nand no more', 'the text\nand no more'],
  ])('%s keeps its text', (_, mail, text) => {
    expect(source(mail).text?.trim()).toBe(text);
  });

  it('gives raw 8-bit headers in the charset of the body, or UTF-8', () => {
    const latin = Buffer.from(
      'Subject: Stühle\r\nContent-Type: text/plain; charset=iso-8859-1\r\n\r\nx',
      'latin1',
    );
    expect(source(latin).headers[0]?.value).toBe('Stühle');
    expect(source(Buffer.from('Subject: Stühle\r\n\r\nx')).headers[0]?.value).toBe('Stühle');
  });

  it('never throws, whatever the bytes', () => {
    const piece = fc.constantFrom(
      'Content-Type: multipart/mixed; boundary=b\r\n',
      '--b\r\n',
      '--b--\r\n',
      '\r\n',
      'Content-Transfer-Encoding: base64\r\n',
      'a: b\r\n',
      '=',
      'text ',
      '\u0000',
      'Content-Type: message/rfc822\r\n',
      'é',
      ': \n',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), pieces => {
        expect(() => fromMime(Buffer.from(pieces.join('')), decode)).not.toThrow();
      }),
      { numRuns: 500 },
    );
  });
});

describe('a Gmail payload', () => {
  const mails = [
    raw({ 'Content-Type': 'text/plain; charset=utf-8' }, 'Grüße'),
    multipart('multipart/alternative', [
      part('Content-Type: text/plain', 'plain'),
      part('Content-Type: text/html', '<p>rich</p>'),
    ]),
    multipart('multipart/mixed', [
      part('Content-Type: text/plain', 'fyi'),
      part('Content-Type: message/rfc822', raw({}, 'inner')),
    ]),
    multipart('multipart/mixed', [
      part('Content-Type: text/plain', 'see'),
      part('Content-Type: image/png; name="=?utf-8?q?=C3=BC.png?="\r\nContent-Disposition: attachment', 'x'),
    ]),
  ];

  it.each(mails)('says the same as the raw mail', text => {
    const { payload, attachments } = payloadWithMails(Buffer.from(text));
    const fetch = (id: string): Uint8Array | null =>
      attachments[id] === undefined ? null : Buffer.from(attachments[id], 'base64url');
    const fromGmail = fromPayload(payload, fetch, decode);
    const fromRaw = source(text);
    const bare = (given: typeof fromRaw): unknown => ({
      ...given,
      attachments: given.attachments.map(file => ({ ...file, handle: null })),
      attached: given.attached.map(({ text: body }) => body),
    });
    expect(bare(fromGmail)).toEqual(bare(fromRaw));
  });

  it('may hold bytes as Apps Script gives them, and UTF-8 under any label', () => {
    const data = [...Buffer.from('Grüße')].map(byte => (byte > 127 ? byte - 256 : byte));
    const payload: GmailPayload = {
      mimeType: 'text/plain',
      headers: [{ name: 'Content-Type', value: 'text/plain; charset=iso-8859-1' }],
      body: { data },
    };
    expect(fromPayload(payload, () => null, decode).text).toBe('Grüße');
  });

  it('may give the parts of an attached mail in place of its bytes', () => {
    const payload: GmailPayload = {
      mimeType: 'multipart/mixed',
      parts: [
        {
          mimeType: 'message/rfc822',
          filename: 'a.eml',
          parts: [
            {
              mimeType: 'text/plain',
              headers: [{ name: 'Subject', value: 'Inner' }],
              body: { data: base64('inner') },
            },
          ],
        },
      ],
    };
    expect(fromPayload(payload, () => null, decode).attached[0]?.text).toBe('inner');
  });

  it('is fetched for mails and never for files', () => {
    const asked: string[] = [];
    const payload: GmailPayload = {
      mimeType: 'multipart/mixed',
      parts: [
        { mimeType: 'application/pdf', filename: 'a.pdf', body: { attachmentId: 'pdf', size: 5 } },
        { mimeType: 'message/rfc822', filename: 'a.eml', body: { attachmentId: 'mail', size: 5 } },
      ],
    };
    const read = fromPayload(payload, id => (asked.push(id), null), decode);
    expect(asked).toEqual(['mail']);
    expect(read.attachments.map(({ name, size, handle }) => [name, size, handle])).toEqual([
      ['a.pdf', 5, 'pdf'],
      ['a.eml', 5, 'mail'],
    ]);
  });

  it('may lack everything', () => {
    expect(fromPayload({}, () => null, decode)).toMatchObject({
      headers: [],
      attachments: [],
      contentType: 'text/plain',
    });
  });
});
