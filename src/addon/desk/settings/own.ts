/** A person's own settings: the row of Users that is theirs. */
import type { Row } from '../../../book/book';
import { flagOf, textOf, update } from '../../../book/row';
import { readAutoLog } from '../../../crm/auto-log';
import { MERGE_FIELDS } from '../../../crm/merge-fields';
import { fillTemplate } from '../../../crm/templates';
import { visibilityOfUser } from '../../../crm/visibility';
import { LOCALES } from '../../../locales';
import type { Done } from '../../done';
import type { MySettings } from '../../settings';
import { locked } from '../locked';
import { noteAutoLog, type DeskPorts } from '../ports';
import { ADDRESS, commit, refused, replace, TEXT } from './change';

/** Further addresses of one person. */
const ALIASES = 20;

const rowOf = ({ book, user }: DeskPorts): Row['values'] | null =>
  book
    .whole('Users')
    .find(({ values }) => textOf(values, 'email').trim().toLowerCase() === user.toLowerCase())?.values ??
  null;

const valuesOf = (values: Row['values']): MySettings => ({
  aliases: textOf(values, 'aliases'),
  signature: textOf(values, 'signature'),
  away: flagOf(values, 'away'),
  language: textOf(values, 'language').trim(),
  autoLog: readAutoLog(textOf(values, 'autoLog')),
  visibility: visibilityOfUser(textOf(values, 'visibility')) ?? '',
});

export const mySettings = (ports: DeskPorts): MySettings => valuesOf(rowOf(ports) ?? {});

export const saveMine = (ports: DeskPorts, typed: MySettings, mark: string): Done =>
  locked(ports, () => {
    const row = rowOf(ports);
    if (row === null) return refused({ kind: 'no_user' });
    const now = valuesOf(row);
    const aliases = typed.aliases.split(/[\s,;]+/).filter(address => address !== '');
    const wrong = aliases.find(address => !ADDRESS.test(address));
    if (wrong !== undefined) return refused({ kind: 'bad_address', typed: wrong });
    if (aliases.length > ALIASES || typed.signature.length > TEXT) return refused({ kind: 'too_long' });
    const language = typed.language.trim();
    if (language !== '' && language !== now.language && !LOCALES.some(locale => locale === language))
      return refused({ kind: 'no_such_value', value: language });
    const signature = fillTemplate(
      typed.signature,
      Object.fromEntries(MERGE_FIELDS.map(name => [name, 'x'])),
    );
    if (!signature.ok) return refused({ kind: 'unknown_fields', fields: signature.unresolved });
    const wanted: MySettings = {
      aliases: aliases.join(', '),
      signature: typed.signature.trim(),
      away: typed.away,
      language,
      autoLog: typed.autoLog,
      visibility: typed.visibility,
    };
    return replace(now, wanted, mark, ports.user, () => {
      const change = update('Users', textOf(row, 'email'), { ...wanted });
      const done = commit(ports, `own settings of ${ports.user}`, [change]);
      noteAutoLog(ports, wanted.autoLog);
      return done;
    });
  });
