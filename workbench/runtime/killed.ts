/** The end of a run's time, as a signal: no service call of the run works once it was given. */

/** Observed text of Google's own; nothing in the run can catch it there. */
export const KILLED_TEXT = 'Exceeded maximum execution time';

/** Thrown again by every later call of a killed run, so code that swallows it still gets nothing done. */
export class Killed extends Error {
  override readonly name = 'Killed';

  constructor() {
    super(KILLED_TEXT);
  }
}
