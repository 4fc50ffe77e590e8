/**
 * Which addresses a card may open: the manifest's openLinkUrlPrefixes.
 * Source: "Allowlist URLs", Apps Script manifest: https, full domain, a path; the prefix matches itself and what
 * follows it after `/`, `?` or `#`; paths are case-sensitive; a leading `*.` stands for at least one sub-domain;
 * `*` alone allows all. http is opened as https; mailto and tel are always allowed.
 */

type Manifest = Readonly<Record<string, unknown>>;

const object = (value: unknown): Manifest =>
  typeof value === 'object' && value !== null ? (value as Manifest) : {};
const texts = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.filter((item): item is string => typeof item === 'string') : [];

/** The prefixes of a manifest; null when it has no add-on at all. */
export function linkPrefixes(manifest: Manifest): readonly string[] | null {
  if (manifest['addOns'] === undefined) return null;
  const addOns = object(manifest['addOns']);
  return ['common', 'gmail', 'calendar'].flatMap(host => texts(object(addOns[host])['openLinkUrlPrefixes']));
}

interface Place {
  readonly host: string;
  readonly path: string;
}

const place = (url: string): Place | null => {
  const match = /^https:\/\/([^/?#\s]+)([^\s]*)$/.exec(url);
  return match === null ? null : { host: (match[1] ?? '').toLowerCase(), path: match[2] ?? '' };
};

const hostFits = (host: string, pattern: string): boolean =>
  pattern.startsWith('*.')
    ? host.endsWith(pattern.slice(1)) && host.length > pattern.length - 1
    : host === pattern;

const pathFits = (path: string, prefix: string): boolean =>
  path === prefix ||
  (path.startsWith(prefix) && (/[/?#]$/.test(prefix) || /^[/?#]/.test(path.slice(prefix.length))));

function fits(url: string, prefix: string): boolean {
  if (prefix === '*') return true;
  const wanted = place(prefix);
  const given = place(url);
  if (wanted === null || given === null || wanted.path === '') return false;
  return hostFits(given.host, wanted.host) && pathFits(given.path, wanted.path);
}

/** Null when the address may be opened under these prefixes, else why not. */
export function linkProblem(url: string, prefixes: readonly string[] | null): string | null {
  if (/^(mailto|tel):/i.test(url)) return null;
  const opened = url.replace(/^http:\/\//i, 'https://');
  if (place(opened) === null) return `"${url.slice(0, 120)}" is not an https, mailto or tel address.`;
  if (prefixes === null || prefixes.some(prefix => fits(opened, prefix))) return null;
  return `"${url.slice(0, 120)}" does not match openLinkUrlPrefixes in the manifest.`;
}
