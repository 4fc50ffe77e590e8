/** Parses every mail of an mbox with mailparser and does nothing else: what an import is held against. */
// @ts-expect-error mailparser brings no types; one call of it is used here
import { simpleParser } from 'mailparser';
import { fromPath } from '../workbench/mail-in/files';

const [file = ''] = process.argv.slice(2);
const started = performance.now();
let messages = 0;
for (const found of fromPath(file)) {
  if (found.kind !== 'mail') continue;
  await simpleParser(Buffer.from(found.raw));
  messages += 1;
}
console.log(JSON.stringify({ messages, seconds: (performance.now() - started) / 1000 }));
