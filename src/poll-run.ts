/** One run of the poll's trigger: each book in turn is brought up to date, gets its left edits answered and its mail read. */
import { tellOwners } from './alarm';
import { inEachBook } from './each-book';
import { answerLeft } from './edit-run';
import { scriptMemory } from './google/short-memory';
import { allProperties, clock, hasTeams, properties } from './google/state';
import { NOT_INSTALLED } from './installed';
import { noteFailure, pausedUntil } from './intake/failure';
import { keepIdentity, newestSeal } from './intake/identity';
import { joined, notPolled, poll, type PollReport } from './intake/poll';
import type { Properties } from './intake/ports';
import { PROPERTY, readInstallation } from './intake/state';
import { pollPorts } from './poll-ports';
import { workOffRequests } from './privacy';
import { bringUpToDate } from './update';

interface Polled {
  readonly report: PollReport;
  /** The properties of the book as the run has left them; null when it only looked at them. */
  readonly all: Readonly<Record<string, string>> | null;
  /** null: the run has not read it. */
  readonly seal: string | null;
}

const onlyLooked = (why: string): Polled => ({ report: notPolled(why), all: null, seal: null });

/** @param atOnce tries although the poll rests after runs that failed. @returns null where Casebook is not installed */
function pollBook(atOnce: boolean): Polled | null {
  const all = { ...properties.all() };
  /** What this run sets is known without reading it again. */
  const noting: Properties = {
    ...properties,
    all: () => Object.assign(all, properties.all()),
    set: values => {
      properties.set(values);
      Object.assign(all, values);
    },
  };
  const installation = readInstallation({ ...noting, all: () => all });
  if (!installation) {
    console.warn(NOT_INSTALLED);
    return null;
  }
  const rest = atOnce ? null : pausedUntil(installation.trouble, clock.now());
  if (rest !== null)
    return onlyLooked(`paused until ${new Date(rest).toISOString()}, after runs that only failed`);
  const ports = { ...pollPorts(installation), properties: noting };
  let report: PollReport;
  try {
    if (bringUpToDate(installation)) {
      answerLeft(installation, all);
      report = poll(ports, installation);
    } else report = notPolled('another run is at work');
  } catch (error) {
    tellOwners(properties, installation, noteFailure(properties, installation, error, clock.now()));
    throw error;
  }
  if (report.skipped === null) workOffRequests(installation, all[PROPERTY.personRequests]);
  console.info(
    report.skipped ??
      `${report.processed.length} mails read, ${report.acknowledged} acknowledged, ${report.waiting} waiting`,
  );
  // The seal only where the run has read the small tables anyway.
  return { report, all, seal: report.processed.length === 0 ? null : newestSeal(ports.book) };
}

/** @param atOnce see `pollBook`. @returns null where Casebook is not installed */
export function pollEachBook(atOnce: boolean): PollReport | null {
  const polled = inEachBook(() => pollBook(atOnce)).flatMap(each => each ?? []);
  const read = polled.find(({ all }) => all !== null)?.all ?? null;
  if (read !== null) {
    const seal = polled.map(each => each.seal).find(each => each !== null) ?? null;
    keepIdentity(scriptMemory, hasTeams() ? allProperties() : read, seal);
  }
  if (polled.length === 0) return null;
  return joined(polled.map(({ report }) => report));
}
