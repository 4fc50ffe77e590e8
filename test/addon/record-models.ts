/** Records as the record cards are given them: a contact, a company, a case, a deal, and all that hangs on them. */
import type {
  CasePage,
  CompanyPage,
  ContactModel,
  ContactPage,
  DealModel,
  DealPage,
  FormModel,
  FoundRecord,
  MergePreview,
  TaskModel,
  TimelineEntry,
} from '../../src/addon/records';
import { FORM_NAMES, type FormName } from '../../src/addon/records/form-fields';
import { isClosed } from '../../src/crm/case-status';
import { all, caseModel, NO_LISTS } from './office';

const USER = 'ana@solarmora.example';
const BOOK_URL = 'https://docs.google.com/spreadsheets/d/book/edit';

export const contact = (more: Partial<ContactModel> = {}): ContactModel => ({
  id: 'P-1',
  name: 'Mei Tanaka',
  address: 'mei@tanaka-glass.example',
  title: 'Buyer',
  phone: '+81 3 5555 0100',
  company: 'Tanaka Glass',
  companyId: 'O-1',
  owner: USER,
  tags: ['vip', 'asia'],
  notes: 'Prefers calls in the morning.',
  messages: 3,
  createdAt: '2026-01-03T08:00:00Z',
  lastMessageAt: '2026-03-11T08:00:00Z',
  mergedInto: '',
  extra: { 'Favourite panel': 'SM-400' },
  ...more,
});

export const deal = (more: Partial<DealModel> = {}): DealModel => ({
  id: 'D-1',
  name: 'Roof of the new hall',
  stage: 'proposal',
  amount: 12_500.5,
  currency: 'EUR',
  owner: USER,
  contactName: 'Mei Tanaka',
  contactId: 'P-1',
  company: 'Tanaka Glass',
  companyId: 'O-1',
  createdAt: '2026-03-01T08:00:00Z',
  closeAt: '2026-05-01T12:00:00Z',
  notes: 'Needs 40 panels.',
  ...more,
});

export const task = (more: Partial<TaskModel> = {}): TaskModel => ({
  id: 'T-1',
  title: 'Send the drawings',
  done: false,
  assignee: USER,
  dueAt: '2026-03-20T12:00:00Z',
  ...more,
});

export const timelineEntry = (more: Partial<TimelineEntry> = {}): TimelineEntry => ({
  kind: 'received',
  at: '2026-03-12T13:05:00Z',
  title: 'Inverter stops at noon',
  detail: 'It stops every day at noon.',
  who: 'Mei Tanaka',
  caseId: 'C-1042',
  link: 'https://mail.google.com/mail/u/0/#all/18f2',
  before: '',
  after: '',
  undo: '',
  touched: '',
  ...more,
});

/** One entry of each kind; events of each that the ledger keeps, as the texts name them. */
export const timelineEntries = (events: readonly string[]): readonly TimelineEntry[] => [
  timelineEntry(),
  timelineEntry({ kind: 'sent', title: '' }),
  timelineEntry({ kind: 'note', title: 'Called back', link: '' }),
  timelineEntry({ kind: 'task', title: 'Send the drawings', after: 'open', link: '' }),
  timelineEntry({ kind: 'task', title: 'Send the drawings', after: 'done', link: '' }),
  ...events.map(title =>
    timelineEntry({
      kind: 'event',
      title,
      link: '',
      detail: 'why',
      before: 'status: new',
      after: 'status: solved',
      undo: 'E-1',
    }),
  ),
  timelineEntry({ kind: 'event', title: 'mail', detail: 'by its headers', after: '', link: '' }),
];

const common = (items: readonly TimelineEntry[], more: boolean) => ({
  tasks: all([task(), task({ id: 'T-2', dueAt: '2026-03-01T12:00:00Z' }), task({ id: 'T-3', dueAt: null })]),
  timeline: { items, page: 0, more },
  bookUrl: BOOK_URL,
  user: USER,
});

