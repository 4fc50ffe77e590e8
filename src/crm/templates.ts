/** Templates with merge fields: `{{contact.first|there}}`. What cannot be filled is reported, and nothing is sent. */
import { openly } from '../mail/deceptive';

export interface Template {
  readonly name: string;
  readonly language: string;
  readonly subject: string;
  readonly text: string;
}

/** Names a template may use, e.g. `case.id`; only own keys are ever looked up. */
export type Fields = Readonly<Record<string, string>>;

export type Filled =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly unresolved: readonly string[] };

/**
 * A value that a mail brought, as it may stand in a mail of ours: without addresses of web pages, which whoever wrote it
 * could have us send to somebody else under our name, and without braces, which could be fields.
 */
export const harmless = (value: string): string =>
  openly(value.slice(0, VALUE_LIMIT))
    .replace(/[{}]{2,}/g, '')
    .replace(/\S+/g, word => (LINK.test(word) ? '[...]' : word));

/** Characters of a value that are taken: a subject's line has 998 at most (RFC 5322). */
const VALUE_LIMIT = 998;
/** What mail programs make a link of: a scheme, www, or a host with a path or alone. */
const LINK = /:\/\/|^www\.|[a-z0-9\u0080-\uffff-]\.[a-z\u0080-\uffff]{2,}(?:[/?#:]|[^a-z]*$)/i;

const FIELD = /\{\{([^{}|]{1,80})(?:\|([^{}]{0,200}))?\}\}/g;

/** Fills a template. A field without a value takes its fallback; without either the whole is refused. */
export function fillTemplate(template: string, fields: Fields): Filled {
  const unresolved: string[] = [];
  const text = template.replace(FIELD, (_all, name: string, fallback: string | undefined) => {
    const key = name.trim();
    const value = Object.prototype.hasOwnProperty.call(fields, key) ? (fields[key] ?? '') : '';
    if (value !== '') return value.replace(/[{}]{2}/g, '');
    if (fallback !== undefined) return fallback.trim();
    unresolved.push(key);
    return '';
  });
  if (/\{\{|\}\}/.test(text))
    unresolved.push(text.slice(Math.max(0, text.search(/\{\{|\}\}/)), text.search(/\{\{|\}\}/) + 30));
  return unresolved.length > 0 ? { ok: false, unresolved } : { ok: true, text };
}

/** A language's code with its region or script where it has one, as BCP 47 writes it: `pt-BR`. */
const LANGUAGE = /^[a-z]{2,3}(?:-[a-z0-9]{2,8}){0,3}$/i;

/** Whether mail may be found to be in it; '' is any language. */
export const isTemplateLanguage = (code: string): boolean => code === '' || LANGUAGE.test(code);

/** The template of this name in the wanted language, else in its main language, else the one without a language, else any. */
export function chooseTemplate(
  templates: readonly Template[],
  name: string,
  language: string,
): Template | null {
  const named = templates.filter(template => template.name.toLowerCase() === name.toLowerCase());
  const main = (tag: string): string => tag.toLowerCase().split('-')[0] ?? '';
  return (
    named.find(template => template.language.toLowerCase() === language.toLowerCase()) ??
    named.find(template => main(template.language) === main(language)) ??
    named.find(template => template.language.trim() === '') ??
    named[0] ??
    null
  );
}
