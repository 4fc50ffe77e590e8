/** Names of attached files, and which of them are pictures of the text rather than files. */
import { entryOf } from './entry';
import type { Attachment } from './message';
import type { Part } from './part';

/** TNEF, Outlook's own package, has no name when the server stripped it; everyone knows it by this one. */
const KNOWN_NAMES: Readonly<Record<string, string>> = {
  'application/ms-tnef': 'winmail.dat',
  'application/vnd.ms-tnef': 'winmail.dat',
};

/** Endings for files that came without a name. */
const ENDINGS: Readonly<Record<string, string>> = {
  'message/rfc822': 'eml',
  'text/plain': 'txt',
  'text/html': 'html',
  'text/calendar': 'ics',
  'application/ics': 'ics',
  'text/vcard': 'vcf',
  'text/x-vcard': 'vcf',
  'text/csv': 'csv',
  'application/pdf': 'pdf',
  'application/zip': 'zip',
  'application/json': 'json',
  'application/msword': 'doc',
  'application/vnd.ms-excel': 'xls',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'docx',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'xlsx',
  'application/vnd.openxmlformats-officedocument.presentationml.presentation': 'pptx',
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/gif': 'gif',
  'image/svg+xml': 'svg',
  'image/webp': 'webp',
  'image/tiff': 'tif',
  'image/heic': 'heic',
  'audio/mpeg': 'mp3',
  'audio/wav': 'wav',
  'video/mp4': 'mp4',
};

/** The name that the mail gives; '' when it gives none. */
export const listedName = (part: Part): string =>
  part.fileName !== '' ? part.fileName : (entryOf(KNOWN_NAMES, part.type) ?? '');

/** Characters of a name that are looked at, and that are kept: file systems take 255 bytes, and a cell lists many files. */
const NAME_READ = 4_000;
const NAME_KEPT = 200;

/** The beginning and the ending, which says what the file is. */
function shortened(name: string): string {
  if (name.length <= NAME_KEPT) return name;
  const ending = /\.[A-Za-z0-9]{1,10}$/.exec(name)?.[0] ?? '';
  return `${name.slice(0, NAME_KEPT - ending.length).replace(/[\ud800-\udbff]$/, '')}…${ending}`;
}

/**
 * A name to store the file under.
 * @param position where it stands among the mail's attachments, from 1
 */
export function fileNameOf(attachment: Attachment, position: number): string {
  const name = attachment.name
    .slice(0, NAME_READ)
    .replace(/[\\/:*?"<>|]+/g, '_')
    .replace(/^\.+/, '');
  if (name !== '') return shortened(name);
  const stem =
    attachment.type === 'message/rfc822'
      ? 'message'
      : attachment.type.startsWith('image/')
        ? 'image'
        : 'attachment';
  return `${stem}-${position}.${entryOf(ENDINGS, attachment.type) ?? 'bin'}`;
}

/** A picture that the HTML shows by its Content-ID, or one without a name that is to be shown in place. */
export function isInlineImage(part: Part, html: string | null): boolean {
  if (!part.type.startsWith('image/')) return false;
  if (part.contentId !== null && html !== null && mentions(html, part.contentId)) return true;
  return part.disposition === 'inline' && part.fileName === '';
}

/** `cid:` references may be percent-encoded (RFC 2392). */
function mentions(html: string, contentId: string): boolean {
  return (
    html.includes(`cid:${contentId}`) ||
    html.includes(`cid:${encodeURIComponent(contentId).replace(/%40/g, '@')}`)
  );
}
