/** French: what Casebook says on a cell that it puts back or leaves with a question. `{…}` are filled in. */
import type { EditNotes } from './en';

export const editNotesFr: EditNotes = {
  machine:
    '« {typed} » a été annulé : Casebook remplit cette colonne et s’en sert pour retrouver les lignes.',
  machinePasted:
    'Casebook remplit cette colonne et s’en sert pour retrouver les lignes. Ce qui a été collé peut rompre des liens : annulez (Ctrl+Z) ou reprenez la valeur dans Fichier > Historique des versions.',
  oneOf: '« {typed} » a été annulé : il faut l’une de ces valeurs : {choices}.',
  person:
    '« {typed} » a été annulé : personne dans l’onglet {users} n’a cette adresse ou ce nom, ou n’est actif.',
  date: '« {typed} » a été annulé : écrivez une date telle que {example}.',
  address: '« {typed} » a été annulé : ce n’est pas une adresse électronique.',
  addressTaken:
    '« {typed} » appartient déjà à {owner}. Fusionnez les deux contacts dans le panneau latéral ou prenez une autre adresse.',
  needsAddress: 'Saisissez l’adresse : cette ligne devient alors un contact et reçoit son ID.',
  noCase: '« {typed} » a été annulé : ce dossier n’existe pas. Saisissez un numéro tel que C-12.',
  sameCase: '« {typed} » a été annulé : les deux ne font déjà qu’un dossier.',
  mergeHere:
    '« {typed} » a été annulé : pour fusionner ce dossier, saisissez le numéro de l’autre dans la colonne {column}.',
  statusInUse:
    '« {typed} » a été annulé : des dossiers ont encore le statut « {status} ». Donnez-leur en un autre, puis modifiez la liste.',
  heldDone: '« {typed} » a été annulé : ce courriel a déjà été traité.',
  setting: '« {typed} » a été annulé : ce réglage accepte {expects}.',
  number: '« {typed} » a été annulé : écrivez un nombre d’heures ou laissez vide.',
  language:
    '« {typed} » n’est pas un code de langue. Écrivez en, pt-BR ou ja, ou laissez vide pour toute langue.',
  tooMany:
    'Casebook n’a regardé que les {rows} premières lignes de cette saisie. Collez le reste par petites parties.',
  follows: 'Le reste de ce qu’entraîne cette saisie suit dans quelques minutes.',
};
