/** Whatever bytes arrive by mail, reading them ends and does not throw. */
import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SAMPLE } from '../../../workbench/paths';
import { sampleMails } from '../../../workbench/sample/load';
import { readMimeTree } from '../../../workbench/services/gmail/mime-tree';
import { payloadWithMails } from '../../../workbench/services/gmail/payload';
import { attachmentsOf, snippetOf } from '../../../workbench/services/gmail/text-view';

const sample = sampleMails(SAMPLE).map(mail => readFileSync(join(SAMPLE, mail.file)));

const readAll = (raw: Uint8Array): void => {
  const root = readMimeTree(raw);
  payloadWithMails(raw);
  snippetOf(root);
  attachmentsOf(root);
};

/** A real mail with bytes changed, pieces cut out and pieces put in. */
const damaged = fc
  .record({
    mail: fc.constantFrom(...sample),
    edits: fc.array(
      fc.record({
        at: fc.nat({ max: 100_000 }),
        cut: fc.nat({ max: 300 }),
        put: fc.oneof(
          fc.uint8Array({ maxLength: 20 }),
          fc
            .constantFrom(
              '\r\n\r\n',
              '--',
              '=?utf-8?b?',
              '"',
              '\nContent-Type: multipart/mixed; boundary=x\n\n--x\n',
              '=\r\n',
            )
            .map(text => Buffer.from(text)),
        ),
      }),
      { minLength: 1, maxLength: 8 },
    ),
  })
  .map(({ mail, edits }) =>
    edits.reduce<Uint8Array>((raw, { at, cut, put }) => {
      const from = at % (raw.length + 1);
      return Buffer.concat([raw.subarray(0, from), put, raw.subarray(from + cut)]);
    }, mail),
  );

test('damaged mail is read to its end', () => {
  fc.assert(fc.property(damaged, readAll), { numRuns: 1500 });
});

test('any bytes are read to their end', () => {
  fc.assert(fc.property(fc.uint8Array({ maxLength: 4000 }), readAll), { numRuns: 500 });
});
