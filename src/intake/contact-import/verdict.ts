/** What an import would do with each contact of a file; the preview shows it, and applying it is one change set each. */
import type { Cell, Change } from '../../book/book';
import type { FileContact } from '../../crm/contact-files/contact';

/** A cell of the book, and what the file has for it. */
export interface Difference {
  readonly column: 'name' | 'phone' | 'title' | 'company' | 'tags' | 'notes' | 'address';
  readonly from: string;
  readonly to: string;
}

export type WhyNot = 'no_address' | 'bad_address' | 'own' | 'route' | 'never_log' | 'twice';

export type Verdict =
  | { readonly kind: 'new'; readonly id: string }
  /** Nothing to write. `kept`: the book says otherwise there, and stays. */
  | { readonly kind: 'same'; readonly id: string; readonly kept: readonly Difference[] }
  | {
      readonly kind: 'change';
      readonly id: string;
      readonly gains: readonly Difference[];
      readonly kept: readonly Difference[];
    }
  /** `text`: the bad address, or the line of the same contact above. */
  | { readonly kind: 'left_out'; readonly why: WhyNot; readonly text: string };

export interface Planned {
  readonly contact: FileContact;
  readonly verdict: Verdict;
  /** Without the ledger's entry; none unless something is to be written. */
  readonly changes: readonly Change[];
}

export type Cells = Readonly<Record<string, Cell>>;
