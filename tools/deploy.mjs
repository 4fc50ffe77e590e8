// Pushes the build and puts it live under the deployment that is there already: a new deployment id would take the
// triggers of the old one away. Usage: npm run deploy -- [DEPLOYMENT_ID] [--description TEXT]
import { spawnSync } from 'node:child_process';
import { parseArgs } from 'node:util';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { description: { type: 'string', default: `Casebook ${new Date().toISOString().slice(0, 16)}` } },
});

function clasp(...args) {
  const run = spawnSync('npx', ['clasp', ...args], {
    encoding: 'utf8',
    stdio: ['inherit', 'pipe', 'inherit'],
  });
  if (run.status !== 0) {
    console.error(`clasp ${args[0]} failed. ${run.stdout.trim()}`);
    console.error(
      'If it says that there are no credentials, run: npx clasp login. Nothing that is live was changed.',
    );
    process.exit(1);
  }
  return run.stdout;
}

clasp('push', '--force');
const version = JSON.parse(clasp('create-version', values.description, '--json')).versionNumber;
console.log(`Version ${version} made.`);

let deployment = positionals[0];
if (!deployment) {
  // @HEAD is the test deployment; the live one carries a version.
  const live = JSON.parse(clasp('list-deployments', '--json')).filter(each => each.versionNumber);
  if (live.length > 1) {
    console.error(
      `There are ${live.length} deployments; name the one to update: npm run deploy -- DEPLOYMENT_ID`,
    );
    live.forEach(each => console.error(`  ${each.deploymentId}`));
    process.exit(1);
  }
  deployment = live[0]?.deploymentId;
}
if (deployment) {
  clasp(
    'update-deployment',
    deployment,
    '--versionNumber',
    String(version),
    '--description',
    values.description,
  );
  console.log(`Deployment ${deployment} now runs version ${version}; its triggers live on.`);
} else {
  clasp('create-deployment', '--versionNumber', String(version), '--description', values.description);
  console.log(
    `First deployment made with version ${version}. Keep its id: later versions go under the same one.`,
  );
}
