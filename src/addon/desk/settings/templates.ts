/** Texts with merge fields, for acknowledgements, replies and drafts. None may name a field that nothing fills. */
import { idOf, insert, textOf, update } from '../../../book/row';
import { MERGE_FIELDS, mergeFields } from '../../../crm/merge-fields';
import { fillTemplate, isTemplateLanguage } from '../../../crm/templates';
import type { Done, Refusal } from '../../done';
import type { FilledText } from '../../drafts';
import type { Marked, TemplateLine, TemplateText } from '../../settings';
import { officeOf, type DeskPorts } from '../ports';
import { asAdmin, commit, isAdmin, markOf, refused, replace, same, TEXT } from './change';

/** What a preview fills the fields with: nobody who is in a book. */
const EXAMPLE = {
  contact: { name: 'Ann Lee', address: 'ann@acme.example', company: 'Acme' },
  case: { id: 'C-1042', subject: 'The inverter blinks red' },
};

interface Standing {
  /** Its name and language as the book tells its row from others (src/book/row-id.ts). */
  readonly id: string;
  readonly values: TemplateText;
}

/** All rows with a name. */
const standing = ({ book }: DeskPorts): readonly Standing[] =>
  book.whole('Templates').flatMap(({ values }) => {
    const id = idOf('Templates', values);
    const [name, language] = [textOf(values, 'name'), textOf(values, 'language')];
    const texts = { subject: textOf(values, 'subject'), text: textOf(values, 'text') };
    return name.trim() === '' ? [] : [{ id, values: { name, language, ...texts } }];
  });

const named = (ports: DeskPorts, name: string): readonly Standing[] =>
  standing(ports).filter(({ values }) => same(values.name, name));

/** Two rows of one name and language cannot be told apart, so none of them can be changed here. */
const onlyOne = (ports: DeskPorts, id: string): Standing | null => {
  const [found, ...more] = standing(ports).filter(each => same(each.id, id));
  return found && more.length === 0 ? found : null;
};

export const languagesOf = (ports: DeskPorts, name: string): readonly TemplateLine[] =>
  isAdmin(ports)
    ? named(ports, name).map(({ id, values: { language, text } }) => ({ id, language, text }))
    : [];

export function template(ports: DeskPorts, id: string): Marked<TemplateText> | null {
  const found = isAdmin(ports) ? onlyOne(ports, id) : null;
  return found && { values: found.values, mark: markOf(found.values) };
}

/** Why this cannot be a template; null: it can. */
function faultOf(made: TemplateText): Refusal | null {
  if (made.name === '' || made.text === '') return { kind: 'template_empty' };
  if (made.text.length + made.subject.length + made.name.length > TEXT) return { kind: 'too_long' };
  const fields = Object.fromEntries(MERGE_FIELDS.map(name => [name, 'x']));
  const unknown = [made.subject, made.text].flatMap(text => {
    const filled = fillTemplate(text, fields);
    return filled.ok ? [] : filled.unresolved;
  });
  return unknown.length > 0 ? { kind: 'unknown_fields', fields: unknown } : null;
}

const trimmed = (typed: TemplateText): TemplateText => ({
  name: typed.name.trim(),
  language: typed.language.trim(),
  subject: typed.subject.trim(),
  text: typed.text.trim(),
});

export const addTemplate = (ports: DeskPorts, typed: TemplateText): Done =>
  asAdmin(ports, () => {
    const made = trimmed(typed);
    const fault = faultOf(made);
    if (fault) return refused(fault);
    if (!isTemplateLanguage(made.language)) return refused({ kind: 'bad_language', typed: made.language });
    const there = named(ports, made.name).find(({ values }) => same(values.language, made.language));
    if (there && markOf(there.values) === markOf(made)) return { changed: true, repeated: true };
    if (there) return refused({ kind: 'template_exists', name: made.name });
    return commit(ports, `template ${made.name} was added`, [insert('Templates', { ...made })]);
  });

export const saveTemplate = (
  ports: DeskPorts,
  id: string,
  typed: Pick<TemplateText, 'subject' | 'text'>,
  mark: string,
): Done =>
  asAdmin(ports, () => {
    const now = onlyOne(ports, id);
    if (!now) return refused({ kind: 'settings_gone' });
    // Routes and drafts name a template, and its language tells its row from others: both stay.
    const cells = { subject: typed.subject.trim(), text: typed.text.trim() };
    const wanted = { ...now.values, ...cells };
    const fault = faultOf(wanted);
    if (fault) return refused(fault);
    return replace(now.values, wanted, mark, now.id, () =>
      commit(ports, `template ${now.id} was changed`, [update('Templates', now.id, cells)]),
    );
  });

export const deleteTemplate = (ports: DeskPorts, id: string, mark: string): Done =>
  asAdmin(ports, () => {
    const now = onlyOne(ports, id);
    if (!now) return refused({ kind: 'settings_gone' });
    if (markOf(now.values) !== mark) return refused({ kind: 'settings_changed' });
    const { name } = now.values;
    // An address needs the template in some language; which one an answer takes is told from the mail.
    const used =
      named(ports, name).length === 1 &&
      ports.book
        .whole('Routes')
        .find(({ values }) => same(textOf(values, 'template'), name) && values['acknowledge'] === true);
    if (used) return refused({ kind: 'template_used', name, route: textOf(used.values, 'name') });
    const empty = { name: null, language: null, subject: null, text: null };
    return commit(ports, `template ${now.id} was deleted`, [update('Templates', now.id, empty)]);
  });

export function previewTemplate(ports: DeskPorts, typed: TemplateText): FilledText | Refusal {
  if (!isAdmin(ports)) return { kind: 'not_admin' };
  const made = trimmed(typed);
  const fault = faultOf(made);
  if (fault) return fault;
  const { users, settings } = officeOf(ports);
  const me = users.find(user => user.email === ports.user.toLowerCase());
  const fields = mergeFields({
    ...EXAMPLE,
    user: { name: me?.name ?? '', email: ports.user },
    companyName: settings.companyName,
  });
  const [subject, text] = [fillTemplate(made.subject, fields), fillTemplate(made.text, fields)];
  if (subject.ok && text.ok) return { subject: subject.text, text: text.text };
  const open = [subject, text].flatMap(filled => (filled.ok ? [] : filled.unresolved));
  return { kind: 'unresolved', fields: open };
}
