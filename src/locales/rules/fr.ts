/** French: the rules, tested and tried. */
import type { RulesTexts } from './en';

export const rulesFr: RulesTexts = {
  open: 'Règles',
  title: 'Règles',
  test: 'Tester toutes les règles',
  none: 'Pas encore de règles. Écrivez-en une dans l’onglet Règles du classeur.',
  tested: { one: '# règle testée avec ses exemples', other: '# règles testées avec leurs exemples' },
  right: 'Toutes sont lisibles et tous les exemples sont justes.',
  wrong: { one: '# règle comporte une erreur.', other: '# règles comportent une erreur.' },
  off: 'désactivée',
  noExamples: 'pas encore d’exemples',
  trial: {
    title: (days: string) => `Essai sur les ${days} derniers jours`,
    note: 'Décide une nouvelle fois du courrier de la boîte de routage selon les règles actuelles et montre ce qui changerait. Rien d’autre n’est écrit.',
    start: 'Essayer les règles',
    again: 'Essayer encore',
    look: 'Regarder encore',
    waiting: 'La boîte de routage commence à sa prochaine lecture, dans quelques minutes.',
    begun: 'Les messages sont en cours de comptage.',
    running: (d: string, t: string) => `${d} messages examinés sur ${t}`,
    stopped: (d: string) =>
      `Arrêté après ${d} messages. Essayez encore. Si cela s’arrête de nouveau, le journal des exécutions du compte de la boîte de routage dit pourquoi.`,
    looked: { one: '# message examiné', other: '# messages examinés' },
    different: { one: '# message aurait un autre sort', other: '# messages auraient un autre sort' },
    same: 'Aucun message n’aurait un autre sort.',
    by: (who: string) => `Demandé par ${who}`,
  },
};
