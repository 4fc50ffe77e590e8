/** English: work that goes on after the click that asked for it. */

export const workEn = {
  title: 'In the background',
  running: (d: string, t: string) => `Logging a conversation: ${d} of ${t}`,
  finished: (d: string, t: string) => `Conversation logged: ${d} of ${t}`,
  stopped: (d: string, t: string) => `Stopped at ${d} of ${t}`,
  gone: { one: '# mail was gone', other: '# mails were gone' },
  go: 'Go on',
  /** Of rows that go to another record or person. */
  rows: {
    part: (d: string, t: string) => `${d} of ${t}`,
    running: (n: string) => `Moving rows: ${n}`,
    finished: (n: string) => `Rows moved: ${n}`,
    stopped: (n: string) => `Stopped after ${n} rows`,
  },
  /** Of held mail of somebody on the never-log list. */
  held: {
    running: (n: string) => `Dismissing held mail: ${n}`,
    finished: (n: string) => `Held mail dismissed: ${n}`,
    stopped: (n: string) => `Stopped after ${n} held mails`,
    dismissed: {
      one: '# held mail from there was dismissed.',
      other: '# held mails from there were dismissed.',
    },
    reread: {
      one: 'What # held mail said was gone: it is read again from Gmail.',
      other: 'What # held mails said was gone: they are read again from Gmail.',
    },
  },
  /** Of archives that somebody who has left may no longer read. */
  archives: {
    running: (d: string, t: string) => `Closing archives to a user who left: ${d} of ${t}`,
    finished: (d: string, t: string) => `Archives closed to a user who left: ${d} of ${t}`,
    stopped: (d: string, t: string) => `Stopped at ${d} of ${t} archives`,
  },
  restLater: 'The rest follows in the background.',
  later: {
    one: '# mail is being logged in the background.',
    other: '# mails are being logged in the background.',
  },
  goesOn: 'Going on.',
};

export type WorkTexts = typeof workEn;
