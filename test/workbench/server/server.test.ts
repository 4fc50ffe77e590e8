import { request } from 'node:http';
import { openTiny, type Tiny } from './tiny';

let tiny: Tiny;
beforeAll(async () => {
  tiny = await openTiny();
});
afterAll(() => tiny.close());

/** fetch() tidies paths and hosts up; this sends them as they are. */
const rawStatus = (path: string, host: string): Promise<number> =>
  new Promise((resolve, reject) => {
    const port = Number(new URL(tiny.url).port);
    request({ host: '127.0.0.1', port, path, headers: { Host: host } }, response => {
      response.resume();
      resolve(response.statusCode ?? 0);
    })
      .on('error', reject)
      .end();
  });

test('the page comes with a policy that lets it run its own script only', async () => {
  const response = await tiny.get('/');
  expect(response.status).toBe(200);
  expect(response.headers.get('content-type')).toContain('text/html');
  expect(response.headers.get('content-security-policy')).toContain("script-src 'self'");
  expect(response.headers.get('x-content-type-options')).toBe('nosniff');
});

test.each([
  '/../package.json',
  '/..%2fpackage.json',
  '/app.tsx',
  '/main.tsx',
  '/%2e%2e/%2e%2e/etc/passwd',
  '/__proto__',
])('the path %s leads to no file', async path => {
  expect(await rawStatus(path, new URL(tiny.url).host)).toBe(404);
});

test('a foreign host name is turned away', async () => {
  expect(await rawStatus('/api/state', 'evil.example')).toBe(403);
});

test('a foreign origin is turned away before anything is done', async () => {
  const before = tiny.workbench.runs.length;
  const response = await tiny.post('/api/poll', {}, { Origin: 'https://evil.example' });
  expect(response.status).toBe(403);
  expect(tiny.workbench.runs).toHaveLength(before);
});

test('a form of another page cannot act, whatever it says it sends', async () => {
  const response = await fetch(`${tiny.url}/api/poll`, {
    method: 'POST',
    body: '{}',
    headers: { 'Content-Type': 'text/plain' },
  });
  expect(response.status).toBe(415);
});

test('unknown paths and wrong methods are told apart', async () => {
  expect((await tiny.get('/api/nothing')).status).toBe(404);
  const wrong = await tiny.get('/api/poll');
  expect([wrong.status, wrong.headers.get('allow')]).toEqual([405, 'POST']);
});

test.each([
  ['[]', 400],
  ['{', 400],
  ['{"ms":"soon"}', 400],
  ['{"ms":-5}', 400],
])('the body %s is refused with a reason', async (body, status) => {
  const response = await fetch(`${tiny.url}/api/clock`, {
    method: 'POST',
    body,
    headers: { 'Content-Type': 'application/json' },
  });
  expect(response.status).toBe(status);
  expect(((await response.json()) as { error: string }).error).not.toBe('');
});

test('the clock moves on and fires what is due', async () => {
  const before = tiny.workbench.cloud.clock.now();
  const response = await tiny.post('/api/clock', { ms: 600_000 });
  expect(((await response.json()) as { now: number }).now).toBeGreaterThanOrEqual(before + 600_000);
});

test('a run is told to pages that listen', async () => {
  const listening = await tiny.get('/api/events');
  const reader = listening.body?.getReader();
  await reader?.read();
  await tiny.post('/api/poll', {});
  let heard = '';
  while (!heard.includes('pollMailbox')) heard += new TextDecoder().decode((await reader?.read())?.value);
  await reader?.cancel();
  expect(heard).toContain('"kind":"run"');
});

test('the state names accounts, routes and the book', async () => {
  const state = (await (await tiny.get('/api/state')).json()) as Record<string, unknown>;
  expect(state).toMatchObject({ domain: 'solarmora.example', bookTitle: 'Tiny book' });
  expect(state.accounts).toContainEqual({
    email: 'ana@solarmora.example',
    name: 'Ana Mora',
    role: 'agent',
    unread: 0,
  });
});
