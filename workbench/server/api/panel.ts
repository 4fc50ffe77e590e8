/** Of the side panel: who looks at what, clicks with their forms, and what a run asks the client to do. */
import type { DraftView } from './mail';
import type { RunHead } from './runs';

/** Who looks at which message: the ground of every event object. */
export interface PanelContext {
  readonly account: string;
  /** `compose`: over a draft. */
  readonly surface: 'home' | 'message' | 'compose';
  /** The Gmail app on a phone shows no homepage and tells so in events. */
  readonly platform: 'WEB' | 'ANDROID';
  /** null: the homepage. */
  readonly messageId: string | null;
  readonly threadId: string | null;
  /** BCP 47. */
  readonly locale: string;
  readonly timeZone: { readonly id: string; readonly offset: number };
  /** Recipients of the draft in the window; told to the bundle only if the manifest asks for them. */
  readonly recipients: DraftRecipients | null;
}

/** Bare addresses. */
export interface DraftRecipients {
  readonly to: readonly string[];
  readonly cc: readonly string[];
  readonly bcc: readonly string[];
}

/** The values of a card's fields, in the shape of `commonEventObject.formInputs`. */
export type FormInputs = Readonly<Record<string, FormInput>>;
export type FormInput =
  | { readonly stringInputs: { readonly value: readonly string[] } }
  | {
      readonly dateTimeInput: {
        readonly hasDate: boolean;
        readonly hasTime: boolean;
        readonly msSinceEpoch: string;
      };
    }
  | { readonly dateInput: { readonly msSinceEpoch: string } }
  | { readonly timeInput: { readonly hours: number; readonly minutes: number } };

export type PanelOpen = PanelContext;

/** What the client does with the answer; the function must return what belongs to it. */
export const EXPECTED = ['click', 'compose', 'link', 'suggestions', 'universal'] as const;

export interface PanelAct extends PanelContext {
  readonly function: string;
  readonly expects: (typeof EXPECTED)[number];
  readonly parameters: Readonly<Record<string, string>>;
  readonly formInputs: FormInputs;
}

/** One step of a card stack, in the wire form of `renderActions.action.navigations`. */
export interface NavigationStep {
  readonly pushCard?: unknown;
  readonly updateCard?: unknown;
  readonly pop?: boolean;
  readonly popToRoot?: boolean;
  readonly popToCard?: string;
}

export interface DraftChange {
  readonly subject: string | null;
  readonly to: readonly string[] | null;
  readonly cc: readonly string[] | null;
  readonly bcc: readonly string[] | null;
  /** Text to put into the body, and where. */
  readonly insert: readonly { readonly content: string; readonly contentType: string }[];
  readonly where: string;
}

/** What a run of the bundle asks the client to do. */
export interface PanelAnswer {
  readonly run: RunHead;
  readonly navigations: readonly NavigationStep[];
  readonly notification: string | null;
  readonly link: { readonly url: string; readonly onClose: string | null } | null;
  readonly stateChanged: boolean;
  readonly draft: DraftChange | null;
  /** A draft that the run made and the client should open. */
  readonly openDraft: DraftView | null;
  readonly suggestions: readonly string[];
  /** Why there is nothing to show: the bundle threw, was stopped, or answered with what Google refuses. */
  readonly error: string | null;
}
