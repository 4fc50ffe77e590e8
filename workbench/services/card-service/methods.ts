/** What the methods of CardService objects do to their JSON; the specs are tables of these. */
import { enumNameOf, type EnumName } from './enums';
import { imageProblem } from './images';
import { warnOfMarkup } from './markup';
import {
  adopt,
  adoptWidget,
  type Json,
  type JsonObject,
  type Method,
  type Part,
  type ParameterType,
} from './part';

const set = (type: ParameterType, field: string): Method => ({
  takes: [[type]],
  apply: (part, [value]) => {
    part.json[field] = value as Json;
  },
});

export const text = (field: string): Method => set('String', field);
export const flag = (field: string): Method => set('Boolean', field);
export const whole = (field: string): Method => set('Integer', field);
export const decimal = (field: string): Method => set('Number', field);

/** Text that the client shows as HTML of a small subset. */
export const html = (field: string): Method => ({
  takes: [['String']],
  apply: (part, [value], kit) => {
    warnOfMarkup(String(value), `CardService.${part.spec.name}`, kit.run);
    part.json[field] = String(value);
  },
});

/** The name of a form field; at build() a card may hold each once. */
export const fieldName = (shared = false): Method => ({
  takes: [['String']],
  apply: (part, [value]) => {
    part.json['name'] = String(value);
    part.fields.splice(0, part.fields.length, { name: String(value), shared });
  },
});

/** @param spell how a value is spelled on the wire, when not by its own name */
export const choice = (
  name: EnumName,
  field: string,
  spell: (value: string) => Json = value => value,
): Method => ({
  takes: [[`enum:${name}`]],
  apply: (part, [value]) => {
    part.json[field] = spell(enumNameOf(name, value) ?? '');
  },
});

/** An image's address: https or base64 data, no SVG. */
export const imageUrl = (field: string): Method => ({
  takes: [['String']],
  apply: (part, [value], kit) => {
    const problem = imageProblem(String(value));
    if (problem !== null) kit.fail(`CardService.${part.spec.name}: ${problem}`);
    part.json[field] = String(value);
  },
});

/** A part of its own under a field. */
export const nested = (name: string, field: string): Method => ({
  takes: [[`part:${name}`]],
  apply: (part, [value]) => {
    part.json[field] = adopt(part, value);
  },
});

const listOf = (part: Part, field: string): readonly Json[] => {
  const list = part.json[field];
  return Array.isArray(list) ? (list as readonly Json[]) : [];
};

const append = (part: Part, field: string, item: Json): void => {
  part.json[field] = [...listOf(part, field), item];
};

/** One more part in a list; the limit throws at once, as Google does. */
export const listed = (name: string, field: string, limit: number): Method => ({
  takes: [[`part:${name}`]],
  apply: (part, [value], kit) => {
    if (listOf(part, field).length >= limit) {
      kit.fail(`CardService.${part.spec.name}: at most ${limit} ${field} can be added.`);
    }
    append(part, field, adopt(part, value));
  },
});

/** One more widget. */
export const widget = (field: string, limit: number, allowed?: readonly string[]): Method => ({
  takes: allowed === undefined ? [['part:Widget']] : allowed.map(name => [`part:${name}` as const]),
  apply: (part, [value], kit) => {
    if (listOf(part, field).length >= limit) {
      kit.fail(`CardService.${part.spec.name}: at most ${limit} ${field} can be added.`);
    }
    append(part, field, adoptWidget(part, value));
  },
});

/** Widgets and sections can be named: letters, digits and hyphens, at most 64. */
const ID = /^[a-zA-Z0-9-]{1,64}$/;

export const widgetId: Method = {
  takes: [['String']],
  apply: (part, [value], kit) => {
    if (!ID.test(String(value)))
      kit.fail(`CardService.${part.spec.name}: "${String(value)}" is not a valid id.`);
    part.outer['id'] = String(value);
  },
};

/** A developer preview or a feature of other hosts: refused, so that a card which works here works in Gmail. */
export const refused = (takes: readonly ParameterType[], why: string): Method => ({
  takes: [takes],
  apply: (part, _args, kit) => kit.fail(`CardService.${part.spec.name}: ${why}`),
});

export const inWords = (json: JsonObject, field: string): string => String(json[field] ?? '');

export { append, listOf };
