/** Gmail's search box language as a tree: terms, groups, OR and negation. What a term means is in query.ts. */

export type QueryNode =
  | { readonly kind: 'and' | 'or'; readonly of: readonly QueryNode[] }
  | { readonly kind: 'not'; readonly of: QueryNode }
  /** `operator` is '' for free text. */
  | { readonly kind: 'term'; readonly operator: string; readonly value: string };

/** Groups nested deeper than this are read as one flat group. */
const MAX_DEPTH = 20;

const TOKEN = /\s*(?:(-?)(?:([a-z_0-9]+):)?([({])|([)}])|(-?)(?:([a-z_0-9]+):)?("([^"]*)"|[^\s(){}"]+)|")/giy;

interface Token {
  readonly negated: boolean;
  readonly operator: string;
  /** Text of a term; null for a bracket. */
  readonly value: string | null;
  readonly bracket: string;
}

const tokensOf = (query: string): readonly Token[] => {
  const tokens: Token[] = [];
  TOKEN.lastIndex = 0;
  for (let match = TOKEN.exec(query); match; match = TOKEN.exec(query)) {
    const [, bracketSign, bracketOperator, opening, closing, sign, operator, text, quoted] = match;
    const bracket = opening ?? closing ?? '';
    if (bracket === '' && text === undefined) continue; // a quote that is never closed
    tokens.push({
      negated: (bracketSign ?? sign) === '-',
      operator: (bracketOperator ?? operator ?? '').toLowerCase(),
      value: bracket === '' ? (quoted ?? text ?? '') : null,
      bracket,
    });
  }
  return tokens;
};

/** Parses a search; what cannot be read as an operator is free text, as in the search box. */
export const parseQuery = (query: string): QueryNode => {
  const tokens = tokensOf(query);
  let at = 0;

  const group = (kind: 'and' | 'or', operator: string, depth: number): QueryNode => {
    const parts: QueryNode[] = [];
    let joinNext = false;
    while (at < tokens.length) {
      const token = tokens[at];
      at += 1;
      if (!token) break;
      if (token.bracket === ')' || token.bracket === '}') {
        if (depth > 0) break;
        continue;
      }
      if (token.value === 'OR' && token.operator === '') {
        joinNext = parts.length > 0;
        continue;
      }
      if (token.value === 'AND' && token.operator === '') continue;
      const inner: QueryNode =
        token.value === null && depth < MAX_DEPTH
          ? group(token.bracket === '{' ? 'or' : 'and', token.operator || operator, depth + 1)
          : { kind: 'term', operator: token.operator || operator, value: token.value ?? '' };
      const node: QueryNode = token.negated ? { kind: 'not', of: inner } : inner;
      const last = parts[parts.length - 1];
      if (joinNext && last) parts[parts.length - 1] = { kind: 'or', of: [last, node] };
      else parts.push(node);
      joinNext = false;
    }
    return { kind, of: parts };
  };

  return group('and', '', 0);
};
