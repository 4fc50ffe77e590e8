/** English: how mail is led in, as a checklist. */

export const routingEn = {
  title: 'Lead mail in',
  open: 'Lead mail in…',
  public: 'Public address',
  publicNote: 'No user, alias or group may have it',
  receiving: 'Receiving address',
  plus: 'Works without a rule',
  rule: 'Admin console: each public address',
  filter: 'Gmail, as the receiving address',
  check: 'Check it',
  notes:
    'Google takes up to 24 hours to apply a rule. A mailbox receives at most 60 mails a minute, 3,600 an hour and 86,400 a day.',
  step: {
    go: 'Apps → Google Workspace → Gmail → Default routing',
    add: 'Configure, or Add another rule',
    match: 'Single recipient: the public address',
    header: 'Headers: Add X-Gm-Original-To header',
    replace: 'Change envelope recipient → Replace recipient: the receiving address',
    spam: 'Optional: Bypass spam filter for this message',
    also: 'Optional: Add more recipients, such as the team',
    all: 'Perform this action on recognized and unrecognized addresses',
    save: 'Save: the rule stands in the table',
    make: 'Create a filter, To: the public addresses joined by OR',
    label: 'Apply the label Casebook/In',
    write: 'Write to the public address from outside',
    arrives: 'The mail arrives under Casebook/In',
    made: 'Within five minutes: Casebook/Done, and a case',
  },
  test: {
    send: 'Test this address',
    look: 'Look again',
    mail: 'This mail tests whether mail to this address reaches Casebook. It makes no case. Nobody needs to do anything about it.',
    dailyOn: 'Test every day',
    dailyOff: 'No longer every day',
    by: 'Tested every day by',
    waiting: 'waiting; the mailbox is read every few minutes',
    seconds: (n: string) => `after ${n} s`,
    minutes: (n: string) => `after ${n} min`,
    hop: {
      sent: 'Sent',
      arrived: 'Arrived in the routing mailbox',
      labelled: 'Labelled Casebook/In',
      made: 'Would become a case',
    },
    fault: {
      bounced:
        'It came back to you: the address is not known. The rule is not applied yet (up to 24 hours), or “Perform this action on recognized and unrecognized addresses” is missing.',
      not_arrived:
        'It has not arrived after 15 minutes. Look at the rule (single recipient, replace recipient); Google takes up to 24 hours to apply it. The Email log search of the Admin console tells where it went. Rules that take only mail from outside are tested by writing from outside.',
      own_copy:
        'Gmail shows only the sent copy, because sender and receiver are one mailbox. Let another administrator press the button.',
      spam: 'Gmail put it into Spam. Tick “Bypass spam filter for this message” in the rule.',
      no_label: 'It arrived without the label. Compare the filter’s To with the public address.',
      not_polled:
        'Nobody has looked for it: the mailbox is not being read. See the state of Casebook on the homepage.',
      wrong_route:
        'It was taken for mail of another route. Tick “Add X-Gm-Original-To header” in the rule, and compare the address in the tab Routes.',
      no_case: 'It came in, but no case would be made of it:',
    },
  },
};

export type RoutingTexts = typeof routingEn;
