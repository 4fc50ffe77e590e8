/** French: work that goes on after the click that asked for it. */
import type { WorkTexts } from './en';

export const workFr: WorkTexts = {
  title: 'En arrière-plan',
  running: (d, t) => `Enregistrement d’une conversation : ${d} sur ${t}`,
  finished: (d, t) => `Conversation enregistrée : ${d} sur ${t}`,
  stopped: (d, t) => `Arrêté à ${d} sur ${t}`,
  gone: { one: '# courriel n’existait plus', other: '# courriels n’existaient plus' },
  go: 'Continuer',
  rows: {
    part: (d, t) => `${d} sur ${t}`,
    running: n => `Déplacement de lignes : ${n}`,
    finished: n => `Lignes déplacées : ${n}`,
    stopped: n => `Arrêté après ${n} lignes`,
  },
  held: {
    running: n => `Courriels retenus en cours d’écartement : ${n}`,
    finished: n => `Courriels retenus écartés : ${n}`,
    stopped: n => `Arrêté après ${n} courriels retenus`,
    dismissed: {
      one: '# courriel retenu de cet expéditeur a été écarté.',
      other: '# courriels retenus de cet expéditeur ont été écartés.',
    },
    reread: {
      one: 'Le texte de # courriel retenu était effacé : il est relu dans Gmail.',
      other: 'Les textes de # courriels retenus étaient effacés : ils sont relus dans Gmail.',
    },
  },
  archives: {
    running: (d, t) => `Retrait de l’accès aux archives à une personne partie : ${d} sur ${t}`,
    finished: (d, t) => `Accès aux archives retiré à une personne partie : ${d} sur ${t}`,
    stopped: (d, t) => `Arrêté à ${d} archives sur ${t}`,
  },
  restLater: 'Le reste suit en arrière-plan.',
  later: {
    one: '# e-mail s’enregistre en arrière-plan.',
    other: '# e-mails s’enregistrent en arrière-plan.',
  },
  goesOn: 'La suite est en cours.',
};
