/** What the book says about itself in cells: notes on headers and protected columns. */
import type { Locale } from './index';

export const MACHINE_NOTE: Readonly<Record<Locale, string>> = {
  en: 'Casebook fills this column and finds rows by it. Read and sort it freely; please do not edit it.',
  'pt-BR':
    'O Casebook preenche esta coluna e localiza as linhas por ela. Leia e ordene à vontade; não a edite.',
  ja: 'この列は Casebook が記入し、行を探すために使います。並べ替えは自由ですが、編集しないでください。',
  es: 'Casebook rellena esta columna y busca las filas por ella. Puede leerla y ordenarla; no la edite.',
  fr: 'Casebook remplit cette colonne et s’en sert pour retrouver les lignes. Lisez-la et triez-la, mais ne la modifiez pas.',
  de: 'Casebook füllt diese Spalte und findet Zeilen über sie. Lesen und sortieren geht, bitte nicht ändern.',
};

export const HEADER_NOTE: Readonly<Record<Locale, string>> = {
  en: 'Casebook finds each column by its header. Move columns and add your own as you like, but keep the headers in row 1.',
  'pt-BR':
    'O Casebook localiza cada coluna pelo cabeçalho. Mova colunas e adicione as suas, mas mantenha os cabeçalhos na linha 1.',
  ja: 'Casebook は各列を見出しで探します。列の移動や追加は自由ですが、見出しは 1 行目に残してください。',
  es: 'Casebook busca cada columna por su encabezado. Mueva columnas y añada las suyas, pero deje los encabezados en la fila 1.',
  fr: 'Casebook retrouve chaque colonne par son en-tête. Déplacez ou ajoutez des colonnes, mais laissez les en-têtes en ligne 1.',
  de: 'Casebook findet jede Spalte über ihre Überschrift. Spalten verschieben und ergänzen geht, die Überschriften bleiben in Zeile 1.',
};
