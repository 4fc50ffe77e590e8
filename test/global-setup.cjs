// Builds dist/ once before the tests when it is missing or older than what it is made of, and copies it for them, so that a
// build beside the tests does not pull the bundle away under them.
const { execFileSync } = require('node:child_process');
const { cpSync, existsSync, mkdtempSync, readdirSync, statSync } = require('node:fs');
const { tmpdir } = require('node:os');
const { join } = require('node:path');

const newestIn = path =>
  statSync(path).isDirectory()
    ? readdirSync(path).reduce((newest, name) => Math.max(newest, newestIn(join(path, name))), 0)
    : statSync(path).mtimeMs;

function build(rootDir) {
  const built = join(rootDir, 'dist', 'Code.js');
  const sources = ['src', 'appsscript.json', 'build.mjs', 'package.json'].map(name =>
    newestIn(join(rootDir, name)),
  );
  if (existsSync(built) && statSync(built).mtimeMs >= Math.max(...sources)) return;
  execFileSync(process.execPath, ['build.mjs', '--quiet'], { cwd: rootDir, stdio: 'inherit' });
}

module.exports = ({ rootDir }) => {
  build(rootDir);
  process.env.CASEBOOK_TEST_DIST = mkdtempSync(join(tmpdir(), 'casebook-dist-'));
  cpSync(join(rootDir, 'dist'), process.env.CASEBOOK_TEST_DIST, { recursive: true });
};
