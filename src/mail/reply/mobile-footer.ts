/** Recognises the line that a phone or an app added (`Sent from my iPhone`): see vocabulary/mobile-footers.ts. */
import { foldPhrase } from '../vocabulary/fold';
import {
  findAtEnd,
  findAtStart,
  indexByEnd,
  indexByStart,
  type PhraseIndex,
} from '../vocabulary/phrase-index';
import { DEVICES, FIXED_FOOTERS, MOBILE_FOOTERS } from '../vocabulary/mobile-footers';

/** Longer lines are prose; a link behind the name of the app is cut off first. */
const FOOTER_LENGTH = 110;

/** Words behind `Sent from my` when no known device is named (`my Wiko RIDGE FAB 4G`). */
const UNKNOWN_WORDS = 6;

/** Words of a line that names a device. */
const DEVICE_WORDS = 9;

/** People and apps add an excuse for errors. */
const EXCUSE =
  /^(please|pls|excuse|sorry|pardon|forgive|apolog|kindly|typos|bitte|merci|veuillez|disculp|desculp|scus|brevity|so )/;

/** `Sent from my desk is easier`: a sentence, or a place. */
const PROSE =
  /\b(is|are|was|were|to|the|our|this|that|main|desk|heart|home|office|i|you|we|he|she|they|can|cannot|yesterday|today|tomorrow|ich|wir|gestern|heute|je|nous|vous|hier|ayer|ontem|ieri)\b/;

interface Phrases {
  readonly opens: PhraseIndex;
  readonly ends: PhraseIndex;
  readonly devices: readonly string[];
}

let phrases: Phrases | null = null;

export function isMobileFooter(text: string): boolean {
  if (text === '' || text.length > 400) return false;
  const shown = text.includes('http') || text.includes('](') ? withoutLinks(text) : text;
  const bare = /^[\s*_<(>~"\-–—=]|[\s*_>)~"\-–—=]$/.test(shown)
    ? shown.replace(/^[\s*_<(>~"\-–—=]+|[\s*_>)~"\-–—=]+$/g, '')
    : shown;
  if (bare.length < 5 || bare.length > FOOTER_LENGTH) return FIXED_FOOTERS.includes(foldPhrase(bare));
  const folded = foldPhrase(bare);
  if (FIXED_FOOTERS.includes(folded)) return true;
  const { opens, ends, devices } = (phrases ??= build());
  const opening = findAtStart(opens, folded);
  const ending = findAtEnd(ends, folded);
  if (opening === undefined && ending === undefined) return false;
  const [head = '', tail = ''] = cutAtClause(
    opening === undefined ? folded : folded.slice(opening.length).trim(),
  );
  if (tail !== '' && !EXCUSE.test(tail)) return false;
  const said = `${opening ?? ''} ${head}`;
  if (PROSE.test(head)) return false;
  if (devices.some(device => names(said, device))) return head.split(' ').length <= DEVICE_WORDS;
  return (
    opening !== undefined && /\bmy\b/.test(opening) && head !== '' && head.split(' ').length <= UNKNOWN_WORDS
  );
}

const withoutLinks = (text: string): string =>
  text.replace(/\[([^\]]{0,80})\]\([^)]{0,300}\)/g, '$1').replace(/[<(]?https?:\/\/\S{1,300}/g, ' ');

/** The device, and what is said behind it. */
function cutAtClause(text: string): [string, string] {
  const at = text.search(/[,;!?]|\.\s/);
  return at < 0 ? [text.replace(/\.$/, ''), ''] : [text.slice(0, at), text.slice(at + 1).trim()];
}

/** A device as a word or the beginning of one (`iPhone6`, `Mobilgerät`). */
function names(folded: string, device: string): boolean {
  const at = folded.indexOf(device);
  if (at < 0) return false;
  return (
    device.length > 4 ||
    !/[a-z]/.test(device) ||
    (!/[a-z]/.test(folded.charAt(at - 1)) && !/[a-z]/.test(folded.charAt(at + device.length)))
  );
}

function build(): Phrases {
  const all = (pick: 'opens' | 'ends'): string[] =>
    MOBILE_FOOTERS.flatMap(set => (set[pick] ?? '').split('|'))
      .map(foldPhrase)
      .filter(phrase => phrase !== '');
  return {
    opens: indexByStart(all('opens')),
    ends: indexByEnd(all('ends')),
    devices: DEVICES.map(foldPhrase),
  };
}
