/** The words about rules that cannot be read and about their examples, in every language of the book. */
import type { Locale } from '../index';
import { ruleTextsEn, type RuleTexts } from './en';
import { ruleTextsPtBr } from './pt-BR';
import { ruleTextsJa } from './ja';
import { ruleTextsEs } from './es';
import { ruleTextsFr } from './fr';
import { ruleTextsDe } from './de';

export const RULE_NOTES: Readonly<Record<Locale, RuleTexts>> = {
  en: ruleTextsEn,
  'pt-BR': ruleTextsPtBr,
  ja: ruleTextsJa,
  es: ruleTextsEs,
  fr: ruleTextsFr,
  de: ruleTextsDe,
};
