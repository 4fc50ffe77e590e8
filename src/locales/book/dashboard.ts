/** Words of the Dashboard tab (src/book/sheets/dashboard). */
import type { Locale } from './index';

export interface DashboardWords {
  readonly figures: Readonly<
    Record<
      | 'open'
      | 'unassigned'
      | 'overdue'
      | 'dueSoon'
      | 'waiting'
      | 'held'
      | 'tasks'
      | 'newThisWeek'
      | 'closedThisWeek'
      | 'median'
      | 'ninety'
      | 'contacts'
      | 'messages',
      string
    >
  >;
  readonly titles: Readonly<
    Record<'weeks' | 'ages' | 'owners' | 'answers' | 'routes' | 'mails' | 'outcomes' | 'senders', string>
  >;
  readonly heads: Readonly<
    Record<
      | 'week'
      | 'created'
      | 'closed'
      | 'median'
      | 'ninety'
      | 'age'
      | 'open'
      | 'overdue'
      | 'owner'
      | 'route'
      | 'recent'
      | 'user'
      | 'thisWeek'
      | 'lastWeek'
      | 'twoWeeks'
      | 'threeWeeks'
      | 'outcome'
      | 'count'
      | 'sender'
      | 'mails',
      string
    >
  >;
  /** Of open cases, by days since the first mail. */
  readonly ages: readonly [string, string, string, string, string];
  readonly nobody: string;
}

