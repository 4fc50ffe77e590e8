/** Forwards in languages that no table knows, and blocks of which one label is in no table: their form tells. */
import { findForwarded } from '../../../src/mail/forward/find';
import { splitReply } from '../../../src/mail/reply/split';
import type { Forwarded } from '../../../src/mail/message';
import { quoted } from '../../fixtures/mail/compose-forward';

const AUTHOR = 'jelo@x.example';
const RECIPIENT = 'ann@y.example';
const SUBJECT = 'Renewal of 40 seats';

/** Invented languages: no word of theirs is in a table, nor the name of the month. */
const INVENTED = [
  { script: 'Latin', labels: ['Zorvi', 'Kelpta', 'Mubu', 'Drelo'], phrase: 'Plorgi vadumo', when: 'wt, 5 zelb 2024 14:22' },
  { script: 'Latin, two words', labels: ['Zorvi da', 'Kelpta wol', 'Mubu na', 'Drelo'], phrase: 'Vadumo plorgita', when: '5/3/2024 14:22' },
  { script: 'Georgian', labels: ['ჰჯჲა', 'ჰეეე', 'ვჰჯ', 'ჯჯემა'], phrase: 'ჰჯჲ ჯჯემა', when: '2024-03-05 14:22' },
  { script: 'Ethiopic', labels: ['ዘዘዘ', 'ፈፈ', 'ቐቐ', 'ጸጸጸ'], phrase: 'ዘዘ ፈፈ', when: '05/03/2024 14:22' },
] as const; // prettier-ignore

const BODY = 'Gromu,\nvel takri mon sulba.';
const NOTE = 'Salpi greto?';
const who = `Jelo Marak <${AUTHOR}>`;

const read = (subject: string, text: string): Forwarded | null =>
  findForwarded({ subject, text, html: null, attached: [] });

describe.each(INVENTED)('$script', ({ labels: [from, sent, to, about], phrase, when }) => {
  const block = `${from}: ${who}\n${sent}: ${when}\n${to}: Ann <${RECIPIENT}>\n${about}: ${SUBJECT}`;

  test.each([
    ['a block, a prefix', `Fwd: ${SUBJECT}`, `${NOTE}\n\n${block}\n\n${BODY}\n`],
    ['bold labels, a prefix', `FW: ${SUBJECT}`, `${NOTE}\n\n${block.replace(/^([^:]+:)/gm, '*$1*')}\n\n${BODY}\n`],
    ['a separator in its own words', SUBJECT, `${NOTE}\n\n-------- ${phrase} --------\n${block}\n\n${BODY}\n`],
    ['Gmail, which translates one label', SUBJECT, `${NOTE}\n\n---------- Forwarded message ---------\n${from}: ${who}\nDate: ${when}\nSubject: ${SUBJECT}\nTo: Ann <${RECIPIENT}>\n\n\n${BODY}\n`],
    ['Apple Mail, all of it quoted', SUBJECT, `${NOTE}\n\n${quoted(`${phrase}:\n\n${block}\n\n${BODY}`)}\n`],
    ['Apple Mail, phrase outside the quote', SUBJECT, `${NOTE}\n\n${phrase}:\n\n${quoted(`${block}\n\n${BODY}`)}\n`],
  ])('%s', (_, subject, text) => {
    const found = read(subject, text);
    expect(found?.from).toEqual({ address: AUTHOR, name: 'Jelo Marak' });
    expect(found?.to.map(person => person.address)).toEqual([RECIPIENT]);
    expect([found?.subject, found?.text]).toEqual([SUBJECT, BODY]);
  });
}); // prettier-ignore

/** Blocks of which one label after the other is replaced by a word that no table knows. */
const KNOWN: readonly (readonly [string, readonly [string, string, string, string], string])[] = [
  ['English', ['From', 'Sent', 'To', 'Subject'], 'Tuesday, March 5, 2024 2:22 PM'],
  ['German', ['Von', 'Gesendet', 'An', 'Betreff'], 'Dienstag, 5. März 2024 14:22'],
  ['Japanese', ['差出人', '送信日時', '宛先', '件名'], '2024年3月5日 14:22'],
];
const POSITIONS = [0, 1, 2, 3] as const;

const withUnknown = (labels: readonly string[], position: number, when: string): string => {
  const [from, sent, to, about] = labels.map((label, i) => (i === position ? 'Zorvi' : label));
  return `Please see.\n\n${from}: ${who}\n${sent}: ${when}\n${to}: Ann <${RECIPIENT}>\n${about}: ${SUBJECT}\n\n${BODY}\n`;
};

describe.each(KNOWN)('%s with one label that is in no table', (language, labels, when) => {
  test.each(POSITIONS)('a forward with label %i unknown is read whole', position => {
    const found = read(`Fwd: ${SUBJECT}`, withUnknown(labels, position, when));
    expect(found).toMatchObject({
      from: { address: AUTHOR, name: 'Jelo Marak' },
      to: [{ address: RECIPIENT, name: 'Ann' }],
      date: '2024-03-05T14:22:00',
      subject: SUBJECT,
      text: BODY,
      note: 'Please see.',
    });
  });

  // English labels are all known: with another word for the sender it is a ticket's block, not a mail's.
  test.each(POSITIONS.filter(position => position > 0 || language !== 'English'))(
    'a reply with label %i unknown shows none of it',
    position => {
      const text = withUnknown(labels, position, when);
      expect(splitReply({ subject: `RE: ${SUBJECT}`, text, html: null }).newText).toBe('Please see.');
    },
  );
});

test.each([
  ['a ticket', 'A new issue was filed.\n\nReporter: Ann <ann@x.example>\nDate: Tue, Mar 5, 2024 2:22 PM\nSubject: Crash on start\n\nIt crashes.'],
  ['a contact form', 'New message:\n\nName: Ann Lee\nEmail: ann@x.example\nDate: 5 March 2024 14:22\nMessage: call me'],
  ['a quoted list of facts', 'As agreed:\n\n> Room: 12\n> Host: Ann <ann@x.example>\n> Time: 14:22\n\nSee you'],
])('%s is neither forward nor quote', (_, text) => {
  expect(read('Crash', text)).toBeNull();
  expect(splitReply({ subject: 'Crash', text, html: null }).quoted).toBe('');
}); // prettier-ignore
