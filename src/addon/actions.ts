/** The clicks that a card can make: the names that travel in the parameter `action`, and the one function they call. */

/** The only top-level function that cards call; what was clicked is in its parameters. */
export const CARD_FUNCTION = 'onCardAction';

export const ACTIONS = [
  'log',
  'choose_case', // opens the card of cases to log to
  'log_to_case',
  'find_deal', // looks for a deal of anybody to log to
  'log_to_deal',
  'new_case',
  'new_lead',
  'never_log_address',
  'never_log_domain',
  'log_thread',
  'who_sent', // opens the form that asks who wrote a forwarded mail
  'log_as_sent_by',
  'set_case', // one cell of a case: status, priority, assignee
  'held', // opens the queue of held mail
  'release',
  'dismiss',
  'settings', // opens the settings
  'routing', // opens the routing guide
  'route_test', // sends a mail to a route's address
  'route_test_look',
  'daily_test',
  'rules', // opens the rules, all of them tested
  'rules_test',
  'rules_trial',
  'save_mine',
  'setting_form',
  'save_setting',
  'never_log_add',
  'never_log_remove',
  'template_form',
  'add_template',
  'template_edit', // opens the form of a template that is there
  'save_template',
  'template_remove', // asks whether a language of it is to be deleted
  'delete_template',
  'template_preview',
  'route_form', // opens the form of an address, or of a new one
  'save_route',
  'target_form', // opens the times promised for a priority
  'save_target',
  'undo_setting',
  'person_form', // opens the card that asks whose data is meant
  'person_export',
  'person_erase',
  'leave_form', // shows what a user who leaves has still to do
  'take_out',
  'continue_work', // has the long work of the homepage gone on with
  'refresh',
  'insert_bcc', // in a draft
  'record', // opens the card of a contact, company, case or deal
  'record_list',
  'record_form', // opens a form
  'record_save',
  'add_note',
  'task_done',
  'case_state',
  'undo_event',
  'addresses', // opens the card of a contact's addresses
  'address_add',
  'address_remove',
  'address_first',
  'people', // opens the card of people without a contact
  'people_add',
  'merge', // asks which record is the same
  'merge_preview',
  'merge_do',
  'search',
  'suggest', // while somebody types
  'insert_template',
  'insert_signature',
  'link_recipient',
  'reply_form', // opens the form of a reply
  'reply_preview', // shows its text
  'make_reply', // makes the draft
  'mailbox', // opens the reader's own mailbox
  'mail_change',
  'mail_answer', // makes a draft that answers or passes on a mail of it
  'draft_form', // opens the form of a new mail, or of a forward
  'draft_preview',
  'make_draft',
] as const;

export type ActionName = (typeof ACTIONS)[number];

export const isActionName = (name: string): name is ActionName =>
  (ACTIONS as readonly string[]).includes(name);

/** Which card a `refresh` draws again. */
export type ViewName = 'home' | 'message' | 'held';

/** Keys of an action's parameters. All values are strings: the platform takes nothing else. */
export const PARAMETER = {
  action: 'action',
  view: 'view',
  caseId: 'caseId',
  dealId: 'dealId',
  heldId: 'heldId',
  address: 'address',
  field: 'field',
  value: 'value',
  /** What the card showed: somebody else's change in between is told by it. */
  was: 'was',
  /** Set on the button of an error card: show the result in its place instead of on top of it. */
  again: 'again',
} as const;

/** Field names of form inputs. */
export const FIELD = {
  routingStep: 'routingStep',
  caseId: 'caseId',
  deal: 'deal',
  senderName: 'senderName',
  senderAddress: 'senderAddress',
  template: 'template',
  company: 'company',
  recipientName: 'recipientName',
  toAll: 'toAll',
  from: 'from',
  link: 'link',
  folder: 'folder',
  to: 'to',
  cc: 'cc',
  log: 'log',
  message: 'message',
  aliases: 'aliases',
  signature: 'signature',
  myLanguage: 'myLanguage',
  autoLog: 'autoLog',
  visibility: 'visibility',
  routeName: 'routeName',
  routeKind: 'routeKind',
  routeAddress: 'routeAddress',
  assignment: 'assignment',
  assignees: 'assignees',
  switches: 'switches',
  firstResponse: 'firstResponse',
  resolution: 'resolution',
  away: 'away',
  setting: 'setting',
  pattern: 'pattern',
  person: 'person',
  personAgain: 'personAgain',
  successor: 'successor',
  templateName: 'templateName',
  language: 'language',
  subject: 'subject',
  text: 'text',
} as const;
