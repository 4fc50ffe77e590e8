/** The forms of the record cards as data: which fields each has, what may stand in them, and how much. */
import type { OwnLists } from '../../crm/own-lists';
import { CASE_STATUSES, DEAL_STAGES, LEAD_STATUSES, PRIORITIES } from '../../book/choices';

/** A field's text; absent and '' are the same. Days are the epoch ms of their midnight UTC, as date pickers give them. */
export type FormValues = Readonly<Record<string, string>>;

/** `person`: one of those who work with Casebook. `day`: a date without a time. */
export type FieldKind = 'line' | 'lines' | 'choice' | 'person' | 'day' | 'amount' | 'currency' | 'domain';

export interface Field {
  /** Names the column, the input and the words of its label. */
  readonly name: FieldName;
  readonly kind: FieldKind;
  readonly required?: true;
  readonly choices?: readonly string[];
  /** Of which list an administrator may have added choices. */
  readonly own?: 'statuses' | 'priorities';
  /** Asks for suggestions of this kind of record while one types. */
  readonly suggests?: 'company';
}

export type FieldName =
  | 'name'
  | 'title'
  | 'phone'
  | 'company'
  | 'owner'
  | 'tags'
  | 'notes'
  | 'domain'
  | 'subject'
  | 'status'
  | 'priority'
  | 'assignee'
  | 'dueAt'
  | 'dealName'
  | 'stage'
  | 'amount'
  | 'currency'
  | 'closeAt'
  | 'contactName'
  | 'task';

/** Characters: what reads well in a cell of one line, and what a cell of several takes without swallowing the sheet. */
export const LINE_LIMIT = 200;
export const LINES_LIMIT = 5_000;

const line = (name: FieldName, more: Partial<Field> = {}): Field => ({ name, kind: 'line', ...more });
const required = { required: true } as const;

const OWNER: Field = { name: 'owner', kind: 'person' };
const COMPANY = line('company', { suggests: 'company' });
const NOTES: Field = { name: 'notes', kind: 'lines' };
const DEAL: readonly Field[] = [
  line('dealName', required),
  { name: 'amount', kind: 'amount' },
  { name: 'currency', kind: 'currency' },
  { name: 'closeAt', kind: 'day' },
];

const caseFields = (statuses: readonly string[]): readonly Field[] => [
  line('subject', required),
  { name: 'status', kind: 'choice', choices: statuses, own: 'statuses' },
  { name: 'priority', kind: 'choice', choices: PRIORITIES, own: 'priorities' },
  { name: 'assignee', kind: 'person' },
  { name: 'dueAt', kind: 'day' },
  line('tags'),
];

export const FORMS = {
  contact: [line('name', required), line('title'), line('phone'), COMPANY, OWNER, line('tags'), NOTES],
  company: [line('name', required), { name: 'domain', kind: 'domain' }, OWNER, line('tags'), NOTES],
  case: caseFields(CASE_STATUSES),
  lead: caseFields(LEAD_STATUSES),
  deal: [
    line('dealName', required),
    { name: 'stage', kind: 'choice', choices: DEAL_STAGES },
    ...DEAL.slice(1),
    OWNER,
    NOTES,
  ],
  new_deal: [...DEAL, OWNER],
  /** Beside an open mail, of its case or contact. */
  tags: [line('tags')],
  new_task: [line('task', required), { name: 'dueAt', kind: 'day' }, { name: 'assignee', kind: 'person' }],
  /** A lead becomes contact, company and deal in one step. */
  convert: [line('contactName', required), COMPANY, ...DEAL],
} as const satisfies Readonly<Record<string, readonly Field[]>>;

export type FormName = keyof typeof FORMS;

export const FORM_NAMES = Object.keys(FORMS) as readonly FormName[];

export const isFormName = (name: string): name is FormName =>
  (FORM_NAMES as readonly string[]).includes(name);

export const fieldsOf = (form: FormName): readonly Field[] => FORMS[form];

/** What a field's dropdown offers: added priorities stand where they rank, added statuses behind the others. */
export const choicesOf = ({ choices = [], own }: Field, lists: OwnLists): readonly string[] =>
  own === 'priorities' ? lists.ranks : own === 'statuses' ? [...choices, ...lists.statuses] : choices;

/** The column of a field; fields that are named otherwise so that one form can hold two names. */
export const columnOfField = (name: FieldName): string =>
  name === 'dealName' || name === 'contactName' ? 'name' : name === 'task' ? 'title' : name;
