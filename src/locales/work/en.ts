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
  restLater: 'The rest follows in the background.',
  later: {
    one: '# more is being logged in the background.',
    other: '# more are being logged in the background.',
  },
  goesOn: 'Going on.',
};

export type WorkTexts = typeof workEn;
