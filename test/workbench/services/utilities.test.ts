import { createHash } from 'node:crypto';
import { openWorkbench } from '../../../workbench/workbench';

const ME = 'ana@example.org';
const NOON = Date.UTC(2026, 2, 1, 12, 5, 9, 7);

function evaluate(expression: string): unknown {
  const bench = openWorkbench({
    code: `function main() { return ${expression}; }`,
    accounts: [ME],
    now: NOON,
  });
  const result = bench.run('main', [], { as: ME, kind: 'editor' });
  return result.how === 'done' ? result.value : result.error;
}

describe('bytes', () => {
  test('are signed', () => {
    expect(evaluate(`Utilities.newBlob('é').getBytes()`)).toEqual([-61, -87]);
    expect(evaluate(`Utilities.base64Decode('/w==')`)).toEqual([-1]);
    expect(evaluate(`Utilities.computeDigest(Utilities.DigestAlgorithm.MD5, 'a')[2]`)).toBe(0x75);
    expect(evaluate(`Utilities.computeDigest(Utilities.DigestAlgorithm.MD5, 'a')[1]`)).toBe(0xc1 - 256);
  });

  test('are plain arrays of the bundle', () => {
    expect(evaluate(`Utilities.newBlob('ab').getBytes() instanceof Array`)).toBe(true);
  });

  test('are taken as they are when they are handed back', () => {
    const handedBack = (change: string): unknown =>
      evaluate(`(() => {
        const bytes = Utilities.newBlob('abc').getBytes();
        ${change}
        const digest = Utilities.computeDigest(Utilities.DigestAlgorithm.SHA_256, bytes);
        return [Utilities.newBlob(bytes).getDataAsString(), digest];
      })()`);
    const said = (text: string): unknown => [
      text,
      [...new Int8Array(createHash('sha256').update(text).digest())],
    ];
    expect(handedBack('')).toEqual(said('abc'));
    expect(handedBack('bytes[1] = 66;')).toEqual(said('aBc'));
    expect(handedBack('bytes.push(100);')).toEqual(said('abcd'));
    expect(handedBack('bytes.length = 1;')).toEqual(said('a'));
    expect(handedBack('bytes[2] = 200;')).toMatch(/don't match the method signature/);
    expect(handedBack('delete bytes[0];')).toMatch(/don't match the method signature/);
  });

  test('are refused as typed arrays or unsigned numbers', () => {
    expect(evaluate(`Utilities.newBlob([200])`)).toMatch(
      /don't match the method signature for Utilities.newBlob/,
    );
    expect(evaluate(`Utilities.newBlob(new Uint8Array(1))`)).toMatch(/don't match the method signature/);
  });
});

describe('text', () => {
  test('without a charset counts as US-ASCII in digests and Base64', () => {
    expect(evaluate(`Utilities.base64Encode('é')`)).toBe('Pw==');
    expect(evaluate(`Utilities.base64Encode('é', Utilities.Charset.UTF_8)`)).toBe('w6k=');
  });

  test('of a blob is read in the charset asked for', () => {
    expect(
      evaluate(`Utilities.newBlob([27,36,66,70,124,75,92,27,40,66]).getDataAsString('iso-2022-jp')`),
    ).toBe('日本');
    expect(evaluate(`Utilities.newBlob([-109]).getDataAsString('windows-1252')`)).toBe('“');
    expect(evaluate(`Utilities.newBlob([-109]).getDataAsString('ISO-8859-1')`)).toBe('\u0093');
    expect(evaluate(`Utilities.newBlob([0, 65]).getDataAsString('UTF-16')`)).toBe('A');
  });

  test('keeps its byte order mark', () => {
    expect(evaluate(`Utilities.newBlob([-17,-69,-65,65]).getDataAsString().length`)).toBe(2);
  });

  test('in an unknown charset is refused', () => {
    expect(evaluate(`Utilities.newBlob('a').getDataAsString('x-none')`)).toBe(
      'Exception: Invalid argument: x-none',
    );
  });
});

test('web-safe Base64 keeps its padding and refuses the other alphabet', () => {
  expect(evaluate(`Utilities.base64EncodeWebSafe([-1, -1])`)).toBe('__8=');
  expect(evaluate(`Utilities.base64DecodeWebSafe('__8')`)).toEqual([-1, -1]);
  expect(evaluate(`Utilities.base64DecodeWebSafe('//8=')`)).toBe('Exception: Could not decode string.');
  expect(evaluate(`Utilities.base64Decode('__8=')`)).toBe('Exception: Could not decode string.');
});

test('an HMAC is the one of RFC 4231', () => {
  const hex = evaluate(`Utilities.computeHmacSha256Signature('what do ya want for nothing?', 'Jefe')
    .map(function (b) { return ('0' + (b & 255).toString(16)).slice(-2); }).join('')`);
  expect(hex).toBe('5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843');
});

describe('formatDate', () => {
  const format = (pattern: string, zone = 'Etc/UTC') =>
    evaluate(`Utilities.formatDate(new Date(), ${JSON.stringify(zone)}, ${JSON.stringify(pattern)})`);

  test.each([
    ['yyyy-MM-dd HH:mm:ss.SSS', '2026-03-01 12:05:09.007'],
    ['EEE, d MMM yy', 'Sun, 1 Mar 26'],
    ['EEEE d MMMM', 'Sunday 1 March'],
    ["h:mm a 'o''clock'", "12:05 PM o'clock"],
    ['D w u k K', '60 10 7 12 0'],
    ['Z X XXX', '+0000 Z Z'],
  ])('writes %s as Java does', (pattern, text) => expect(format(pattern)).toBe(text));

  test('uses the zone given, with its summer time', () => {
    expect(format('HH:mm Z', 'America/New_York')).toBe('07:05 -0500');
    expect(format('HH:mm XXX', 'GMT+5:30')).toBe('17:35 +05:30');
    expect(
      evaluate(
        `Utilities.formatDate(new Date(Date.UTC(2026, 6, 1)), 'Europe/Berlin', "yyyy-MM-dd'T'HH:mm:ssZ")`,
      ),
    ).toBe('2026-07-01T02:00:00+0200');
  });

  test('takes an unknown zone for GMT', () => expect(format('HH', 'Mars/Base')).toBe('12'));

  test('puts the last days of December into the first week of the next year', () => {
    expect(evaluate(`Utilities.formatDate(new Date(Date.UTC(2026, 11, 28)), 'UTC', 'Y-w yyyy')`)).toBe(
      '2027-1 2026',
    );
  });

  test('refuses letters that are no pattern, and text for a date', () => {
    expect(format('b')).toBe("Exception: Illegal pattern character 'b'");
    expect(evaluate(`Utilities.formatDate('2026-01-01', 'UTC', 'yyyy')`)).toMatch(
      /\(String,String,String\) don't match the method signature for Utilities.formatDate/,
    );
  });
});

test('formatString fills a template', () => {
  expect(evaluate(`Utilities.formatString('%s has %05.1f%% of %d, %2$s', 'A', 7.25, 3)`)).toBe(
    'A has 007.3% of 3, 7.25',
  );
});

test('sleep passes virtual time only', () => {
  const bench = openWorkbench({
    code: `function main() { Utilities.sleep(300000); }`,
    accounts: [ME],
    now: NOON,
  });
  // An hour of them: where they took real time, this test would not end.
  for (let run = 0; run < 12; run++)
    expect(bench.run('main', [], { as: ME, kind: 'editor' }).ms).toBe(300_000);
  expect(bench.cloud.clock.now() - NOON).toBe(3_600_000);
});

test('a UUID is of version 4 and differs each time', () => {
  const ids = evaluate(`[Utilities.getUuid(), Utilities.getUuid()]`) as string[];
  expect(ids[0]).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  expect(ids[1]).not.toBe(ids[0]);
});

test('gzip and ungzip are each other’s reverse', () => {
  expect(evaluate(`Utilities.ungzip(Utilities.gzip(Utilities.newBlob('text'))).getDataAsString()`)).toBe(
    'text',
  );
});
