/** Dropdowns of the workbook that wait to be laid again, because the lists of statuses or priorities may have changed. */
import type { Query } from '../book/book';
import type { OwnLists } from '../crm/own-lists';
import type { Properties } from './ports';
import { PROPERTY } from './state';

/** Whoever has changed them leaves it to the next poll, which works as the owner of the workbook. */
export const CHOICES_DIFFER: Readonly<Record<string, string>> = { [PROPERTY.choices]: 'differ' };

export const choicesMayDiffer = (properties: Properties): void => properties.set(CHOICES_DIFFER);

/** Statuses remembered: three lists' worth (MOST_STATUSES), each a key of the search for open cases. */
const FORMER = 36;

/**
 * All statuses that an administrator has added at some time, the newest last: one that leaves the list, by whatever way,
 * leaves cases behind that have it, and a search finds only what it is asked for.
 */
export const withFormer = (former: readonly string[], { statuses }: OwnLists): readonly string[] =>
  [...former.filter(status => !statuses.includes(status)), ...statuses].slice(-FORMER);

/** Finds a case of each of these statuses, if there is one. */
export const casesHaving = (statuses: readonly string[]): readonly Query[] =>
  statuses.map(status => ({ table: 'Cases', column: 'status', keys: [status], newest: 1 }));

/** They are being laid; a change meanwhile sets the mark anew. */
const LAYING = 'laying';

/**
 * The mark goes when they have been laid, so that the next poll tries again where this run is cut off.
 * @param all the script properties
 * @param lay lays the dropdowns; where it fails, the next poll tries again
 */
export function layWaitingChoices(
  all: Readonly<Record<string, string>>,
  properties: Properties,
  lay: () => void,
  log: (line: string) => void,
): void {
  if (all[PROPERTY.choices] === undefined) return;
  properties.set({ [PROPERTY.choices]: LAYING });
  try {
    lay();
  } catch (error) {
    log(`Dropdowns were not laid again: ${error instanceof Error ? error.message : String(error)}`);
    return;
  }
  if (properties.all()[PROPERTY.choices] === LAYING) properties.remove(PROPERTY.choices);
}
