/** Which of our languages serves a reader. */
import { LOCALES, type Locale } from './book';

/**
 * The language for a BCP 47 tag as browsers and Gmail send it (`pt`, `pt_PT`, `ja-JP`, `de-AT-1996`): the exact tag,
 * else the first of our languages with the same primary subtag, else English.
 */
export const localeFor = (tag: string | null | undefined): Locale => {
  const wanted = (tag ?? '').replace(/_/g, '-').toLowerCase();
  const primary = wanted.split('-')[0] ?? '';
  return (
    LOCALES.find(locale => locale.toLowerCase() === wanted) ??
    LOCALES.find(locale => locale.toLowerCase().split('-')[0] === primary) ??
    'en'
  );
};
