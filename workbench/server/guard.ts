/**
 * Who may speak to the server: pages that it served itself, on this machine. A foreign Host is a rebound DNS name, a
 * foreign Origin is another page in the same browser that tries to act here; both are turned away.
 */
import type { IncomingHttpHeaders } from 'node:http';

const LOOPBACK = ['localhost', '127.0.0.1', '[::1]'];

const isOwn = (authority: string, port: number): boolean =>
  LOOPBACK.some(name => authority === `${name}:${port}` || (port === 80 && authority === name));

/** Why the request is turned away, or null when it may pass. */
export function refusal(headers: IncomingHttpHeaders, port: number): string | null {
  const { host, origin } = headers;
  if (!host || !isOwn(host.toLowerCase(), port))
    return `This server answers to http://localhost:${port} only.`;
  if (origin !== undefined && !isOwn(origin.toLowerCase().replace(/^http:\/\//, ''), port))
    return 'Requests from other pages are not answered.';
  // Browsers say so even where they send no Origin (pictures, scripts, plain links from elsewhere).
  const site = headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin' && site !== 'none')
    return 'Requests from other pages are not answered.';
  return null;
}
