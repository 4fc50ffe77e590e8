/** Formulas as trees: the part of Sheets' language that the book uses. Arguments are parted by `;` or `,`. */

export type Node =
  | { readonly kind: 'value'; readonly value: string | number | boolean }
  /** With its signs `$`, so that it can be moved along with a rule. */
  | { readonly kind: 'range'; readonly text: string }
  | { readonly kind: 'call'; readonly name: string; readonly args: readonly Node[] }
  | { readonly kind: 'unary'; readonly sign: string; readonly of: Node }
  | { readonly kind: 'binary'; readonly sign: string; readonly left: Node; readonly right: Node };

/** Not a formula that can be worked out here. */
export class NoFormula extends Error {
  override readonly name = 'NoFormula';
}

const TOKEN =
  /\s*(?:("(?:[^"]|"")*")|(\d+(?:\.\d+)?)|((?:'(?:[^']|'')+'|[A-Za-z_][\w.]*)!\$?[A-Za-z]{0,3}\$?\d*(?::\$?[A-Za-z]{0,3}\$?\d*)?)|([A-Za-z][A-Za-z0-9.]*)(?=\()|(\$?[A-Za-z]{1,3}\$?\d+(?::\$?[A-Za-z]{0,3}\$?\d*)?|\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3})|(TRUE|FALSE)|(<>|<=|>=|[-+*/^&=<>();,]))/iy;

interface Token {
  readonly kind: 'text' | 'number' | 'range' | 'name' | 'truth' | 'sign';
  readonly text: string;
}

function tokensOf(formula: string): readonly Token[] {
  const tokens: Token[] = [];
  TOKEN.lastIndex = 0;
  const end = formula.trimEnd().length;
  while (TOKEN.lastIndex < end) {
    const match = TOKEN.exec(formula);
    if (!match) throw new NoFormula(formula);
    const [, text, number, placed, name, range, truth, sign] = match;
    if (text !== undefined) tokens.push({ kind: 'text', text: text.slice(1, -1).replace(/""/g, '"') });
    else if (number !== undefined) tokens.push({ kind: 'number', text: number });
    else if (placed !== undefined) tokens.push({ kind: 'range', text: placed });
    else if (name !== undefined) tokens.push({ kind: 'name', text: name.toUpperCase() });
    else if (range !== undefined) tokens.push({ kind: 'range', text: range });
    else if (truth !== undefined) tokens.push({ kind: 'truth', text: truth.toUpperCase() });
    else tokens.push({ kind: 'sign', text: sign ?? '' });
  }
  return tokens;
}

/** How strongly a sign binds; the higher the stronger. */
const BINDING: Readonly<Record<string, number>> = {
  '=': 1,
  '<>': 1,
  '<': 1,
  '>': 1,
  '<=': 1,
  '>=': 1,
  '&': 2,
  '+': 3,
  '-': 3,
  '*': 4,
  '/': 4,
  '^': 5,
};
const UNARY = 6;

/** @param formula with its `=`. @throws NoFormula */
export function parseFormula(formula: string): Node {
  const tokens = tokensOf(formula.replace(/^=/, ''));
  let at = 0;
  const sign = (): string => (tokens[at]?.kind === 'sign' ? (tokens[at]?.text ?? '') : '');
  const need = (text: string): void => {
    if (sign() !== text) throw new NoFormula(formula);
    at++;
  };
  const argumentsOf = (): readonly Node[] => {
    const args: Node[] = [];
    need('(');
    if (sign() === ')') at++;
    else
      for (;;) {
        args.push(expression(0));
        const next = sign();
        at++;
        if (next === ')') break;
        if (next !== ';' && next !== ',') throw new NoFormula(formula);
      }
    return args;
  };
  const operand = (): Node => {
    const token = tokens[at++];
    switch (token?.kind) {
      case 'text':
        return { kind: 'value', value: token.text };
      case 'number':
        return { kind: 'value', value: Number(token.text) };
      case 'truth':
        return { kind: 'value', value: token.text === 'TRUE' };
      case 'range':
        return { kind: 'range', text: token.text };
      case 'name':
        return { kind: 'call', name: token.text, args: argumentsOf() };
      case 'sign':
        if (token.text === '-' || token.text === '+')
          return { kind: 'unary', sign: token.text, of: expression(UNARY) };
        if (token.text === '(') {
          const inner = expression(0);
          need(')');
          return inner;
        }
        throw new NoFormula(formula);
      default:
        throw new NoFormula(formula);
    }
  };
  const expression = (least: number): Node => {
    let left = operand();
    for (;;) {
      const binding = BINDING[sign()];
      if (binding === undefined || binding <= least) return left;
      const op = sign();
      at++;
      left = { kind: 'binary', sign: op, left, right: expression(binding) };
    }
  };
  const whole = expression(0);
  if (at !== tokens.length) throw new NoFormula(formula);
  return whole;
}