const few = [timelineEntry(), timelineEntry({ kind: 'note', title: 'Called back', link: '' })];

export const contactPage = (more: Partial<ContactPage> = {}): ContactPage => ({
  ...common(few, true),
  kind: 'contact',
  contact: contact(),
  addresses: [
    { address: 'mei@tanaka-glass.example', bounced: false, first: true },
    { address: 'mei.private@mail.example', bounced: true, first: false },
  ],
  openCases: all([caseModel('C-1042'), caseModel('C-1050', { kind: 'lead' })]),
  deals: all([deal(), deal({ id: 'D-2', amount: null, currency: '' })]),
  ...more,
});

export const companyPage = (more: Partial<CompanyPage> = {}): CompanyPage => ({
  ...common(few, true),
  kind: 'company',
  company: {
    id: 'O-1',
    name: 'Tanaka Glass',
    domain: 'tanaka-glass.example',
    owner: USER,
    tags: ['partner'],
    notes: 'Founded 1952.',
    createdAt: '2026-01-03T08:00:00Z',
    extra: {},
  },
  contacts: all([contact(), contact({ id: 'P-2', title: '', name: 'Ken Mori' })]),
  openCases: all([caseModel('C-1042')]),
  deals: all([deal()]),
  ...more,
});

export const casePage = (more: Partial<CasePage> = {}): CasePage => ({
  ...common(few, false),
  kind: 'case',
  case: caseModel('C-1042', { assignee: 'kenji@solarmora.example' }),
  closed: isClosed(more.case?.status ?? '', NO_LISTS),
  details: {
    contactName: 'Mei Tanaka',
    contactAddress: 'mei@tanaka-glass.example',
    contactId: 'P-1',
    company: 'Tanaka Glass',
    companyId: 'O-1',
    tags: ['inverter'],
    dueAt: '2026-03-13T12:00:00Z',
    closedAt: null,
    people: ['mei@tanaka-glass.example', 'ken@tanaka-glass.example'],
    relatedTo: '',
    gmailLink: 'https://mail.google.com/mail/u/0/#all/18f2',
    extra: {},
  },
  mergedHere: ['C-1040'],
  ...more,
});

export const dealPage = (more: Partial<DealPage> = {}): DealPage => ({
  ...common(few, true),
  kind: 'deal',
  deal: deal(),
  ...more,
});

export const found = (more: Partial<FoundRecord> = {}): FoundRecord => ({
  ref: { kind: 'contact', id: 'P-2' },
  name: 'Mei Tanaka',
  detail: 'mei@mail.example',
  ...more,
});

export const mergePreview = (more: Partial<MergePreview> = {}): MergePreview => ({
  from: found(),
  into: found({ ref: { kind: 'contact', id: 'P-1' }, detail: 'mei@tanaka-glass.example' }),
  fields: [
    { field: 'phone', kept: '+81 3 5555 0100', other: '+81 90 0000 0000' },
    { field: 'title', kept: 'Buyer', other: '' },
  ],
  addresses: ['mei@mail.example'],
  cases: 2,
  moved: 5,
  ...more,
});

const VALUES: Partial<Record<FormName, Readonly<Record<string, string>>>> = {
  contact: { name: 'Mei Tanaka', title: 'Buyer', company: 'Tanaka Glass', owner: USER, notes: 'a\nb' },
  case: { subject: 'Inverter stops', status: 'made up', priority: 'high', dueAt: '1773360000000' },
  deal: { dealName: 'Roof', stage: 'proposal', amount: '12500.5', currency: 'EUR' },
};

/** Every form as it is opened. */
export const forms = (): readonly FormModel[] =>
  FORM_NAMES.map(form => ({
    form,
    ref: { kind: 'contact', id: 'P-1' },
    name: 'Mei Tanaka',
    values: VALUES[form] ?? {},
    users: [USER, 'kenji@solarmora.example'],
    lists: NO_LISTS,
  }));
