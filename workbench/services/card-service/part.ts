/**
 * The objects that CardService hands out, made from tables: a `Spec` says which methods a class has and what each does
 * to the JSON that the object stands for. Arguments are checked against their declared types, an object is copied when
 * it is added to another, and what is missing is reported by `build()`.
 */
import type { Run } from '../../runtime/contract';
import { enumNameOf, type EnumName } from './enums';

export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };
export type JsonObject = { [key: string]: Json };

/** How a parameter is declared; `part:X` takes an object of class or base class X, `built:X` one made by build(). */
export type ParameterType =
  | 'String'
  | 'Integer'
  | 'Number'
  | 'Boolean'
  | 'Object'
  | 'String[]'
  | 'Object[]'
  | `enum:${EnumName}`
  | `part:${string}`;

/** What a method may use besides its object. */
export interface Kit {
  readonly run: Run;
  fail(message: string): never;
  /** Null when the manifest allows this address to be opened, else why not. */
  linkProblem(url: string): string | null;
}

export interface Method {
  readonly takes: readonly (readonly ParameterType[])[];
  readonly apply: (part: Part, args: readonly unknown[], kit: Kit) => void;
}

export interface Spec {
  readonly name: string;
  /** Base classes, e.g. Widget. */
  readonly is?: readonly string[];
  /** The field of a widget in its section. */
  readonly wire?: string;
  readonly start?: JsonObject;
  readonly methods: Readonly<Record<string, Method>>;
  /** Fields that must be there when built, with the method that sets each. */
  readonly required?: Readonly<Record<string, string>>;
  /** More that must hold when built: what is wrong in words, or null. */
  readonly check?: (json: JsonObject) => string | null;
  /** For builders: the class that build() gives, and a last word on its JSON. */
  readonly builds?: string;
  readonly finish?: (json: JsonObject, kit: Kit) => JsonObject;
}

/** An object's inner side. */
export interface Part {
  readonly spec: Spec;
  json: JsonObject;
  /** Fields beside the widget's own in a section (its id). */
  readonly outer: JsonObject;
  /** What is wrong with the parts inside. */
  readonly problems: string[];
  /** Names of the form fields inside; switches may share one. */
  readonly fields: { readonly name: string; readonly shared: boolean }[];
  /** Which method gave the object its click, if any. */
  click: string | null;
}

const parts = new WeakMap<object, Part>();

/** The inner side of an object that CardService handed out; null for anything else. */
export function partOf(value: unknown): Part | null {
  return typeof value === 'object' && value !== null ? (parts.get(value) ?? null) : null;
}

export function copyJson<T extends Json>(json: T): T {
  return JSON.parse(JSON.stringify(json)) as T;
}

function isA(part: Part, name: string): boolean {
  return part.spec.name === name || (part.spec.is?.includes(name) ?? false);
}

function fits(type: ParameterType, value: unknown): boolean {
  switch (type) {
    case 'String':
      return typeof value === 'string';
    case 'Integer':
      return typeof value === 'number' && Number.isInteger(value);
    case 'Number':
      return typeof value === 'number' && Number.isFinite(value);
    case 'Boolean':
      return typeof value === 'boolean';
    case 'Object':
      return value !== undefined && value !== null;
    case 'String[]':
      return Array.isArray(value) && value.every(item => typeof item === 'string');
    case 'Object[]':
      return Array.isArray(value);
  }
  if (type.startsWith('enum:')) return enumNameOf(type.slice('enum:'.length) as EnumName, value) !== null;
  const part = partOf(value);
  return part !== null && isA(part, type.slice('part:'.length));
}

function describe(value: unknown): string {
  if (value === null) return 'null';
  const part = partOf(value);
  if (part !== null) return `CardService.${part.spec.name}`;
  if (typeof value === 'string') return 'String';
  if (Array.isArray(value)) return `${value.length === 0 ? '' : describe(value[0])}[]`;
  return typeof value === 'object' ? 'Object' : typeof value;
}

function checkArguments(method: Method, title: string, args: readonly unknown[], kit: Kit): void {
  const takes = (types: readonly ParameterType[]) =>
    args.length === types.length && types.every((type, index) => fits(type, args[index]));
  if (method.takes.some(takes)) return;
  kit.fail(`The parameters (${args.map(describe).join(',')}) don't match the method signature for ${title}.`);
}

/** What is wrong with an object as it stands, its parts included. */
export function problemsOf(part: Part): readonly string[] {
  const { spec, json } = part;
  const missing = Object.entries(spec.required ?? {})
    .filter(([field]) => json[field] === undefined || json[field] === '')
    .map(([, setter]) => `CardService.${spec.name}: ${setter} is required.`);
  const wrong = spec.check?.(json) ?? null;
  return [...part.problems, ...missing, ...(wrong === null ? [] : [`CardService.${spec.name}: ${wrong}`])];
}

/** Copies an object's JSON into another and takes over what is known of it; later changes to it have no effect. */
export function adopt(into: Part, value: unknown): JsonObject {
  const part = partOf(value);
  if (part === null) throw new Error('Only parts are adopted.');
  into.problems.push(...problemsOf(part));
  into.fields.push(...part.fields);
  return copyJson(part.json);
}

/** As `adopt`, in the form in which a section or a column holds it. */
export function adoptWidget(into: Part, value: unknown): JsonObject {
  const part = partOf(value);
  const json = adopt(into, value);
  return { ...(part === null ? {} : part.outer), [part?.spec.wire ?? '']: json };
}

function build(part: Part, specs: ReadonlyMap<string, Spec>, kit: Kit): object {
  const [problem] = problemsOf(part);
  if (problem !== undefined) return kit.fail(problem);
  const json = copyJson(part.json);
  const built = specs.get(part.spec.builds ?? '');
  if (built === undefined) throw new Error(`${part.spec.name} has no class to build.`);
  return makePart(built, specs, kit, part.spec.finish?.(json, kit) ?? json);
}

/** A new object of a class; its methods give the object itself back, as CardService's do. */
export function makePart(spec: Spec, specs: ReadonlyMap<string, Spec>, kit: Kit, json?: JsonObject): object {
  const part: Part = {
    spec,
    json: json ?? copyJson(spec.start ?? {}),
    outer: {},
    problems: [],
    fields: [],
    click: null,
  };
  const self: Record<string, unknown> = {
    toString: () => spec.name,
  };
  for (const [name, method] of Object.entries(spec.methods)) {
    self[name] = (...args: unknown[]) => {
      checkArguments(method, `CardService.${spec.name}.${name}`, args, kit);
      method.apply(part, args, kit);
      return self;
    };
  }
  if (spec.builds === undefined) self['printJson'] = () => JSON.stringify(part.json);
  else {
    self['build'] = () =>
      kit.run.call({ name: `CardService.${spec.name}.build`, remote: false }, () => build(part, specs, kit));
  }
  parts.set(self, part);
  return self;
}
