/** The project's triggers: made once by the routing mailbox's account, found again by function name. */
import type { TriggerKind } from '../intake/state';

/** Minutes between polls: 288 runs a day leave 75 s for each within the 6 hours of trigger time. */
const POLL_MINUTES = 5;
/** Local hour of the daily run. */
const UPKEEP_HOUR = 3;

/** Which of these functions have no trigger of this user's. */
export function missingTriggers(names: readonly string[]): readonly string[] {
  const there = ScriptApp.getProjectTriggers().map(trigger => trigger.getHandlerFunction());
  return names.filter(name => !there.includes(name));
}

const exists = (name: string): boolean => missingTriggers([name]).length === 0;

/**
 * Makes the triggers that are missing. An add-on run may poll hourly at most, and Google says so by refusing.
 * @param before what an earlier installation noted of the poll trigger, which does not tell its interval itself
 * @returns which kind of poll trigger is live
 */
export function ensureTriggers(
  poll: string,
  upkeep: string,
  edit: string,
  bookId: string,
  before: TriggerKind | null,
): TriggerKind {
  let kind: TriggerKind = before ?? 'minutes';
  if (!exists(poll)) {
    try {
      ScriptApp.newTrigger(poll).timeBased().everyMinutes(POLL_MINUTES).create();
      kind = 'minutes';
    } catch (error) {
      if (!/at least one hour/i.test(String(error))) throw error;
      ScriptApp.newTrigger(poll).timeBased().everyHours(1).create();
      kind = 'hourly';
    }
  }
  if (!exists(upkeep)) ScriptApp.newTrigger(upkeep).timeBased().everyDays(1).atHour(UPKEEP_HOUR).create();
  const edits = ScriptApp.getProjectTriggers().some(
    trigger => trigger.getHandlerFunction() === edit && trigger.getTriggerSourceId() === bookId,
  );
  if (!edits) ScriptApp.newTrigger(edit).forSpreadsheet(bookId).onEdit().create();
  return kind;
}

/** Goes on with what is too long for one run; a trigger that fires once calls it. */
const CONTINUE = 'continueWork';
/** Soon enough to be seen, late enough for the run that asks for it to end, ms. */
const SOON = 5_000;

/** This user's triggers of that: one that has fired is listed until it is deleted. */
const continuing = (): readonly GoogleAppsScript.Script.Trigger[] =>
  ScriptApp.getProjectTriggers().filter(trigger => trigger.getHandlerFunction() === CONTINUE);

const makeContinuing = (ms: number): void => {
  ScriptApp.newTrigger(CONTINUE).timeBased().after(ms).create();
};

/**
 * Has long work gone on with soon, as this user: one call. An add-on may have such a trigger where it may have none that
 * recurs. A second one does nothing twice, and the first run takes both away. Google refuses more than 20; one of them gives
 * its place then, since nothing tells whether it has fired into a run that was cut off.
 * @param ms where it has more time than that
 */
export function continueSoon(ms = SOON): void {
  try {
    makeContinuing(Math.max(ms, SOON));
  } catch (error) {
    const [other] = continuing();
    if (other === undefined) throw error;
    ScriptApp.deleteTrigger(other);
    makeContinuing(Math.max(ms, SOON));
  }
}

/** The same where what was asked for has not come: a trigger that fired into a run that was cut off is still there, and spent. */
export function continueAnew(): void {
  clearContinuing();
  continueSoon();
}

/** Takes away this user's triggers of that. */
export function clearContinuing(): void {
  continuing().forEach(trigger => ScriptApp.deleteTrigger(trigger));
}

/** @returns how many were removed */
export function removeTriggers(): number {
  const triggers = ScriptApp.getProjectTriggers();
  triggers.forEach(trigger => ScriptApp.deleteTrigger(trigger));
  return triggers.length;
}
