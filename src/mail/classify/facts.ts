/** What the rules of classification look at, taken from the mail once. */
import { keptAtHand } from '../kept-at-hand';
import { headerValue } from '../part';
import { isAscii } from '../vocabulary/fold';
import type { Address, Header, Mail, MailSource } from '../message';

/** Characters of the text that rules look at: machines say what they are at the top. */
export const TEXT_LIMIT = 6000;
const SUBJECT_LIMIT = 500;

/** Facts about our own side, as the caller knows them. Nothing here is taken from the mail. */
export interface OwnSide {
  /** The header that our automatic mail carries, and its value for this installation. */
  readonly ownHeader?: { readonly name: string; readonly value: string };
  /** Domains whose groups forward to us: their List-Id does not make a customer's mail a list's. Lower case. */
  readonly ownDomains?: readonly string[];
  /** Our routing addresses: mail from them to us is a loop when a machine wrote it. Lower case. */
  readonly ownAddresses?: readonly string[];
  /** Whether a normalised Message-ID (or token) is one that we made. */
  readonly isOwn?: (messageId: string) => boolean;
}

/** What the headers say. */
export interface HeaderFacts {
  readonly from: Address | null;
  readonly to: readonly Address[];
  readonly messageId: string;
  /** First value of a header, trimmed; null when missing. */
  readonly header: (name: string) => string | null;
  readonly hasHeader: (name: string) => boolean;
}

export interface Facts extends HeaderFacts {
  readonly source: MailSource;
  /** A forwarded mail was found in it. */
  readonly isForward: boolean;
  /** Decoded. */
  readonly subject: string;
  readonly subjectWords: string;
  /** The head of the whole text, with its lines. */
  readonly text: string;
  readonly words: string;
  /** The head of the whole text as words. */
  readonly textWords: string;
}

const headOfText = (text: string): string => asWords(text.slice(0, TEXT_LIMIT));

export function headerFactsOf({
  headers,
  from,
  to,
  messageId,
}: Pick<Mail, 'headers' | 'from' | 'to' | 'messageId'>): HeaderFacts {
  const values = new Map<string, string>();
  for (const { name, value } of headers) {
    const key = name.toLowerCase();
    if (!values.has(key)) values.set(key, value.trim());
  }
  return {
    from,
    to,
    messageId,
    header: name => values.get(lowerCase(name)) ?? null,
    hasHeader: name => values.has(lowerCase(name)),
  };
}

/** @param newText what the sender wrote himself, without quotes */
export function factsOf(mail: Omit<Mail, 'classification'>, source: MailSource, newText: string): Facts {
  const allWords = lazily(() => headOfText(mail.text));
  return {
    ...headerFactsOf(mail),
    source,
    isForward: mail.forwarded !== null,
    subject: mail.subject,
    subjectWords: asWords(mail.subject.slice(0, SUBJECT_LIMIT)),
    text: mail.text.slice(0, TEXT_LIMIT),
    words: headOfText(newText),
    // Only the few mails that look like a bounce are read so far.
    get textWords() {
      return allWords();
    },
  };
}

/** The rules ask for the same hundred names about every mail. */
const lowerCase = keptAtHand(name => name.toLowerCase());

function lazily(make: () => string): () => string {
  let made: string | null = null;
  return () => (made ??= make());
}

/** Text for comparison with phrases: lower case, composed, single spaces, typographic marks plain. */
export const asWords = (text: string): string =>
  (isAscii(text) ? text.toLowerCase().replace(/`/g, "'") : plainLetters(text)).replace(/\s+/g, ' ').trim();

const plainLetters = (text: string): string =>
  text
    .normalize('NFC')
    // Full-width letters and signs of East Asian input as their ASCII forms. (NFKC would also take Thai vowels apart.)
    .replace(/[\uff01-\uff5e]/g, character => String.fromCharCode(character.charCodeAt(0) - 0xfee0))
    .toLowerCase()
    .replace(/[\u2018\u2019\u02bc`´]/g, "'")
    .replace(/[\u201c\u201d\u201e\u00ab\u00bb]/g, '"')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/[\u00ad\u200b-\u200f\u202a-\u202e\u2060\ufeff]/g, '');

/** The envelope sender as the receiving server noted it: '' for the null sender <>, null when not noted. */
export function returnPath(headers: readonly Header[]): string | null {
  const value = headerValue(headers, 'Return-Path');
  return value === null ? null : value.trim().replace(/^<|>$/g, '').trim().toLowerCase();
}
