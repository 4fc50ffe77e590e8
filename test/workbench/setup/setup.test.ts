/** The installation on the command line, with a stand-in for clasp on the PATH. */
import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { main } from '../../../workbench/command-line';
import { claspIn, type Clasp, type ClaspAnswer } from '../../../workbench/setup/clasp';
import { deploy } from '../../../workbench/setup/deploy';
import { inWords } from '../../../workbench/setup/machine-steps';
import type { SetupPorts } from '../../../workbench/setup/ports';
import { keepProgress, newProgress, readProgress, type Progress } from '../../../workbench/setup/progress';
import { STEPS } from '../../../workbench/setup/steps';
import { walk } from '../../../workbench/setup/walk';
import { SETUP_LANGUAGES, SETUP_WORDS, type SetupLanguage } from '../../../workbench/setup/words';

const ACCOUNT = 'casebook@acme.example';
const SCOPES = [
  'https://www.googleapis.com/auth/spreadsheets',
  'https://www.googleapis.com/auth/gmail.modify',
];
const BOOK = 'https://docs.google.com/spreadsheets/d/1abc/edit';

interface Google {
  readonly calls: readonly (readonly string[])[];
  readonly version: string;
  readonly user: string;
  readonly loginAs: string;
  readonly scripts: readonly string[];
  readonly versions: number;
  readonly deployments: readonly { readonly deploymentId: string; readonly versionNumber: number }[];
  readonly failing: Readonly<Record<string, string>>;
  readonly pushed?: { readonly timeZone: string };
}

const AT_FIRST: Google = {
  calls: [],
  version: '3.4.1',
  user: '',
  loginAs: ACCOUNT,
  scripts: [],
  versions: 0,
  deployments: [],
  failing: {},
};

const folders: string[] = [];
afterAll(() => folders.forEach(folder => rmSync(folder, { recursive: true, force: true })));

const { call } = jest.requireActual<{
  call: (file: string, root: string, args: readonly string[]) => ClaspAnswer;
}>('./fake-clasp.cjs');

/** A fresh clone on a machine whose clasp is the stand-in. */
function machine(facts: Partial<Google> = {}) {
  const root = mkdtempSync(join(tmpdir(), 'casebook-setup-'));
  folders.push(root);
  const file = join(root, 'google.json');
  const stateFile = join(root, 'state', 'progress.json');
  writeFileSync(file, JSON.stringify({ ...AT_FIRST, ...facts }));
  const google = (): Google => JSON.parse(readFileSync(file, 'utf8')) as Google;
  return {
    root,
    stateFile,
    google,
    set: (more: Partial<Google>) => writeFileSync(file, JSON.stringify({ ...google(), ...more })),
    file,
    clasp: {
      run: (...args) => call(file, root, args),
      attended: (...args) => call(file, root, args).ok,
    } satisfies Clasp as Clasp,
    progress: () => readProgress(stateFile),
    /** Answers in order; after the last the person has left. */
    async walk(answers: readonly string[], language: SetupLanguage = 'en', more: Partial<SetupPorts> = {}) {
      const lines: string[] = [];
      const left = [...answers];
      const whole = await walk(readProgress(stateFile) ?? newProgress(language), {
        root,
        clasp: this.clasp,
        build: () => {
          mkdirSync(join(root, 'dist'), { recursive: true });
          writeFileSync(join(root, 'dist', 'appsscript.json'), JSON.stringify({ timeZone: 'Etc/UTC' }));
        },
        out: line => lines.push(line),
        ask: question => {
          lines.push(question);
          return Promise.resolve(left.shift() ?? null);
        },
        write: (path, content) => writeFileSync(path, content),
        stateFile,
        filterFile: join(root, 'mailFilters.xml'),
        version: '9.9.9',
        scopes: SCOPES,
        nodeVersion: 'v20.1.0',
        usualTimeZone: 'Asia/Tokyo',
        ...more,
      });
      return { whole, text: lines.join('\n'), unasked: left };
    },
  };
}

/** Account, time zone, API; then cloud and its number, consent, link, install and its book, mail, listing, domain, people, check. */
const ALL = [ACCOUNT, '', '', '', '123456789012', '', '', '', BOOK, '', '', '', '', ''];

