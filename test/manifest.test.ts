/** Holds the manifest against the code: every function it names exists, every scope is needed, none is missing. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runInNewContext } from 'node:vm';
import { spawnSync } from 'node:child_process';
import { Linter } from 'eslint';
import { CARD_FUNCTION } from '../src/addon/actions';

const root = join(__dirname, '..');
const read = (path: string): string => readFileSync(join(root, path), 'utf8');
const manifest = JSON.parse(read('appsscript.json')) as {
  readonly oauthScopes: readonly string[];
  readonly runtimeVersion: string;
  readonly dependencies: { readonly enabledAdvancedServices: readonly { readonly userSymbol: string }[] };
  readonly addOns: unknown;
};
const scopeNames = manifest.oauthScopes.map(scope => scope.replace('https://www.googleapis.com/auth/', ''));

const sources = (folder: string): readonly string[] =>
  readdirSync(join(root, folder), { withFileTypes: true }).flatMap(entry =>
    entry.isDirectory()
      ? sources(join(folder, entry.name))
      : entry.name.endsWith('.ts')
        ? [join(folder, entry.name)]
        : [],
  );
const withoutComments = (code: string): string =>
  code.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '');
const codeOf = (files: readonly string[]): string =>
  files.map(file => withoutComments(read(file))).join('\n');

/** Options of the build: what each adds to the manifest, and the code that only it brings. */
const OPTIONS = [{ name: 'mailbox', code: ['src/google/own-mailbox.ts'] }] as const;
const optional: readonly string[] = OPTIONS.flatMap(({ code: files }) => files);
const code = codeOf(sources('src').filter(file => !optional.includes(file)));

/** What each use of a service needs, by Google's reference of methods and scopes. */
const NEEDS: readonly { readonly use: RegExp; readonly scope: string }[] = [
  { use: /\bGmailApp\b/, scope: 'gmail.addons.current.message.readonly' },
  { use: /'toRecipients'/, scope: 'gmail.addons.current.message.metadata' },
  { use: /\bnewUpdateDraft\w+\(/, scope: 'gmail.addons.current.action.compose' },
  { use: /\bGmail\b.{0,40}\.Users\b/, scope: 'gmail.modify' },
  { use: /\bSpreadsheetApp\b/, scope: 'spreadsheets' },
  { use: /\bDrive\b.{0,40}\.Files\b/, scope: 'drive.file' },
  { use: /\bScriptApp\.(newTrigger|getProjectTriggers|deleteTrigger)\b/, scope: 'script.scriptapp' },
  { use: /\buserLocale\b/, scope: 'script.locale' },
  { use: /\bSession\.get(Active|Effective)User\b/, scope: 'userinfo.email' },
  { use: /\bUrlFetchApp\b|\bJdbc\b/, scope: 'script.external_request' },
  { use: /\bMailApp\b/, scope: 'script.send_mail' },
  { use: /\bCalendar(App)?\b\s*\./, scope: 'calendar' },
  { use: /\bDriveApp\b/, scope: 'drive' },
];

const topLevelNames = (): readonly string[] => {
  const context: Record<string, unknown> = {};
  runInNewContext(read('dist/Code.js'), context);
  return Object.keys(context).filter(name => typeof context[name] === 'function');
};

describe('the manifest', () => {
  it('asks for the scope of every service that the code uses', () => {
    const missing = NEEDS.filter(({ use, scope }) => use.test(code) && !scopeNames.includes(scope)).map(
      ({ scope }) => scope,
    );
    expect(missing).toEqual([]);
  });

  it('asks for no scope that no code uses', () => {
    const idle = scopeNames.filter(name => !NEEDS.some(({ use, scope }) => scope === name && use.test(code)));
    expect(idle).toEqual([]);
  });

  it('has every scope explained in docs/scopes.md, and no other there', () => {
    const explained = [...read('docs/scopes.md').matchAll(/^\| `([\w.]+)` \|/gm)].map(match => match[1]);
    expect([...explained].sort()).toEqual([...scopeNames].sort());
  });

  it.each(OPTIONS)(
    'gets from the option $name the scopes that its code uses, each explained, and no others',
    option => {
      const added = JSON.parse(read(`options/${option.name}.json`)) as {
        readonly oauthScopes: readonly string[];
        readonly urlFetchWhitelist: readonly string[];
      };
      const names = added.oauthScopes.map(scope => scope.replace('https://www.googleapis.com/auth/', ''));
      const more = codeOf(option.code);
      const needed = NEEDS.filter(({ use, scope }) => use.test(more) && !scopeNames.includes(scope));
      expect(needed.map(({ scope }) => scope)).toEqual(names);
      const explained = read('docs/scopes.md')
        .split('\n')
        .find(line => line.startsWith(`| Option \`${option.name}\``));
      for (const name of names) expect(explained).toContain(`\`${name}\``);
      for (const prefix of added.urlFetchWhitelist) expect(explained).toContain(prefix);
    },
  );

  it('switches on the advanced services that the code uses, and no others', () => {
    const used = ['Gmail', 'Sheets', 'Drive', 'Calendar', 'People'].filter(name =>
      new RegExp(`typeof ${name} === 'undefined'`).test(code),
    );
    expect(manifest.dependencies.enabledAdvancedServices.map(service => service.userSymbol).sort()).toEqual(
      used.sort(),
    );
  });

  it('names only functions that stand at the top level of the bundle', () => {
    const named = [
      ...JSON.stringify(manifest.addOns).matchAll(/"(?:runFunction|onTriggerFunction)":"([^"]+)"/g),
    ].map(match => match[1]);
    expect(named).toEqual(expect.arrayContaining(['onHomepage', 'onGmailMessageOpen', 'onGmailCompose']));
    expect(topLevelNames()).toEqual(expect.arrayContaining(named));
  });
});

