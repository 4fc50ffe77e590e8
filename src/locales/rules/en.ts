/** English: the rules, tested and tried. */

export const rulesEn = {
  open: 'Rules',
  title: 'Rules',
  test: 'Test all rules',
  none: 'No rules yet. Write one on the tab Rules of the workbook.',
  tested: { one: '# rule tested with its examples', other: '# rules tested with their examples' },
  right: 'All can be read, and every example comes out right.',
  wrong: { one: '# rule has something wrong.', other: '# rules have something wrong.' },
  off: 'switched off',
  noExamples: 'no examples yet',
  trial: {
    title: (days: string) => `Trial on the last ${days} days`,
    note: 'Decides the mail of the routing mailbox once more by the rules of now and shows what would be different. Nothing else is written.',
    start: 'Try the rules',
    again: 'Try once more',
    look: 'Look again',
    waiting: 'The routing mailbox begins with it at its next poll, within some minutes.',
    begun: 'The mails are being counted.',
    running: (d: string, t: string) => `${d} of ${t} mails looked at`,
    stopped: (d: string) =>
      `Stopped after ${d} mails. Try once more. If it stops again, the execution log of the routing mailbox’s account says why.`,
    looked: { one: '# mail looked at', other: '# mails looked at' },
    different: { one: '# mail would fare differently', other: '# mails would fare differently' },
    same: 'No mail would fare differently.',
    by: (who: string) => `Asked for by ${who}`,
  },
};

export type RulesTexts = typeof rulesEn;
