/** Texts with merge fields, for acknowledgements, replies and drafts. None may name a field that nothing fills. */
import { insert, textOf, update } from '../../../book/row';
import { MERGE_FIELDS, mergeFields } from '../../../crm/merge-fields';
import { fillTemplate, type Template } from '../../../crm/templates';
import type { Done, Refusal } from '../../done';
import type { FilledText } from '../../drafts';
import type { Marked, TemplateText } from '../../settings';
import { officeOf, type DeskPorts } from '../ports';
import { asAdmin, commit, isAdmin, markOf, refused, replace, same, TEXT } from './change';

/** What a preview fills the fields with: nobody who is in a book. */
const EXAMPLE = {
  contact: { name: 'Ann Lee', address: 'ann@acme.example', company: 'Acme' },
  case: { id: 'C-1042', subject: 'The inverter blinks red' },
};

const named = (ports: DeskPorts, name: string): readonly Template[] =>
  officeOf(ports).templates.filter(each => name.trim() !== '' && same(each.name, name));

/** Rows of one name cannot be told apart by it, so only a template that stands in one row can be changed here. */
const onlyOne = (ports: DeskPorts, name: string): Template | null => {
  const found = named(ports, name);
  return found.length === 1 ? (found[0] ?? null) : null;
};

export function template(ports: DeskPorts, name: string): Marked<TemplateText> | null {
  const found = isAdmin(ports) ? onlyOne(ports, name) : null;
  return found && { values: found, mark: markOf(found) };
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
    const there = named(ports, made.name).find(each => same(each.language, made.language));
    if (there && markOf(there) === markOf(made)) return { changed: true, repeated: true };
    if (there) return refused({ kind: 'template_exists', name: made.name });
    return commit(ports, `template ${made.name} was added`, [insert('Templates', { ...made })]);
  });

export const saveTemplate = (ports: DeskPorts, name: string, typed: TemplateText, mark: string): Done =>
  asAdmin(ports, () => {
    const now = onlyOne(ports, name);
    if (!now) return refused({ kind: 'settings_gone' });
    // Routes and drafts name a template, so its name stays.
    const wanted = { ...trimmed(typed), name: now.name };
    const fault = faultOf(wanted);
    if (fault) return refused(fault);
    const { name: id, ...cells } = wanted;
    return replace(now, wanted, mark, id, () =>
      commit(ports, `template ${id} was changed`, [update('Templates', now.name, cells)]),
    );
  });

export const deleteTemplate = (ports: DeskPorts, name: string, mark: string): Done =>
  asAdmin(ports, () => {
    const now = onlyOne(ports, name);
    if (!now) return refused({ kind: 'settings_gone' });
    if (markOf(now) !== mark) return refused({ kind: 'settings_changed' });
    const used = ports.book
      .whole('Routes')
      .find(({ values }) => same(textOf(values, 'template'), name) && values['acknowledge'] === true);
    if (used) return refused({ kind: 'template_used', name, route: textOf(used.values, 'name') });
    const empty = { name: null, language: null, subject: null, text: null };
    return commit(ports, `template ${now.name} was deleted`, [update('Templates', now.name, empty)]);
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
