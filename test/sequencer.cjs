// Jest begins with the files that took longest the last time, and in a fresh clone, which knows of no time, with the largest.
// There, those that take longest come first, so that no core is left with one of them at the end.
const { existsSync } = require('node:fs');
const { join } = require('node:path');
const { default: Sequencer } = require('@jest/test-sequencer');

const LONGEST = [
  'workbench/page-access',
  'workbench/agent-day',
  'workbench/mailbox-card',
  'bundle/people-in-the-book',
  'bundle/cost',
  'workbench/page',
  'workbench/workbook-page',
  'bundle/interleavings',
  'mail/hostile',
  'workbench/card-drawing',
  'bundle/cut-off-poll',
  'bundle/chaos',
  'bundle/permissions-and-quotas',
  'bundle/cut-off-others',
  'regular-expressions',
  'manifest',
  'mail/forward/hostile',
  'workbench/commands/import',
].map(name => join(__dirname, `${name}.test.ts`));

const gone = LONGEST.filter(path => !existsSync(path));
if (gone.length > 0) throw new Error(`test/sequencer.cjs names what is not there: ${gone.join(', ')}`);

module.exports = class LongestFirst extends Sequencer {
  sort(tests) {
    const place = ({ path }) => (LONGEST.includes(path) ? LONGEST.indexOf(path) : LONGEST.length);
    return super.sort(tests).sort((one, other) => place(one) - place(other));
  }
};
