/**
 * The daily test of the routes. It is sent by the person who has switched it on, from a trigger of theirs: Gmail shows a
 * mail that comes back to its own sender only once, so that the routing mailbox itself is a bad sender.
 */
import { officeIn, openBook } from './google/open-book';
import { gmailMailbox } from './google/mailbox';
import { clock, properties, scriptLock } from './google/state';
import { LOCK_WAIT } from './installed';
import { DAILY_PROPERTY } from './intake/route-tests';
import { sendDailyTests } from './intake/send-route-test';
import { readInstallation } from './intake/state';
import { textsFor } from './locales';
import { ageOf } from './book/version';

/** Local hour of the daily test: before people come to work. */
const HOUR = 5;

const own = (functionName: string) =>
  ScriptApp.getProjectTriggers().filter(trigger => trigger.getHandlerFunction() === functionName);

/** Switches the daily test on for the person at the keyboard, or off: the trigger then ends itself. */
export function switchDaily(on: boolean, user: string, functionName: string): void {
  if (!on) {
    properties.remove(DAILY_PROPERTY);
    return;
  }
  if (own(functionName).length === 0)
    ScriptApp.newTrigger(functionName).timeBased().everyDays(1).atHour(HOUR).create();
  properties.set({ [DAILY_PROPERTY]: user });
}

/** Takes away the trigger of whoever runs this. */
export const endDailyTests = (functionName: string): void =>
  own(functionName).forEach(trigger => ScriptApp.deleteTrigger(trigger));

/** @returns how many tests were sent; null where somebody else sends them, or nobody */
export function dailyTestsOfBook(): number | null {
  const installation = readInstallation(properties);
  const sender = Session.getEffectiveUser().getEmail().toLowerCase();
  if (!installation || properties.all()[DAILY_PROPERTY] !== sender) return null;
  if (ageOf(installation.bookMark) !== 'current' || !scriptLock.tryLock(LOCK_WAIT)) return 0;
  try {
    const book = openBook(installation);
    const office = officeIn(installation, book);
    return sendDailyTests(
      {
        properties,
        mailbox: gmailMailbox(sender),
        key: installation.key,
        now: clock.now(),
        sender,
        text: textsFor(installation.locale).routing.test.mail,
      },
      office,
    );
  } finally {
    scriptLock.release();
  }
}
