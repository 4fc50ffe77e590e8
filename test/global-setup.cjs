// Builds dist/ once before the tests when it is missing or older than what it is made of.
const { execFileSync } = require('node:child_process');
const { existsSync, readdirSync, statSync } = require('node:fs');
const { join } = require('node:path');

const newestIn = path =>
  statSync(path).isDirectory()
    ? readdirSync(path).reduce((newest, name) => Math.max(newest, newestIn(join(path, name))), 0)
    : statSync(path).mtimeMs;

module.exports = ({ rootDir }) => {
  const built = join(rootDir, 'dist', 'Code.js');
  const sources = ['src', 'appsscript.json', 'build.mjs', 'package.json'].map(name =>
    newestIn(join(rootDir, name)),
  );
  if (existsSync(built) && statSync(built).mtimeMs >= Math.max(...sources)) return;
  execFileSync(process.execPath, ['build.mjs', '--quiet'], { cwd: rootDir, stdio: 'inherit' });
};
