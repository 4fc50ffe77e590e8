/** The first mail of a fresh workbench: the sample mailbox, coming in as time goes by with the triggers at work. */
import { SAMPLE } from '../paths';
import { loadSample, sampleMails } from '../sample/load';
import { gmailStore } from '../services/gmail/store';
import type { StartOptions } from './start';

/** Casebook is in place before the first mail comes. */
const INSTALLED_BEFORE_MS = 3_600_000;
/** In pauses of the mail that are this long the triggers run, a few minutes after the last mail. */
const QUIET_MS = 4 * 3_600_000;
const POLLED_AFTER_MS = 300_000;

export function sampleMail(): Pick<StartOptions, 'now' | 'firstMail'> {
  const [first] = sampleMails(SAMPLE);
  return {
    ...(first ? { now: Date.parse(first.at) - INSTALLED_BEFORE_MS } : {}),
    firstMail: workbench => {
      const { cloud } = workbench;
      loadSample(gmailStore(cloud), cloud.clock, SAMPLE, next => {
        if (next - cloud.clock.now() < QUIET_MS) return;
        cloud.clock.advance(POLLED_AFTER_MS);
        workbench.runDueTriggers();
      });
    },
  };
}
