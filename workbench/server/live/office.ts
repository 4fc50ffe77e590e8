/** The office behind the page: the emulated Google, and news of what changes in it. */
import type { RunResult } from '../../runtime/contract';
import { driveStore } from '../../services/drive/store';
import { gmailStore } from '../../services/gmail/store';
import type { Workbench } from '../../workbench';
import type { Change, Progress } from '../api';
import { Refused, type Mailroom, type Office, type SidePanel, type Workbook } from '../office';
import type { Company } from '../../company';
import { liveMailroom } from './mailroom';
import { mailVersion } from './mail-version';
import { livePanel } from './panel';
import { addOnOf } from './add-on';
import { pollUntilEmpty } from './polling';
import { runHead, runView } from './run-view';
import { bookOf, liveWorkbook } from './workbook';

export interface LiveOptions {
  readonly workbench: Workbench;
  readonly company: Company;
  readonly version: string;
  /** Port of the SMTP listener; null without one. */
  readonly smtp: number | null;
  /** Called after everything that changed the state, to save it. */
  readonly changed: () => void;
}

/** A leap of the clock is made in at most this many steps: triggers fall due in between, and the page waits for it. */
const MOST_STEPS = 60;
const SHORTEST_STEP_MS = 60_000;

export interface LiveOffice extends Office {
  /** Does something to the workbench from outside of the page and tells the pages what changed. */
  during<T>(work: () => T): T;
}

export function liveOffice({ workbench, company, version, smtp, changed }: LiveOptions): LiveOffice {
  const { cloud } = workbench;
  const listeners = new Set<(change: Change) => void>();
  let lastRun: RunResult | undefined = workbench.runs.at(-1);
  let lastMail = mailVersion(cloud);
  let lastNow = cloud.clock.now();

  const tell = (change: Change): void => listeners.forEach(listener => listener(change));

  function newRuns(): readonly RunResult[] {
    const known = lastRun ? workbench.runs.lastIndexOf(lastRun) : -1;
    lastRun = workbench.runs.at(-1);
    return workbench.runs.slice(known + 1);
  }

  function report(sheetsTouched: boolean): void {
    const runs = newRuns();
    for (const run of runs) tell({ kind: 'run', run: runHead(run) });
    const mail = mailVersion(cloud);
    if (mail !== lastMail) tell({ kind: 'mail', accounts: cloud.accounts });
    lastMail = mail;
    if (sheetsTouched || runs.some(run => run.calls.some(call => (call.cellsWritten ?? 0) > 0)))
      tell({ kind: 'sheets' });
    const now = cloud.clock.now();
    if (now !== lastNow) tell({ kind: 'clock', now });
    lastNow = now;
    changed();
  }

  /** Every way into the workbench goes through here, so that nothing changes unseen. */
  function during<T>(work: () => T, sheetsTouched = false): T {
    try {
      return work();
    } finally {
      report(sheetsTouched);
    }
  }

  const progress = (work: () => readonly RunResult[]): Progress =>
    during(() => ({ runs: work().map(runHead), now: cloud.clock.now() }));

  const mailroom = liveMailroom(cloud);
  const mail: Mailroom = {
    ...mailroom,
    thread: (account, id) => during(() => mailroom.thread(account, id)),
    deliver: (bytes, to) => during(() => mailroom.deliver(bytes, to)),
    discard: (account, draftId) => during(() => mailroom.discard(account, draftId)),
    write: (account, written) => during(() => mailroom.write(account, written)),
  };
  const cards = livePanel(workbench);
  const panel: SidePanel = {
    open: request => during(() => cards.open(request)),
    act: request => during(() => cards.act(request)),
  };
  const book = liveWorkbook(workbench);
  const workbook: Workbook = {
    ...book,
    edit: (sheetId, edit) => during(() => book.edit(sheetId, edit), true),
    sort: (sheetId, sort) => during(() => book.sort(sheetId, sort), true),
  };

  return {
    mail,
    panel,
    workbook,
    during,
    state() {
      const store = gmailStore(cloud);
      return {
        version,
        now: cloud.clock.now(),
        accounts: company.users.map(({ email, name }) => ({
          email,
          name,
          role: email === company.routing ? 'routing' : 'agent',
          unread: store
            .mailbox(email)
            .list('INBOX')
            .filter(message => message.labelIds.has('UNREAD')).length,
        })),
        routes: company.routes,
        domain: company.domain,
        bookTitle: bookOf(workbench)?.facts.title ?? null,
        smtp,
        addOn: addOnOf(cloud.manifest).view,
      };
    },
    runs: () => workbench.runs.map(runHead).reverse(),
    run(id) {
      const found = workbench.runs.find(run => run.id === id);
      if (!found) throw new Refused(404, 'There is no such run; the workbench remembers the last ones only.');
      return runView(found);
    },
    file(id) {
      const drive = driveStore(cloud);
      const file = drive.file(id);
      const bytes = drive.content(id);
      if (!file || !bytes) throw new Refused(404, 'There is no such file.');
      return { name: file.name, type: file.mimeType, bytes };
    },
    poll: () => progress(() => pollUntilEmpty(workbench, company)),
    advance: ms =>
      progress(() => {
        const steps = Math.max(1, Math.min(MOST_STEPS, Math.floor(ms / SHORTEST_STEP_MS)));
        const end = cloud.clock.now() + ms;
        const runs: RunResult[] = [];
        for (let step = 1; step <= steps; step += 1) {
          cloud.clock.set(Math.max(cloud.clock.now(), end - ms + Math.round((ms * step) / steps)));
          runs.push(...workbench.runDueTriggers());
        }
        return runs;
      }),
    watch(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
