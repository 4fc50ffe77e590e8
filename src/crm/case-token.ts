/**
 * The case's name in outgoing mail. `[#1042-k7q2m9xa]` holds a keyed hash of the number, so that only mail that saw
 * ours can carry it; the same text in References survives a changed subject. Tokens of other installations do not fit
 * (their secret differs), and a bare `[#1042]` is a claim that anyone can make.
 */
import { keyedHash } from './hash';

/** 8 characters are 40 bits: a guesser with a million mails a day needs 1,500 years for one. */
const TOKEN_LENGTH = 8;
/** Tokens looked at in one mail: more can only be an attempt to guess. */
const TOKENS_READ = 20;

export interface TokenKey {
  readonly secret: string;
  /** Names this installation, so that two of them with one secret still differ. */
  readonly installation: string;
}

const numberOf = (caseId: string): string => caseId.replace(/^C-/, '');

const signature = (key: TokenKey, caseId: string): string =>
  keyedHash(key.secret, `case|${key.installation}|${numberOf(caseId)}`, TOKEN_LENGTH);

/** `1042-k7q2m9xa` */
export const caseToken = (key: TokenKey, caseId: string): string =>
  `${numberOf(caseId)}-${signature(key, caseId)}`;

/** `[#1042-k7q2m9xa]`, for the end of a subject. */
export const subjectToken = (key: TokenKey, caseId: string): string => `[#${caseToken(key, caseId)}]`;

/** A Message-ID that stands for the case in References: `case.1042-k7q2m9xa@casebook.invalid`. */
export const referenceToken = (key: TokenKey, caseId: string): string =>
  `case.${caseToken(key, caseId)}@casebook.invalid`;

export interface Claim {
  readonly caseId: string;
  /** The keyed hash fits: the sender has seen our mail about this case. */
  readonly proven: boolean;
}

/** The cases that a text (subject, references or body) names, in order of standing. */
export function claimsIn(text: string, key: TokenKey): readonly Claim[] {
  const claims: Claim[] = [];
  const pattern = /(?:\[#|case\.)(\d{1,9})(?:-([0-9a-z]{8}))?(?=[\]@])/gi;
  for (
    let match = pattern.exec(text), read = 0;
    match && read < TOKENS_READ;
    match = pattern.exec(text), read++
  ) {
    const caseId = `C-${Number(match[1])}`;
    const proven = match[2] !== undefined && match[2].toLowerCase() === signature(key, caseId);
    if (!claims.some(claim => claim.caseId === caseId && claim.proven === proven))
      claims.push({ caseId, proven });
  }
  return claims;
}
