/** `serve`: the workbench in a browser: Gmail with Casebook's side panel, the live workbook, the runs. */
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { Company } from '../company';
import { listenForMail, type SmtpListener } from '../mail-in/smtp';
import { DIST, PACKAGE, PAGE } from '../paths';
import { SAMPLE_COMPANY } from '../sample/company';
import { deliverFiles } from '../server/first-mail';
import { liveOffice, type LiveOffice } from '../server/live/office';
import { startServer } from '../server/server';
import { sampleMail } from '../server/sample-mail';
import { start } from '../server/start';
import { gmailStore } from '../services/gmail/store';
import type { Workbench } from '../workbench';
import { EXIT_BAD_INPUT, UsageError, type Command, type Terminal } from './command';
import { USUAL_STATE, forgetState } from './state-folder';

const USAGE = `serve [--port N] [--mail FILE|DIR]... [--smtp N] [--no-sample] [--state DIR] [--fresh]

  Opens the workbench at http://localhost:8080: Gmail with the side panel, the workbook and every run of the bundle.
  What you do is kept in .casebook/ until --fresh.

  --port N      listen on this port instead of 8080 or $PORT; 0 takes a free one
  --mail PATH   deliver these mails first (.eml, .mbox, or a folder of them); may be given several times
  --smtp N      take mail on this port of this machine, from any mail program
  --no-sample   begin with empty mailboxes
  --state DIR   keep the state here instead of .casebook
  --fresh       forget the state of earlier starts`;

const USUAL_PORT = 8080;
const HIGHEST_PORT = 65_535;
/** Mail that comes by SMTP in one go is polled in one go. */
const POLL_DELAY_MS = 300;
/** Changes that follow each other closely are saved once. */
const SAVE_DELAY_MS = 400;

function portOf(name: string, value: string): number {
  const port = Number(value);
  if (!/^\d+$/.test(value) || port > HIGHEST_PORT)
    throw new UsageError(`${name} must be a port from 0 to ${HIGHEST_PORT}, not "${value}"`);
  return port;
}

/** What has to be built before anything can be served; null when all is there. */
function missingBuild(): string | null {
  if (!existsSync(join(DIST, 'Code.js'))) return 'dist/Code.js is missing. Run `npm run build` first.';
  if (!existsSync(join(PAGE, 'index.html')))
    return 'build/web/index.html is missing. Run `npm run build` first.';
  return null;
}

const versionOf = (): string =>
  (JSON.parse(readFileSync(PACKAGE, 'utf8')) as { readonly version: string }).version;

/** Calls `work` once after the last of several calls that follow each other closely. */
function settled(work: () => void, delay: number): { (): void; now(): void } {
  let timer: NodeJS.Timeout | null = null;
  const now = (): void => {
    if (timer) clearTimeout(timer);
    timer = null;
    work();
  };
  const later = (): void => {
    if (timer) clearTimeout(timer);
    timer = setTimeout(now, delay);
  };
  return Object.assign(later, { now });
}

async function openSmtp(port: number, workbench: Workbench, office: () => LiveOffice): Promise<SmtpListener> {
  const store = gmailStore(workbench.cloud);
  const poll = settled(() => office().poll(), POLL_DELAY_MS);
  return listenForMail({
    port,
    accepts: address => store.accountOf(address) !== null,
    deliver: ({ sender, recipients, raw }) => {
      office().during(() => store.receive(raw, recipients, { sender }));
      poll();
    },
  });
}

/** Listens; a port in use gets a message that helps. */
async function listening<T>(what: string, option: string, port: number, open: () => Promise<T>): Promise<T> {
  try {
    return await open();
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code === 'EADDRINUSE')
      throw new UsageError(`Port ${port} for ${what} is in use. Choose another one: ${option} ${port + 1}`);
    if (code === 'EACCES')
      throw new UsageError(
        `Port ${port} for ${what} may not be used by this user. Choose one above 1023: ${option} ${port + 8000}`,
      );
    throw error;
  }
}

/** Ends when the process is told to (Ctrl+C, or a service manager's SIGTERM). */
const untilStopped = (): Promise<void> =>
  new Promise(done => {
    process.once('SIGINT', () => done());
    process.once('SIGTERM', () => done());
  });

async function run(args: readonly string[], terminal: Terminal): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      port: { type: 'string' },
      mail: { type: 'string', multiple: true, default: [] },
      smtp: { type: 'string' },
      'no-sample': { type: 'boolean', default: false },
      state: { type: 'string', default: USUAL_STATE },
      fresh: { type: 'boolean', default: false },
    },
  });
  const port =
    values.port === undefined
      ? portOf('PORT', process.env.PORT ?? String(USUAL_PORT))
      : portOf('--port', values.port);
  const smtpPort = values.smtp === undefined ? null : portOf('--smtp', values.smtp);
  const missing = missingBuild();
  if (missing) {
    terminal.err(`${missing}\n`);
    return EXIT_BAD_INPUT;
  }
  const stateDir = resolve(values.state);
  if (values.fresh) forgetState(stateDir);
  const company: Company = SAMPLE_COMPANY;
  if (terminal.interactive) terminal.err('Opening the workbench ...\n');
  const { workbench, fresh } = start({
    dist: DIST,
    stateDir,
    company,
    ...(values['no-sample'] ? {} : sampleMail()),
  });
  const bad = deliverFiles(values.mail, workbench, company, problem => terminal.err(`${problem}\n`));
  const save = settled(() => workbench.save(), SAVE_DELAY_MS);
  let office: LiveOffice | null = null;
  const live = (): LiveOffice => {
    if (!office) throw new Error('The server is not open yet.');
    return office;
  };
  const smtp =
    smtpPort === null
      ? null
      : await listening('mail', '--smtp', smtpPort, () => openSmtp(smtpPort, workbench, live));
  office = liveOffice({ workbench, company, version: versionOf(), smtp: smtp?.port ?? null, changed: save });
  const server = await listening('the page', '--port', port, () =>
    startServer({ office: live(), page: PAGE, port }),
  );
  terminal.out(`Casebook workbench: http://localhost:${server.port}\n`);
  if (smtp !== null)
    terminal.out(
      `Mail is taken at smtp://127.0.0.1:${smtp.port}, for example to ${company.routes[0]?.address ?? company.routing}\n`,
    );
  terminal.out(`${fresh ? 'Installed afresh' : 'Going on from'}, state in ${stateDir}. Ctrl+C stops.\n`);
  await untilStopped();
  await Promise.all([server.close(), smtp?.close()]);
  save.now();
  return bad > 0 ? EXIT_BAD_INPUT : 0;
}

export const serveCommand: Command = {
  summary: 'open the workbench in a browser',
  usage: USAGE,
  run,
};
