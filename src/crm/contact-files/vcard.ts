/**
 * Contacts from vCards of versions 2.1, 3.0 (RFC 2426) and 4.0 (RFC 6350), as phones, Google, Apple and Outlook write
 * them. One pass over the lines; pictures are stepped over.
 */
import { decodeUtf8 } from '../../mail/utf8';
import { fault, tidy, tidyNotes, unique, wholeName, type FileContact, type FileContacts } from './contact';

interface Line {
  readonly number: number;
  readonly text: string;
}

interface Property {
  readonly name: string;
  readonly params: readonly (readonly [name: string, value: string])[];
  readonly value: string;
}

/** Lines with their continuations: a leading blank (all versions), or `=` at the end of quoted-printable text (2.1). */
function* unfolded(text: string): Generator<Line> {
  let number = 0;
  let held: { readonly number: number; readonly parts: string[] } | null = null;
  for (const raw of text.replace(/^\ufeff/, '').split(/\r\n|\r|\n/)) {
    number++;
    const last = held?.parts[held.parts.length - 1] ?? '';
    const quoted = held !== null && last.endsWith('=') && isQuotedPrintable(held.parts);
    if (held !== null && quoted) held.parts.push(raw);
    else if (held !== null && /^[ \t]/.test(raw)) held.parts.push(raw.slice(1));
    else {
      if (held !== null) yield { number: held.number, text: joined(held.parts) };
      held = { number, parts: [raw] };
    }
  }
  if (held !== null) yield { number: held.number, text: joined(held.parts) };
}

/** By the parameters of the first line, which end at its colon. */
const isQuotedPrintable = ([first = '']: readonly string[]): boolean =>
  first
    .slice(0, first.indexOf(':') + 1)
    .toUpperCase()
    .includes('QUOTED-PRINTABLE');

const joined = (parts: readonly string[]): string =>
  isQuotedPrintable(parts)
    ? parts.map((part, n) => (n < parts.length - 1 ? part.replace(/=$/, '') : part)).join('')
    : parts.join('');

