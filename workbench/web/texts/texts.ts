/** The page's languages, and how a text is looked up and filled. */
import { de } from './de';
import { en, type Texts } from './en';
import { es } from './es';
import { fr } from './fr';
import { ja } from './ja';
import { ptBR } from './pt-BR';

export const LOCALES = [
  { code: 'en', name: 'English', texts: en },
  { code: 'pt-BR', name: 'Português (BR)', texts: ptBR },
  { code: 'ja', name: '日本語', texts: ja },
  { code: 'es', name: 'Español', texts: es },
  { code: 'fr', name: 'Français', texts: fr },
  { code: 'de', name: 'Deutsch', texts: de },
] as const;

export type Locale = (typeof LOCALES)[number]['code'];
export type TextKey = keyof Texts;
export type Translate = (key: TextKey, values?: Readonly<Record<string, string | number>>) => string;

export const translator = (locale: Locale): Translate => {
  const texts: Texts = LOCALES.find(one => one.code === locale)?.texts ?? en;
  return (key, values = {}) =>
    texts[key].replace(/\{(\w+)\}/g, (whole, name: string) => `${values[name] ?? whole}`);
};

/** The first of the browser's languages that we speak. */
export function preferredLocale(wanted: readonly string[]): Locale {
  for (const tag of wanted) {
    const found =
      LOCALES.find(one => one.code === tag) ??
      LOCALES.find(one => one.code.split('-')[0] === tag.split('-')[0]);
    if (found) return found.code;
  }
  return 'en';
}
