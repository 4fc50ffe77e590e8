/** Français : si Casebook va bien, et que faire sinon. */
import type { HealthTexts } from './en';

export const healthFr: HealthTexts = {
  title: 'État de Casebook',
  level: { good: 'Tout va bien', watch: 'À regarder', bad: 'À réparer' },
  lastPoll: 'Dernière lecture de la boîte',
  took: seconds => `durée ${seconds} s`,
  waiting: 'Mails à lire',
  oldest: when => `le plus ancien est arrivé : ${when}`,
  gap: 'Mails sans ligne dans le classeur',
  noGap: 'Chaque mail a sa ligne dans le classeur.',
  trigger: 'La boîte est lue',
  triggerKind: { minutes: 'toutes les 5 minutes', hourly: 'une fois par heure' },
  cells: 'Cellules utilisées du classeur',
  archives: names => `archives : ${names}`,
  percent: value => `${value} %`,
  today: 'Temps d’exécution utilisé aujourd’hui',
  gmailToday: 'Appels à Gmail utilisés aujourd’hui',
  whenLow: percent => `dès ${percent} %, moins de chaque mail est conservé ; à la fin, les mails attendent`,
  answers: { one: '# accusé envoyé', other: '# accusés envoyés' },
  failures: { one: '# exécution échouée', other: '# exécutions échouées' },
  held: 'Mails en attente par cause',
  version: version => `Casebook ${version}`,
  cause: {
    permission: 'une autorisation manque',
    quota: 'une limite de Google est atteinte',
    google: 'Google n’a pas répondu',
    book: 'le classeur est à réparer',
    unknown: 'une erreur',
  },
  alarm: {
    subject: 'Casebook n’arrive pas à lire sa boîte',
    lead: (account, runs) =>
      `Casebook a essayé ${runs} fois de suite de lire ${account}, sans succès. Aucun mail n’est perdu : il attend sous son libellé.`,
    foot: 'Casebook n’écrit ceci qu’une fois par jour au plus. La fonction checkHealth de l’éditeur de scripts dit où il en est.',
  },
  step: {
    snippet: 'De chaque courriel, seul le début est gardé, sans ses fichiers.',
    metadata: 'De chaque courriel, seuls l’expéditeur, les destinataires et l’objet sont gardés.',
    pause: 'Les nouveaux courriels ne sont pas lus.',
  },
  scarce: {
    cells: 'cellules du classeur',
    trigger_time: 'temps d’exécution d’une journée',
    gmail: 'appels à Gmail d’une journée',
  },
  what: {
    never_polled: 'La boîte n’a pas encore été lue.',
    silent: minutes => `La boîte n’a pas été lue depuis ${minutes} minutes.`,
    failing: (runs, cause) => `Exécutions échouées de suite : ${runs} (${cause}).`,
    paused: minutes =>
      `Après des exécutions qui n’ont donné que des erreurs, la boîte se repose encore ${minutes} minutes.`,
    unauthorised: 'Une autorisation dont Casebook a besoin manque.',
    triggers_gone: functions => `Des déclencheurs ont disparu : ${functions}.`,
    hourly: 'La boîte n’est lue qu’une fois par heure.',
    backlog: (mails, minutes) => `Mails à lire : ${mails}. Le plus ancien attend depuis ${minutes} minutes.`,
    gap: mails => `Mails étiquetés sans ligne dans le classeur : ${mails}.`,
    no_upkeep: hours => `L’exécution quotidienne n’a pas eu lieu depuis ${hours} heures.`,
    cells: percent => `Le classeur a utilisé ${percent} % des cellules que Google autorise.`,
    trigger_time: percent =>
      `Les exécutions d’aujourd’hui ont utilisé ${percent} % du temps que Google autorise.`,
    meter: (step, scarce, percent) =>
      `${step} Une limite de Google est proche (${scarce} : ${percent} % utilisés).`,
    errors: mails => `Mails que Casebook n’a pas pu traiter : ${mails}.`,
    setting: (name, value) => `Le réglage « ${name} » ne peut pas être « ${value} ».`,
    rule: (name, fault) => `La règle « ${name} » est sautée. ${fault}`,
    route_test: (address, hop, next) => `Le test de ${address} a échoué à « ${hop} ». ${next}`,
    no_daily_test: hours => `Le test quotidien des routes n’a pas été envoyé depuis ${hours} heures.`,
  },
  next: {
    never_polled:
      'Attendez cinq minutes. Si rien ne change, exécutez la fonction install dans l’éditeur de scripts.',
    silent: account =>
      `Connectez-vous comme ${account}, exécutez la fonction install dans l’éditeur de scripts et autorisez ce que Google demande : un nouveau mot de passe ou une autorisation retirée arrête le déclencheur.`,
    permission: account =>
      `Connectez-vous comme ${account}, exécutez la fonction install dans l’éditeur de scripts et autorisez tout ce que Google demande. Aucun mail n’est perdu : il attend sous son libellé.`,
    passes: 'Cela passe tout seul : les mails attendent sous leur libellé et sont lus plus tard.',
    book: 'Réparez dans le classeur l’endroit nommé ci-dessus, ou exécutez la fonction install, qui rétablit onglets et en-têtes.',
    unknown:
      'Exécutez la fonction pollMailbox dans l’éditeur de scripts et envoyez son journal à qui s’occupe de Casebook.',
    paused:
      'Ensuite elle est relue d’elle-même. Pour essayer tout de suite, exécutez la fonction pollMailbox dans l’éditeur de scripts.',
    unauthorised: url => `Autorisez ici, avec le compte de la boîte de réception : ${url}`,
    triggers_gone:
      'Exécutez la fonction install dans l’éditeur de scripts avec le compte de la boîte de réception.',
    hourly:
      'Exécutez uninstall puis install dans l’éditeur de scripts : un déclencheur créé là peut tourner toutes les 5 minutes.',
    backlog: 'Rien n’est perdu. Si le nombre augmente, regardez d’abord les autres constats d’ici.',
    gap: 'Remettez sous le libellé Casebook/In les mails nommés par la dernière ligne « reconcile » de l’onglet Événements.',
    no_upkeep: 'Exécutez la fonction install dans l’éditeur de scripts : elle recrée un déclencheur disparu.',
    cells:
      'À partir de 65 %, les anciens mails passent d’eux-mêmes dans des archives, si leurs dossiers sont clos. Supprimez les colonnes vides et vos propres onglets : ils comptent aussi.',
    trigger_time:
      'Quand il est épuisé, les mails attendent le lendemain. Menez moins de mails vers cette boîte ou répartissez les routes.',
    meter_cells:
      'Rien n’est perdu : le courriel reste dans Gmail et ce qui attend est lu dès qu’il y a de la place. Supprimez les colonnes vides et vos propres onglets.',
    meter_day:
      'Rien n’est perdu : le courriel reste dans Gmail. Cela se termine tout seul 24 heures après la première exécution du jour ; ce qui attend est alors lu.',
    errors: 'Regardez-les dans l’onglet En attente et libérez ceux qui peuvent être repris.',
    setting: expects =>
      `Mettez dans l’onglet Paramètres une valeur de cette forme : ${expects}. D’ici là, la valeur par défaut s’applique.`,
    rule: 'Corrigez-la dans l’onglet Règles : la cellule est colorée et sa note dit ce qui ne va pas.',
    route_test: 'Cliquez sur « Tester cette adresse » dans le guide de routage (réglages) une fois corrigé.',
    no_daily_test:
      'Ouvrez le guide de routage dans les réglages et réactivez le test quotidien : son expéditeur est peut-être parti.',
  },
};
