/** Titles of the saved views (src/book/sheets/filter-views.ts). */
import type { Locale } from './index';

export type ViewName = 'mine' | 'unassigned' | 'overdue' | 'waiting' | 'held' | 'openTasks';

export const VIEW_TITLES: Readonly<Record<Locale, Readonly<Record<ViewName, string>>>> = {
  en: {
    mine: 'Mine',
    unassigned: 'Unassigned',
    overdue: 'Overdue',
    waiting: 'Waiting for the customer',
    held: 'Held, to be decided',
    openTasks: 'Open tasks',
  },
  'pt-BR': {
    mine: 'Meus',
    unassigned: 'Sem responsável',
    overdue: 'Vencidos',
    waiting: 'Aguardando o cliente',
    held: 'Retidos, a decidir',
    openTasks: 'Tarefas abertas',
  },
  ja: {
    mine: '自分の担当',
    unassigned: '担当者なし',
    overdue: '期限切れ',
    waiting: 'お客様の返事待ち',
    held: '保留中（要判断）',
    openTasks: '未完了のタスク',
  },
  es: {
    mine: 'Míos',
    unassigned: 'Sin responsable',
    overdue: 'Vencidos',
    waiting: 'A la espera del cliente',
    held: 'Retenidos, por decidir',
    openTasks: 'Tareas abiertas',
  },
  fr: {
    mine: 'Les miens',
    unassigned: 'Non attribués',
    overdue: 'En retard',
    waiting: 'En attente du client',
    held: 'Retenus, à décider',
    openTasks: 'Tâches ouvertes',
  },
  de: {
    mine: 'Meine',
    unassigned: 'Ohne Bearbeiter',
    overdue: 'Überfällig',
    waiting: 'Warten auf den Kunden',
    held: 'Zurückgehalten, zu entscheiden',
    openTasks: 'Offene Aufgaben',
  },
};
