/**
 * Every click that a card can make, as a table: where its button stands, what was typed, what somebody else may have done
 * between the drawing of the card and the click, and what happens to a form that is filled in wrongly.
 */
import { idOf } from '../../src/book/row';
import type { ActionName } from '../../src/addon/actions';
import type { PanelAtWork } from './panel-at-work';
import { ADMIN, ANN, FORWARDED, OPEN } from './panel-at-work';

export interface Click {
  readonly parameters: Readonly<Record<string, string>>;
  readonly typed?: Readonly<Record<string, string>>;
}

export interface ActionRow {
  /** `shows` leaves everything as it is; `changes` does something, and once. */
  readonly does: 'shows' | 'changes';
  /** Goes where the button stands. @returns the click on it */
  readonly find: (panel: PanelAtWork) => Click;
  /** What somebody else does in between, and what the answer must say then; or why nobody can come between. */
  readonly between: string | { readonly change: (panel: PanelAtWork) => void; readonly says: RegExp };
  /** What was typed wrongly, and what the answer says of it; or why nothing can be wrong. */
  readonly wrong: string | { readonly typed: Readonly<Record<string, string>>; readonly says: RegExp };
}

const LOOKS = 'it changes nothing';
const NO_FORM = 'nothing is typed';
const OWN_ROW = 'it makes a row of its own';
const OWN_MAILBOX = 'the mailbox is the reader’s alone';

const looking = (find: ActionRow['find'], wrong: ActionRow['wrong'] = NO_FORM): ActionRow => ({
  does: 'shows',
  find,
  between: LOOKS,
  wrong,
});

const changing = (
  find: ActionRow['find'],
  between: ActionRow['between'],
  wrong: ActionRow['wrong'] = NO_FORM,
): ActionRow => ({ does: 'changes', find, between, wrong });

/** From the open mail's card. */
const beside =
  (action: ActionName, more: Readonly<Record<string, string>> = {}): ActionRow['find'] =>
  panel =>
    panel.show('refresh', { view: 'message' }).button(action, more);

/** From the card of a record. */
const on =
  (
    kind: string,
    id: string,
    action: ActionName,
    more: Readonly<Record<string, string>> = {},
  ): ActionRow['find'] =>
  panel =>
    panel.show('record', { kind, id }).button(action, more);

/** From a card that a click on the settings opens. */
const within =
  (
    opening: ActionName,
    parameters: Readonly<Record<string, string>>,
    action: ActionName,
    more: Readonly<Record<string, string>> = {},
  ): ActionRow['find'] =>
  panel =>
    panel.as(ADMIN).show(opening, parameters).button(action, more);

const filled =
  (find: ActionRow['find'], typed: Readonly<Record<string, string>>): ActionRow['find'] =>
  panel => ({ ...find(panel), typed });

const logged = {
  change: (panel: PanelAtWork) => void panel.office.take({ ...OPEN, to: ['support@solarmora.example'] }),
  says: /Already|case|C-\d/i,
};

const [ANA, KENJI] = ['ana@solarmora.example', 'kenji@solarmora.example'] as const;
const MINE = { aliases: 'ana.home@solarmora.example', signature: 'Ana', autoLog: 'ask' };
/** The template in English that stands there: name and language. */
const OFFER = idOf('Templates', { name: 'Offer', language: 'en' });
const NEW_TEMPLATE = { templateName: 'Thanks', text: 'Dear {{contact.first|there}}' };
const ROUTE = {
  routeName: 'roofs',
  routeKind: 'sales',
  routeAddress: 'roofs@solarmora.example',
  switches: 'active',
};
const DRAFT = { to: 'ann@acme.example', message: 'Hello' };

