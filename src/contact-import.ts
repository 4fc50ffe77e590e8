/** Contacts of a file into the book, as JSON in and out: what the command line and the script editor call. */
import { readContacts } from './crm/contact-files/read';
import type { FileFault } from './crm/contact-files/contact';
import { officeIn, openBook } from './google/open-book';
import { clock, scriptLock } from './google/state';
import { importContacts } from './intake/contact-import/import-contacts';
import type { Planned, Verdict } from './intake/contact-import/verdict';
import { installedUpToDate, LOCK_WAIT } from './installed';
import { notingAtTheEnd } from './lead-run';
import { ownHeaders } from './own-headers';

interface Asked {
  /** The whole file. */
  readonly text: string;
  /** Its name, for the ledger. */
  readonly name: string;
  /** False: a preview; nothing is written. */
  readonly apply: boolean;
  /** What the file says goes over what the book has. */
  readonly replace: boolean;
}

export interface ImportedRow {
  readonly line: number;
  readonly name: string;
  readonly address: string;
  readonly verdict: Verdict;
}

export type ImportReport =
  | { readonly ok: true; readonly applied: boolean; readonly rows: readonly ImportedRow[] }
  | { readonly ok: false; readonly fault: FileFault };

const shown = ({ contact, verdict }: Planned): ImportedRow => ({
  line: contact.line,
  name: contact.name,
  address: contact.addresses[0] ?? '',
  verdict,
});

/** @throws Error where Casebook is not installed or another run is at work; BookError as the book does */
export function importContactFile(json: string): string {
  const { text, name, apply, replace } = JSON.parse(json) as Asked;
  const installation = installedUpToDate();
  const read = readContacts(text, ownHeaders());
  if (!read.ok) return JSON.stringify(read satisfies ImportReport);
  if (apply && !scriptLock.tryLock(LOCK_WAIT))
    throw new Error('Another run of Casebook is at work. Try again in some minutes; nothing was imported.');
  try {
    const planned = notingAtTheEnd(installation, noting => {
      const book = noting(openBook(installation));
      return importContacts(book, read.contacts, {
        office: officeIn(installation, book),
        at: new Date(clock.now()).toISOString(),
        actor: Session.getActiveUser().getEmail() || installation.account,
        name,
        apply,
        replace,
      });
    });
    return JSON.stringify({ ok: true, applied: apply, rows: planned.map(shown) } satisfies ImportReport);
  } finally {
    if (apply) scriptLock.release();
  }
}
