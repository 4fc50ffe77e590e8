/** Reads the actions of a rule: one in a line. What an action names has to be there. */
import { fold } from './fold';
import { RULE_TEXT } from './condition';
import { beginning, linesOf, splitAt, unquoted } from './line';
import type { Action, FaultKind, RuleFault, RuleGround } from './rule';
import { ACTION_WORDS, NO_WORDS, type ActionWord } from './words';

const WORDS = (Object.keys(ACTION_WORDS) as ActionWord[]).flatMap(kind =>
  ACTION_WORDS[kind].map((word): readonly [string, ActionWord] => [fold(word), kind]),
);
const NO = NO_WORDS.map(fold);

/** Mail of these routes makes cases; to all others only colleagues may write. */
const CASE_ROUTES = ['support', 'sales'];
/** Lines of a cell. */
const ACTIONS = 20;
/** Tags of one action, and characters of one. */
const TAGS = 20;
const TAG_LENGTH = 60;
/** Characters of the reason of a hold. */
const REASON_LENGTH = 300;

type Read = Action | { readonly fault: FaultKind; readonly choices?: readonly string[] };

function assign(text: string, { users }: RuleGround): Read {
  const active = users.filter(user => user.active);
  const wanted = fold(text);
  const named = active.filter(user => fold(user.name.trim()) === wanted && wanted !== '');
  const found =
    active.find(user => user.email === text.toLowerCase()) ?? (named.length === 1 ? named[0] : undefined);
  return found
    ? { kind: 'assign', email: found.email }
    : { fault: 'no_person', choices: active.map(user => user.email) };
}

function route(text: string, { routes }: RuleGround): Read {
  const found = routes.find(({ name }) => fold(name) === fold(text));
  const choices = routes.filter(({ kind }) => CASE_ROUTES.includes(kind)).map(({ name }) => name);
  if (!found) return { fault: 'no_route', choices };
  return CASE_ROUTES.includes(found.kind)
    ? { kind: 'route', route: found.name }
    : { fault: 'log_route', choices };
}

function acknowledge(typed: string, { templates }: RuleGround): Read {
  if (NO.includes(fold(typed))) return { kind: 'acknowledge', template: null };
  const text = unquoted(typed);
  if (text === '') return { kind: 'acknowledge', template: '' };
  const found = templates.find(({ name }) => fold(name.trim()) === fold(text));
  return found
    ? { kind: 'acknowledge', template: found.name }
    : { fault: 'no_template', choices: [...new Set(templates.map(({ name }) => name))] };
}

function actionOf(line: string, ground: RuleGround): Read {
  const word = beginning(line, WORDS);
  if (word === null)
    return { fault: 'no_such_action', choices: Object.values(ACTION_WORDS).map(([first = '']) => first) };
  const text = unquoted(word.rest.replace(/^:\s*/, ''));
  switch (word.value) {
    case 'never_log':
      return { kind: 'never_log' };
    case 'hold':
      return text.length > REASON_LENGTH ? { fault: 'too_long' } : { kind: 'hold', reason: text };
    case 'acknowledge':
      return acknowledge(word.rest, ground);
    case 'route':
      return route(text, ground);
    case 'assign':
      return assign(text, ground);
    case 'priority': {
      const priority = text.toLowerCase();
      return ground.priorities.includes(priority)
        ? { kind: 'priority', priority }
        : { fault: 'no_priority', choices: ground.priorities };
    }
    case 'tag': {
      const tags = splitAt(word.rest, ',').map(unquoted).filter(Boolean);
      if (tags.length === 0) return { fault: 'no_value' };
      return tags.length > TAGS || tags.some(tag => tag.length > TAG_LENGTH)
        ? { fault: 'too_long' }
        : { kind: 'tag', tags };
    }
  }
}

/** @returns the actions, none where something in them is wrong, and all that is */
export function readActions(
  cell: string,
  ground: RuleGround,
): { readonly actions: readonly Action[]; readonly faults: readonly RuleFault[] } {
  const actions: Action[] = [];
  const faults: RuleFault[] = [];
  const fault = (kind: FaultKind, line: number, typed: string, choices: readonly string[] = []): void =>
    void faults.push({ cell: 'action', kind, line, typed, choices });
  const lines = cell.length > RULE_TEXT ? [] : linesOf(cell);
  if (cell.length > RULE_TEXT || lines.length > ACTIONS) fault('too_long', 1, '');
  else if (lines.length === 0) fault('no_action', 1, '');
  for (const { text, number } of lines.slice(0, ACTIONS)) {
    const read = actionOf(text, ground);
    if ('fault' in read) fault(read.fault, number, text, read.choices);
    else actions.push(read);
  }
  return { actions: faults.length > 0 ? [] : actions, faults };
}
