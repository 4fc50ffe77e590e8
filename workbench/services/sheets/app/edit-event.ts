/** The event objects of installable edit and change triggers on a spreadsheet. */
import type { Run } from '../../../runtime/contract';
import type { EditFacts } from '../people';
import { isSingleCell } from '../people';
import { RangeObject } from './range-object';
import { AppSession } from './session';
import { SpreadsheetObject } from './spreadsheet-object';

/**
 * What the trigger's function is handed. `value` and `oldValue` are there for a single cell only; an emptied cell has no
 * `value` and one that was empty no `oldValue`. https://developers.google.com/apps-script/guides/triggers/events
 */
export function editEvent(run: Run, facts: EditFacts, triggerUid: string): Record<string, unknown> {
  const session = AppSession.of(run);
  const spreadsheet = session.store.get(facts.spreadsheetId);
  const tab = spreadsheet?.tabById(facts.sheetId);
  const event = new run.realm.Object() as Record<string, unknown>;
  const user = new run.realm.Object() as Record<string, unknown>;
  user['email'] = facts.user;
  user['nickname'] = facts.user.split('@')[0] ?? '';
  event['authMode'] = 'FULL';
  event['triggerUid'] = triggerUid;
  event['user'] = user;
  if (spreadsheet) event['source'] = new SpreadsheetObject(session, spreadsheet);
  if (facts.changeType !== 'EDIT') event['changeType'] = facts.changeType;
  else if (spreadsheet && tab) {
    event['range'] = RangeObject.at(session, spreadsheet, tab, facts.range);
    if (isSingleCell(facts)) {
      const [before, after] = [facts.before[0]?.[0] ?? null, facts.after[0]?.[0] ?? null];
      if (before !== null) event['oldValue'] = String(before);
      if (after !== null) event['value'] = String(after);
    }
  }
  return event;
}