export const TABLE: Readonly<Record<ActionName, ActionRow>> = {
  log: changing(beside('log'), logged),
  choose_case: looking(beside('choose_case')),
  log_to_case: changing(
    panel => panel.show('choose_case').button('log_to_case', { caseId: 'C-1' }),
    {
      change: panel =>
        panel.set('Messages', { messageId: OPEN.id, caseId: 'C-1', contactId: ANN, id: 'M-1' }),
      says: /Already/,
    },
    {
      typed: { caseId: '999' },
      says: /There is no case 999/,
    },
  ),
  find_deal: looking(panel => ({
    ...panel.show('choose_case').button('find_deal'),
    typed: { deal: 'roof' },
  })),
  log_to_deal: changing(panel => panel.show('choose_case').button('log_to_deal'), {
    change: panel => panel.change('Deals', 'D-1', { id: 'D-9' }),
    says: /no longer/,
  }),
  new_case: changing(beside('new_case'), logged),
  new_lead: changing(beside('new_lead'), logged),
  never_log_address: changing(beside('never_log_address'), {
    change: panel => panel.set('NeverLog', { pattern: 'ann@acme.example' }),
    says: /on the never-log list already/,
  }),
  never_log_domain: changing(beside('never_log_domain'), {
    change: panel => panel.set('NeverLog', { pattern: 'acme.example' }),
    says: /on the never-log list already/,
  }),
  log_thread: changing(beside('log_thread'), logged),
  who_sent: looking(panel =>
    panel.opening(FORWARDED).show('refresh', { view: 'message' }).button('who_sent'),
  ),
  log_as_sent_by: changing(
    panel => ({
      ...panel.opening(FORWARDED).show('who_sent').button('log_as_sent_by'),
      typed: { senderName: 'Bob Ray', senderAddress: 'bob@globex.example' },
    }),
    {
      change: panel => panel.set('Messages', { messageId: FORWARDED.id, contactId: ANN, id: 'M-2' }),
      says: /Already/,
    },
    { typed: { senderName: 'Bob', senderAddress: 'bob' }, says: /“bob” is no address/ },
  ),
  set_case: changing(beside('set_case', { caseId: 'C-1', value: 'waiting' }), {
    change: panel => panel.change('Cases', 'C-1', { status: 'closed' }),
    says: /it is “closed” now/,
  }),
  held: looking(beside('held')),
  release: changing(panel => panel.show('held').button('release'), {
    change: panel => panel.change('Held', panel.heldId, { state: 'dismissed' }),
    says: /Somebody has already decided/,
  }),
  dismiss: changing(panel => panel.show('held').button('dismiss'), {
    change: panel => panel.change('Held', panel.heldId, { state: 'released' }),
    says: /Somebody has already decided/,
  }),
  settings: looking(beside('settings')),
  routing: looking(within('settings', {}, 'routing')),
  rules: looking(within('settings', {}, 'rules')),
  rules_test: looking(within('rules', {}, 'rules_test')),
  rules_trial: changing(within('rules', {}, 'rules_trial'), 'the poll tries the rules that stand there then'),
  route_test: changing(within('routing', {}, 'route_test'), 'a test is the sender’s own'),
  route_test_look: changing(panel => {
    const guide = panel.as(ADMIN).show('routing');
    return guide.press(guide.button('route_test')).button('route_test_look');
  }, 'it notes what it finds'),
  daily_test: changing(within('routing', {}, 'daily_test'), 'it says what is wanted, not what was'),
  save_mine: changing(
    filled(panel => panel.show('settings').button('save_mine'), MINE),
    {
      change: panel => panel.change('Users', 'ana@solarmora.example', { signature: 'Theirs' }),
      says: /Theirs/,
    },
    { typed: { ...MINE, aliases: 'nobody' }, says: /“nobody” is no address/ },
  ),
  setting_form: looking(within('settings', {}, 'setting_form')),
  save_setting: changing(
    filled(within('setting_form', { field: 'Reopen days' }, 'save_setting'), { setting: '12' }),
    { change: panel => panel.change('Settings', 'Reopen days', { value: '77' }), says: /77/ },
    { typed: { setting: 'soon' }, says: /“Reopen days” takes/ },
  ),
  never_log_add: changing(
    filled(within('settings', {}, 'never_log_add'), { pattern: 'rival.example' }),
    {
      change: panel => panel.set('NeverLog', { pattern: 'rival.example' }),
      says: /on the never-log list already/,
    },
    { typed: { pattern: 'no pattern' }, says: /“no pattern” is neither an address nor a domain/ },
  ),
  never_log_remove: changing(within('settings', {}, 'never_log_remove'), {
    change: panel => panel.change('NeverLog', 'secret.example', { pattern: null }),
    says: /no longer on the list/,
  }),
  template_form: looking(within('settings', {}, 'template_form')),
  add_template: changing(
    filled(within('template_form', {}, 'add_template'), NEW_TEMPLATE),
    {
      change: panel => panel.set('Templates', { name: 'Thanks', text: 'Theirs' }),
      says: /There is a template “Thanks”/,
    },
    { typed: { templateName: 'Thanks', text: '' }, says: /needs a name and a text/ },
  ),
  template_edit: looking(within('settings', {}, 'template_edit', { field: 'Offer' })),
  save_template: changing(
    filled(within('template_edit', { field: 'Offer' }, 'save_template'), { text: 'Mine' }),
    {
      change: panel => panel.change('Templates', OFFER, { text: 'Theirs' }),
      says: /Somebody changed these settings[^]*Theirs/,
    },
    { typed: { text: 'Hello {{user.nmae}}' }, says: /no field user\.nmae/ },
  ),
  template_remove: looking(within('template_edit', { field: 'Offer' }, 'template_remove')),
  delete_template: changing(within('template_remove', { value: OFFER }, 'delete_template'), {
    change: panel => panel.change('Templates', OFFER, { text: 'Theirs' }),
    says: /Theirs[^]*Somebody changed these settings/,
  }),
  template_preview: looking(filled(within('template_form', {}, 'template_preview'), NEW_TEMPLATE), {
    typed: { templateName: 'Thanks', text: '{{nobody}}' },
    says: /no field nobody/,
  }),
  route_form: looking(within('settings', {}, 'route_form')),
  save_route: changing(
    filled(within('route_form', { field: 'sales' }, 'save_route'), { ...ROUTE, routeName: '' }),
    {
      change: panel => panel.change('Routes', 'sales', { address: 'theirs@solarmora.example' }),
      says: /Somebody changed these settings/,
    },
    { typed: { routeKind: 'sales', switches: 'active', routeAddress: 'roofs' }, says: /“roofs”/ },
  ),
  target_form: looking(within('settings', {}, 'target_form')),
  save_target: changing(
    filled(within('target_form', { field: 'urgent' }, 'save_target'), {
      firstResponse: '2',
      resolution: '9',
    }),
    {
      change: panel => panel.change('Targets', 'urgent', { firstResponse: 3 }),
      says: /Somebody changed these settings/,
    },
    { typed: { firstResponse: 'soon', resolution: '9' }, says: /“soon”/ },
  ),
  undo_setting: changing(
    panel => {
      const form = panel.as(ADMIN).show('settings');
      return form
        .press({ ...form.button('never_log_add'), typed: { pattern: 'rival.example' } })
        .button('undo_setting');
    },
    {
      change: panel => panel.change('NeverLog', 'rival.example', { reason: 'Theirs' }),
      says: /Not undone/,
    },
  ),
  person_form: looking(within('settings', {}, 'person_form')),
  person_export: changing(
    filled(within('person_form', {}, 'person_export'), { person: 'ann@acme.example' }),
    OWN_ROW,
    { typed: { person: 'ann' }, says: /“ann” is no address/ },
  ),
  person_erase: changing(
    filled(within('person_form', {}, 'person_erase'), {
      person: 'ann@acme.example',
      personAgain: 'ann@acme.example',
    }),
    OWN_ROW,
    {
      typed: { person: 'ann@acme.example', personAgain: 'bob@b.example' },
      says: /“bob@b\.example” is no address/,
    },
  ),
  leave_form: looking(within('settings', {}, 'leave_form', { value: KENJI })),
  take_out: changing(
    filled(within('leave_form', { value: KENJI }, 'take_out'), { successor: ANA }),
    {
      change: panel => {
        panel.change('Users', KENJI, { active: false });
        panel.change('Cases', 'C-2', { assignee: 'rosa@solarmora.example' });
      },
      says: /done already/,
    },
    'the list offers only who can take over',
  ),
  continue_work: changing(
    () => ({ parameters: { action: 'continue_work', view: 'home' } }),
    'the trigger goes on with what is there',
  ),
  refresh: looking(beside('refresh')),
  insert_bcc: looking(panel => panel.drafting('zoe@new.example').button('insert_bcc')),
  insert_template: looking(panel => ({
    ...panel.drafting('ann@acme.example').button('insert_template'),
    typed: { template: 'Offer' },
  })),
  insert_signature: looking(() => ({ parameters: { action: 'insert_signature' } })),
  record: looking(beside('record', { kind: 'contact' })),
  record_list: looking(() => ({
    parameters: { action: 'record_list', kind: 'contact', id: ANN, list: 'timeline' },
  })),
  record_form: looking(on('contact', ANN, 'record_form', { form: 'contact' })),
  record_save: changing(
    panel => {
      const form = panel.show('record_form', { kind: 'contact', id: ANN, form: 'contact' });
      return { ...form.button('record_save'), typed: { ...form.values, phone: '1' } };
    },
    {
      change: panel => panel.change('Contacts', ANN, { phone: '77' }),
      says: /77/,
    },
    { typed: { name: '', phone: '1' }, says: /Name/ },
  ),
  add_note: changing(filled(on('contact', ANN, 'add_note'), { note: 'Called back.' }), OWN_ROW, {
    typed: { note: '' },
    says: /Note/i,
  }),
  task_done: changing(on('contact', ANN, 'task_done'), {
    change: panel => panel.change('Tasks', 'T-1', { state: 'done' }),
    says: /Nothing/,
  }),
  case_state: changing(on('case', 'C-1', 'case_state', { change: 'solved' }), {
    change: panel => panel.change('Cases', 'C-1', { status: 'waiting' }),
    says: /it is “waiting” now/,
  }),
  undo_event: changing(
    panel => {
      const form = panel.show('record_form', { kind: 'contact', id: ANN, form: 'contact' });
      form.press({ ...form.button('record_save'), typed: { ...form.values, phone: '1' } });
      return panel.show('record', { kind: 'contact', id: ANN }).button('undo_event');
    },
    { change: panel => panel.change('Contacts', ANN, { phone: '77' }), says: /77/ },
  ),
  addresses: looking(on('contact', ANN, 'addresses')),
  address_add: changing(
    filled(panel => panel.show('addresses', { kind: 'contact', id: ANN }).button('address_add'), {
      address: 'ann@home.example',
    }),
    {
      change: panel => {
        panel.set('Contacts', { id: 'P-9', name: 'Bob', address: 'bob@b.example' });
        panel.set('Addresses', { address: 'ann@home.example', contactId: 'P-9', state: 'ok' });
      },
      says: /Bob/,
    },
    { typed: { address: 'ann(at)home' }, says: /Address/ },
  ),
  address_remove: changing(
    panel => panel.show('addresses', { kind: 'contact', id: ANN }).button('address_remove'),
    {
      change: panel => panel.change('Addresses', 'ann@second.example', { contactId: 'P-9' }),
      says: /./,
    },
  ),
  address_first: changing(
    panel => panel.show('addresses', { kind: 'contact', id: ANN }).button('address_first'),
    {
      change: panel => panel.change('Addresses', 'ann@second.example', { contactId: 'P-9' }),
      says: /no longer|gone/,
    },
  ),
  people: looking(beside('people')),
  people_add: changing(
    panel => ({ ...panel.show('people').button('people_add'), typed: { people: 'tom@stone.example' } }),
    {
      change: panel => void panel.office.take({ from: 'Tom <tom@stone.example>', subject: 'Mine' }),
      says: /./,
    },
  ),
  merge: looking(on('contact', ANN, 'merge')),
  merge_preview: looking(
    panel => ({
      ...panel.show('merge', { kind: 'contact', id: ANN }).button('merge_preview'),
      typed: { into: 'rita@river.example' },
    }),
    { typed: { into: 'nobody at all' }, says: /no longer|There is no/ },
  ),
  merge_do: changing(
    panel =>
      panel
        .show('merge_preview', { kind: 'contact', id: ANN }, { into: 'rita@river.example' })
        .button('merge_do'),
    {
      change: panel => {
        panel.set('Contacts', { id: 'P-9', name: 'Ann', address: 'ann@b.example' });
        panel.change('Contacts', ANN, { mergedInto: 'P-9' });
      },
      says: /merged/i,
    },
  ),
  search: looking(() => ({ parameters: { action: 'search', find: '1' }, typed: { asked: 'ann' } })),
  suggest: looking(() => ({ parameters: { action: 'suggest', field: 'asked' }, typed: { asked: 'ann' } })),
  link_recipient: changing(
    panel => ({
      ...panel.drafting('zoe@new.example').button('link_recipient'),
      typed: { recipientName: 'Zoe', company: 'New' },
    }),
    {
      change: panel => void panel.office.take({ from: 'Zoe <zoe@new.example>', subject: 'Mine' }),
      says: /already/,
    },
  ),
  reply_form: looking(beside('reply_form')),
  reply_preview: looking(panel => panel.show('reply_form').button('reply_preview'), {
    typed: { link: 'https://evil.example' },
    says: /no link to a file/,
  }),
  make_reply: changing(panel => panel.show('reply_preview').button('make_reply'), OWN_MAILBOX),
  mailbox: looking(beside('mailbox')),
  mail_change: changing(panel => panel.show('mailbox').button('mail_change'), OWN_MAILBOX),
  mail_answer: changing(panel => panel.show('mailbox').button('mail_answer'), OWN_MAILBOX),
  draft_form: looking(on('contact', ANN, 'draft_form')),
  draft_preview: looking(
    filled(panel => panel.show('draft_form').button('draft_preview'), DRAFT),
    {
      typed: { ...DRAFT, to: 'ann' },
      says: /“ann” is no e-mail address/,
    },
  ),
  make_draft: changing(panel => panel.show('draft_preview', {}, DRAFT).button('make_draft'), OWN_MAILBOX),
};
