/** Requests of batchUpdate about what lies on ranges: dropdowns, filters, protection, colours by condition, banding. */
import { without } from '../cells';
import type { OnRange } from '../grid';
import { SheetsRefusal } from '../limits';
import { requireUnprotected } from '../protection';
import type { Spreadsheet } from '../spreadsheet';
import type { Tab } from '../tab';
import type { Numbered, Protection, TabProperties } from '../tab-properties';
import { validationOf } from './cell-data';
import { rangeJson, rangeOf, tabOf } from './grid-range';
import type { JsonObject } from './json';
import { flagAt, listAt, numberAt, objectAt, objectsAt, textAt } from './json';
import type { RequestContext, RequestHandler } from './requests';

type ListName = 'filterViews' | 'bandings' | 'protections';

/** The tab that has the thing with this number. @throws SheetsRefusal when none has */
function holderOf(spreadsheet: Spreadsheet, list: ListName, id: number, what: string): Tab {
  const tab = spreadsheet.tabs.find(({ properties }) =>
    properties[list].some(({ value }) => value.id === id),
  );
  if (!tab) throw new SheetsRefusal(`No ${what} with id: ${id}`);
  return tab;
}

function takeOut(spreadsheet: Spreadsheet, list: ListName, id: number, what: string): undefined {
  const tab = holderOf(spreadsheet, list, id, what);
  const kept: readonly OnRange<Numbered | Protection>[] = tab.properties[list].filter(
    ({ value }) => value.id !== id,
  );
  tab.setProperties({ [list]: kept } as Partial<TabProperties>);
  return undefined;
}

/** A number that is not taken. @throws SheetsRefusal when the wanted one is */
function idFor(spreadsheet: Spreadsheet, list: ListName, wanted: number | undefined): number {
  if (wanted === undefined) return spreadsheet.freshId();
  const taken = spreadsheet.tabs.some(({ properties }) =>
    properties[list].some(({ value }) => value.id === wanted),
  );
  if (taken) throw new SheetsRefusal(`The id ${wanted} is already in use.`);
  return wanted;
}

function addNumbered(
  spreadsheet: Spreadsheet,
  list: 'filterViews' | 'bandings',
  json: JsonObject,
  idField: string,
): JsonObject {
  const { tab, range } = rangeOf(spreadsheet, objectAt(json, 'range'));
  const id = idFor(spreadsheet, list, numberAt(json, idField));
  const spec = without({ ...json, [idField]: id } as JsonObject, 'range');
  tab.setProperties({
    [list]: [...tab.properties[list], { range, value: { id, spec } }],
  } as Partial<TabProperties>);
  return { ...spec, range: rangeJson(tab.sheetId, range) };
}

function addProtectedRange(request: JsonObject, { spreadsheet, user }: RequestContext): JsonObject {
  const json = objectAt(request, 'protectedRange');
  const { tab, range } = rangeOf(spreadsheet, objectAt(json, 'range'));
  const named = listAt(objectAt(json, 'editors'), 'users').map(email => String(email).toLowerCase());
  const value: Protection = {
    id: idFor(spreadsheet, 'protections', numberAt(json, 'protectedRangeId')),
    description: textAt(json, 'description') ?? '',
    warningOnly: flagAt(json, 'warningOnly'),
    // Whoever protects a range can always edit it.
    editors: [...new Set([...named, user.toLowerCase()])],
  };
  tab.setProperties({ protections: [...tab.properties.protections, { range, value }] });
  return { protectedRange: protectionJson(spreadsheet, tab, { range, value }, user) };
}

export function protectionJson(
  spreadsheet: Spreadsheet,
  tab: Tab,
  { range, value }: OnRange<Protection>,
  user: string,
): JsonObject {
  const email = user.toLowerCase();
  const users = [...new Set([spreadsheet.facts.owner.toLowerCase(), ...value.editors])];
  return {
    protectedRangeId: value.id,
    range: rangeJson(tab.sheetId, range),
    ...(value.description === '' ? {} : { description: value.description }),
    ...(value.warningOnly ? { warningOnly: true } : { editors: { users } }),
    ...(users.includes(email) || value.warningOnly ? { requestingUserCanEdit: true } : {}),
  };
}

function addConditionalFormatRule(request: JsonObject, { spreadsheet }: RequestContext): undefined {
  const { ranges, ...rule } = objectAt(request, 'rule');
  const placed = objectsAt({ ranges }, 'ranges').map(range => rangeOf(spreadsheet, range));
  const tab = placed[0]?.tab;
  if (!tab) throw new SheetsRefusal('No ranges specified for the conditional format rule.');
  if (placed.some(other => other.tab !== tab))
    throw new SheetsRefusal('All ranges must be on the same sheet.');
  if (!rule['booleanRule'] && !rule['gradientRule']) throw new SheetsRefusal('No rule type specified.');
  const old = tab.properties.conditionalFormats;
  const index = numberAt(request, 'index') ?? 0;
  if (index > old.length) throw new SheetsRefusal(`index[${index}] is after the last rule[${old.length}].`);
  const added = { ranges: placed.map(({ range }) => range), rule };
  tab.setProperties({ conditionalFormats: [...old.slice(0, index), added, ...old.slice(index)] });
  return undefined;
}

export const ruleRequests: Readonly<Record<string, RequestHandler>> = {
  setDataValidation(request, { spreadsheet, user }) {
    const { tab, range } = rangeOf(spreadsheet, objectAt(request, 'range'));
    requireUnprotected(spreadsheet, tab, range, user);
    tab.setValidation(range, validationOf(objectAt(request, 'rule')));
    return undefined;
  },
  setBasicFilter(request, { spreadsheet }) {
    const { range: where, ...spec } = objectAt(request, 'filter');
    const { tab, range } = rangeOf(spreadsheet, objectAt({ where }, 'where'));
    tab.setProperties({ basicFilter: { range, value: spec } });
    return undefined;
  },
  clearBasicFilter(request, { spreadsheet }) {
    tabOf(spreadsheet, request).setProperties({ basicFilter: null });
    return undefined;
  },
  addFilterView: (request, { spreadsheet }) => ({
    filter: addNumbered(spreadsheet, 'filterViews', objectAt(request, 'filter'), 'filterViewId'),
  }),
  deleteFilterView: (request, { spreadsheet }) =>
    takeOut(spreadsheet, 'filterViews', numberAt(request, 'filterId') ?? 0, 'filter view'),
  addBanding: (request, { spreadsheet }) => ({
    bandedRange: addNumbered(spreadsheet, 'bandings', objectAt(request, 'bandedRange'), 'bandedRangeId'),
  }),
  deleteBanding: (request, { spreadsheet }) =>
    takeOut(spreadsheet, 'bandings', numberAt(request, 'bandedRangeId') ?? 0, 'banded range'),
  addProtectedRange,
  deleteProtectedRange: (request, { spreadsheet }) =>
    takeOut(spreadsheet, 'protections', numberAt(request, 'protectedRangeId') ?? 0, 'protected range'),
  addConditionalFormatRule,
  deleteConditionalFormatRule(request, { spreadsheet }) {
    const tab = tabOf(spreadsheet, request);
    const index = numberAt(request, 'index') ?? 0;
    const { conditionalFormats } = tab.properties;
    if (index >= conditionalFormats.length)
      throw new SheetsRefusal(`No conditional format on sheet: ${tab.sheetId} at index: ${index}`);
    tab.setProperties({ conditionalFormats: conditionalFormats.filter((_, i) => i !== index) });
    return undefined;
  },
};
