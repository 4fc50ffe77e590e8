/** What CardService offers but Gmail does not show to everybody: refused, so that a card which works here works there. */

const PREVIEW = 'is a developer preview in add-ons; Gmail does not show it to everybody.';
const STUDIO = 'belongs to Workspace Studio; Gmail does not know it.';

/** Classes that are refused when made, with the reason. */
export const REFUSED: Readonly<Record<string, string>> = {
  newChip: PREVIEW,
  newChipList: PREVIEW,
  newCollapseControl: PREVIEW,
  newTrigger: STUDIO,
  newCondition: STUDIO,
  newEventAction: STUDIO,
  newExpressionData: STUDIO,
  newExpressionDataAction: STUDIO,
  newExpressionDataCondition: STUDIO,
  newCommonWidgetAction: STUDIO,
  newUpdateVisibilityAction: STUDIO,
  newWorkflowDataSource: STUDIO,
  newHostAppDataSource: STUDIO,
  newKeyValue: 'is deprecated: use newDecoratedText.',
};
