/** Runs a piece of Apps Script code that makes cards, in the workbench. */
import { checkReturn, type EntryKind, type JsonObject } from '../../../workbench/services/card-service';
import type { Manifest } from '../../../workbench/runtime/bundle';
import type { RunResult } from '../../../workbench/runtime/contract';
import { openWorkbench, type WorkbenchOptions } from '../../../workbench/workbench';

const ME = 'ana@example.org';

export const MANIFEST: Manifest = {
  addOns: { common: { openLinkUrlPrefixes: ['https://mail.google.com/', 'https://*.example.com/crm/'] } },
};

/** @param body of a function; `C` is CardService */
export const run = (body: string, more: Partial<WorkbenchOptions> = {}): RunResult =>
  openWorkbench({
    code: `function main() { var C = CardService; ${body} }`,
    accounts: [ME],
    now: Date.UTC(2026, 2, 12),
    ...more,
  }).run('main', [], { as: ME, kind: 'card' });

/** The wire JSON of what the body returns. */
export const wire = (
  kind: EntryKind,
  body: string,
  more: Partial<WorkbenchOptions> = {},
): JsonObject | null => {
  const result = run(body, more);
  if (result.how !== 'done') throw new Error(result.error ?? result.how);
  const returned = checkReturn(kind, result.value);
  if (!returned.ok) throw new Error(returned.error);
  return returned.wire;
};

/** A card with the given widgets (expressions) in one section, built; its section's widgets as JSON. */
export const widgets = (...expressions: readonly string[]): readonly JsonObject[] => {
  const adds = expressions.map(expression => `.addWidget(${expression})`).join('');
  const json = wire('card', `return C.newCardBuilder().addSection(C.newCardSection()${adds}).build();`);
  const action = json?.['action'] as {
    navigations: { pushCard: { sections: { widgets: JsonObject[] }[] } }[];
  };
  return action.navigations[0]?.pushCard.sections[0]?.widgets ?? [];
};

/** The error of a card with these widgets. */
export const refusal = (...expressions: readonly string[]): string => {
  try {
    widgets(...expressions);
    return '';
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
};
