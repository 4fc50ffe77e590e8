/** The texts of the installation, in three languages. */
import type { StepId } from './steps';
import { en } from './words/en';
import { ja } from './words/ja';
import { ptBr } from './words/pt-BR';

export const SETUP_LANGUAGES = ['en', 'pt-BR', 'ja'] as const;
export type SetupLanguage = (typeof SETUP_LANGUAGES)[number];

/** What a step's text may name, to be pasted. */
export interface SetupValues {
  readonly account: string;
  readonly domain: string;
  readonly scriptId: string;
  readonly deploymentId: string;
  readonly projectNumber: string;
  readonly bookUrl: string;
  readonly scopes: readonly string[];
  /** Public and logging addresses of a fresh installation. */
  readonly addresses: readonly string[];
  readonly filterQuery: string;
  readonly filterFile: string;
  readonly version: string;
}

export interface StepWords {
  readonly title: string;
  /** What to do, one line each; for a machine's step what it does. */
  readonly text: (values: SetupValues) => readonly string[];
}

export interface SetupWords {
  readonly intro: readonly string[];
  readonly resumed: (done: number, all: number) => string;
  readonly onlyYou: string;
  /** Asked after a person's step. */
  readonly isDone: string;
  readonly answers: { readonly later: string; readonly quit: string };
  readonly notUnderstood: string;
  readonly ask: {
    readonly account: string;
    readonly timeZone: (usual: string) => string;
    readonly projectNumber: string;
    readonly bookUrl: string;
  };
  readonly wrong: {
    readonly account: string;
    readonly freeMail: (domain: string) => string;
    readonly timeZone: string;
    readonly projectNumber: string;
    readonly bookUrl: string;
  };
  readonly already: string;
  readonly well: string;
  readonly loggedIn: (email: string) => string;
  readonly loggedInAs: (email: string, account: string) => string;
  readonly made: (what: string) => string;
  readonly deployed: (id: string, version: string) => string;
  readonly failed: {
    readonly node: (version: string) => string;
    readonly claspMissing: string;
    readonly claspOld: (version: string) => string;
    readonly login: string;
    readonly noProject: string;
    readonly apiOff: string;
    readonly clasp: (command: string, error: string) => string;
    readonly several: (ids: string) => string;
    readonly build: (error: string) => string;
    readonly state: (path: string) => string;
  };
  readonly stopped: (title: string) => string;
  readonly finished: string;
  readonly open: string;
  readonly status: { readonly done: string; readonly later: string; readonly open: string };
  readonly steps: Readonly<Record<StepId, StepWords>>;
}

export const SETUP_WORDS: Readonly<Record<SetupLanguage, SetupWords>> = { en, 'pt-BR': ptBr, ja };
