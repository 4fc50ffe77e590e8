/** The receipt that a person gets: what is kept of him, since when and why, in the language of the book. `{…}` are filled in. */

export interface ReceiptWords {
  readonly title: string;
  readonly about: string;
  readonly nothing: string;
  /** One line for each tab. */
  readonly line: string;
  readonly why: {
    readonly mail: string;
    readonly record: string;
    readonly work: string;
    readonly history: string;
    readonly files: string;
    readonly list: string;
  };
  readonly files: string;
  readonly retention: string;
  readonly forEver: string;
  readonly elsewhere: string;
}