describe('the installation', () => {
  it('goes through every step, makes the project and the deployment, and says what to paste', async () => {
    const at = machine();
    const { whole, text, unasked } = await at.walk(ALL);
    expect({ whole, unasked }).toEqual({ whole: true, unasked: [] });
    const { scripts, deployments, pushed, user } = at.google();
    expect({ scripts: scripts.length, user }).toEqual({ scripts: 1, user: ACCOUNT });
    expect(deployments).toEqual([{ deploymentId: 'AKfy-0', versionNumber: 1 }]);
    expect(pushed?.timeZone).toBe('Asia/Tokyo');
    for (const value of [
      ...SCOPES,
      'AKfy-0',
      '123456789012',
      BOOK,
      `/projects/${scripts[0]}/edit`,
      'support@acme.example',
      'casebook+log@acme.example',
    ])
      expect(text).toContain(value);
    expect(readFileSync(join(at.root, 'mailFilters.xml'), 'utf8')).toContain(
      "name='to' value='support@acme.example OR sales@acme.example OR casebook+log@acme.example OR casebook+forward@acme.example'",
    );
    expect(at.progress()?.done).toEqual(STEPS.map(({ id }) => id));
  });

  it('can be left at any question, and goes on from there without doing anything twice', async () => {
    const at = machine();
    // One answer more each time; then the person has left.
    for (let answers = 1, from: readonly string[] = ALL; from.length > 0;) {
      const { whole, unasked } = await at.walk(from.slice(0, answers));
      expect(unasked).toEqual([]);
      if (whole) break;
      // What belongs to a step that was not finished is asked again.
      const done = at.progress()?.done ?? [];
      const first = STEPS.findIndex(({ id }) => !done.includes(id));
      from = ALL.slice([0, 2, 2, 3, 3, 3, 3, 5, 6, 7, 9, 10, 11, 12, 13][first] ?? 0);
      answers = Math.min(answers + 1, 3);
    }
    expect(at.progress()?.done).toHaveLength(STEPS.length);
    expect(at.google()).toMatchObject({ versions: 1, deployments: [{ versionNumber: 1 }] });
    expect(at.google().scripts).toHaveLength(1);
    expect(at.google().calls.filter(([command]) => command === 'login')).toHaveLength(1);
  });

  it.each(['create-script', 'push', 'create-version', 'list-deployments', 'create-deployment'])(
    'says what to do when clasp %s fails, and goes on when it is mended',
    async command => {
      const at = machine({ failing: { [command]: 'The network is down.' } });
      const first = await at.walk(ALL);
      expect(first.whole).toBe(false);
      expect(first.text).toContain(`clasp ${command} failed: The network is down.`);
      expect(first.text).toContain('Run `npm run setup` to go on');
      const second = await at.walk(ALL.slice(3));
      expect(second.whole).toBe(true);
      expect(at.google().scripts).toHaveLength(1);
      expect(at.google().deployments).toHaveLength(1);
    },
  );

  it('tells that the Apps Script API is off, and where to switch it on', async () => {
    const at = machine({
      failing: { 'create-script': 'User has not enabled the Apps Script API. Enable it by visiting ...' },
    });
    const { text } = await at.walk(ALL);
    expect(text).toContain('The Apps Script API is off for this account');
    expect(text).toContain('https://script.google.com/home/usersettings');
  });

  it('does not install under another account than the one named', async () => {
    const at = machine({ user: 'ana@acme.example', loginAs: 'ana@acme.example' });
    const { whole, text } = await at.walk(ALL);
    expect(whole).toBe(false);
    expect(text).toContain(`logged in as ana@acme.example, but Casebook has to belong to ${ACCOUNT}`);
    expect(at.google().scripts).toEqual([]);
    at.set({ loginAs: ACCOUNT });
    expect((await at.walk(ALL.slice(3))).whole).toBe(true);
  });

  it.each([
    [
      'an old clasp',
      { version: '2.4.2' },
      {},
      'clasp 3 is needed; the one found first on your PATH is 2.4.2',
    ],
    ['an old Node', {}, { nodeVersion: 'v18.2.0' }, 'Node 20 or later is needed; this is v18.2.0'],
    ['no clasp', {}, { clasp: claspIn('/nowhere', '/nowhere') }, 'Run `npm ci` in this folder'],
  ])('stops before anything is made with %s', async (_, facts, more, said) => {
    const at = machine(facts);
    const { whole, text } = await at.walk(ALL, 'en', more);
    expect(whole).toBe(false);
    expect(text).toContain(said);
    expect(at.google().scripts).toEqual([]);
  });

  it('takes a step for later, and lists what is left', async () => {
    const at = machine();
    const first = await at.walk([...ALL.slice(0, 10), 'l', '', '', '']);
    expect(first.whole).toBe(false);
    expect(first.text).toMatch(/Still to do .*\n {2}Publish it privately$/);
    expect(at.progress()?.later).toEqual(['marketplace']);
    expect((await at.walk([''])).whole).toBe(true);
    expect(at.progress()?.later).toEqual([]);
  });

  it('uses the project that .clasp.json names, and not the place for one that every clone has there', async () => {
    const at = machine({ failing: { 'create-script': 'User has not enabled the Apps Script API.' } });
    const file = join(at.root, '.clasp.json');
    const placeholder = JSON.stringify({ scriptId: 'replace-with-your-script-id', rootDir: 'dist' });
    writeFileSync(file, placeholder);
    await at.walk(ALL);
    expect(at.google().scripts).toEqual([]);
    expect(readFileSync(file, 'utf8')).toBe(placeholder);
    await at.walk(ALL);
    expect(at.google().scripts).toHaveLength(1);
    expect(readFileSync(file, 'utf8')).toContain(at.google().scripts[0]);
    const other = machine();
    writeFileSync(
      join(other.root, '.clasp.json'),
      JSON.stringify({ scriptId: 'O'.repeat(57), rootDir: 'dist' }),
    );
    await other.walk(ALL);
    expect(other.google().scripts).toEqual([]);
    expect(other.progress()?.scriptId).toBe('O'.repeat(57));
  });

  it.each([
    [
      'an address',
      ['nobody', 'x@gmail.com'],
      ['That is no e-mail address', 'gmail.com is no Google Workspace domain'],
    ],
    ['a time zone', [ACCOUNT, 'Mars/Olympus'], ['That is no time zone']],
  ])('asks again for %s that cannot be', async (_, answers, said) => {
    const at = machine();
    const { text } = await at.walk(answers);
    for (const words of said) expect(text).toContain(words);
  });

  it('keeps no secret: only addresses, names and ids that are no key to anything', async () => {
    const at = machine();
    await at.walk(ALL);
    const names = Object.keys(JSON.parse(readFileSync(at.stateFile, 'utf8')) as object).sort();
    expect(names).toEqual(Object.keys(newProgress('en')).sort());
    expect(names.filter(name => /secret|token|password|credential/i.test(name))).toEqual([]);
  });

  it.each(SETUP_LANGUAGES)('speaks %s at every step', async language => {
    const at = machine();
    const words = SETUP_WORDS[language];
    const { whole, text } = await at.walk(ALL, language);
    expect(whole).toBe(true);
    for (const { id } of STEPS) expect(text).toContain(words.steps[id].title);
    expect(text).not.toMatch(/undefined|\[object|\$\{/);
    // In each language the same values to paste.
    for (const value of [...SCOPES, 'AKfy-0', '123456789012', BOOK]) expect(text).toContain(value);
  });
});

describe('an update', () => {
  const options = { description: 'Casebook', deploymentId: '', timeZone: '' };
  const built = (facts: Partial<Google>) => {
    const at = machine(facts);
    mkdirSync(join(at.root, 'dist'));
    writeFileSync(join(at.root, 'dist', 'appsscript.json'), JSON.stringify({ timeZone: 'Etc/UTC' }));
    writeFileSync(
      join(at.root, '.clasp.json'),
      JSON.stringify({ scriptId: 'O'.repeat(57), rootDir: 'dist' }),
    );
    return at;
  };

  it('asks for the installation first where there is no project', () => {
    const at = built({});
    writeFileSync(join(at.root, '.clasp.json'), JSON.stringify({ scriptId: 'replace-with-your-script-id' }));
    const result = deploy(at.clasp, at.root, options);
    expect(result).toEqual({ problem: { kind: 'no_project' } });
    expect(at.google().calls).toEqual([]);
    for (const language of SETUP_LANGUAGES)
      expect(inWords({ kind: 'no_project' }, SETUP_WORDS[language])).toContain('npm run setup');
  });

  it('goes under the deployment that is there, so that its triggers live on', () => {
    const at = built({ deployments: [{ deploymentId: 'AKfy-live', versionNumber: 3 }], versions: 3 });
    expect(deploy(at.clasp, at.root, options)).toEqual({
      deployed: { deploymentId: 'AKfy-live', versionNumber: '4', isNew: false },
    });
    expect(at.google().deployments).toEqual([{ deploymentId: 'AKfy-live', versionNumber: 4 }]);
  });

  it('does not guess which of several deployments is live', () => {
    const deployments = ['AKfy-a', 'AKfy-b'].map(deploymentId => ({ deploymentId, versionNumber: 1 }));
    const at = built({ deployments });
    expect(deploy(at.clasp, at.root, options)).toEqual({
      problem: { kind: 'several', ids: ['AKfy-a', 'AKfy-b'] },
    });
    expect(at.google().deployments).toEqual(deployments);
    expect(deploy(at.clasp, at.root, { ...options, deploymentId: 'AKfy-b' })).toHaveProperty('deployed');
  });
});

describe('clasp', () => {
  it('is started from the PATH, and its failures come with its own words', async () => {
    const at = machine();
    const bin = join(at.root, 'bin');
    mkdirSync(bin);
    copyFileSync(join(__dirname, 'fake-clasp.cjs'), join(bin, 'clasp'));
    chmodSync(join(bin, 'clasp'), 0o755);
    process.env['FAKE_CLASP'] = at.file;
    const clasp = claspIn(
      at.root,
      [bin, dirname(process.execPath), process.env['PATH'] ?? ''].join(delimiter),
    );
    expect((await at.walk(ALL.slice(0, 4), 'en', { clasp })).text).toContain(
      'Version 1 is live under the deployment AKfy-0',
    );
    at.set({ failing: { push: 'The network is down.' } });
    expect(clasp.run('push')).toEqual({ ok: false, out: '', error: 'The network is down.' });
  });
});

describe('what clasp is asked', () => {
  it('are commands and options that clasp 3 has', async () => {
    const at = machine();
    await at.walk(ALL);
    deploy(at.clasp, at.root, { description: 'x', deploymentId: '', timeZone: '' });
    const asked = at.google().calls.filter(([command]) => command !== '--version');
    const folder = join(__dirname, '../../../node_modules/@google/clasp/build/src/commands');
    const script = `
      const names = process.argv.slice(1);
      const known = {};
      for (const name of names) {
        const { command } = await import(${JSON.stringify(folder)} + '/' + name + '.js');
        known[name] = { name: command.name(), options: command.options.map(option => option.long), arguments: command.registeredArguments.length };
      }
      console.log(JSON.stringify(known));`;
    const names = [...new Set(asked.map(([command = '']) => command))];
    const run = spawnSync(process.execPath, ['--input-type=module', '-e', script, ...names], {
      encoding: 'utf8',
    });
    const known = JSON.parse(run.stdout) as Record<
      string,
      { name: string; options: string[]; arguments: number }
    >;
    for (const [command = '', ...args] of asked) {
      expect(known[command]?.name).toBe(command);
      // --json belongs to clasp as a whole.
      const unknown = args.filter(
        arg => arg.startsWith('--') && arg !== '--json' && !known[command]?.options.includes(arg),
      );
      expect([command, unknown]).toEqual([command, []]);
    }
    expect(names.sort()).toEqual([
      'create-deployment',
      'create-script',
      'create-version',
      'list-deployments',
      'login',
      'push',
      'show-authorized-user',
      'update-deployment',
    ]);
  });
});

describe('the command `setup`', () => {
  const output = async (...args: readonly string[]) => {
    let text = '';
    const write = (more: string): void => void (text += more);
    const code = await main(['setup', ...args], { out: write, err: write, interactive: false });
    return { code, text };
  };

  it('lists the steps with what is done', async () => {
    const at = machine();
    const progress: Progress = { ...newProgress('pt-BR'), done: ['account'], later: ['mail'] };
    keepProgress(at.stateFile, progress);
    const { code, text } = await output('--list', '--state', at.stateFile);
    expect(code).toBe(0);
    expect(text).toMatch(/^feito {4}account/m);
    expect(text).toMatch(/^depois {3}mail/m);
    expect(text.trim().split('\n')).toHaveLength(STEPS.length);
  });

  it('names what is wrong with its arguments or its file', async () => {
    expect(await output('--language', 'xx')).toMatchObject({
      code: 2,
      text: expect.stringContaining('There are no texts in xx'),
    });
    expect(await output('--again', 'nothing')).toMatchObject({
      code: 2,
      text: expect.stringContaining('There is no step nothing'),
    });
    const at = machine();
    mkdirSync(dirname(at.stateFile));
    writeFileSync(at.stateFile, '{ half');
    expect(await output('--state', at.stateFile, '--language', 'en')).toMatchObject({
      code: 1,
      text: expect.stringContaining('cannot be read'),
    });
  });
});
