/** Formulas of Google Sheets that Excel understands, in Excel's writing; the rest is left as the text they show. */

import { EXCEL_ROWS } from './excel-range';

/** Functions that are the same in both. A formula with any other one would make Excel repair the file or show #NAME?. */
const SHARED_FUNCTIONS = new Set(
  (
    'ABS AND AVERAGE AVERAGEIF AVERAGEIFS CEILING CONCATENATE COUNT COUNTA COUNTBLANK COUNTIF COUNTIFS DATE DATEVALUE DAY ' +
    'FALSE FIND FLOOR HOUR HYPERLINK IF IFERROR INDEX INT ISBLANK ISNUMBER ISTEXT LARGE LEFT LEN LOWER MATCH MAX MEDIAN MID ' +
    'MIN MINUTE MOD MONTH NOT NOW OR PERCENTILE PROPER RIGHT ROUND ROUNDDOWN ROUNDUP ROW ROWS SEARCH SECOND SMALL SUBSTITUTE SUM SUMIF ' +
    'SUMIFS SUMPRODUCT TEXT TIME TODAY TRIM TRUE UPPER VALUE VLOOKUP WEEKDAY WEEKNUM YEAR'
  ).split(' '),
);

/** Longest formula that Excel takes. */
const FORMULA_LIMIT = 8192;

/** Outside of quoted texts: a reference from a cell to a column without row. */
const OPEN_RANGE = /\$?[A-Z]{1,3}\$?\d+:\$?[A-Z]{1,3}(?![\w$(])/g;

/** What Sheets needs around a formula that works on whole columns; Excel marks the cell instead. */
const ARRAY = /^ARRAYFORMULA\(([\s\S]*)\)$/i;

export interface ExcelFormula {
  readonly formula: string;
  /** Works on whole columns at once. */
  readonly array: boolean;
}

/**
 * @param names a tab's title in Google by its name in the workbook; a formula that names a tab with another name there
 *   is given up
 * @param longest rows of the longest tab: formulas that work on whole columns go no further, since Excel and LibreOffice
 *   would work through a million empty rows for each
 */
export function formulaTranslator(
  names: ReadonlyMap<string, string>,
  longest = EXCEL_ROWS,
): (formula: string) => ExcelFormula | null {
  const renamed = [...names].filter(([title, name]) => title !== name).map(([title]) => title);
  return formula => {
    const given = formula.replace(/^=/, '');
    const inArray = ARRAY.exec(given)?.[1];
    const body = inArray ?? given;
    if (body.length > FORMULA_LIMIT || renamed.some(title => body.includes(title))) return null;
    // Texts and names in quotes are kept apart, so that what stands in them is not taken for code.
    const parts = body.split(/("(?:[^"]|"")*"|'(?:[^']|'')*')/);
    const code = parts.filter((_, index) => index % 2 === 0).join(' ');
    if (/[{}#@]|![^A-Z$]/.test(code)) return null;
    const functions = [...code.matchAll(/([A-Z][A-Z0-9._]*)\s*\(/gi)].map(([, name = '']) =>
      name.toUpperCase(),
    );
    if (functions.some(name => !SHARED_FUNCTIONS.has(name))) return null;
    if (!balanced(code)) return null;
    const lastRow = inArray !== undefined || functions.includes('SUMPRODUCT') ? longest : EXCEL_ROWS;
    const written = parts.map((part, index) =>
      index % 2 === 0
        ? part.replace(OPEN_RANGE, reference => `${reference}${lastRow}`).replace(/;/g, ',')
        : part,
    );
    return { formula: written.join(''), array: inArray !== undefined };
  };
}

function balanced(code: string): boolean {
  let depth = 0;
  for (const sign of code) {
    if (sign === '(') depth++;
    if (sign === ')' && --depth < 0) return false;
  }
  return depth === 0;
}
