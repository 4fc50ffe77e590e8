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
  test: {
    send: 'Tester cette adresse',
    look: 'Regarder encore',
    mail: 'Ce courriel vérifie que les messages à cette adresse parviennent à Casebook. Il ne crée pas de dossier. Personne n’a rien à faire.',
    dailyOn: 'Tester chaque jour',
    dailyOff: 'Ne plus tester chaque jour',
    by: 'Testé chaque jour par',
    waiting: 'en attente ; la boîte est lue toutes les quelques minutes',
    seconds: n => `après ${n} s`,
    minutes: n => `après ${n} min`,
    hop: {
      sent: 'Envoyé',
      arrived: 'Arrivé dans la boîte de routage',
      labelled: 'Sous le libellé Casebook/In',
      made: 'Deviendrait un dossier',
    },
    fault: {
      bounced:
        'Il vous est revenu : l’adresse est inconnue. La règle n’est pas encore appliquée (jusqu’à 24 heures), ou l’exécution pour les adresses reconnues et non reconnues manque.',
      not_arrived:
        'Il n’est pas arrivé en 15 minutes. Voyez la règle (destinataire unique, remplacer le destinataire) ; Google met jusqu’à 24 heures à l’appliquer. La recherche dans les journaux de messagerie de la console dit où il est allé. Une règle réservée au courriel externe se teste en écrivant de l’extérieur.',
      own_copy:
        'Gmail ne montre que la copie envoyée, car expéditeur et destinataire sont la même boîte. Faites cliquer un autre administrateur.',
      spam: 'Gmail l’a mis dans le spam. Cochez « Ignorer le filtre antispam pour ce message » dans la règle.',
      no_label: 'Il est arrivé sans le libellé. Comparez le champ À du filtre à l’adresse publique.',
      not_polled:
        'Personne ne l’a cherché : la boîte n’est pas lue. Voyez l’état de Casebook sur la page d’accueil.',
      wrong_route:
        'Il a été pris pour le courriel d’une autre route. Cochez « Ajouter l’en-tête X-Gm-Original-To » dans la règle, et comparez l’adresse dans l’onglet Routes.',
      no_case: 'Il est arrivé, mais ne deviendrait pas un dossier :',
    },
  },
};
