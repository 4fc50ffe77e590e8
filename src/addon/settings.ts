/** What the side panel may ask about settings, a person's own and the administrator's, and how it sets them. */
import type { AutoLog } from '../crm/auto-log';
import type { RouteKind } from '../crm/routes';
import type { Visibility } from '../crm/visibility';
import type { Hop } from '../intake/route-tests';
import type { Done, Refusal } from './done';
import type { FilledText } from './drafts';
import type { LogAddress } from './homepage';
import type { RulesModel } from './rules';

export interface MySettings {
  /** Separated by commas. */
  readonly aliases: string;
  /** May hold merge fields of the user. */
  readonly signature: string;
  /** Round robin passes over people who are away. */
  readonly away: boolean;
  /** Of the panel, one of our locales; '': as Gmail's. */
  readonly language: string;
  readonly autoLog: AutoLog;
  /** '': as the office says. */
  readonly visibility: Visibility | '';
}

/** A setting of the Settings tab. */
export interface SettingLine {
  /** As src/crm/settings.ts has it; the words are in src/locales/settings. */
  readonly key: string;
  /** As the tab names it. */
  readonly name: string;
  readonly value: string;
  readonly description: string;
  /** What it takes, in English. */
  readonly expects: string;
}

export const ASSIGNMENT_KINDS = ['none', 'direct', 'round_robin'] as const;

/** A route as its form holds it. */
export interface RouteText {
  /** Given once: rows of other tabs name the route by it. */
  readonly name: string;
  readonly kind: RouteKind;
  readonly address: string;
  readonly assignment: (typeof ASSIGNMENT_KINDS)[number];
  /** Separated by commas. */
  readonly assignees: string;
  readonly acknowledge: boolean;
  /** '': none. */
  readonly template: string;
  readonly active: boolean;
}

/** What is promised for cases of a priority, in working hours; null: nothing. */
export interface TargetLine {
  readonly priority: string;
  readonly firstResponse: number | null;
  readonly resolution: number | null;
}

export interface TemplateText {
  readonly name: string;
  readonly language: string;
  readonly subject: string;
  readonly text: string;
}

/** A template in one of its languages. */
export interface TemplateLine {
  /** Tells its row from those of its other languages. */
  readonly id: string;
  /** '': for every language that has none of its own. */
  readonly language: string;
  readonly text: string;
}

/** Something that a form changes, and the mark of what stood there when it was opened. */
export interface Marked<T> {
  readonly values: T;
  readonly mark: string;
}

export interface UserLine {
  readonly email: string;
  readonly name: string;
}

/** What is still to be done by a user who leaves, and who could take it over. */
export interface LeavingModel {
  readonly user: UserLine;
  readonly cases: number;
  readonly deals: number;
  readonly tasks: number;
  /** Contacts and companies. */
  readonly records: number;
  readonly successors: readonly UserLine[];
}

/** What only administrators see and may change. */
export interface AdminSettings {
  readonly settings: readonly SettingLine[];
  readonly neverLog: readonly { readonly pattern: string; readonly addedBy: string }[];
  readonly templates: readonly { readonly name: string; readonly languages: readonly string[] }[];
  readonly routes: readonly RouteText[];
  readonly targets: readonly TargetLine[];
  /** Of a case, in their order. */
  readonly statuses: readonly string[];
  /** Active users besides the reader. */
  readonly users: readonly UserLine[];
}

export interface SettingsModel {
  readonly user: string;
  readonly mine: MySettings;
  /** Tells the values that the card was drawn with from others. */
  readonly mark: string;
  readonly logAddresses: readonly LogAddress[];
  /** null: the person is no administrator. */
  readonly admin: AdminSettings | null;
  /** The ledger's entry of what this click has changed, to be taken back; null where it changed nothing. */
  readonly step: string | null;
  readonly bookUrl: string;
}

/** The newest test of a route. */
export interface RouteTestModel {
  readonly sender: string;
  readonly hops: readonly Hop[];
  /** What a customer's mail would have become, in English; ''. */
  readonly reason: string;
}

/** What has to be entered in Google's consoles for mail to come in. */
export interface RoutingModel {
  /** The routing mailbox's address. */
  readonly receiving: string;
  readonly addresses: readonly {
    readonly name: string;
    readonly address: string;
    /** False: it is the routing mailbox's own address or a plus-address of it, which reaches it as it is. */
    readonly needsRule: boolean;
    /** Mail to it makes cases, so that a test can tell whether it comes in. */
    readonly tested: boolean;
    readonly test: RouteTestModel | null;
  }[];
  /** The account that tests the routes every day; null: none. */
  readonly daily: string | null;
}

/** Every change is checked for the right to make it, whatever the card has shown. */
export interface SettingsDesk {
  show(): SettingsModel;
  routing(): RoutingModel;
  /** Sends a test to a route's address, from the reader's own mailbox. */
  testRoute(address: string): Done;
  /** As `routing`, after a look into the reader's mailbox for tests that came back. */
  lookAtTests(): RoutingModel;
  testDaily(on: boolean): Done;
  /** All rules, tried with their examples now; null: the person is no administrator. */
  rules(): RulesModel | null;
  /** Has the mail of the last days decided once more by the rules of now, in the background. */
  tryRules(): Done;
  /** @param mark of the values that the form was opened with */
  saveMine(typed: MySettings, mark: string): Done;
  /** @param was what the card showed */
  saveSetting(name: string, value: string, was: string): Done;
  neverLog(pattern: string): Done;
  logAgain(pattern: string): Done;
  /** @param name '' for a new one @returns null when there is no such route, or the person is no administrator */
  route(name: string): Marked<RouteText> | null;
  /** @param mark '' for a new one */
  saveRoute(typed: RouteText, mark: string): Done;
  target(priority: string): Marked<TargetLine> | null;
  /** @param typed hours as typed; '' for none */
  saveTarget(
    priority: string,
    typed: { readonly firstResponse: string; readonly resolution: string },
    mark: string,
  ): Done;
  /** A template's rows, one for each language; none when there is no such template, or the person is no administrator. */
  templateLanguages(name: string): readonly TemplateLine[];
  /**
   * @param id of a `TemplateLine`
   * @returns null: no such row, or several of this name and language, or the person is no administrator
   */
  template(id: string): Marked<TemplateText> | null;
  addTemplate(typed: TemplateText): Done;
  /** Name and language stay: they tell the row from others. */
  saveTemplate(id: string, typed: Pick<TemplateText, 'subject' | 'text'>, mark: string): Done;
  deleteTemplate(id: string, mark: string): Done;
  /** With the fields of a made-up case and person. */
  previewTemplate(typed: TemplateText): FilledText | Refusal;
  /** Asks for everything about a person, or for its erasure, from the next poll. @param again the address once more */
  askAboutPerson(what: 'export' | 'erase', address: string, again: string): Done;
  /** null: nobody who could be taken out, or the person is no administrator. Writes nothing. */
  leaving(email: string): LeavingModel | null;
  /** Takes a user out, and hands over what is theirs to do. @param successor '' for nobody */
  takeOut(email: string, successor: string): Done;
  /** Takes a change of the settings back, by the ledger's entry of it; the person's own, or as administrator any. */
  undo(eventId: string): Done;
}