/** `item1.EMAIL;TYPE="work,pref":a@b.example`; null without a colon. */
function readLine(text: string): Property | null {
  let quoted = false;
  let colon = -1;
  const cuts: number[] = [];
  for (let i = 0; i < text.length; i++) {
    const sign = text.charAt(i);
    if (sign === '"') quoted = !quoted;
    else if (!quoted && sign === ';') cuts.push(i);
    else if (!quoted && sign === ':') {
      colon = i;
      break;
    }
  }
  if (colon < 0) return null;
  const [head = '', ...params] = [0, ...cuts.map(cut => cut + 1)].map((start, n) =>
    text.slice(start, cuts[n] ?? colon),
  );
  return {
    name: head.slice(head.lastIndexOf('.') + 1).toUpperCase(),
    params: params.map(param => {
      const equals = param.indexOf('=');
      // Version 2.1 writes the value alone: TEL;HOME;VOICE.
      return equals < 0
        ? (['TYPE', param.toUpperCase()] as const)
        : ([
            param.slice(0, equals).toUpperCase(),
            param
              .slice(equals + 1)
              .replace(/"/g, '')
              .toUpperCase(),
          ] as const);
    }),
    value: text.slice(colon + 1),
  };
}

/** Quoted-printable bytes as text: UTF-8, else what is left of Latin-1. */
function quotedPrintable(text: string): string {
  const bytes: number[] = [];
  for (let i = 0; i < text.length; i++) {
    const hex = text.charAt(i) === '=' ? text.slice(i + 1, i + 3) : '';
    if (/^[0-9a-f]{2}$/i.test(hex)) {
      bytes.push(parseInt(hex, 16));
      i += 2;
    } else bytes.push(text.charCodeAt(i) & 255);
  }
  const read = decodeUtf8(Uint8Array.from(bytes));
  return read.broken ? bytes.map(byte => String.fromCharCode(byte)).join('') : read.text;
}

const valueOf = ({ params, value }: Property): string =>
  params.some(([, param]) => param === 'QUOTED-PRINTABLE') ? quotedPrintable(value) : value;

/** Splits at a sign that no backslash protects ('': nowhere), and takes the backslashes away. */
function parts(text: string, at: ';' | ',' | ''): readonly string[] {
  const found: string[] = [];
  let part = '';
  for (let i = 0; i < text.length; i++) {
    const sign = text.charAt(i);
    if (sign === '\\' && i + 1 < text.length) {
      const next = text.charAt(++i);
      part += next === 'n' || next === 'N' ? '\n' : next;
    } else if (sign === at) {
      found.push(part);
      part = '';
    } else part += sign;
  }
  found.push(part);
  return found;
}

const plain = (text: string): string => parts(text, '').join('');

const isPreferred = ({ params }: Property): boolean =>
  params.some(
    ([name, value]) =>
      (name === 'TYPE' && value.split(',').includes('PREF')) || (name === 'PREF' && value === '1'),
  );

function contactFrom(line: number, properties: readonly Property[]): FileContact {
  const named = (name: string): readonly Property[] => {
    const all = properties.filter(property => property.name === name && property.value.trim() !== '');
    return [...all.filter(isPreferred), ...all.filter(property => !isPreferred(property))];
  };
  const texts = (name: string): readonly string[] => named(name).map(property => plain(valueOf(property)));
  const [family = '', given = '', additional = ''] = parts(valueOf(named('N')[0] ?? NOTHING), ';');
  const [company = ''] = parts(valueOf(named('ORG')[0] ?? NOTHING), ';');
  return {
    line,
    name: tidy(texts('FN')[0] ?? '') || wholeName(given, additional, family),
    addresses: unique(texts('EMAIL').map(text => text.replace(/^mailto:/i, ''))),
    phone: tidy((texts('TEL')[0] ?? '').replace(/^tel:/i, '')),
    title: tidy(texts('TITLE')[0] ?? texts('ROLE')[0] ?? ''),
    company: tidy(company),
    tags: unique(named('CATEGORIES').flatMap(property => parts(valueOf(property), ','))),
    notes: tidyNotes(texts('NOTE').join('\n')),
  };
}

const NOTHING: Property = { name: '', params: [], value: '' };
/** Pictures, sounds and keys: large, and nothing of theirs is kept. */
const STEPPED_OVER = /^(?:[\w-]+\.)?(?:PHOTO|LOGO|SOUND|KEY)[;:]/i;

export const isVcard = (text: string): boolean => /^\ufeff?\s*BEGIN\s*:\s*VCARD/i.test(text);

export function readVcards(text: string): FileContacts {
  const contacts: FileContact[] = [];
  let begun = 0;
  /** Cards inside a card (AGENT of version 2.1) are somebody else's. */
  let depth = 0;
  let properties: Property[] = [];
  let picture = false;
  for (const { number, text: line } of unfolded(text)) {
    if (line.trim() === '') {
      picture = false;
      continue;
    }
    if (STEPPED_OVER.test(line)) {
      picture = /BASE64/i.test(line.slice(0, line.indexOf(':')));
      continue;
    }
    const property = readLine(line);
    if (property === null) {
      // Base64 of version 2.1 may stand unfolded, up to an empty line.
      if (picture && /^[\w+/=]+$/.test(line)) continue;
      return fault(number, depth === 0 ? 'not_a_card' : 'no_colon', line);
    }
    picture = false;
    const mark = property.value.trim().toUpperCase();
    if (property.name === 'BEGIN' && mark === 'VCARD') {
      if (depth === 0) {
        begun = number;
        properties = [];
      }
      depth++;
    } else if (depth === 0) return fault(number, 'not_a_card', line);
    else if (property.name === 'END' && mark === 'VCARD') {
      depth--;
      if (depth === 0) contacts.push(contactFrom(begun, properties));
    } else if (depth === 1) properties.push(property);
  }
  return depth > 0 ? fault(begun, 'no_end') : { ok: true, contacts };
}
