/**
 * What Google's services say when they fail, by the kind of failure. The texts of quotas are those of the quotas page
 * (developers.google.com/apps-script/guides/services/quotas); the others are not documented and were collected from
 * programs that log them. Built-in services speak the account's language, the advanced ones (APIs) English.
 */

/**
 * `rate`: refused for this minute, so nothing has happened. `server`: 500 or 503, before or after the work was done.
 * `slow`: an answer that comes late and is an error. `day`: used up until tomorrow. `new`: words that nobody has seen yet.
 */
export const ERROR_KINDS = ['rate', 'server', 'slow', 'day', 'new'] as const;

export type ErrorKind = (typeof ERROR_KINDS)[number];

/** The advanced services, which answer as their APIs do. */
const API = /^(Gmail|Sheets|Drive)\./;

const API_TEXTS: Readonly<Record<ErrorKind, readonly string[]>> = {
  rate: [
    "Quota exceeded for quota metric 'Queries' and limit 'Queries per minute per user' of service 'gmail.googleapis.com' for consumer 'project_number:1'.",
    'User-rate limit exceeded.  Retry after 2026-11-02T10:00:30.000Z',
    'Rate Limit Exceeded',
    'Resource has been exhausted (e.g. check quota).',
  ],
  server: [
    'Internal error encountered.',
    'The service is currently unavailable.',
    'Backend Error',
    'Authentication backend unavailable.',
    'Transient failure',
    'Empty response',
  ],
  slow: ['Deadline exceeded', 'The operation timed out.'],
  day: ['Daily Limit Exceeded'],
  new: ['Widget flux is out of balance.'],
};

const BUILT_IN_TEXTS: Readonly<Record<ErrorKind, readonly string[]>> = {
  rate: [
    'Service invoked too many times in a short time: exec qps. Try Utilities.sleep(1000) between calls.',
    'Too many simultaneous invocations: Spreadsheets',
    'There are too many LockService operations against the same script.',
  ],
  server: [
    "We're sorry, a server error occurred. Please wait a bit and try again.",
    "We're sorry, a server error occurred while reading from storage. Error code INTERNAL.",
    'Service error: Spreadsheets',
    'Service Spreadsheets failed while accessing document with id 1abc.',
    'Infelizmente ocorreu um erro do servidor. Espere um momento e tente novamente.',
    'Ein Serverfehler ist aufgetreten. Bitte versuchen Sie es später erneut.',
    'Une erreur est survenue sur le serveur. Nous vous prions de nous en excuser et vous invitons à réessayer ultérieurement.',
    'Lo sentimos, se ha producido un error en el servidor. Espera un momento y vuelve a intentarlo.',
  ],
  slow: [
    'Service Spreadsheets timed out while accessing document with id 1abc.',
    'Service timed out: Apps Script',
  ],
  day: [
    'Service invoked too many times for one day: properties.',
    'Service using too much computer time for one day.',
  ],
  new: ['O fluxo do widget está desequilibrado.'],
};

/**
 * What this call says when it fails so.
 * @param call e.g. 'Gmail.Users.Messages.get'. @param variant any number: which of the texts
 */
export function googleError(kind: ErrorKind, call: string, variant: number): string {
  const isApi = API.test(call);
  const texts = (isApi ? API_TEXTS : BUILT_IN_TEXTS)[kind];
  const text = texts[variant % texts.length] ?? '';
  if (!isApi) return text;
  const method = call.replace(/\b[A-Z]/g, letter => letter.toLowerCase());
  return `API call to ${method} failed with error: ${text}`;
}
