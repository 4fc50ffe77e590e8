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
};

export type RoutingTexts = typeof routingEn;
