/** One run of the poll's trigger: each book in turn is brought up to date, gets its left edits answered and its mail read. */
import { tellOwners } from './alarm';
import { inEachBook } from './each-book';
import { answerLeft } from './edit-run';
import { layOwnChoices } from './google/make-book';
import { openBook } from './google/open-book';
import { clock, properties } from './google/state';
import { continueAnew } from './google/triggers';
import { NOT_INSTALLED } from './installed';
import { isFilled } from './intake/fill-leads';
import { noteFailure, pausedUntil } from './intake/failure';
import { isLeft } from './intake/jobs';
import { listsIn } from './intake/office';
import { layWaitingChoices } from './intake/own-choices';
import type { ReadBefore } from './intake/ports';
import { joined, notPolled, poll, type PollReport } from './intake/poll';
import { PROPERTY, readInstallation } from './intake/state';
import { fillLeadsOf } from './lead-run';
import { pollPorts } from './poll-ports';
import { workOffRequests } from './privacy';
import { beginTrial } from './rule-trial';
import { bringUpToDate } from './update';

/** @param atOnce tries although the poll rests after runs that failed. @returns null where Casebook is not installed */
function pollBook(atOnce: boolean, readBefore?: ReadBefore): PollReport | null {
  const all = properties.all();
  const installation = readInstallation({ ...properties, all: () => all });
  if (!installation) {
    console.warn(NOT_INSTALLED);
    return null;
  }
  const rest = atOnce ? null : pausedUntil(installation.trouble, clock.now());
  if (rest !== null)
    return notPolled(`paused until ${new Date(rest).toISOString()}, after runs that only failed`);
  let report: PollReport;
  try {
    if (bringUpToDate(installation)) {
      answerLeft(installation, all);
      report = poll(pollPorts(installation, readBefore), installation);
    } else report = notPolled('another run is at work');
  } catch (error) {
    tellOwners(properties, installation, noteFailure(properties, installation, error, clock.now()));
    throw error;
  }
  if (report.skipped === null)
    layWaitingChoices(
      all,
      properties,
      () => layOwnChoices(installation.bookId, listsIn(openBook(installation))),
      line => console.warn(line),
    );
  if (report.skipped === null) answerLeft(installation, 'in book');
  if (report.skipped === null && !isFilled(all, installation.key)) fillLeadsOf(installation);
  beginTrial(all);
  if (installation.jobs.some(job => isLeft(job, clock.now()))) continueAnew();
  if (report.skipped === null) workOffRequests(installation, all[PROPERTY.personRequests]);
  console.info(
    report.skipped ??
      `${report.processed.length} mails read, ${report.acknowledged} acknowledged, ${report.waiting} waiting`,
  );
  return report;
}

/** @param atOnce see `pollBook`. @returns null where Casebook is not installed */
export function pollEachBook(atOnce: boolean, readBefore?: ReadBefore): PollReport | null {
  const polled = inEachBook(() => pollBook(atOnce, readBefore)).flatMap(each => each ?? []);
  return polled.length === 0 ? null : joined(polled);
}
