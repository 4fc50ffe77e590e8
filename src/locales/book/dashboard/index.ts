/** Words of the Dashboard tab, by language. */
import type { Locale } from '../index';
import { dashboardEn } from './en';
import { dashboardPtBr } from './pt-BR';
import { dashboardJa } from './ja';
import { dashboardEs } from './es';
import { dashboardFr } from './fr';
import { dashboardDe } from './de';
import type { DashboardWords } from './words';

export type { DashboardWords } from './words';

export const DASHBOARD_WORDS: Readonly<Record<Locale, DashboardWords>> = {
  en: dashboardEn,
  'pt-BR': dashboardPtBr,
  ja: dashboardJa,
  es: dashboardEs,
  fr: dashboardFr,
  de: dashboardDe,
};
