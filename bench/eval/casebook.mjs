// Casebook as a reader of mails: the built bundle in the workbench, the way `casebook inspect` goes.
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import * as esbuild from 'esbuild';

/** A few of the workbench's parts as one module. */
const ENTRY = `
  export { bundleFrom } from './runtime/bundle';
  export { LocalCloud } from './runtime/cloud';
  export { openSession } from './runtime/session';
  export { payloadWithMails } from './services/gmail/payload';
`;

export async function openCasebook() {
  const outfile = join(process.cwd(), 'build', `eval-${process.pid}.mjs`);
  await esbuild.build({
    stdin: { contents: ENTRY, resolveDir: join(process.cwd(), 'workbench'), loader: 'ts' },
    bundle: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
    outfile,
    logLevel: 'warning',
  });
  const { bundleFrom, LocalCloud, openSession, payloadWithMails } = await import(pathToFileURL(outfile).href);
  await rm(outfile);
  const user = 'reader@casebook.example';
  const bundle = bundleFrom('dist');
  const session = openSession(
    new LocalCloud({ accounts: [user], manifest: bundle.manifest, seed: 1, files: null }),
    bundle,
    user,
  );
  return {
    name: 'casebook',
    sets: ['forward', 'reply', 'auto', 'mime'],
    read: raw => JSON.parse(session.call('inspectMessage', [JSON.stringify(payloadWithMails(raw))])),
  };
}
