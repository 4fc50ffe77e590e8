/**
 * What the side panel may ask about single records (contacts, companies, cases, deals) and do to them, and the plain
 * models that their cards show. src/addon/desk/records does the work, src/addon/views/records draws.
 */
import type { OwnLists } from '../crm/own-lists';
import type { CaseModel, Excerpt } from './lines';
import type { Done, Refusal } from './done';
import type { FormName, FormValues } from './records/form-fields';

export const RECORD_KINDS = ['contact', 'company', 'case', 'deal'] as const;
export type RecordKind = (typeof RECORD_KINDS)[number];

export interface RecordRef {
  readonly kind: RecordKind;
  readonly id: string;
}

/** What one click on the card of a case does to it. */
export const CASE_STEPS = ['mine', 'solved', 'reopened'] as const;
export type CaseStep = (typeof CASE_STEPS)[number];

/** One page of a list that goes on; pages count from 0. */
export interface Page<T> {
  readonly items: readonly T[];
  readonly page: number;
  /** True: there is an older page. */
  readonly more: boolean;
}

export interface TimelineEntry {
  readonly kind: 'received' | 'sent' | 'note' | 'task' | 'event';
  readonly at: string | null;
  /** Subject, first words of a note, title of a task; for an event the ledger's name of the action. */
  readonly title: string;
  readonly detail: string;
  /** Who wrote or did it. */
  readonly who: string;
  readonly caseId: string;
  /** In Gmail; '' when there is nothing to open. */
  readonly link: string;
  /** Of an event: what was there, and what is there now. */
  readonly before: string;
  readonly after: string;
  /** The ledger's entry that can be undone; ''. */
  readonly undo: string;
  /** What that entry touched, for the button that takes it back; ''. */
  readonly touched: string;
}

export interface TaskModel {
  readonly id: string;
  readonly title: string;
  readonly done: boolean;
  readonly assignee: string;
  readonly dueAt: string | null;
}

export interface DealModel {
  readonly id: string;
  readonly name: string;
  readonly stage: string;
  /** null: none was given. */
  readonly amount: number | null;
  readonly currency: string;
  readonly owner: string;
  readonly contactName: string;
  readonly contactId: string;
  readonly company: string;
  readonly companyId: string;
  readonly createdAt: string | null;
  readonly closeAt: string | null;
  readonly notes: string;
}

export interface ContactModel {
  readonly id: string;
  readonly name: string;
  readonly address: string;
  readonly title: string;
  readonly phone: string;
  readonly company: string;
  readonly companyId: string;
  readonly owner: string;
  readonly tags: readonly string[];
  readonly notes: string;
  readonly messages: number;
  readonly createdAt: string | null;
  readonly lastMessageAt: string | null;
  /** The contact that lives on for this one; ''. */
  readonly mergedInto: string;
  /** Columns that people added, by header. */
  readonly extra: Readonly<Record<string, string>>;
}

export interface CompanyModel {
  readonly id: string;
  readonly name: string;
  readonly domain: string;
  readonly owner: string;
  readonly tags: readonly string[];
  readonly notes: string;
  readonly createdAt: string | null;
  readonly extra: Readonly<Record<string, string>>;
}

export interface AddressModel {
  readonly address: string;
  /** Mail to it came back. */
  readonly bounced: boolean;
  /** The one that mail to the contact goes to. */
  readonly first: boolean;
}

/** What a case's card shows beyond the line that lists show. */
export interface CaseDetails {
  readonly contactName: string;
  readonly contactAddress: string;
  readonly contactId: string;
  readonly company: string;
  readonly companyId: string;
  readonly tags: readonly string[];
  readonly dueAt: string | null;
  readonly closedAt: string | null;
  readonly people: readonly string[];
  /** The case that this one continues or was merged into; ''. */
  readonly relatedTo: string;
  readonly gmailLink: string;
  readonly extra: Readonly<Record<string, string>>;
}

interface Common {
  readonly tasks: Excerpt<TaskModel>;
  readonly timeline: Page<TimelineEntry>;
  readonly bookUrl: string;
  /** The person at the keyboard. */
  readonly user: string;
}

export interface ContactPage extends Common {
  readonly kind: 'contact';
  readonly contact: ContactModel;
  readonly addresses: readonly AddressModel[];
  readonly openCases: Excerpt<CaseModel>;
  /** Open ones, newest first. */
  readonly deals: Excerpt<DealModel>;
}

export interface CompanyPage extends Common {
  readonly kind: 'company';
  readonly company: CompanyModel;
  readonly contacts: Excerpt<ContactModel>;
  readonly openCases: Excerpt<CaseModel>;
  readonly deals: Excerpt<DealModel>;
}

export interface CasePage extends Common {
  readonly kind: 'case';
  readonly case: CaseModel;
  /** It asks for no work any more. */
  readonly closed: boolean;
  readonly details: CaseDetails;
  /** Cases that were merged into this one. */
  readonly mergedHere: readonly string[];
}

