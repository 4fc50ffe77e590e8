/** What stands at the end of a cell that holds only the beginning of a text, in the language of the book. */
import type { Locale } from './index';

export const LONG_TEXT: Readonly<Record<Locale, { readonly wholeText: (url: string) => string }>> = {
  en: { wholeText: url => `[The text is longer than a cell can hold. All of it: ${url}]` },
  'pt-BR': { wholeText: url => `[O texto não cabe em uma célula. Texto completo: ${url}]` },
  ja: { wholeText: url => `［文章がセルの上限を超えています。全文：${url} ］` },
  es: { wholeText: url => `[El texto no cabe en una celda. Texto completo: ${url}]` },
  fr: { wholeText: url => `[Le texte dépasse ce qu’une cellule peut contenir. Texte complet : ${url}]` },
  de: { wholeText: url => `[Der Text passt nicht in eine Zelle. Der ganze Text: ${url}]` },
};
