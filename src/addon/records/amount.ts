/** Amounts as people type and read them: with their language's decimal and thousands marks, full-width digits too. */

/** Sheets keeps 15 significant digits; a sum beyond this is a slip of the finger. */
const LARGEST = 1e12;
/** Decimals that a sum of money has. */
const DECIMALS = 2;

/**
 * Reads an amount. A mark that stands once and before one or two last digits is a decimal mark in any language, all
 * others group thousands. The reader's own decimal mark before three digits can be meant either way and is not guessed at.
 * @returns undefined when it is no amount
 */
export const readAmount = (text: string, decimal: '.' | ','): number | undefined => {
  const bare = text.normalize('NFKC').replace(/[\s\u00a0\u202f'’]/g, '');
  if (!/^[0-9]+(?:[.,][0-9]+)*$/.test(bare)) return undefined;
  const marks = bare.replace(/[0-9]/g, '');
  const last = marks.slice(-1);
  const tail = last === '' ? '' : bare.slice(bare.lastIndexOf(last) + 1);
  const once = marks.split(last).length === 2;
  if (once && tail.length === 3 && last === decimal) return undefined;
  const isDecimal = last !== '' && once && tail.length <= DECIMALS;
  const whole = isDecimal ? bare.slice(0, bare.lastIndexOf(last)) : bare;
  const groups = whole.split(/[.,]/);
  if (groups.slice(1).some(group => group.length !== 3)) return undefined;
  const value = Number(groups.join('') + (isDecimal ? `.${tail}` : ''));
  return Number.isFinite(value) && value <= LARGEST ? Number(value.toFixed(DECIMALS)) : undefined;
};

/** An amount in a text field: digits with the reader's decimal mark, without grouping, so that it reads back the same. */
export const showAmount = (amount: number | null, decimal: '.' | ','): string =>
  amount === null ? '' : String(Number(amount.toFixed(DECIMALS))).replace('.', decimal);
