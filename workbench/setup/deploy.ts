/**
 * Puts the build live: push, a version of it, and the deployment under which it runs. An update goes under the deployment
 * that is there, since a new deployment id would take the triggers of the old one away.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { API_IS_OFF, fieldOf, jsonIn, scriptIn, type Clasp, type ClaspAnswer } from './clasp';

export interface Deployed {
  readonly deploymentId: string;
  readonly versionNumber: string;
  readonly isNew: boolean;
}

export type DeployProblem =
  | { readonly kind: 'no_project' }
  | { readonly kind: 'api_off' }
  | { readonly kind: 'clasp'; readonly command: string; readonly error: string }
  /** Which one is live cannot be told. */
  | { readonly kind: 'several'; readonly ids: readonly string[] };

export type DeployResult = { readonly deployed: Deployed } | { readonly problem: DeployProblem };

export const problemOf = (command: string, { error }: ClaspAnswer): DeployProblem =>
  API_IS_OFF.test(error) ? { kind: 'api_off' } : { kind: 'clasp', command, error };

const deploymentsIn = (answer: ClaspAnswer): readonly string[] => {
  const list = jsonIn(answer.out);
  return (
    (Array.isArray(list) ? (list as readonly unknown[]) : [])
      // Without a version it is @HEAD, the test deployment.
      .filter(each => fieldOf(each, 'versionNumber') !== '')
      .map(each => fieldOf(each, 'deploymentId'))
  );
};

/** Installed from there, the book keeps its times in the script's time zone. */
const setTimeZone = (root: string, timeZone: string): void => {
  const path = join(root, 'dist', 'appsscript.json');
  const manifest = JSON.parse(readFileSync(path, 'utf8')) as Record<string, unknown>;
  writeFileSync(path, JSON.stringify({ ...manifest, timeZone }, null, 2));
};

/**
 * @param options.deploymentId the deployment to update, where there are several
 * @param options.timeZone IANA name; '' leaves the manifest's
 */
export function deploy(
  clasp: Clasp,
  root: string,
  options: { readonly description: string; readonly deploymentId: string; readonly timeZone: string },
): DeployResult {
  const { description, timeZone } = options;
  if (scriptIn(root) === '') return { problem: { kind: 'no_project' } };
  if (timeZone !== '') setTimeZone(root, timeZone);
  const pushed = clasp.run('push', '--force', '--json');
  if (!pushed.ok) return { problem: problemOf('push', pushed) };
  const versioned = clasp.run('create-version', description, '--json');
  const versionNumber = fieldOf(jsonIn(versioned.out), 'versionNumber');
  if (!versioned.ok || versionNumber === '') return { problem: problemOf('create-version', versioned) };
  const listed = clasp.run('list-deployments', '--json');
  if (!listed.ok) return { problem: problemOf('list-deployments', listed) };
  const live = deploymentsIn(listed);
  if (options.deploymentId === '' && live.length > 1) return { problem: { kind: 'several', ids: live } };
  const old = options.deploymentId || live[0];
  const more = ['--versionNumber', versionNumber, '--description', description, '--json'];
  const made =
    old === undefined
      ? clasp.run('create-deployment', ...more)
      : clasp.run('update-deployment', old, ...more);
  const deploymentId = old ?? fieldOf(jsonIn(made.out), 'deploymentId');
  if (!made.ok || deploymentId === '')
    return { problem: problemOf(old === undefined ? 'create-deployment' : 'update-deployment', made) };
  return { deployed: { deploymentId, versionNumber, isNew: old === undefined } };
}
