/** The steps that the program does itself, or checks. Each may be done again without harm. */
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CLASP_MAJOR, fieldOf, jsonIn, scriptIn } from './clasp';
import { deploy, problemOf, type DeployProblem } from './deploy';
import type { Progress } from './progress';
import type { StepId } from './steps';
import { asked, valuesFor, wordsOf, type SetupPorts } from './ports';
import type { SetupWords } from './words';

export type MachineResult =
  | { readonly how: 'done'; readonly progress: Progress; readonly said: string | null }
  /** `why` is null when the person has left. */
  | { readonly how: 'stopped'; readonly why: string | null };

const NODE_MAJOR = 20;

/** Mailboxes without an organisation; they have no Admin console. */
const FREE_MAIL = ['gmail.com', 'googlemail.com', 'outlook.com', 'yahoo.com'];

const done = (progress: Progress, said: string | null = null): MachineResult => ({
  how: 'done',
  progress,
  said,
});
const stopped = (why: string | null): MachineResult => ({ how: 'stopped', why });

const isTimeZone = (name: string): boolean => {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
};

export const inWords = (problem: DeployProblem, { failed }: SetupWords): string => {
  switch (problem.kind) {
    case 'no_project':
      return failed.noProject;
    case 'api_off':
      return failed.apiOff;
    case 'several':
      return failed.several(problem.ids.join(', '));
    case 'clasp':
      return failed.clasp(problem.command, problem.error);
  }
};

async function account(progress: Progress, ports: SetupPorts): Promise<MachineResult> {
  const { ask, wrong, steps } = wordsOf(progress);
  for (const line of steps.account.text(valuesFor(progress, ports))) ports.out(`  ${line}`);
  const address = await asked(ports, `  ${ask.account}`, text => {
    const value = text.toLowerCase();
    const [, domain = ''] = /^[^\s@+]+@([^\s@]+\.[^\s@]+)$/.exec(value) ?? [];
    if (domain === '') return { wrong: wrong.account };
    return FREE_MAIL.includes(domain) ? { wrong: wrong.freeMail(domain) } : { value };
  });
  if (address === null) return stopped(null);
  const timeZone = await asked(ports, `  ${ask.timeZone(ports.usualTimeZone)}`, text => {
    const value = text === '' ? ports.usualTimeZone : text;
    return isTimeZone(value) ? { value } : { wrong: wrong.timeZone };
  });
  return timeZone === null ? stopped(null) : done({ ...progress, account: address, timeZone });
}

function tools(progress: Progress, { clasp, nodeVersion }: SetupPorts): MachineResult {
  const { failed, well } = wordsOf(progress);
  if (Number(nodeVersion.replace(/^v/, '').split('.')[0]) < NODE_MAJOR)
    return stopped(failed.node(nodeVersion));
  const version = clasp.run('--version');
  if (!version.ok) return stopped(failed.claspMissing);
  const number = /\d+(\.\d+)*/.exec(version.out)?.[0] ?? '';
  return Number(number.split('.')[0]) < CLASP_MAJOR
    ? stopped(failed.claspOld(number))
    : done(progress, `Node ${nodeVersion}, clasp ${number}: ${well}`);
}

function login(progress: Progress, ports: SetupPorts): MachineResult {
  const { failed, loggedIn, loggedInAs, steps } = wordsOf(progress);
  const who = (): string =>
    fieldOf(jsonIn(ports.clasp.run('show-authorized-user', '--json').out), 'email').toLowerCase();
  let email = who();
  if (email !== progress.account) {
    if (email !== '') ports.out(`  ${loggedInAs(email, progress.account)}`);
    for (const line of steps.login.text(valuesFor(progress, ports))) ports.out(`  ${line}`);
    if (!ports.clasp.attended('login')) return stopped(failed.login);
    email = who();
  }
  return email === progress.account
    ? done(progress, loggedIn(email))
    : stopped(email === '' ? failed.login : loggedInAs(email, progress.account));
}

function project(progress: Progress, { clasp, root }: SetupPorts): MachineResult {
  const { already, made } = wordsOf(progress);
  const before = scriptIn(root);
  if (before !== '') return done({ ...progress, scriptId: before }, already);
  // clasp makes none where a file is, whatever is in it; where it fails, the file with the place for an id is put back.
  const file = join(root, '.clasp.json');
  const placeholder = existsSync(file) ? readFileSync(file) : null;
  rmSync(file, { force: true });
  const answer = clasp.run(
    'create-script',
    '--type',
    'standalone',
    '--title',
    'Casebook',
    '--rootDir',
    'dist',
    '--json',
  );
  const scriptId = scriptIn(root);
  if (scriptId === '' && placeholder !== null) writeFileSync(file, placeholder);
  return answer.ok && scriptId !== ''
    ? done({ ...progress, scriptId }, made(`https://script.google.com/home/projects/${scriptId}/edit`))
    : stopped(inWords(problemOf('create-script', answer), wordsOf(progress)));
}

function putLive(progress: Progress, { build, clasp, root, version }: SetupPorts): MachineResult {
  const words = wordsOf(progress);
  try {
    // create-script has laid the empty project's files into dist/.
    build();
  } catch (error) {
    return stopped(words.failed.build(error instanceof Error ? error.message : String(error)));
  }
  const result = deploy(clasp, root, {
    description: `Casebook ${version}`,
    deploymentId: progress.deploymentId,
    timeZone: progress.timeZone,
  });
  if ('problem' in result) return stopped(inWords(result.problem, words));
  const { deploymentId, versionNumber } = result.deployed;
  return done({ ...progress, deploymentId }, words.deployed(deploymentId, versionNumber));
}

/** @throws Error for a step that only a person can do */
export async function doStep(id: StepId, progress: Progress, ports: SetupPorts): Promise<MachineResult> {
  switch (id) {
    case 'account':
      return account(progress, ports);
    case 'tools':
      return tools(progress, ports);
    case 'login':
      return login(progress, ports);
    case 'project':
      return project(progress, ports);
    case 'deploy':
      return putLive(progress, ports);
    default:
      throw new Error(`The program cannot do the step ${id}.`);
  }
}
