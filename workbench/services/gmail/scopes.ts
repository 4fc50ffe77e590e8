/** OAuth scopes of the Gmail API, and which methods take which (discovery document gmail v1). */

const AUTH = 'https://www.googleapis.com/auth/';

export const FULL = 'https://mail.google.com/';
export const MODIFY = `${AUTH}gmail.modify`;
export const READONLY = `${AUTH}gmail.readonly`;
export const METADATA = `${AUTH}gmail.metadata`;
export const LABELS = `${AUTH}gmail.labels`;
export const SEND = `${AUTH}gmail.send`;
export const COMPOSE = `${AUTH}gmail.compose`;
export const SETTINGS = `${AUTH}gmail.settings.basic`;

export const ADDON_METADATA = `${AUTH}gmail.addons.current.message.metadata`;
export const ADDON_ACTION = `${AUTH}gmail.addons.current.message.action`;
export const ADDON_READONLY = `${AUTH}gmail.addons.current.message.readonly`;
export const ADDON_COMPOSE = `${AUTH}gmail.addons.current.action.compose`;

/** Scopes that reach only the open message, and only with its access token. */
export const MESSAGE_SCOPES = [ADDON_READONLY, ADDON_ACTION, ADDON_METADATA];

/** Scopes with which any message of the account can be read whole. */
export const READ_SCOPES = [FULL, MODIFY, READONLY];

export const METHOD_SCOPES = {
  'users.getProfile': [...READ_SCOPES, COMPOSE, METADATA],
  'users.messages.list': [...READ_SCOPES, METADATA],
  'users.messages.get': [...READ_SCOPES, METADATA, ...MESSAGE_SCOPES],
  'users.messages.modify': [FULL, MODIFY],
  'users.messages.batchModify': [FULL, MODIFY],
  'users.messages.send': [FULL, MODIFY, COMPOSE, SEND, ADDON_COMPOSE],
  'users.messages.trash': [FULL, MODIFY],
  'users.messages.attachments.get': [...READ_SCOPES, ADDON_READONLY, ADDON_ACTION],
  'users.threads.list': [...READ_SCOPES, METADATA],
  'users.threads.get': [...READ_SCOPES, METADATA, ...MESSAGE_SCOPES],
  'users.threads.modify': [FULL, MODIFY],
  'users.labels.list': [...READ_SCOPES, LABELS, METADATA],
  'users.labels.get': [...READ_SCOPES, LABELS, METADATA],
  'users.labels.create': [FULL, MODIFY, LABELS],
  'users.labels.update': [FULL, MODIFY, LABELS],
  'users.labels.delete': [FULL, MODIFY, LABELS],
  'users.drafts.create': [FULL, MODIFY, COMPOSE, ADDON_COMPOSE],
  'users.drafts.get': [...READ_SCOPES, COMPOSE],
  'users.drafts.list': [...READ_SCOPES, COMPOSE],
  'users.drafts.send': [FULL, MODIFY, COMPOSE, ADDON_COMPOSE],
  'users.drafts.delete': [FULL, MODIFY, COMPOSE, ADDON_COMPOSE],
  'users.settings.sendAs.list': [FULL, MODIFY, READONLY, SETTINGS],
  'users.settings.filters.list': [FULL, MODIFY, READONLY, SETTINGS],
  'users.settings.filters.create': [SETTINGS],
  'users.settings.filters.delete': [SETTINGS],
} as const satisfies Record<string, readonly string[]>;

export type GmailMethod = keyof typeof METHOD_SCOPES;
