/** What CardService offers but Gmail does not show to everybody: refused, so that a card which works here works there. */

const PREVIEW = 'is a developer preview in add-ons; Gmail does not show it to everybody.';
const CHAT = 'belongs to Google Chat; Gmail does not know it.';
const EDITORS = 'belongs to the editors and to Drive; Gmail does not know it.';
const CALENDAR = 'belongs to Calendar; Gmail does not know it.';
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
  newActionStatus: CHAT,
  newCardWithId: CHAT,
  newChatActionResponse: CHAT,
  newChatResponseBuilder: CHAT,
  newDataSourceConfig: CHAT,
  newDialog: CHAT,
  newDialogAction: CHAT,
  newDriveDataSourceSpec: CHAT,
  newPlatformDataSource: CHAT,
  newDriveItemsSelectedActionResponseBuilder: EDITORS,
  newEditorFileScopeActionResponseBuilder: EDITORS,
  newLinkPreview: EDITORS,
  newAttachment: CALENDAR,
  newCalendarEventActionResponseBuilder: CALENDAR,
  newCarousel: 'is not drawn by the workbench.',
  newCarouselCard: 'is not drawn by the workbench.',
  newKeyValue: 'is deprecated: use newDecoratedText.',
};
