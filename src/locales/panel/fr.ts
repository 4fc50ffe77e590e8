/** Français: the words of the open mail's card and of what is done beside a mail. */
import type { PanelTexts } from './en';

export const panelTexts: PanelTexts = {
  whoSent: {
    title: 'Qui a envoyé cet e-mail ?',
    why: 'L’en-tête de l’e-mail transféré n’a pas pu être lu ; il n’a donc pas été enregistré tout seul.',
    address: 'E-mail de l’expéditeur d’origine',
    addressHint: 'Par exemple anne@acme.example',
    name: 'Nom',
    found: 'Trouvé dans le texte. Vérifiez avant d’enregistrer.',
    log: 'Enregistrer chez lui',
  },
  mailCard: {
    deals: 'Affaires',
    tasks: 'Tâches',
    closes: day => `clôture le ${day}`,
    due: day => `échéance le ${day}`,
    overdue: day => `en retard depuis le ${day}`,
    others: 'Autres personnes de cet e-mail',
    morePeople: 'Il y a d’autres personnes dans cet e-mail.',
    moreActions: 'Autres actions',
    logThread: 'Enregistrer la conversation',
    whoSent: 'Qui l’a envoyé ?',
    senderUnread: 'Transféré, mais son auteur n’a pas pu être lu.',
  },
  caseMenu: {
    title: id => `Modifier ${id}`,
    assignToMe: 'M’attribuer',
    unassign: 'Retirer le responsable',
    setStatus: word => `État : ${word}`,
    setPriority: word => `Priorité : ${word}`,
  },
  stage: {
    new: 'nouvelle',
    qualified: 'qualifiée',
    proposal: 'proposition',
    won: 'gagnée',
    lost: 'perdue',
  },
};
