/**
 * The words with which mail clients label the header lines of a quoted or forwarded mail, by language. The knowledge is
 * in the two tables beside this file; here is its shape and the index that the readers use.
 */
import { LATIN_LABELS } from './header-labels-latin';
import { OTHER_SCRIPT_LABELS } from './header-labels-other-scripts';
import { foldLabel } from './fold';

/** What a header line tells. `other` is a line that belongs to the block and says nothing that is kept. */
export type HeaderField = 'from' | 'to' | 'cc' | 'bcc' | 'replyTo' | 'date' | 'subject' | 'other';

/** The labels of one language in one family of clients; alternatives are separated by `|`. */
export interface LabelSet {
  /** BCP 47 language. */
  readonly locale: string;
  /** Clients that write these labels; `general` for the words that most clients of the language share. */
  readonly clients: string;
  /** Where the words were read: the client's own translation catalogue, or mails seen. */
  readonly source: string;
  readonly from?: string;
  readonly to?: string;
  readonly cc?: string;
  readonly bcc?: string;
  readonly replyTo?: string;
  readonly date?: string;
  readonly subject?: string;
  readonly other?: string;
}

/** A known label: what it stands for and the languages that use it so. */
export interface KnownLabel {
  readonly field: HeaderField;
  readonly locales: readonly string[];
}

const FIELDS = ['from', 'to', 'cc', 'bcc', 'replyTo', 'date', 'subject', 'other'] as const;

/** Longest label in characters, before folding: `Возвращаемый адрес электронной почты` and the like stay below. */
export const LABEL_LENGTH = 48;

let index: Map<string, KnownLabel> | null = null;

/**
 * Looks a label up, whatever its case, accents, emphasis and spacing.
 * @param label the text before the colon
 */
export function lookUpLabel(label: string): KnownLabel | null {
  if (label.length > LABEL_LENGTH) return null;
  index ??= buildIndex();
  const key = foldLabel(label);
  return key === '' ? null : (index.get(key) ?? null);
}

/** All label sets, for the tests that compose mail in every language. */
export const LABEL_SETS: readonly LabelSet[] = [...LATIN_LABELS, ...OTHER_SCRIPT_LABELS];

/** The first set that names a label for a field keeps it; later sets of other languages only add their locale. */
function buildIndex(): Map<string, KnownLabel> {
  const built = new Map<string, KnownLabel>();
  for (const set of LABEL_SETS) {
    for (const field of FIELDS) {
      for (const word of (set[field] ?? '').split('|')) {
        const key = foldLabel(word);
        if (key === '') continue;
        const known = built.get(key);
        if (!known) built.set(key, { field, locales: [set.locale] });
        else if (known.field === field && !known.locales.includes(set.locale)) {
          built.set(key, { field, locales: [...known.locales, set.locale] });
        }
      }
    }
  }
  return built;
}
