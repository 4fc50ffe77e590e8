/** The company that an import plays: made from the settings file, if there is one. */
import { readFileSync } from 'node:fs';
import { companyOf, type Company, type CompanyRoute, type CompanyRule, type CompanyUser } from '../company';
import { UsageError } from './command';

/** Nobody's domain: every sender is an outsider. */
const DEFAULT_DOMAIN = 'casebook.example';

/**
 * An import is a rehearsal of mail that was answered long ago: unless the settings say otherwise, nobody is
 * acknowledged or reminded, and no mail is marked as overdue.
 */
const IMPORT_SETTINGS = {
  'Acknowledge new cases': 'no',
  'Deadline labels': 'no',
  'Remind assignees': 'no',
};

type Fields = Readonly<Record<string, unknown>>;

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const texts = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.filter((item): item is string => typeof item === 'string') : [];

const records = (value: unknown, what: string): readonly Fields[] => {
  if (value === undefined) return [];
  if (!Array.isArray(value) || !value.every(isFields))
    throw new UsageError(`${what} must be a list of objects`);
  return value;
};

const text = (fields: Fields, key: string): string => {
  const value = fields[key];
  return typeof value === 'string' ? value : '';
};

/** What the keys of the file may be besides names of the Settings tab. */
const KNOWN = ['domains', 'title', 'users', 'routes', 'neverLog', 'rules', 'settings'];

const settingsOf = (fields: Fields): Readonly<Record<string, string>> => {
  const named = Object.entries(fields).filter(([key]) => !KNOWN.includes(key));
  const nested = isFields(fields.settings) ? Object.entries(fields.settings) : [];
  return Object.fromEntries([...named, ...nested].map(([key, value]) => [key, settingText(key, value)]));
};

const settingText = (key: string, value: unknown): string => {
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value === 'number' || typeof value === 'string') return String(value);
  if (Array.isArray(value)) return texts(value).join(', ');
  throw new UsageError(`the setting "${key}" must be text, a number, true or false`);
};

const userOf = (fields: Fields): CompanyUser => ({
  email: text(fields, 'email').toLowerCase(),
  name: text(fields, 'name'),
  role: text(fields, 'role') === 'admin' ? 'admin' : 'agent',
  aliases: text(fields, 'aliases') || texts(fields.aliases).join(', '),
});

/** Patterns as plain text, or with their reason. */
const neverLogOf = (value: unknown): Company['neverLog'] => {
  const listed = Array.isArray(value)
    ? value.map((item: unknown) => (typeof item === 'string' ? { pattern: item } : item))
    : value;
  return records(listed, '"neverLog"').map(entry => ({
    pattern: text(entry, 'pattern'),
    reason: text(entry, 'reason'),
  }));
};

/** A cell as text: one line, or a list of lines. */
const cellOf = (rule: Fields, key: string, where: string): string => {
  const value = rule[key];
  if (value === undefined) return '';
  if (typeof value === 'string') return value;
  const lines = texts(value);
  if (!Array.isArray(value) || lines.length !== value.length)
    throw new UsageError(`${where}: "${key}" must be text or a list of lines`);
  return lines.join('\n');
};

const RULE_KEYS = ['name', 'condition', 'action', 'examples', 'stop', 'active'];

const ruleOf = (fields: Fields, index: number): CompanyRule => {
  const name = text(fields, 'name') || `Rule ${index + 1}`;
  const where = `rule ${index + 1} (${name})`;
  const strange = Object.keys(fields).find(key => !RULE_KEYS.includes(key));
  if (strange !== undefined)
    throw new UsageError(`${where}: there is no "${strange}"; a rule has ${RULE_KEYS.join(', ')}`);
  const [condition, action, examples] = ['condition', 'action', 'examples'].map(key =>
    cellOf(fields, key, where),
  );
  if (!condition || !action) throw new UsageError(`${where} needs a "condition" and an "action"`);
  for (const key of ['stop', 'active'])
    if (!['boolean', 'undefined'].includes(typeof fields[key]))
      throw new UsageError(`${where}: "${key}" must be true or false`);
  const { stop = false, active = true } = fields as { readonly stop?: boolean; readonly active?: boolean };
  return { name, condition, action, stop, active, examples: examples ?? '' };
};

/** The company that the settings describe. @throws UsageError naming what is wrong in them */
export const companyFrom = (
  settings: unknown,
  presets: Readonly<Record<string, string>> = IMPORT_SETTINGS,
): Company => {
  if (!isFields(settings)) throw new UsageError('the settings must be one JSON object');
  const [domain = DEFAULT_DOMAIN] = texts(settings.domains);
  const usual = companyOf(domain.toLowerCase());
  const users = records(settings.users, '"users"').map(userOf);
  const routes = records(settings.routes, '"routes"') as unknown as readonly CompanyRoute[];
  return {
    ...usual,
    title: text(settings, 'title') || usual.title,
    users: users.length > 0 ? users : usual.users,
    routes: [...usual.routes.filter(route => !routes.some(other => other.name === route.name)), ...routes],
    neverLog: neverLogOf(settings.neverLog),
    rules: records(settings.rules, '"rules"').map(ruleOf),
    settings: {
      ...presets,
      ...(texts(settings.domains).length > 1 ? { 'Own domains': texts(settings.domains).join(', ') } : {}),
      ...settingsOf(settings),
    },
  };
};

/** Reads a settings file. @param presets settings that the file may change. @throws UsageError naming the file */
export const readSettings = (
  path: string | undefined,
  presets: Readonly<Record<string, string>> = IMPORT_SETTINGS,
): Company => {
  if (path === undefined) return companyFrom({}, presets);
  let parsed: unknown;
  try {
    parsed = JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    throw new UsageError(
      `${path} cannot be read as settings: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
  try {
    return companyFrom(parsed, presets);
  } catch (error) {
    if (error instanceof UsageError) throw new UsageError(`${path}: ${error.message}`);
    throw error;
  }
};
