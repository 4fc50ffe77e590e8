/** Of the runs of the bundle: their outcome, their calls and their log. */

export interface RunHead {
  readonly id: string;
  readonly functionName: string;
  readonly kind: string;
  readonly user: string;
  readonly startedAt: number;
  /** Virtual milliseconds. */
  readonly ms: number;
  readonly how: 'done' | 'thrown' | 'killed';
  readonly error: string | null;
  readonly roundTrips: number;
  readonly calls: number;
  readonly cellsRead: number;
  readonly cellsWritten: number;
}

export interface CallView {
  readonly name: string;
  readonly remote: boolean;
  /** Virtual milliseconds since the run's start. */
  readonly after: number;
  readonly ms: number;
  readonly cellsRead: number;
  readonly cellsWritten: number;
  readonly bytes: number;
  readonly error: string | null;
}

export interface RunView extends RunHead {
  readonly callList: readonly CallView[];
  readonly log: readonly { readonly after: number; readonly level: string; readonly text: string }[];
}
