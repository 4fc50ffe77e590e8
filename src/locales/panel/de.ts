/** Deutsch: the words of the open mail's card and of what is done beside a mail. */
import type { PanelTexts } from './en';

export const panelTexts: PanelTexts = {
  whoSent: {
    title: 'Von wem ist diese Mail?',
    why: 'Der Kopf der weitergeleiteten Mail war nicht lesbar; deshalb wurde sie nicht von selbst abgelegt.',
    address: 'E-Mail des ursprünglichen Absenders',
    addressHint: 'Zum Beispiel anna@acme.example',
    name: 'Name',
    found: 'Im Text gefunden. Bitte vor dem Ablegen prüfen.',
    log: 'Bei diesem Absender ablegen',
  },
  mailCard: {
    deals: 'Geschäfte',
    tasks: 'Aufgaben',
    closes: day => `Abschluss ${day}`,
    due: day => `fällig ${day}`,
    overdue: day => `überfällig seit ${day}`,
    others: 'Andere in dieser Mail',
    morePeople: 'In dieser Mail sind noch mehr Personen.',
    moreActions: 'Weitere Aktionen',
    logThread: 'Unterhaltung ablegen',
    whoSent: 'Von wem ist sie?',
    senderUnread: 'Weitergeleitet, aber der Verfasser war nicht lesbar.',
  },
  caseMenu: {
    title: id => `${id} ändern`,
    assignToMe: 'Mir zuweisen',
    unassign: 'Zuweisung aufheben',
    setStatus: word => `Status: ${word}`,
    setPriority: word => `Priorität: ${word}`,
  },
  stage: {
    new: 'neu',
    qualified: 'qualifiziert',
    proposal: 'Angebot',
    won: 'gewonnen',
    lost: 'verloren',
  },
};
