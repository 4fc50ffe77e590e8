/** The receipt of what is kept of a person, by language. */
import type { Locale } from '../index';
import { receiptEn } from './en';
import { receiptPtBr } from './pt-BR';
import { receiptJa } from './ja';
import { receiptEs } from './es';
import { receiptFr } from './fr';
import { receiptDe } from './de';
import type { ReceiptWords } from './words';

export const RECEIPT: Readonly<Record<Locale, ReceiptWords>> = {
  en: receiptEn,
  'pt-BR': receiptPtBr,
  ja: receiptJa,
  es: receiptEs,
  fr: receiptFr,
  de: receiptDe,
};
