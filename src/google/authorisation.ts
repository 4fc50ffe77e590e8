/** Whether the user of this run still allows Casebook everything that the manifest asks for. */

export interface Authorisation {
  readonly complete: boolean;
  /** Where the user can give what is missing; null when nothing is, or when Google names no place. */
  readonly url: string | null;
}

export function authorisation(): Authorisation {
  const info = ScriptApp.getAuthorizationInfo(ScriptApp.AuthMode.FULL);
  const complete = info.getAuthorizationStatus() === ScriptApp.AuthorizationStatus.NOT_REQUIRED;
  return { complete, url: complete ? null : (info.getAuthorizationUrl() ?? null) };
}
