/** Utilities: blobs, bytes, dates, ids and waiting. All of it happens inside the runtime. */
import { gunzipSync, gzipSync } from 'node:zlib';
import type { Run } from '../../runtime/contract';
import { refuseSignature, requireSignature } from '../../runtime/signature';
import { contentOf, MemoryBlob, newBlob } from './blob';
import { formatMoment } from './date-format';
import { Charset, DigestAlgorithm, digestMethods, MacAlgorithm } from './digests';
import { formatTemplate } from './string-format';

/** Longest single wait. Source: the Utilities reference. */
const MAX_SLEEP_MS = 300_000;

export default function utilitiesService(run: Run): Readonly<Record<string, unknown>> {
  const cross = <T>(name: string, work: () => T, latency = 0): T =>
    run.call({ name: `Utilities.${name}`, remote: false, latency }, work);
  const bytesOf = (method: string, blob: unknown): Uint8Array =>
    contentOf(blob) ?? refuseSignature(run, `Utilities.${method}`, [blob]);

  return {
    Utilities: {
      Charset,
      DigestAlgorithm,
      MacAlgorithm,
      ...digestMethods(run),
      newBlob: (data: unknown, type?: string | null, name?: string | null) =>
        cross('newBlob', () => newBlob(run, data, type, name)),
      gzip: (blob: unknown, name?: string) =>
        cross(
          'gzip',
          () =>
            new MemoryBlob(run, gzipSync(bytesOf('gzip', blob)), 'application/x-gzip', name ?? 'archive.gz'),
        ),
      ungzip: (blob: unknown) =>
        cross('ungzip', () => new MemoryBlob(run, gunzipSync(bytesOf('ungzip', blob)), null, null)),
      formatDate: (date: Date, zone: string, pattern: string) =>
        cross('formatDate', () => {
          requireSignature(run, 'Utilities.formatDate', [date, zone, pattern], ['Date', 'String', 'String']);
          const formatted = formatMoment(date.getTime(), zone, pattern);
          if ('text' in formatted) return formatted.text;
          return run.fail(
            formatted.illegal === "'"
              ? 'Unterminated quote'
              : `Illegal pattern character '${formatted.illegal}'`,
          );
        }),
      formatString: (template: string, ...args: unknown[]) =>
        cross('formatString', () => {
          requireSignature(run, 'Utilities.formatString', [template], ['String']);
          return formatTemplate(template, args) ?? run.fail(`Invalid argument: ${template}`);
        }),
      getUuid: () => cross('getUuid', () => uuid(run)),
      sleep: (milliseconds: number) => {
        requireSignature(run, 'Utilities.sleep', [milliseconds], ['Integer']);
        if (milliseconds < 0 || milliseconds > MAX_SLEEP_MS) run.fail('Invalid argument: milliseconds');
        cross('sleep', () => undefined, milliseconds);
      },
    },
  };
}

/** A version 4 UUID from the workbench's own random source, so that runs repeat. */
function uuid(run: Run): string {
  const hex = run.cloud.hexId(32);
  const variant = '89ab'.charAt(Math.floor(run.cloud.random() * 4));
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `4${hex.slice(13, 16)}`,
    `${variant}${hex.slice(17, 20)}`,
    hex.slice(20),
  ].join('-');
}
