import { connect } from 'node:net';
import { listenForMail, type Envelope, type SmtpListener } from '../../../workbench/mail-in/smtp';

/** Generous: other work on the machine must not fail a test. */
const received: Envelope[] = [];
let listener: SmtpListener;

beforeEach(async () => {
  received.length = 0;
  listener = await listenForMail({
    port: 0,
    accepts: address => address.endsWith('@solarmora.example'),
    deliver: envelope => {
      if (Buffer.from(envelope.raw).includes('please fail')) throw new Error('the disk is full');
      received.push(envelope);
    },
  });
});
afterEach(() => listener.close());

/** Sends lines one after another, each after the answer to the one before; answers the codes of the answers. */
const talk = (lines: readonly string[]): Promise<readonly string[]> =>
  new Promise((resolve, reject) => {
    const codes: string[] = [];
    const socket = connect(listener.port, '127.0.0.1');
    let next = 0;
    socket.setEncoding('utf8');
    socket.on('error', reject);
    socket.on('data', (text: string) => {
      const last = text.trimEnd().split('\r\n').pop() ?? '';
      if (!/^\d{3} /.test(last)) return;
      codes.push(last.slice(0, 3));
      const line = lines[next];
      next += 1;
      if (line === undefined) {
        socket.end();
        resolve(codes);
      } else {
        socket.write(`${line}\r\n`);
      }
    });
  });

const MAIL =
  'From: Mia <mia@nordlys.example>\r\nTo: support@solarmora.example\r\nSubject: hi\r\n\r\nhello\r\n..dot\r\n.';

test('a mail arrives as it was sent, with its envelope', async () => {
  await talk([
    'EHLO laptop',
    'MAIL FROM:<mia@nordlys.example>',
    'RCPT TO:<support@solarmora.example>',
    'RCPT TO:<log@solarmora.example>',
    'DATA',
    MAIL,
    'QUIT',
  ]);
  expect(received).toHaveLength(1);
  expect(received[0]).toMatchObject({
    sender: 'mia@nordlys.example',
    recipients: ['support@solarmora.example', 'log@solarmora.example'],
  });
  expect(Buffer.from(received[0]?.raw ?? []).toString()).toMatch(/Subject: hi\r\n\r\nhello\r\n\.dot\r\n$/);
});

test('the null sender of bounces is taken', async () => {
  await talk(['EHLO laptop', 'MAIL FROM:<>', 'RCPT TO:<support@solarmora.example>', 'DATA', MAIL, 'QUIT']);
  expect(received[0]?.sender).toBe('');
});

test('an address that leads nowhere is refused at once', async () => {
  const codes = await talk([
    'EHLO laptop',
    'MAIL FROM:<a@b.example>',
    'RCPT TO:<x@elsewhere.example>',
    'QUIT',
  ]);
  expect(codes[3]).toBe('550');
  expect(received).toEqual([]);
});

test('a mail that cannot be delivered is not lost to its sender', async () => {
  const codes = await talk([
    'EHLO laptop',
    'MAIL FROM:<a@b.example>',
    'RCPT TO:<support@solarmora.example>',
    'DATA',
    'Subject: x\r\n\r\nplease fail\r\n.',
    'QUIT',
  ]);
  expect(codes[5]).toBe('451');
});

test('a message that says it is too large is refused', async () => {
  const codes = await talk(['EHLO laptop', `MAIL FROM:<a@b.example> SIZE=${60 << 20}`, 'QUIT']);
  expect(codes[2]).toBe('552');
});

test('a port in use is an error, not a crash', async () => {
  await expect(
    listenForMail({ port: listener.port, accepts: () => true, deliver: () => undefined }),
  ).rejects.toThrow('EADDRINUSE');
});
