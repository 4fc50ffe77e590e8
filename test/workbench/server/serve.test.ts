import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createConnection, createServer, type AddressInfo, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { spawn, type ChildProcess } from 'node:child_process';
import { until } from '../../until';

let folder: string;
let children: ChildProcess[];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'casebook-serve-'));
  children = [];
});
afterEach(async () => {
  await Promise.all(children.map(stop));
  rmSync(folder, { recursive: true, force: true });
});

/** Ends one of our servers and waits for it. */
const stop = (child: ChildProcess): Promise<void> =>
  new Promise(done => {
    if (child.exitCode !== null) return done();
    child.once('exit', () => done());
    child.kill('SIGTERM');
  });

interface Ended {
  readonly code: number | null;
  readonly output: string;
}

interface Serving {
  readonly child: ChildProcess;
  readonly url: string;
  readonly output: string;
}

function serve(...args: readonly string[]): { readonly child: ChildProcess; readonly said: () => string } {
  const all = ['build/casebook.mjs', 'serve', '--state', join(folder, 'state'), ...args];
  const child = spawn(process.execPath, all, { env: { ...process.env, PORT: '0' } });
  children.push(child);
  let output = '';
  child.stdout.on('data', chunk => (output += String(chunk)));
  child.stderr.on('data', chunk => (output += String(chunk)));
  return { child, said: () => output };
}

const ended = async (...args: readonly string[]): Promise<Ended> => {
  const { child, said } = serve(...args);
  const code = await new Promise<number | null>(resolve => child.once('exit', resolve));
  return { code, output: said() };
};

const serving = async (...args: readonly string[]): Promise<Serving> => {
  const { child, said } = serve(...args);
  await until(said, text => text.includes('Ctrl+C') || child.exitCode !== null);
  const url = /http:\/\/localhost:\d+/.exec(said())?.[0];
  if (!url) throw new Error(said());
  return { child, url, output: said() };
};

const json = async (url: string): Promise<unknown> => (await fetch(url)).json();

const listenSomewhere = (): Promise<Server> =>
  new Promise(resolve => {
    const server = createServer().listen(0, '127.0.0.1', () => resolve(server));
  });

test('a port in use is told with what to do', async () => {
  const other = await listenSomewhere();
  const { port } = other.address() as AddressInfo;
  const { code, output } = await ended('--no-sample', '--port', String(port));
  other.close();
  expect(code).toBe(2);
  expect(output).toContain(`Port ${port} for the page is in use`);
  expect(output).toContain('--port');
});

test.each([
  ['--port', 'soon'],
  ['--port', '70000'],
  ['--smtp', '-1'],
  ['--what', 'ever'],
])('%s %s is refused with the usage', async (...args) => {
  const { code, output } = await ended(...args);
  expect(code).toBe(2);
  expect(output).toContain('serve [--port N]');
});

test('what was done is there after the next start, and --fresh forgets it', async () => {
  const mail = { from: 'a@out.example', to: 'ana@solarmora.example', subject: 'Remember me', text: 'x' };
  const total = async (url: string): Promise<unknown> =>
    ((await json(`${url}/api/accounts/ana@solarmora.example/threads`)) as { total: number }).total;
  const first = await serving('--no-sample');
  await fetch(`${first.url}/api/deliveries`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(mail),
  });
  await stop(first.child);
  const second = await serving('--no-sample');
  expect(await total(second.url)).toBe(1);
  await stop(second.child);
  const third = await serving('--no-sample', '--fresh');
  expect(await total(third.url)).toBe(0);
});

test('--fresh deletes nothing that is no state of a workbench', async () => {
  const precious = join(folder, 'state', 'thesis.txt');
  const first = await serving('--no-sample');
  await stop(first.child);
  writeFileSync(precious, 'years of work');
  await stop((await serving('--no-sample', '--fresh')).child);
  expect(existsSync(precious)).toBe(true);
});

test('mail given by --mail is read, and what cannot be read is named', async () => {
  const good = join(folder, 'good.eml');
  const bad = join(folder, 'bad.eml');
  writeFileSync(
    good,
    'From: Real Person <real@person.example>\nTo: someone@elsewhere.example\nSubject: Real mail\n\nHello\n',
  );
  writeFileSync(bad, Buffer.from([0, 1, 2, 3]));
  const { url, output } = await serving(
    '--no-sample',
    '--mail',
    good,
    '--mail',
    bad,
    '--mail',
    join(folder, 'none.mbox'),
  );
  expect(output).toContain('bad.eml');
  expect(output).toContain('none.mbox');
  const page = (await json(`${url}/api/accounts/casebook@solarmora.example/threads`)) as {
    threads: { subject: string; labels: string[] }[];
  };
  expect(page.threads.map(thread => [thread.subject, thread.labels])).toContainEqual([
    'Real mail',
    ['Casebook/Done'],
  ]);
});

test('mail sent to the SMTP port becomes a case, and the port is closed at the end', async () => {
  const { child, url, output } = await serving('--no-sample', '--smtp', '0');
  const port = Number(/smtp:\/\/127\.0\.0\.1:(\d+)/.exec(output)?.[1]);
  const lines = [
    'EHLO x',
    'MAIL FROM:<c@out.example>',
    'RCPT TO:<support@solarmora.example>',
    'DATA',
    'From: C <c@out.example>\r\nTo: support@solarmora.example\r\nSubject: By SMTP\r\n\r\nHelp please\r\n.',
    'QUIT',
  ];
  await new Promise<void>((resolve, reject) => {
    const socket = createConnection(port, '127.0.0.1');
    socket.on('error', reject);
    socket.on('close', () => resolve());
    socket.on('data', chunk => {
      if (/^\d{3} /m.test(String(chunk))) socket.write(`${lines.shift() ?? 'QUIT'}\r\n`);
    });
  });
  const found = async (): Promise<boolean> =>
    JSON.stringify(await json(`${url}/api/workbook/1001/rows`)).includes('By SMTP');
  expect(await until(found, Boolean)).toBe(true);
  await stop(child);
  expect(child.exitCode).toBe(0);
});
