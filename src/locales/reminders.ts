/** What the mail to an assignee says whose cases are due. `{…}` are filled in by src/reminder-words.ts. */
import type { Locale } from './book';

export interface ReminderTexts {
  /** The subject for one case, and how its line says until when. */
  readonly subject: Readonly<Record<'late' | 'soon', string>>;
  readonly many: string;
  readonly hello: string;
  readonly heads: Readonly<Record<'late' | 'soon', string>>;
  readonly answer: Readonly<Record<'late' | 'soon', string>>;
  readonly solution: Readonly<Record<'late' | 'soon', string>>;
  readonly noSubject: string;
  readonly foot: string;
}

export const REMINDERS: Readonly<Record<Locale, ReminderTexts>> = {
  en: {
    subject: { late: 'Overdue: {case}', soon: 'Due soon: {case}' },
    many: '{count} of your cases: {late} overdue, {soon} due soon',
    hello: 'Hello {name},',
    heads: { late: 'Overdue', soon: 'Due soon' },
    answer: { late: 'the first answer was due on {when}', soon: 'the first answer is due on {when}' },
    solution: { late: 'the solution was due on {when}', soon: 'the solution is due on {when}' },
    noSubject: '(no subject)',
    foot: 'The workbook: {url}\n\nCasebook writes this once when a deadline comes near and once when it has passed. Admins can switch it off on the tab {tab}: {setting}.',
  },
  'pt-BR': {
    subject: { late: 'Vencido: {case}', soon: 'Vence em breve: {case}' },
    many: '{count} dos seus casos: {late} vencidos, {soon} vencem em breve',
    hello: 'Olá {name},',
    heads: { late: 'Vencidos', soon: 'Vencem em breve' },
    answer: { late: 'a primeira resposta venceu em {when}', soon: 'a primeira resposta vence em {when}' },
    solution: { late: 'a solução venceu em {when}', soon: 'a solução vence em {when}' },
    noSubject: '(sem assunto)',
    foot: 'A planilha: {url}\n\nO Casebook avisa uma vez quando um prazo se aproxima e uma vez quando ele vence. Administradores podem desligar isso na aba {tab}: {setting}.',
  },
  ja: {
    subject: { late: '期限切れ：{case}', soon: '期限間近：{case}' },
    many: '担当案件{count}件（期限切れ{late}件、期限間近{soon}件）',
    hello: '{name} さん',
    heads: { late: '期限切れ', soon: '期限間近' },
    answer: { late: '初回返信の期限：{when}（超過）', soon: '初回返信の期限：{when}' },
    solution: { late: '解決の期限：{when}（超過）', soon: '解決の期限：{when}' },
    noSubject: '（件名なし）',
    foot: 'ワークブック：{url}\n\nこのお知らせは、期限が近づいたときと過ぎたときに一度ずつ届きます。管理者は「{tab}」タブの「{setting}」で止められます。',
  },
  es: {
    subject: { late: 'Vencido: {case}', soon: 'Vence pronto: {case}' },
    many: '{count} de sus casos: {late} vencidos, {soon} vencen pronto',
    hello: 'Hola {name}:',
    heads: { late: 'Vencidos', soon: 'Vencen pronto' },
    answer: { late: 'la primera respuesta venció el {when}', soon: 'la primera respuesta vence el {when}' },
    solution: { late: 'la solución venció el {when}', soon: 'la solución vence el {when}' },
    noSubject: '(sin asunto)',
    foot: 'El libro: {url}\n\nCasebook avisa una vez cuando un plazo se acerca y una vez cuando ha vencido. Los administradores pueden desactivarlo en la pestaña {tab}: {setting}.',
  },
  fr: {
    subject: { late: 'En retard : {case}', soon: 'Bientôt à échéance : {case}' },
    many: '{count} de vos dossiers : {late} en retard, {soon} bientôt à échéance',
    hello: 'Bonjour {name},',
    heads: { late: 'En retard', soon: 'Bientôt à échéance' },
    answer: {
      late: 'la première réponse était due le {when}',
      soon: 'la première réponse est due le {when}',
    },
    solution: { late: 'la solution était due le {when}', soon: 'la solution est due le {when}' },
    noSubject: '(sans objet)',
    foot: 'Le classeur : {url}\n\nCasebook prévient une fois quand une échéance approche et une fois quand elle est passée. Les administrateurs peuvent l’arrêter dans l’onglet {tab} : {setting}.',
  },
  de: {
    subject: { late: 'Überfällig: {case}', soon: 'Bald fällig: {case}' },
    many: '{count} Ihrer Fälle: {late} überfällig, {soon} bald fällig',
    hello: 'Guten Tag {name},',
    heads: { late: 'Überfällig', soon: 'Bald fällig' },
    answer: {
      late: 'die erste Antwort war fällig am {when}',
      soon: 'die erste Antwort ist fällig am {when}',
    },
    solution: { late: 'die Lösung war fällig am {when}', soon: 'die Lösung ist fällig am {when}' },
    noSubject: '(ohne Betreff)',
    foot: 'Die Arbeitsmappe: {url}\n\nCasebook schreibt einmal, wenn eine Frist naht, und einmal, wenn sie vorbei ist. Admins können das im Blatt {tab} abstellen: {setting}.',
  },
};