export interface DealPage extends Common {
  readonly kind: 'deal';
  readonly deal: DealModel;
}

export type RecordPage = ContactPage | CompanyPage | CasePage | DealPage;

/** The lists that have a card of their own. */
export const RECORD_LISTS = ['timeline', 'cases', 'deals', 'contacts'] as const;
export type RecordList = (typeof RECORD_LISTS)[number];

export type ListPage =
  | { readonly list: 'timeline'; readonly entries: Page<TimelineEntry> }
  | { readonly list: 'cases'; readonly entries: Page<CaseModel> }
  | { readonly list: 'deals'; readonly entries: Page<DealModel> }
  | { readonly list: 'contacts'; readonly entries: Page<ContactModel> };

export interface RecordListPage {
  readonly ref: RecordRef;
  readonly name: string;
  readonly list: ListPage;
  /** The farthest back that cards go: what is older stands in the workbook. */
  readonly isLast: boolean;
}

/** A form as it is opened: what stands in the book now. */
export interface FormModel {
  readonly form: FormName;
  /** The record that is edited, or that the new one is made for. */
  readonly ref: RecordRef;
  readonly name: string;
  readonly values: FormValues;
  /** Addresses of the people who work with Casebook. */
  readonly users: readonly string[];
  /** Statuses and priorities that were added to the built-in ones. */
  readonly lists: OwnLists;
}

export interface FoundRecord {
  readonly ref: RecordRef;
  readonly name: string;
  readonly detail: string;
}

export interface SearchResult {
  readonly asked: string;
  readonly found: readonly FoundRecord[];
  /** False: there may be more than these. */
  readonly complete: boolean;
}

/** People of the open mail, or of a case, who are in no contact. */
export interface UnknownPeople {
  readonly ref: RecordRef | null;
  readonly people: readonly { readonly address: string; readonly name: string }[];
  readonly known: number;
}

/** How the person reads and writes days and numbers. */
export interface Reader {
  /** Minutes east of UTC. */
  readonly offsetMinutes: number;
  readonly decimal: '.' | ',';
}

/** What a form was filled with, and how to tell a repeated click and another's change. */
export interface Filled extends Reader {
  readonly typed: FormValues;
  /** Marks of the values that the form was opened with (`marksOf`); '' for a new record. */
  readonly opened: string;
  /** Names this filling-in: the same key is carried out once. */
  readonly key: string;
}

/** What a merge would do; nothing has been changed. */
export interface MergePreview {
  readonly from: FoundRecord;
  /** The one that lives on. */
  readonly into: FoundRecord;
  /** Fields that the survivor gets or keeps where the two differ, by field. */
  readonly fields: readonly { readonly field: string; readonly kept: string; readonly other: string }[];
  readonly addresses: readonly string[];
  readonly cases: number;
  /** Further rows that move along: messages, deals, tasks and notes. */
  readonly moved: number;
}

/** Each question is one search and one read of the book, unless it says otherwise. `null`: there is no such record. */
export interface RecordDesk {
  /** @param about the contact of a deal, where the caller knows it: saves a second search */
  page(ref: RecordRef, about?: string): RecordPage | null;
  list(ref: RecordRef, list: RecordList, page: number, about?: string): RecordListPage | null;
  form(form: FormName, ref: RecordRef, reader: Reader): FormModel | null;
  save(form: FormName, ref: RecordRef, filled: Filled): Done;
  addNote(ref: RecordRef, text: string, key: string): Done;
  setTask(id: string, done: boolean, ref: RecordRef, key: string): Done;
  /** @param was the assignee or status that the card showed */
  setCase(id: string, change: CaseStep, was: string, key: string): Done;
  addAddress(contactId: string, address: string, key: string): Done;
  removeAddress(contactId: string, address: string, key: string): Done;
  firstAddress(contactId: string, address: string, key: string): Done;
  /**
   * Searches each table for itself: one search for each of the four, or of `kinds`. null: too little was typed.
   */
  search(asked: string, kinds?: readonly RecordKind[]): SearchResult | null;
  /** Records that may be the same: of the same name or telephone number, open cases of the same contact. */
  mergeCandidates(ref: RecordRef): readonly FoundRecord[];
  /** @param typed a case's number, an address or an id */
  mergePreview(ref: RecordRef, typed: string): MergePreview | Refusal;
  /** Takes back what an entry of the ledger did. @param touched what it touched, where the card knows: saves a look-up */
  undo(eventId: string, touched?: string): Done;
  /** Puts the record into the other, which lives on. */
  merge(ref: RecordRef, intoId: string): Done;
  unknownPeople(ref: RecordRef | null): UnknownPeople | null;
  addPeople(ref: RecordRef | null, addresses: readonly string[], key: string): Done;
}
