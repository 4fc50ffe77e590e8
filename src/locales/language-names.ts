/** Our languages by their own names: whoever cannot read the panel still finds theirs. */
import type { Locale } from './book';

export const LANGUAGE_NAMES: Readonly<Record<Locale, string>> = {
  en: 'English',
  'pt-BR': 'Português (Brasil)',
  ja: '日本語',
  es: 'Español',
  fr: 'Français',
  de: 'Deutsch',
};
