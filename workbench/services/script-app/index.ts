/** ScriptApp: the project's triggers, what it is allowed to do, and its id. */
import type { Run } from '../../runtime/contract';
import type { EnumValue } from '../../runtime/enumeration';
import { intoRealm } from '../../runtime/realm';
import { requireSignature } from '../../runtime/signature';
import { ClockBuilder } from './clock-builder';
import { AuthMode, AuthorizationStatus, EventType, TriggerSource, WeekDay } from './enums';
import { firstFiring, type Schedule } from './schedule';
import { tokenOf } from './token';
import { triggerStore, type StoredTrigger, type TriggerEvent } from './store';

const TRIGGER_SCOPES = ['https://www.googleapis.com/auth/script.scriptapp'];
const SPREADSHEET_SCOPES = [
  'https://www.googleapis.com/auth/spreadsheets',
  'https://www.googleapis.com/auth/spreadsheets.currentonly',
];

/** Per user and script. Source: the quotas page; the text is Google's as observed. */
const MAX_TRIGGERS = 20;
const TOO_MANY_TRIGGERS =
  'This script has too many triggers. Triggers must be deleted from the script before more can be added.';

const ID_DIGITS = 19;

class Trigger implements GoogleAppsScript.Script.Trigger {
  private readonly stored: StoredTrigger;

  constructor(stored: StoredTrigger) {
    this.stored = stored;
  }

  getUniqueId(): string {
    return this.stored.id;
  }

  getHandlerFunction(): string {
    return this.stored.handler;
  }

  getEventType(): GoogleAppsScript.Script.EventType {
    return EventType[this.stored.event] as unknown as GoogleAppsScript.Script.EventType;
  }

  getTriggerSource(): GoogleAppsScript.Script.TriggerSource {
    const source = this.stored.event === 'CLOCK' ? TriggerSource.CLOCK : TriggerSource.SPREADSHEETS;
    return source as unknown as GoogleAppsScript.Script.TriggerSource;
  }

  getTriggerSourceId(): string {
    // Google answers null for the clock, which the types leave out.
    return this.stored.sourceId as string;
  }
}

export default function scriptAppService(run: Run): Readonly<Record<string, unknown>> {
  const store = triggerStore(run.cloud);
  const local = <T>(name: string, scopes: readonly string[], work: () => T): T =>
    run.call({ name, remote: false, ...(scopes.length > 0 && { scopes }) }, work);
  const remote = <T>(name: string, work: () => T): T =>
    run.call({ name, remote: true, scopes: TRIGGER_SCOPES }, work);

  const create = (
    handler: string,
    event: TriggerEvent,
    sourceId: string | null,
    schedule: Schedule | null,
  ): Trigger =>
    remote('ScriptApp.TriggerBuilder.create', () => {
      if (store.of(run.effectiveUser).length >= MAX_TRIGGERS) run.fail(TOO_MANY_TRIGGERS);
      const stored: StoredTrigger = {
        id: newId(run),
        owner: run.effectiveUser,
        handler,
        event,
        sourceId,
        schedule,
        next: schedule === null ? null : firstFiring(schedule, run.now(), run.cloud.random()),
      };
      store.add(stored);
      return new Trigger(stored);
    });

  const spreadsheetBuilder = (handler: string, spreadsheet: unknown) => {
    const id = spreadsheetId(run, spreadsheet);
    const on = (event: TriggerEvent) => () => ({ create: () => create(handler, event, id, null) });
    return {
      onEdit: on('ON_EDIT'),
      onChange: on('ON_CHANGE'),
      onOpen: on('ON_OPEN'),
      onFormSubmit: on('ON_FORM_SUBMIT'),
    };
  };

  const missingScopes = (wanted: readonly string[] | undefined): readonly string[] =>
    (wanted ?? manifestScopes(run)).filter(scope => !run.scopes.has(scope));

  return {
    ScriptApp: {
      AuthMode,
      AuthorizationStatus,
      EventType,
      TriggerSource,
      WeekDay,
      newTrigger: (handler: string) =>
        local('ScriptApp.newTrigger', TRIGGER_SCOPES, () => {
          requireSignature(run, 'ScriptApp.newTrigger', [handler], ['String']);
          return {
            timeBased: () => new ClockBuilder(run, schedule => create(handler, 'CLOCK', null, schedule)),
            forSpreadsheet: (spreadsheet: unknown) =>
              local('TriggerBuilder.forSpreadsheet', SPREADSHEET_SCOPES, () =>
                spreadsheetBuilder(handler, spreadsheet),
              ),
          };
        }),
      getProjectTriggers: () =>
        remote('ScriptApp.getProjectTriggers', () =>
          intoRealm(
            run.realm,
            store.of(run.effectiveUser).map(stored => new Trigger(stored)),
          ),
        ),
      deleteTrigger: (trigger: Trigger) =>
        remote('ScriptApp.deleteTrigger', () => {
          requireSignature(run, 'ScriptApp.deleteTrigger', [trigger], ['Object']);
          const own = store.of(run.effectiveUser).some(({ id }) => id === trigger.getUniqueId());
          if (own) store.remove(trigger.getUniqueId());
        }),
      getOAuthToken: () => local('ScriptApp.getOAuthToken', [], () => tokenOf(run)),
      getScriptId: () => local('ScriptApp.getScriptId', [], () => run.cloud.scriptId),
      getAuthorizationInfo: (mode: EnumValue, scopes?: readonly string[]) =>
        local('ScriptApp.getAuthorizationInfo', [], () => {
          requireSignature(run, 'ScriptApp.getAuthorizationInfo', [mode, scopes], ['Object', 'Object?']);
          const required = missingScopes(scopes).length > 0;
          return {
            getAuthorizationStatus: () => AuthorizationStatus[required ? 'REQUIRED' : 'NOT_REQUIRED'],
            getAuthorizationUrl: () => (required ? authorizationUrl(run) : null),
            getAuthorizedScopes: () => intoRealm(run.realm, [...run.scopes]),
          };
        }),
      requireScopes: (mode: EnumValue, scopes: readonly string[]) =>
        local('ScriptApp.requireScopes', [], () => {
          requireSignature(run, 'ScriptApp.requireScopes', [mode, scopes], ['Object', 'String[]']);
          if (missingScopes(scopes).length > 0) run.fail('Authorization is required to perform that action.');
        }),
    },
  };
}

function spreadsheetId(run: Run, spreadsheet: unknown): string {
  if (typeof spreadsheet === 'string') return spreadsheet;
  const named = spreadsheet as { getId?: () => string } | null | undefined;
  if (typeof named?.getId === 'function') return named.getId();
  requireSignature(run, 'TriggerBuilder.forSpreadsheet', [spreadsheet], ['String']);
  return '';
}

function manifestScopes(run: Run): readonly string[] {
  const asked = run.cloud.manifest['oauthScopes'];
  return Array.isArray(asked) ? asked.filter((scope): scope is string => typeof scope === 'string') : [];
}

function authorizationUrl(run: Run): string {
  return `https://script.google.com/macros/d/${run.cloud.scriptId}/authorize`;
}

function newId(run: Run): string {
  let digits = String(1 + Math.floor(run.cloud.random() * 9));
  while (digits.length < ID_DIGITS) digits += String(Math.floor(run.cloud.random() * 10));
  return digits;
}
