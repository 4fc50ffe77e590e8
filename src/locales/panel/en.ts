/** English: the words of the open mail's card and of what is done beside a mail. */

export const panelTexts = {
  whoSent: {
    title: 'Who sent this?',
    why: 'The header of the forwarded mail could not be read, so it was not logged by itself.',
    address: 'E-mail of the original sender',
    addressHint: 'For example ann@acme.example',
    name: 'Name',
    found: 'Found in the text. Check it before you log.',
    log: 'Log on this sender',
  },
  mailCard: {
    reply: 'Reply…',
    deals: 'Deals',
    tasks: 'Tasks',
    closes: (day: string) => `closes ${day}`,
    due: (day: string) => `due ${day}`,
    overdue: (day: string) => `overdue since ${day}`,
    others: 'Others in this mail',
    morePeople: 'There are more people in this mail.',
    moreActions: 'More actions',
    logThread: 'Log the conversation',
    whoSent: 'Who sent this?',
    senderUnread: 'Forwarded, but who wrote it could not be read.',
  },
  reply: {
    title: 'Reply',
    template: 'Template',
    noTemplate: 'None',
    from: 'From',
    recipients: 'Recipients',
    toAll: 'Reply to all',
    link: 'Link to a Drive file',
    linkHint: 'Optional: a link that begins with https://drive.google.com/',
    preview: 'Show the text',
    previewTitle: 'Your reply',
    empty: 'Empty: the draft opens without a text.',
    make: 'Open as draft',
    note: 'Nothing is sent before you press Send in Gmail.',
  },
  caseMenu: {
    title: (id: string) => `Change ${id}`,
    assignToMe: 'Assign to me',
    unassign: 'Unassign',
    setStatus: (word: string) => `Status: ${word}`,
    setPriority: (word: string) => `Priority: ${word}`,
  },
  stage: {
    new: 'new',
    qualified: 'qualified',
    proposal: 'proposal',
    won: 'won',
    lost: 'lost',
  },
};

export type PanelTexts = typeof panelTexts;
