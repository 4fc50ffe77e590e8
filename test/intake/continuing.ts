/** What a run that goes on with long work works with: a book and properties in memory, and no mail. */
import type { MemoryBook } from '../../src/book/memory';
import type { ContinuePorts } from '../../src/intake/continue-work';
import { openOffice } from '../../src/intake/office';
import { KEY, NOW } from './office';
import { propertiesOn } from './properties';

const none = (): never => {
  throw new Error('No mail is asked for.');
};

/** @param asked told each time that the run wants to come again */
export const continuing = (
  book: MemoryBook,
  stored: Map<string, string>,
  asked: () => void,
  more: Partial<ContinuePorts> = {},
): ContinuePorts => ({
  properties: propertiesOn(stored),
  lock: { tryLock: () => true, release: () => undefined },
  clock: { now: () => NOW },
  files: { hashOf: none, byHash: none, save: none },
  user: 'ana@solarmora.example',
  takesOver: false,
  openBook: () => book,
  office: () =>
    openOffice(
      table => book.whole(table),
      KEY,
      [],
      () => 0,
    ),
  fetch: none,
  read: none,
  attachment: none,
  closeArchives: none,
  again: asked,
  ...more,
});
