/** Google's limits that Casebook keeps an eye on (developers.google.com/apps-script/guides/services/quotas, support.google.com/drive/answer/37603). */

/** Cells of a workbook, empty ones too. */
export const CELL_LIMIT = 10_000_000;
/** Trigger time of a Workspace account in a day, ms. */
export const TRIGGER_TIME_LIMIT = 6 * 3_600_000;
