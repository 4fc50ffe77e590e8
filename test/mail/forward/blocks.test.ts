/** Forwards in some ninety languages and dialects, with the dates that Unicode CLDR has these print. */
import { findForwarded } from '../../../src/mail/forward/find';
import { readSeparator } from '../../../src/mail/quoting/separator';
import { APPLE_PHRASES, BLOCK_LABELS, DASHED_PHRASES } from '../../fixtures/mail/block-labels';
import { quoted } from '../../fixtures/mail/compose-forward';

const AUTHOR = 'kunde@firma.example';
const SUBJECT = 'Renewal, 40 seats';
const BODY = 'Hi there,\nour plan runs out on the 30th.\n\nSiobhán';
const NOTE = 'See below.';
const MOMENT = new Date(Date.UTC(2024, 2, 5, 14, 22));

/** `tr2` and `apple-tr` are Turkish; some of them Node does not know and prints in English. */
/** Node prints the months of an older calendar for Sinhala. */
const printed = (name: string): string => {
  if (name === 'si') return '2024 මාර්තු 5 14:22';
  const locale = name.replace(/^apple-/, '').replace(/\d+$/, '');
  const known = Intl.DateTimeFormat.supportedLocalesOf([
    locale.length > 3 && !locale.includes('-') ? locale.slice(0, 2) : locale,
  ]);
  return new Intl.DateTimeFormat(known[0] ?? 'en', {
    dateStyle: 'long',
    timeStyle: 'short',
    timeZone: 'UTC',
    calendar: 'gregory',
  }).format(MOMENT);
};

test.each(BLOCK_LABELS)(
  '%s: From, date, recipients, subject and text of a block',
  (name, from, date, to, cc, about) => {
    const block = [
      `${from}: Siobhán O'Rourke <${AUTHOR}>`,
      `${date}: ${printed(name)}`,
      `${to}: Ann <ann@y.example>; Bob <bob@y.example>`,
      `${cc}: Eve <eve@y.example>`,
      `${about}: ${SUBJECT}`,
    ].join('\n');
    const mails: readonly (readonly [string, string, string])[] = [
      ['no separator', `Fwd: ${SUBJECT}`, `${NOTE}\n\n${block}\n\n${BODY}\n`],
      [
        'a rule, another subject',
        'Please handle',
        `${NOTE}\n\n________________________________\n${block}\n\n${BODY}\n`,
      ],
      ['quoted', `Fwd: ${SUBJECT}`, `${NOTE}\n\n${quoted(`${block}\n\n${BODY}`)}\n`],
      [
        'bold labels, full-width colon',
        `FW: ${SUBJECT}`,
        `${NOTE}\n\n${block.replace(/^([^:]+): /gm, '*$1：* ')}\n\n${BODY}\n`,
      ],
    ];
    for (const [shape, subject, text] of mails) {
      const found = findForwarded({ subject, text, html: null, attached: [] });
      expect([shape, found && { ...found, date: found.date?.slice(0, 16) }]).toEqual([
        shape,
        expect.objectContaining({
          from: { address: AUTHOR, name: "Siobhán O'Rourke" },
          date: '2024-03-05T14:22',
          to: [
            { address: 'ann@y.example', name: 'Ann' },
            { address: 'bob@y.example', name: 'Bob' },
          ],
          cc: [{ address: 'eve@y.example', name: 'Eve' }],
          subject: SUBJECT,
          text: BODY,
          note: NOTE,
        }),
      ]);
    }
  },
);

test.each(APPLE_PHRASES)('%s: opens a forward', phrase => {
  expect(readSeparator(`${phrase}:`)?.kind).toBe('forward');
});

test.each(DASHED_PHRASES)('-------- %s -------- opens a forward', phrase => {
  expect(readSeparator(`-------- ${phrase} --------`)?.kind).toBe('forward');
});
