/** What the side panel may ask about settings, a person's own and the administrator's, and how it sets them. */
import type { Done } from './desk';

export interface MySettings {
  /** Separated by commas. */
  readonly aliases: string;
  /** May hold merge fields of the user. */
  readonly signature: string;
  /** Round robin passes over people who are away. */
  readonly away: boolean;
}

/** A setting of the Settings tab. */
export interface SettingLine {
  /** As the tab names it. */
  readonly name: string;
  readonly value: string;
  readonly description: string;
}

export interface RouteLine {
  readonly name: string;
  readonly kind: string;
  readonly address: string;
  readonly assignment: string;
}

/** What only administrators see and may change. */
export interface AdminSettings {
  readonly settings: readonly SettingLine[];
  readonly neverLog: readonly { readonly pattern: string; readonly addedBy: string }[];
  readonly templates: readonly { readonly name: string; readonly languages: readonly string[] }[];
  readonly routes: readonly RouteLine[];
}

export interface SettingsModel {
  readonly user: string;
  readonly mine: MySettings;
  /** Tells the values that the card was drawn with from others. */
  readonly mark: string;
  /** null: the person is no administrator. */
  readonly admin: AdminSettings | null;
  readonly bookUrl: string;
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
  }[];
}

export interface TemplateText {
  readonly name: string;
  readonly language: string;
  readonly subject: string;
  readonly text: string;
}

/** Every change is checked for the right to make it, whatever the card has shown. */
export interface SettingsDesk {
  show(): SettingsModel;
  routing(): RoutingModel;
  /** @param mark of the values that the form was opened with */
  saveMine(typed: MySettings, mark: string): Done;
  /** @param was what the card showed */
  saveSetting(name: string, value: string, was: string): Done;
  neverLog(pattern: string): Done;
  logAgain(pattern: string): Done;
  addTemplate(typed: TemplateText): Done;
}
