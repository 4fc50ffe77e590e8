/** Settings from the side panel: read from the small tables, set under the lock, with an entry in the ledger for each. */
import type { Change, Row } from '../../book/book';
import { flagOf, insert, textOf, update } from '../../book/row';
import { eventIdFor, shortHash } from '../../crm/hash';
import { isTombstone } from '../../crm/hashed-patterns';
import { MERGE_FIELDS } from '../../crm/merge-fields';
import { plainAddress } from '../../crm/routes';
import { SETTINGS, type Settings } from '../../crm/settings';
import { fillTemplate } from '../../crm/templates';
import type { Done, Refusal } from '../desk';
import type {
  AdminSettings,
  MySettings,
  RoutingModel,
  SettingsDesk,
  SettingsModel,
  TemplateText,
} from '../settings';
import { isListed, listedPattern } from '../../intake/never-log-list';
import { locked } from './locked';
import { bookUrl } from './models';
import { officeOf, type DeskPorts } from './ports';

/** Characters of a signature or template: far below the 50,000 of a cell. */
const TEXT = 10_000;
/** Further addresses of one person. */
const ALIASES = 20;
const ADDRESS = /^[^\s@,;<>"]{1,64}@[^\s@,;<>"]{1,190}\.[^\s@,;<>".]{2,63}$/;
/** An address, a domain (with or without `@`), or what lies below a domain. */
const PATTERN = /^(?:\*\.|@)?(?:[^\s@,;<>"*]{1,64}@)?(?:[a-z0-9-]{1,63}\.)+[a-z0-9-]{2,63}$/;

const refused = (why: Refusal): Done => ({ changed: false, why });

const mine = ({ book, user }: DeskPorts): Row['values'] | null =>
  book
    .whole('Users')
    .find(({ values }) => textOf(values, 'email').trim().toLowerCase() === user.toLowerCase())?.values ??
  null;

const myValues = (values: Row['values']): MySettings => ({
  aliases: textOf(values, 'aliases'),
  signature: textOf(values, 'signature'),
  away: flagOf(values, 'away'),
});

const markOf = (values: MySettings): string => shortHash(JSON.stringify(values));

const isAdmin = (ports: DeskPorts): boolean =>
  officeOf(ports).users.some(
    user => user.email === ports.user.toLowerCase() && user.active && user.role === 'admin',
  );

const KEYS = Object.keys(SETTINGS) as readonly (keyof Settings)[];
/** Moves with each case; nobody sets it by hand without need. */
const HIDDEN: readonly string[] = [SETTINGS.nextCaseNumber.name];

function adminOf(ports: DeskPorts): AdminSettings {
  const { book } = ports;
  const rows = book.whole('Settings');
  const templates = book.whole('Templates').filter(({ values }) => textOf(values, 'name').trim() !== '');
  const names = [...new Set(templates.map(({ values }) => textOf(values, 'name').trim()))];
  return {
    settings: KEYS.map(key => SETTINGS[key])
      .filter(({ name }) => !HIDDEN.includes(name))
      .map(({ name, description }) => ({
        name,
        description,
        value: textOf(rows.find(row => textOf(row.values, 'name') === name)?.values ?? {}, 'value'),
      })),
    neverLog: book
      .whole('NeverLog')
      .map(({ values }) => ({ pattern: textOf(values, 'pattern'), addedBy: textOf(values, 'addedBy') }))
      .filter(({ pattern }) => pattern.trim() !== '' && !isTombstone(pattern)),
    templates: names.map(name => ({
      name,
      languages: templates
        .filter(({ values }) => textOf(values, 'name').trim() === name)
        .map(({ values }) => textOf(values, 'language')),
    })),
    routes: officeOf(ports).routes.map(({ name, kind, address, assignment }) => ({
      name,
      kind,
      address,
      assignment,
    })),
  };
}

function routing(ports: DeskPorts): RoutingModel {
  const receiving = ports.installation.account;
  return {
    receiving,
    addresses: officeOf(ports).routes.map(({ name, address }) => ({
      name,
      address,
      needsRule: plainAddress(address) !== receiving,
    })),
  };
}

function show(ports: DeskPorts): SettingsModel {
  const values = myValues(mine(ports) ?? {});
  return {
    user: ports.user,
    mine: values,
    mark: markOf(values),
    admin: isAdmin(ports) ? adminOf(ports) : null,
    bookUrl: bookUrl(ports.installation.bookId),
  };
}

/** @param what named in the ledger; texts themselves stay out of it */
function commit(ports: DeskPorts, what: string, changes: readonly Change[], before = '', after = ''): Done {
  const at = new Date(ports.clock.now()).toISOString();
  ports.book.commit([
    ...changes,
    insert('Events', {
      id: eventIdFor('settings', what, at),
      at,
      actor: ports.user,
      action: 'settings',
      outcome: 'edited',
      reason: what,
      before,
      after,
    }),
  ]);
  return { changed: true };
}

/** Brings the small tables, where the rows stand, and the ledger's header: one read, no search. */
const asAdmin = (ports: DeskPorts, work: () => Done): Done =>
  locked(ports, () => (isAdmin(ports) ? work() : refused({ kind: 'not_admin' })));

const saveMine = (ports: DeskPorts, typed: MySettings, mark: string): Done =>
  locked(ports, () => {
    const row = mine(ports);
    if (row === null) return refused({ kind: 'no_user' });
    const now = myValues(row);
    const aliases = typed.aliases.split(/[\s,;]+/).filter(address => address !== '');
    const wrong = aliases.find(address => !ADDRESS.test(address));
    if (wrong !== undefined) return refused({ kind: 'bad_address', typed: wrong });
    if (aliases.length > ALIASES || typed.signature.length > TEXT) return refused({ kind: 'too_long' });
    const signature = fillTemplate(
      typed.signature,
      Object.fromEntries(MERGE_FIELDS.map(name => [name, 'x'])),
    );
    if (!signature.ok) return refused({ kind: 'unknown_fields', fields: signature.unresolved });
    const wanted = { aliases: aliases.join(', '), signature: typed.signature.trim(), away: typed.away };
    if (markOf(now) === markOf(wanted)) return refused({ kind: 'is_so', now: ports.user });
    if (markOf(now) !== mark) return refused({ kind: 'settings_changed' });
    return commit(ports, `own settings of ${ports.user}`, [update('Users', textOf(row, 'email'), wanted)]);
  });

const saveSetting = (ports: DeskPorts, name: string, value: string, was: string): Done =>
  asAdmin(ports, () => {
    const key = KEYS.find(each => SETTINGS[each].name === name);
    if (key === undefined || HIDDEN.includes(name)) return refused({ kind: 'no_such_value', value: name });
    const { read, expects } = SETTINGS[key];
    const wanted = value.trim();
    if (wanted !== '' && read(wanted) === undefined) return refused({ kind: 'bad_setting', name, expects });
    const row = ports.book.whole('Settings').find(each => textOf(each.values, 'name') === name);
    const now = textOf(row?.values ?? {}, 'value');
    if (now === wanted) return refused({ kind: 'is_so', now });
    if (now !== was) return refused({ kind: 'changed_meanwhile', now });
    const change = row
      ? update('Settings', name, { value: wanted })
      : insert('Settings', { name, value: wanted, description: SETTINGS[key].description });
    return commit(ports, `Settings, ${name}, value`, [change], now, wanted);
  });

const neverLog = (ports: DeskPorts, typed: string): Done =>
  asAdmin(ports, () => {
    const pattern = typed.trim().toLowerCase();
    if (!PATTERN.test(pattern)) return refused({ kind: 'bad_pattern', typed });
    const office = officeOf(ports);
    if (isListed(office, pattern)) return refused({ kind: 'listed', pattern });
    const addedAt = new Date(ports.clock.now()).toISOString();
    const row = insert('NeverLog', {
      pattern: listedPattern(office, pattern),
      reason: '',
      addedBy: ports.user,
      addedAt,
    });
    return commit(ports, 'a pattern was put on the never-log list', [row]);
  });

const logAgain = (ports: DeskPorts, pattern: string): Done =>
  asAdmin(ports, () => {
    if (!officeOf(ports).neverLog.some(entry => entry.pattern === pattern))
      return refused({ kind: 'not_listed', pattern });
    const empty = { pattern: null, reason: null, addedBy: null, addedAt: null };
    return commit(ports, 'a pattern was taken off the never-log list', [update('NeverLog', pattern, empty)]);
  });

const addTemplate = (ports: DeskPorts, typed: TemplateText): Done =>
  asAdmin(ports, () => {
    const made = {
      name: typed.name.trim(),
      language: typed.language.trim(),
      subject: typed.subject.trim(),
      text: typed.text.trim(),
    };
    if (made.name === '' || made.text === '') return refused({ kind: 'template_empty' });
    if (made.text.length + made.subject.length + made.name.length > TEXT)
      return refused({ kind: 'too_long' });
    const fields = Object.fromEntries(MERGE_FIELDS.map(name => [name, 'x']));
    const unknown = [made.subject, made.text].flatMap(text => {
      const filled = fillTemplate(text, fields);
      return filled.ok ? [] : filled.unresolved;
    });
    if (unknown.length > 0) return refused({ kind: 'unknown_fields', fields: unknown });
    const same = (a: string, b: string): boolean => a.trim().toLowerCase() === b.toLowerCase();
    const exists = officeOf(ports).templates.some(
      each => same(each.name, made.name) && same(each.language, made.language),
    );
    if (exists) return refused({ kind: 'template_exists', name: made.name });
    return commit(ports, `template ${made.name} was added`, [insert('Templates', made)]);
  });

export const settingsDesk = (ports: DeskPorts): SettingsDesk => ({
  show: () => show(ports),
  routing: () => routing(ports),
  saveMine: (typed, mark) => saveMine(ports, typed, mark),
  saveSetting: (name, value, was) => saveSetting(ports, name, value, was),
  neverLog: pattern => neverLog(ports, pattern),
  logAgain: pattern => logAgain(ports, pattern),
  addTemplate: typed => addTemplate(ports, typed),
});
