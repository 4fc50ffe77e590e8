#!/usr/bin/env node
// Stands in for clasp: keeps what Google would keep in a file and writes down each call. As a program on the PATH (the file
// is named by FAKE_CLASP), and as a function for tests that need not start one.
const { existsSync, mkdirSync, readFileSync, writeFileSync } = require('node:fs');
const { join } = require('node:path');

const answers = {
  '--version': google => google.version,
  'show-authorized-user': google =>
    google.user === '' ? { loggedIn: false } : { loggedIn: true, email: google.user },
  login: google => {
    google.user = google.loginAs;
    return '';
  },
  'create-script': (google, option, root) => {
    if (existsSync(join(root, '.clasp.json'))) throw new Error('Project file already exists.');
    const scriptId = 'S'.repeat(56) + google.scripts.length;
    google.scripts.push(scriptId);
    const rootDir = option('--rootDir');
    writeFileSync(join(root, '.clasp.json'), JSON.stringify({ scriptId, rootDir }));
    mkdirSync(join(root, rootDir), { recursive: true });
    // It pulls the empty project.
    writeFileSync(join(root, rootDir, 'appsscript.json'), JSON.stringify({ timeZone: 'America/New_York' }));
    return { scriptId, files: ['dist/appsscript.json'] };
  },
  push: (google, option, root) => {
    google.pushed = JSON.parse(readFileSync(join(root, 'dist', 'appsscript.json'), 'utf8'));
    return { pushedFiles: ['dist/Code.js', 'dist/appsscript.json'] };
  },
  'create-version': google => {
    google.versions += 1;
    return { versionNumber: google.versions };
  },
  'list-deployments': google => [{ deploymentId: 'AKfy-head' }, ...google.deployments],
  'create-deployment': (google, option) => {
    const versionNumber = Number(option('--versionNumber'));
    google.deployments.push({ deploymentId: `AKfy-${google.deployments.length}`, versionNumber });
    return google.deployments.at(-1);
  },
  'update-deployment': (google, option, root, [deploymentId]) => {
    const found = google.deployments.find(each => each.deploymentId === deploymentId);
    found.versionNumber = Number(option('--versionNumber'));
    return { deploymentId };
  },
};

/** @returns {{ ok: boolean, out: string, error: string }} */
function call(file, root, [command, ...args]) {
  const google = JSON.parse(readFileSync(file, 'utf8'));
  google.calls.push([command, ...args]);
  try {
    const failure = google.failing[command];
    delete google.failing[command];
    if (failure) throw new Error(failure);
    if (!answers[command]) throw new Error(`error: unknown command '${command}'`);
    const out = answers[command](google, name => args[args.indexOf(name) + 1], root, args);
    return { ok: true, out: typeof out === 'string' ? out : JSON.stringify(out, null, 2), error: '' };
  } catch (error) {
    return { ok: false, out: '', error: error.message };
  } finally {
    writeFileSync(file, JSON.stringify(google));
  }
}

module.exports = { call };

if (require.main === module) {
  const { ok, out, error } = call(process.env.FAKE_CLASP, process.cwd(), process.argv.slice(2));
  if (ok) console.log(out);
  else console.error(error);
  process.exitCode = ok ? 0 : 1;
}
