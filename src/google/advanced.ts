/** The advanced services that the manifest switches on; one that is off is named instead of failing as `undefined`. */

function enabled<T>(service: T | undefined, name: string): T {
  if (service === undefined)
    throw new Error(`The advanced service ${name} is not switched on in appsscript.json.`);
  return service;
}

export const gmailMessages = () =>
  enabled(typeof Gmail === 'undefined' ? undefined : Gmail, 'Gmail').Users.Messages;
export const gmailLabels = () =>
  enabled(typeof Gmail === 'undefined' ? undefined : Gmail, 'Gmail').Users.Labels;
export const gmailDrafts = () =>
  enabled(typeof Gmail === 'undefined' ? undefined : Gmail, 'Gmail').Users.Drafts;
export const gmailSettings = () =>
  enabled(typeof Gmail === 'undefined' ? undefined : Gmail, 'Gmail').Users.Settings;
export const driveFilesService = () =>
  enabled(typeof Drive === 'undefined' ? undefined : Drive, 'Drive').Files;
export const sheetsService = () =>
  enabled(typeof Sheets === 'undefined' ? undefined : Sheets, 'Sheets').Spreadsheets;
