/**
 * What each kind of entry point may return to Gmail, and the wire JSON of what it did return. Gmail shows its own error
 * card for anything else. Sources: "Actions", "Gmail actions", "Universal actions", Google Workspace add-ons.
 */
import { copyJson, partOf, type JsonObject } from './part';

/**
 * `card`: homepage and contextual trigger. `compose`: the compose trigger. `click`: a card's action or change.
 * `composing`: a click that makes a draft (setComposeAction). `link`: one that finds out a link
 * (setOnClickOpenLinkAction). `draft`: a click that changes the draft over which the card stands. `universal`: an entry
 * of the add-on's menu. `suggestions`: a text input's.
 */
export type EntryKind =
  'card' | 'compose' | 'click' | 'composing' | 'link' | 'draft' | 'universal' | 'suggestions';

export type Returned =
  /** `wire` is null when nothing changes on the screen. */
  { readonly ok: true; readonly wire: JsonObject | null } | { readonly ok: false; readonly error: string };

interface Rule {
  readonly classes: readonly string[];
  /** A list of cards is taken too. */
  readonly list?: true;
  /** Nothing may be returned. */
  readonly nothing?: true;
}

const RULES: Readonly<Record<EntryKind, Rule>> = {
  card: { classes: ['Card'], list: true },
  compose: { classes: ['Card'], list: true },
  click: { classes: ['ActionResponse'], nothing: true },
  composing: { classes: ['ComposeActionResponse'] },
  link: { classes: ['ActionResponse'] },
  draft: { classes: ['UpdateDraftActionResponse'] },
  universal: { classes: ['UniversalActionResponse'], nothing: true },
  suggestions: { classes: ['SuggestionsResponse'] },
};

const nameOf = (value: unknown): string => {
  const part = partOf(value);
  if (part !== null)
    return part.spec.builds === undefined ? part.spec.name : `${part.spec.name} (build() is missing)`;
  if (value === null || typeof value !== 'object') return String(value);
  return Array.isArray(value) ? `[${value.map(nameOf).join(', ')}]` : 'Object';
};

const refuse = (kind: EntryKind, value: unknown): Returned => {
  const { classes, list } = RULES[kind];
  const wanted = `${classes.join(' or ')}${list ? ' or a list of them' : ''}`;
  return {
    ok: false,
    error: `The function for "${kind}" returned ${nameOf(value)}; it must return ${wanted}.`,
  };
};

/** The JSON of an object that CardService handed out; null for anything else. */
export function wireOf(value: unknown): JsonObject | null {
  const part = partOf(value);
  return part === null ? null : copyJson(part.json);
}

function cardsOf(kind: EntryKind, value: unknown): Returned {
  const cards = Array.isArray(value) ? (value as readonly unknown[]) : [value];
  if (cards.length === 0 || cards.some(card => partOf(card)?.spec.name !== 'Card'))
    return refuse(kind, value);
  return {
    ok: true,
    wire: { action: { navigations: cards.map(card => ({ pushCard: wireOf(card) ?? {} })) } },
  };
}

/**
 * Checks what an entry point returned.
 * @returns the response as it goes over the wire: `{action: {navigations: [{pushCard}]}}` for cards,
 *          `{renderActions, stateChanged}` for clicks, `{autoComplete}` for suggestions
 */
export function checkReturn(kind: EntryKind, value: unknown): Returned {
  const rule = RULES[kind];
  if ((value === undefined || value === null) && rule.nothing) return { ok: true, wire: null };
  if (rule.list) return cardsOf(kind, value);
  const part = partOf(value);
  if (part === null || !rule.classes.includes(part.spec.name)) return refuse(kind, value);
  return { ok: true, wire: copyJson(part.json) };
}