export const DASHBOARD_WORDS: Readonly<Record<Locale, DashboardWords>> = {
  en: {
    figures: {
      open: 'Open cases and leads',
      unassigned: 'of these unassigned',
      overdue: 'of these overdue',
      dueSoon: 'of these due within a day',
      waiting: 'Waiting for the customer',
      held: 'Held mails to decide',
      tasks: 'Open tasks',
      newThisWeek: 'New this week',
      closedThisWeek: 'Closed this week',
      median: 'First answer, median (working hours)',
      ninety: 'First answer, 90 % within (working hours)',
      contacts: 'Contacts',
      messages: 'Mails logged',
    },
    titles: {
      weeks: 'New and closed per week',
      ages: 'Open cases by age',
      owners: 'Open cases by owner',
      answers: 'Working hours to the first answer',
      routes: 'Cases by route',
      mails: 'Mails per user and week',
      outcomes: 'What became of the mail of 30 days',
      senders: 'Busiest senders',
    },
    heads: {
      week: 'Week from',
      created: 'New',
      closed: 'Closed',
      median: 'Median',
      ninety: '90 %',
      age: 'Age',
      open: 'Open',
      overdue: 'Overdue',
      owner: 'Owner',
      route: 'Route',
      recent: 'New in 30 days',
      user: 'User',
      thisWeek: 'This week',
      lastWeek: 'Last week',
      twoWeeks: '2 weeks ago',
      threeWeeks: '3 weeks ago',
      outcome: 'Outcome',
      count: 'Mails',
      sender: 'Contact',
      mails: 'Mails',
    },
    ages: ['up to 1 day', '1 to 3 days', '3 to 7 days', '7 to 30 days', 'over 30 days'],
    nobody: 'nobody',
  },
  'pt-BR': {
    figures: {
      open: 'Casos e leads abertos',
      unassigned: 'destes, sem responsável',
      overdue: 'destes, vencidos',
      dueSoon: 'destes, vencem em um dia',
      waiting: 'Aguardando o cliente',
      held: 'E-mails retidos a decidir',
      tasks: 'Tarefas abertas',
      newThisWeek: 'Novos nesta semana',
      closedThisWeek: 'Fechados nesta semana',
      median: 'Primeira resposta, mediana (horas úteis)',
      ninety: 'Primeira resposta, 90 % em até (horas úteis)',
      contacts: 'Contatos',
      messages: 'E-mails registrados',
    },
    titles: {
      weeks: 'Novos e fechados por semana',
      ages: 'Casos abertos por idade',
      owners: 'Casos abertos por responsável',
      answers: 'Horas úteis até a primeira resposta',
      routes: 'Casos por rota',
      mails: 'E-mails por usuário e semana',
      outcomes: 'O destino dos e-mails de 30 dias',
      senders: 'Quem mais escreve',
    },
    heads: {
      week: 'Semana de',
      created: 'Novos',
      closed: 'Fechados',
      median: 'Mediana',
      ninety: '90 %',
      age: 'Idade',
      open: 'Abertos',
      overdue: 'Vencidos',
      owner: 'Responsável',
      route: 'Rota',
      recent: 'Novos em 30 dias',
      user: 'Usuário',
      thisWeek: 'Esta semana',
      lastWeek: 'Semana passada',
      twoWeeks: 'Há 2 semanas',
      threeWeeks: 'Há 3 semanas',
      outcome: 'Resultado',
      count: 'E-mails',
      sender: 'Contato',
      mails: 'E-mails',
    },
    ages: ['até 1 dia', '1 a 3 dias', '3 a 7 dias', '7 a 30 dias', 'mais de 30 dias'],
    nobody: 'ninguém',
  },
  ja: {
    figures: {
      open: '未完了の案件と見込み客',
      unassigned: 'うち担当者なし',
      overdue: 'うち期限切れ',
      dueSoon: 'うち 1 日以内に期限',
      waiting: 'お客様の返事待ち',
      held: '判断待ちの保留メール',
      tasks: '未完了のタスク',
      newThisWeek: '今週の新規',
      closedThisWeek: '今週の完了',
      median: '最初の返信・中央値（営業時間）',
      ninety: '最初の返信・90 %（営業時間）',
      contacts: '連絡先',
      messages: '記録したメール',
    },
    titles: {
      weeks: '週ごとの新規と完了',
      ages: '未完了の案件（経過日数別）',
      owners: '未完了の案件（担当者別）',
      answers: '最初の返信までの営業時間',
      routes: 'ルート別の案件',
      mails: 'ユーザー別・週別のメール',
      outcomes: '30 日間のメールの処理結果',
      senders: 'メールの多い連絡先',
    },
    heads: {
      week: '週の初日',
      created: '新規',
      closed: '完了',
      median: '中央値',
      ninety: '90 %',
      age: '経過',
      open: '未完了',
      overdue: '期限切れ',
      owner: '担当者',
      route: 'ルート',
      recent: '30 日間の新規',
      user: 'ユーザー',
      thisWeek: '今週',
      lastWeek: '先週',
      twoWeeks: '2 週間前',
      threeWeeks: '3 週間前',
      outcome: '結果',
      count: 'メール',
      sender: '連絡先',
      mails: 'メール',
    },
    ages: ['1 日まで', '1～3 日', '3～7 日', '7～30 日', '30 日超'],
    nobody: '担当者なし',
  },
  es: {
    figures: {
      open: 'Casos e interesados abiertos',
      unassigned: 'de ellos, sin responsable',
      overdue: 'de ellos, vencidos',
      dueSoon: 'de ellos, vencen en un día',
      waiting: 'A la espera del cliente',
      held: 'Correos retenidos por decidir',
      tasks: 'Tareas abiertas',
      newThisWeek: 'Nuevos esta semana',
      closedThisWeek: 'Cerrados esta semana',
      median: 'Primera respuesta, mediana (horas laborables)',
      ninety: 'Primera respuesta, 90 % en (horas laborables)',
      contacts: 'Contactos',
      messages: 'Correos registrados',
    },
    titles: {
      weeks: 'Nuevos y cerrados por semana',
      ages: 'Casos abiertos por antigüedad',
      owners: 'Casos abiertos por responsable',
      answers: 'Horas laborables hasta la primera respuesta',
      routes: 'Casos por ruta',
      mails: 'Correos por usuario y semana',
      outcomes: 'Qué fue del correo de 30 días',
      senders: 'Quién escribe más',
    },
    heads: {
      week: 'Semana del',
      created: 'Nuevos',
      closed: 'Cerrados',
      median: 'Mediana',
      ninety: '90 %',
      age: 'Antigüedad',
      open: 'Abiertos',
      overdue: 'Vencidos',
      owner: 'Responsable',
      route: 'Ruta',
      recent: 'Nuevos en 30 días',
      user: 'Usuario',
      thisWeek: 'Esta semana',
      lastWeek: 'La pasada',
      twoWeeks: 'Hace 2 semanas',
      threeWeeks: 'Hace 3 semanas',
      outcome: 'Resultado',
      count: 'Correos',
      sender: 'Contacto',
      mails: 'Correos',
    },
    ages: ['hasta 1 día', 'de 1 a 3 días', 'de 3 a 7 días', 'de 7 a 30 días', 'más de 30 días'],
    nobody: 'nadie',
  },
  fr: {
    figures: {
      open: 'Dossiers et pistes ouverts',
      unassigned: 'dont non attribués',
      overdue: 'dont en retard',
      dueSoon: 'dont à échéance sous un jour',
      waiting: 'En attente du client',
      held: 'Courriels retenus à décider',
      tasks: 'Tâches ouvertes',
      newThisWeek: 'Nouveaux cette semaine',
      closedThisWeek: 'Clos cette semaine',
      median: 'Première réponse, médiane (heures ouvrées)',
      ninety: 'Première réponse, 90 % sous (heures ouvrées)',
      contacts: 'Contacts',
      messages: 'Courriels enregistrés',
    },
    titles: {
      weeks: 'Nouveaux et clos par semaine',
      ages: 'Dossiers ouverts par ancienneté',
      owners: 'Dossiers ouverts par responsable',
      answers: 'Heures ouvrées avant la première réponse',
      routes: 'Dossiers par route',
      mails: 'Courriels par utilisateur et semaine',
      outcomes: 'Ce que sont devenus les courriels de 30 jours',
      senders: 'Qui écrit le plus',
    },
    heads: {
      week: 'Semaine du',
      created: 'Nouveaux',
      closed: 'Clos',
      median: 'Médiane',
      ninety: '90 %',
      age: 'Ancienneté',
      open: 'Ouverts',
      overdue: 'En retard',
      owner: 'Responsable',
      route: 'Route',
      recent: 'Nouveaux en 30 j',
      user: 'Utilisateur',
      thisWeek: 'Cette semaine',
      lastWeek: 'La précédente',
      twoWeeks: 'Il y a 2 sem.',
      threeWeeks: 'Il y a 3 sem.',
      outcome: 'Résultat',
      count: 'Courriels',
      sender: 'Contact',
      mails: 'Courriels',
    },
    ages: ['jusqu’à 1 jour', '1 à 3 jours', '3 à 7 jours', '7 à 30 jours', 'plus de 30 jours'],
    nobody: 'personne',
  },
  de: {
    figures: {
      open: 'Offene Fälle und Interessenten',
      unassigned: 'davon ohne Bearbeiter',
      overdue: 'davon überfällig',
      dueSoon: 'davon innerhalb eines Tages fällig',
      waiting: 'Warten auf den Kunden',
      held: 'Zurückgehaltene Mails zu entscheiden',
      tasks: 'Offene Aufgaben',
      newThisWeek: 'Neu in dieser Woche',
      closedThisWeek: 'Geschlossen in dieser Woche',
      median: 'Erste Antwort, Median (Arbeitsstunden)',
      ninety: 'Erste Antwort, 90 % binnen (Arbeitsstunden)',
      contacts: 'Kontakte',
      messages: 'Erfasste Mails',
    },
    titles: {
      weeks: 'Neu und geschlossen je Woche',
      ages: 'Offene Fälle nach Alter',
      owners: 'Offene Fälle nach Bearbeiter',
      answers: 'Arbeitsstunden bis zur ersten Antwort',
      routes: 'Fälle nach Weg',
      mails: 'Mails je Benutzer und Woche',
      outcomes: 'Was aus der Mail von 30 Tagen wurde',
      senders: 'Wer am meisten schreibt',
    },
    heads: {
      week: 'Woche ab',
      created: 'Neu',
      closed: 'Geschlossen',
      median: 'Median',
      ninety: '90 %',
      age: 'Alter',
      open: 'Offen',
      overdue: 'Überfällig',
      owner: 'Bearbeiter',
      route: 'Weg',
      recent: 'Neu in 30 Tagen',
      user: 'Benutzer',
      thisWeek: 'Diese Woche',
      lastWeek: 'Letzte Woche',
      twoWeeks: 'Vor 2 Wochen',
      threeWeeks: 'Vor 3 Wochen',
      outcome: 'Ergebnis',
      count: 'Mails',
      sender: 'Kontakt',
      mails: 'Mails',
    },
    ages: ['bis 1 Tag', '1 bis 3 Tage', '3 bis 7 Tage', '7 bis 30 Tage', 'über 30 Tage'],
    nobody: 'niemand',
  },
};
