/**
 * What an error of Google's means for a second try. Google documents the texts of quotas alone (guides/services/quotas);
 * the others are collected from programs that log them. Built-in services speak the language of the account that runs.
 */

/**
 * `refused`: not now, and nothing has happened. `passing`: not now, and it may have happened all the same. `lasting`: not
 * today, or not until a person allows it. `request`: what was asked cannot be done. `unclear`: words that we do not know.
 */
export type ErrorKind = 'refused' | 'passing' | 'lasting' | 'request' | 'unclear';

/** In the order in which they are looked for. */
const KINDS: readonly (readonly [ErrorKind, RegExp])[] = [
  [
    'lasting',
    /too many times for one day|too much computer time|daily limit|specified permissions are not sufficient|do not have permission to call|authori[sz]ation is required|insufficient (authentication|permission)|login required|invalid credentials/i,
  ],
  [
    'refused',
    /rate ?limit|user-rate|too many times in a short time|too many simultaneous|too many concurrent|too many lockservice|quota exceeded for quota metric|resource has been exhausted|resource_exhausted|\b429\b/i,
  ],
  [
    'passing',
    /\b(500|502|503|504)\b|backend (error|unavailable)|internal error|error code internal|transient failure|empty response|unavailable|timed? ?out|deadline exceeded|try again|server error|service error|failed while accessing|operation was aborted|connection (reset|closed)/i,
  ],
  // "A server error occurred, try again" in the languages of our users (de, es, fr, pt, it, ja).
  [
    'passing',
    /serverfehler|error en el servidor|erreur est survenue sur le serveur|erro (do|no) servidor|errore del server|サーバー ?(で ?)?エラー/i,
  ],
  [
    'request',
    /not ?found|invalid|bad request|unable to parse|no grid with id|exceeds|out of bounds|beyond the last|outside the grid|after (the end of|last)|too large|limit exceeded|recipient address|already exists|label name|does not exist|missing|above the limit|protected|not allowed|permission/i,
  ],
];

export const kindOf = (message: string): ErrorKind =>
  KINDS.find(([, pattern]) => pattern.test(message))?.[0] ?? 'unclear';

/** When Gmail will answer again, epoch ms, where it says so ("User-rate limit exceeded.  Retry after 2026-..."). */
export function retryAfter(message: string): number | null {
  const at = Date.parse(/retry after (\d{4}-[\d-]+T[\d:.]+Z)/i.exec(message)?.[1] ?? '');
  return Number.isNaN(at) ? null : at;
}
