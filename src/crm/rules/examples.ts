/**
 * Example mails beside a rule: one in a line, `yes:` or `no:` and then the parts of the mail that matter
 * (`yes: from: ann@acme.example; subject: Invoice 12`) or the Message-ID of a mail in the book (`no: <id@acme.example>`).
 */
import type { MailClass } from '../../mail/message';
import { MAIL_CLASSES, RULE_TEXT } from './condition';
import { fold } from './fold';
import { beginning, linesOf, splitAt, unquoted } from './line';
import { foldedMail, holds } from './match';
import type { Condition, RuleFault, RuleMail } from './rule';
import { FIELD_WORDS, NO_WORDS, YES_WORDS, type Field } from './words';

export interface Example {
  /** Line of the cell, from 1. */
  readonly line: number;
  readonly wanted: boolean;
  readonly mail: RuleMail | { readonly stored: string };
}

/** Lines of a cell: each that names a mail of the book is a row to be found. */
const EXAMPLES = 30;

const ANSWERS = [
  ...YES_WORDS.map(word => [fold(word), true] as const),
  ...NO_WORDS.map(word => [fold(word), false] as const),
];
const FIELDS = (Object.keys(FIELD_WORDS) as Field[]).flatMap(field =>
  FIELD_WORDS[field].map((word): readonly [string, Field] => [fold(word), field]),
);

/** Splits `word: rest` at the first colon, where a known word stands before it. */
function labelled<T>(
  text: string,
  words: readonly (readonly [string, T])[],
): { readonly value: T; readonly before: string; readonly rest: string } | null {
  const colon = text.search(/[:：]/);
  if (colon < 0) return null;
  const begun = beginning(text.slice(0, colon), words);
  return begun && { value: begun.value, before: begun.rest, rest: text.slice(colon + 1).trim() };
}

/** An address and the name before it: what rules compare `from` with. */
export const partsOfAddress = (text: string): readonly string[] => {
  const inside = /<([^<>]*)>/.exec(text);
  const address = (inside?.[1] ?? text).trim().toLowerCase();
  const name = inside ? text.slice(0, inside.index).trim() : '';
  return name === '' || name.includes('@') ? [address] : [address, unquoted(name)];
};

const NOTHING: RuleMail = {
  from: [],
  to: [],
  subject: [],
  body: '',
  headers: [],
  class: 'normal',
  route: '',
};

const classOf = (text: string): MailClass | null =>
  MAIL_CLASSES.find(each => each === text.toLowerCase()) ?? null;

/** The mail that a line describes; null where a part of it cannot be read. */
function mailOf(text: string): RuleMail | null {
  let mail: RuleMail = { ...NOTHING, subject: [''] };
  for (const part of splitAt(text, ';').filter(Boolean)) {
    const found = labelled(part, FIELDS);
    if (found === null) return null;
    const value = unquoted(found.rest);
    const read = found.value === 'class' ? classOf(value) : 'normal';
    if (read === null || (found.value === 'header' && found.before === '')) return null;
    switch (found.value) {
      case 'from':
        mail = { ...mail, from: partsOfAddress(found.rest) };
        break;
      case 'to':
        mail = { ...mail, to: splitAt(found.rest, ',').flatMap(partsOfAddress) };
        break;
      case 'subject':
        mail = { ...mail, subject: [value] };
        break;
      case 'body':
        mail = { ...mail, body: value };
        break;
      case 'header':
        mail = { ...mail, headers: [...mail.headers, { name: found.before, value }] };
        break;
      case 'class':
        mail = { ...mail, class: read };
        break;
      case 'route':
        mail = { ...mail, route: value };
    }
  }
  return mail;
}

/** `<id@host>`, `id@host` alone, or the id of a row of the tab Messages. */
const STORED = /^(?:<([^<>\s]{3,400})>|([^\s:;,<>]+@[^\s:;,<>]+)|(M-[0-9a-z]{4,40}))$/i;

export function readExamples(cell: string): {
  readonly examples: readonly Example[];
  readonly faults: readonly RuleFault[];
} {
  const faults: RuleFault[] = [];
  const examples: Example[] = [];
  const fault = (line: number, typed: string, kind: 'no_example' | 'too_long'): void =>
    void faults.push({ cell: 'examples', kind, line, typed, choices: [] });
  const lines = cell.length > RULE_TEXT ? [] : linesOf(cell);
  if (cell.length > RULE_TEXT || lines.length > EXAMPLES) fault(1, '', 'too_long');
  for (const { text, number: line } of lines.slice(0, EXAMPLES)) {
    const said = labelled(text, ANSWERS);
    const stored = said && STORED.exec(said.rest);
    const id = stored && (stored[1] ?? stored[2] ?? stored[3]);
    const mail = said === null ? null : id ? { stored: id } : mailOf(said.rest);
    if (said === null || said.rest === '' || mail === null) fault(line, text, 'no_example');
    else examples.push({ line, wanted: said.value, mail });
  }
  return { examples, faults };
}

export interface ExampleResult {
  readonly line: number;
  readonly wanted: boolean;
  /** null: the mail is not in the book. */
  readonly fits: boolean | null;
}

/** @param stored a mail of the book by its id or row; null when it is not there */
export const testExamples = (
  condition: Condition,
  examples: readonly Example[],
  stored: (id: string) => RuleMail | null,
): readonly ExampleResult[] =>
  examples.map(({ line, wanted, mail }) => {
    const found = 'stored' in mail ? stored(mail.stored) : mail;
    return { line, wanted, fits: found && holds(condition, foldedMail(found)) };
  });
