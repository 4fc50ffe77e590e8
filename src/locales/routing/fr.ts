/** Français: comment mener les mails, en liste. */
import type { RoutingTexts } from './en';

export const routingFr: RoutingTexts = {
  title: 'Mener les mails',
  open: 'Mener les mails…',
  public: 'Adresse publique',
  publicNote: 'Aucun utilisateur, alias ni groupe ne doit l’avoir',
  receiving: 'Adresse de réception',
  plus: 'Fonctionne sans règle',
  rule: 'Console : chaque adresse publique',
  filter: 'Gmail, avec l’adresse de réception',
  check: 'Vérifier',
  notes:
    'Google met jusqu’à 24 heures à appliquer une règle. Une boîte reçoit au plus 60 mails par minute, 3 600 par heure et 86 400 par jour.',
  step: {
    go: 'Applications → Google Workspace → Gmail → Routage par défaut',
    add: 'Configurer, ou Ajouter une autre règle',
    match: 'Destinataire unique : l’adresse publique',
    header: 'En-têtes : ajouter X-Gm-Original-To',
    replace: 'Modifier le destinataire de l’enveloppe → Remplacer : la réception',
    spam: 'Facultatif : ignorer le filtre antispam pour ce message',
    also: 'Facultatif : ajouter des destinataires, comme l’équipe',
    all: 'Effectuer sur les adresses reconnues et non reconnues',
    save: 'Enregistrer : la règle figure dans le tableau',
    make: 'Créer un filtre, À : les adresses publiques reliées par OR',
    label: 'Appliquer le libellé Casebook/In',
    write: 'Écrire de l’extérieur à l’adresse publique',
    arrives: 'Le mail arrive sous Casebook/In',
    made: 'En cinq minutes : Casebook/Done et un dossier',
  },
};