describe('the bundle', () => {
  it('holds every entry point as a top-level function: cards, triggers, set-up', () => {
    const expected = [
      'onHomepage',
      'onGmailMessageOpen',
      'onGmailCompose',
      CARD_FUNCTION,
      'archiveNow',
      'pollMailbox',
      'rebuildBook',
      'runDailyUpkeep',
      'runRetention',
      'onSheetEdit',
      'sendRouteTests',
      'tryRules',
      'install',
      'offboardUser',
      'uninstall',
      'uninstallAndRemoveLabels',
      'inspectMessage',
      'readMessages',
      'checkHealth',
      'continueWork',
      'erasePerson',
      'exportBook',
      'exportPerson',
      'exportTablePart',
      'exportTables',
      'importContacts',
      'undoAction',
      'verifyLedger',
      'workOnBook',
    ];
    expect([...topLevelNames()].sort()).toEqual([...expected].sort());
  });

  it('names in its triggers only functions that exist', () => {
    const { poll, upkeep, edit } =
      /poll: '(?<poll>\w+)', upkeep: '(?<upkeep>\w+)', edit: '(?<edit>\w+)'/.exec(code.replace(/\s+/g, ' '))
        ?.groups ?? {};
    expect(topLevelNames()).toEqual(expect.arrayContaining([poll, upkeep, edit]));
  });

  it('loads in a context without any global of Google, Node or a browser: only definitions run', () => {
    expect(() => runInNewContext(read('dist/Code.js'), Object.create(null))).not.toThrow();
  });

  it('uses no global but the language’s own, console, and the services that the manifest opens', () => {
    const services = ['Gmail', 'Sheets', 'Drive'];
    const builtIn = [
      ...[
        'CacheService',
        'CardService',
        'GmailApp',
        'LockService',
        'PropertiesService',
        'ScriptApp',
        'Session',
      ],
      ...['SpreadsheetApp', 'Utilities', 'console'],
    ];
    const problems = new Linter().verify(read('dist/Code.js'), {
      languageOptions: {
        ecmaVersion: 2019,
        sourceType: 'script',
        globals: Object.fromEntries([...services, ...builtIn].map(name => [name, 'readonly'])),
      },
      rules: { 'no-undef': 'error' },
    });
    const unknown = problems.filter(problem => problem.ruleId === 'no-undef' || problem.fatal === true);
    expect(unknown.map(problem => problem.message)).toEqual([]);
  });

  it('is pushed as exactly two files', () => {
    const run = spawnSync(
      process.execPath,
      [join(root, 'node_modules/@google/clasp/build/src/index.js'), 'show-file-status', '--json'],
      { cwd: root, encoding: 'utf8' },
    );
    const status = JSON.parse(run.stdout) as { readonly filesToPush: readonly string[] };
    expect([...status.filesToPush].sort()).toEqual(['dist/Code.js', 'dist/appsscript.json']);
  });
});
