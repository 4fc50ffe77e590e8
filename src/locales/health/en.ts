/** English: whether Casebook is well, and what to do where it is not. */

export const healthEn = {
  title: 'State of Casebook',
  level: { good: 'All is well', watch: 'Needs a look', bad: 'Needs mending' },
  lastPoll: 'Mailbox last read',
  took: (seconds: string) => `took ${seconds} s`,
  waiting: 'Mails waiting to be read',
  oldest: (when: string) => `the oldest came: ${when}`,
  gap: 'Mails without a row in the workbook',
  noGap: 'Every mail has its row in the workbook.',
  trigger: 'Mailbox is read',
  triggerKind: { minutes: 'every 5 minutes', hourly: 'once an hour' },
  cells: 'Cells used in the workbook',
  archives: (names: string) => `archives: ${names}`,
  percent: (value: string) => `${value} %`,
  today: 'Run time used today',
  gmailToday: 'Calls to Gmail used today',
  whenLow: (percent: string) => `from ${percent} % on less is kept of each mail, at last mail waits`,
  answers: { one: '# acknowledgement sent', other: '# acknowledgements sent' },
  failures: { one: '# failed run', other: '# failed runs' },
  held: 'Held mail by cause',
  version: (version: string) => `Casebook ${version}`,
  cause: {
    permission: 'a permission is missing',
    quota: 'a limit of Google is used up',
    google: 'Google did not answer',
    book: 'the workbook needs mending',
    unknown: 'an error',
  },
  alarm: {
    subject: 'Casebook cannot read its mailbox',
    lead: (account: string, runs: string) =>
      `Casebook has tried ${runs} times in a row to read ${account} and could not. Mail is not lost: it waits under its label.`,
    foot: 'Casebook writes this at most once a day. The function checkHealth in the script editor says how it is now.',
  },
  step: {
    snippet: 'Only the beginning of each mail is kept, without its files.',
    metadata: 'Of each mail only sender, recipients and subject are kept.',
    pause: 'No new mail is read.',
  },
  scarce: {
    cells: 'cells in the workbook',
    trigger_time: 'run time of a day',
    gmail: 'calls to Gmail of a day',
  },
  what: {
    never_polled: 'The mailbox has not been read yet.',
    silent: (minutes: string) => `The mailbox has not been read for ${minutes} minutes.`,
    failing: (runs: string, cause: string) => `Runs failed in a row: ${runs} (${cause}).`,
    paused: (minutes: string) =>
      `After runs that met nothing but errors the mailbox rests for ${minutes} more minutes.`,
    unauthorised: 'A permission that Casebook needs is missing.',
    triggers_gone: (functions: string) => `Triggers are gone: ${functions}.`,
    hourly: 'The mailbox is read only once an hour.',
    backlog: (mails: string, minutes: string) =>
      `Mails that wait to be read: ${mails}. The oldest has waited ${minutes} minutes.`,
    gap: (mails: string) => `Labelled mails without a row in the workbook: ${mails}.`,
    no_upkeep: (hours: string) => `The daily run has not come for ${hours} hours.`,
    cells: (percent: string) => `The workbook has used ${percent} % of the cells that Google allows.`,
    trigger_time: (percent: string) => `Today’s runs have used ${percent} % of the time that Google allows.`,
    meter: (step: string, scarce: string, percent: string) =>
      `${step} A limit of Google is near (${scarce}: ${percent} % used).`,
    errors: (mails: string) => `Mails that Casebook could not work on: ${mails}.`,
    setting: (name: string, value: string) => `The setting “${name}” cannot be “${value}”.`,
    rule: (name: string, fault: string) => `The rule “${name}” is skipped. ${fault}`,
    route_test: (address: string, hop: string, next: string) =>
      `The test of ${address} failed at “${hop}”. ${next}`,
    no_daily_test: (hours: string) => `The daily test of the routes has not been sent for ${hours} hours.`,
  },
  next: {
    never_polled: 'Wait five minutes. If it stays so, run the function install in the script editor.',
    silent: (account: string) =>
      `Sign in as ${account}, run the function install in the script editor and allow what Google asks for: a new password or a withdrawn permission stops the trigger.`,
    permission: (account: string) =>
      `Sign in as ${account}, run the function install in the script editor and allow all that Google asks for. No mail is lost: it waits under its label.`,
    passes: 'It passes by itself: mail waits under its label and is read later.',
    book: 'Mend the place in the workbook that is named above, or run the function install, which restores tabs and headers.',
    unknown:
      'Run the function pollMailbox in the script editor and send its log to whoever looks after Casebook.',
    paused:
      'It is read again then by itself. To try at once, run the function pollMailbox in the script editor.',
    unauthorised: (url: string) => `Allow it here, as the routing mailbox’s account: ${url}`,
    triggers_gone: 'Run the function install in the script editor as the routing mailbox’s account.',
    hourly:
      'Run uninstall and then install in the script editor: a trigger that is made there may run every 5 minutes.',
    backlog: 'Nothing is lost. If the number grows, look for the other findings here first.',
    gap: 'Put the mails that the last “reconcile” entry in the tab Events names back under Casebook/In.',
    no_upkeep: 'Run the function install in the script editor: it makes a trigger that is gone.',
    cells:
      'Old mail moves to archives by itself from 65 % on, as far as its cases are closed. Delete empty columns and tabs of your own: they count too.',
    trigger_time:
      'When it is used up, mail waits until tomorrow. Lead less mail to this mailbox, or split the routes.',
    meter_cells:
      'Nothing is lost: the mail itself stays in Gmail, and what waits is read when there is room again. Delete empty columns and tabs of your own.',
    meter_day:
      'Nothing is lost: the mail itself stays in Gmail. It passes by itself 24 hours after the day’s first run, and what waits is read then.',
    errors: 'Look at them in the tab Held: release those that may be tried again.',
    setting: (expects: string) => `Put ${expects} into the tab Settings. Until then the default counts.`,
    rule: 'Mend it in the tab Rules: the cell is coloured and its note says what is wrong.',
    route_test: 'Press “Test this address” in the routing guide (settings) when it is mended.',
    no_daily_test:
      'Open the routing guide in the settings and switch the daily test on again: whoever sent it may have left.',
  },
};

export type HealthTexts = typeof healthEn;
