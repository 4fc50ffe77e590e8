import type { Delivered, MessageView, ThreadPage } from '../../../workbench/server/api';
import { ANA, openTiny, type Tiny } from './tiny';

let tiny: Tiny;
beforeEach(async () => {
  tiny = await openTiny();
});
afterEach(() => tiny.close());

const json = async <T>(response: Promise<Response>): Promise<T> => (await (await response).json()) as T;
const written = {
  from: 'Élodie <elodie@out.example>',
  to: `support@solarmora.example, ${ANA}`,
  subject: 'Ça va? 保証',
  text: 'Bonjour\nÉlodie',
};
const threads = (account: string, label = 'INBOX'): Promise<ThreadPage> =>
  json<ThreadPage>(tiny.get(`/api/accounts/${account}/threads?label=${label}`));
const open = (account: string, id: string): Promise<readonly MessageView[]> =>
  json<readonly MessageView[]>(tiny.get(`/api/accounts/${account}/threads/${id}`));

const upload = (raw: string, to = ''): Promise<Response> =>
  fetch(`${tiny.url}/api/deliveries?to=${encodeURIComponent(to)}`, {
    method: 'POST',
    headers: { 'Content-Type': 'message/rfc822' },
    body: raw,
  });

test('a mail written on the page reaches the agent and the routing mailbox', async () => {
  const delivered = await json<Delivered>(tiny.post('/api/deliveries', written));
  expect(delivered.copies.map(copy => copy.account).sort()).toEqual(
    [ANA, 'casebook@solarmora.example'].sort(),
  );
  const page = await threads(ANA);
  expect(page.threads[0]).toMatchObject({ people: ['Élodie'], subject: 'Ça va? 保証', unread: true });
});

test('mail by a route carries the label that the poller reads', async () => {
  await tiny.post('/api/deliveries', written);
  const page = await threads('casebook@solarmora.example');
  expect(page.threads[0]?.labels).toEqual(['Casebook/In']);
});

test('opening a conversation marks it as read and gives its text', async () => {
  await tiny.post('/api/deliveries', written);
  const [thread] = (await threads(ANA)).threads;
  const [message] = await open(ANA, thread?.id ?? '');
  expect(message).toMatchObject({
    from: { name: 'Élodie', address: 'elodie@out.example' },
    text: expect.stringContaining('Bonjour') as string,
  });
  expect((await threads(ANA)).threads[0]?.unread).toBe(false);
});

test('a reply joins the conversation and goes to Sent', async () => {
  const { copies } = await json<Delivered>(tiny.post('/api/deliveries', written));
  const copy = copies.find(one => one.account === ANA);
  const reply = {
    from: ANA,
    to: 'elodie@out.example',
    subject: 'Re: Ça va? 保証',
    text: 'Oui',
    about: { kind: 'reply', messageId: copy?.id },
  };
  const sent = await json<Delivered>(tiny.post(`/api/accounts/${ANA}/sent`, reply));
  expect(sent.copies[0]?.threadId).toBe(copy?.threadId);
  expect((await threads(ANA, 'SENT')).total).toBe(1);
});

test('a hidden recipient gets a copy that does not name it', async () => {
  await tiny.post(`/api/accounts/${ANA}/sent`, {
    from: ANA,
    to: 'x@out.example',
    bcc: 'log@solarmora.example',
    subject: 's',
    text: 't',
  });
  const [thread] = (await threads('casebook@solarmora.example')).threads;
  const [message] = await open('casebook@solarmora.example', thread?.id ?? '');
  expect(message?.bcc).toEqual([]);
  const [own] = await open(ANA, (await threads(ANA, 'SENT')).threads[0]?.id ?? '');
  expect(own?.bcc).toEqual([{ name: '', address: 'log@solarmora.example' }]);
});

test('a line break in a form field becomes no header', async () => {
  await tiny.post('/api/deliveries', { ...written, subject: 'a\r\nX-Evil: 1', to: `${ANA}\r\nX-Evil: 2` });
  const [thread] = (await threads(ANA)).threads;
  const raw = await (
    await tiny.get(`/api/accounts/${ANA}/messages/${(await open(ANA, thread?.id ?? ''))[0]?.id}/raw`)
  ).text();
  expect(raw).not.toMatch(/^X-Evil:/m);
});

test('every mail of an uploaded mbox is delivered', async () => {
  const mail = (n: number) =>
    `From x Fri Nov 20 09:00:00 2026\nFrom: a@out.example\nTo: ${ANA}\nSubject: no ${n}\n\ntext\n\n`;
  const delivered = await json<Delivered>(upload(mail(1) + mail(2)));
  expect(delivered.messages).toBe(2);
  expect((await threads(ANA)).total).toBe(2);
});

test('a mail to nobody here is refused with advice, and goes where the envelope says', async () => {
  const raw = 'From: a@out.example\nTo: someone@else.example\nSubject: x\n\ntext\n';
  const refused = await upload(raw);
  expect(refused.status).toBe(409);
  expect(((await refused.json()) as { error: string }).error).toContain('someone@else.example');
  expect((await upload(raw, 'support@solarmora.example')).status).toBe(200);
});

test('an upload that is no mail is refused', async () => {
  expect((await upload('\u0000\u0001\u0002binary')).status).toBe(400);
  expect((await upload('')).status).toBe(400);
});

test('an attachment is saved under its name and never shown as part of the page', async () => {
  const body = [
    'From: a@out.example',
    `To: ${ANA}`,
    'Subject: files',
    'MIME-Version: 1.0',
    'Content-Type: multipart/mixed; boundary=b',
    '',
    '--b',
    'Content-Type: text/plain',
    '',
    'see file',
    '--b',
    'Content-Type: text/html; name="évil.html"',
    'Content-Disposition: attachment; filename="evil.html"',
    '',
    '<script>1</script>',
    '--b--',
    '',
  ].join('\r\n');
  await upload(body);
  const [message] = await open(ANA, (await threads(ANA)).threads[0]?.id ?? '');
  const [file] = message?.attachments ?? [];
  const response = await tiny.get(`/api/accounts/${ANA}/messages/${message?.id}/attachments/${file?.handle}`);
  expect(response.headers.get('content-type')).toBe('application/octet-stream');
  expect(response.headers.get('content-disposition')).toMatch(/^attachment; filename="evil\.html"/);
  expect((await response.text()).trim()).toBe('<script>1</script>');
});

test('a forward takes the attached files along', async () => {
  const { copies } = await json<Delivered>(
    upload(
      `From: a@out.example\nTo: ${ANA}\nSubject: f\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: text/plain\n\nx\n--b\nContent-Type: application/pdf; name=o.pdf\nContent-Disposition: attachment; filename=o.pdf\n\nPDF\n--b--\n`,
    ),
  );
  await tiny.post(`/api/accounts/${ANA}/sent`, {
    from: ANA,
    to: 'forward@solarmora.example',
    subject: 'Fwd: f',
    text: 'fyi',
    about: { kind: 'forward', messageId: copies[0]?.id },
  });
  const [message] = await open(
    'casebook@solarmora.example',
    (await threads('casebook@solarmora.example')).threads[0]?.id ?? '',
  );
  expect(message?.attachments.map(file => file.name)).toEqual(['o.pdf']);
});

test('unknown accounts, conversations and attachments are not found', async () => {
  expect((await tiny.get('/api/accounts/nobody@x.example/labels')).status).toBe(404);
  expect((await tiny.get(`/api/accounts/${ANA}/threads/ffff`)).status).toBe(404);
  expect((await tiny.get(`/api/accounts/${ANA}/messages/ffff/attachments/0`)).status).toBe(404);
});
