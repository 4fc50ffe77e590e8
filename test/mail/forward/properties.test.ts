/** Compose a mail in a client's shape from whatever parts, read it, get the parts back. */
import fc from 'fast-check';
import { findForwarded } from '../../../src/mail/forward/find';
import { splitReply } from '../../../src/mail/reply/split';
import { LABEL_SETS } from '../../../src/mail/vocabulary/header-labels';
import { SEPARATORS } from '../../../src/mail/vocabulary/separators';

const word = fc.stringMatching(/^[\p{Lu}][\p{Ll}]{2,10}$/u);
const name = fc.tuple(word, word).map(parts => parts.join(' '));
const address = fc.stringMatching(/^[a-z][a-z0-9._+-]{0,12}[a-z0-9]@[a-z][a-z0-9-]{0,10}[a-z0-9]\.example$/);
const subject = fc.array(word, { minLength: 1, maxLength: 6 }).map(words => words.join(' '));
const body = fc
  .array(
    fc.array(word, { minLength: 1, maxLength: 9 }).map(words => `${words.join(' ')}.`),
    { minLength: 1, maxLength: 6 },
  )
  .map(lines => lines.join('\n'));

/** Languages whose table names the four labels that every client writes. */
const languages = LABEL_SETS.filter(set => set.from && set.to && set.date && set.subject);
const pick = (labels: string | undefined): fc.Arbitrary<string> =>
  fc.constantFrom(...(labels ?? '').split('|'));

test('a block in any language of the tables gives back its people and its text', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...languages).chain(set =>
        fc.record({
          from: pick(set.from),
          to: pick(set.to),
          date: pick(set.date),
          about: pick(set.subject),
        }),
      ),
      fc.record({ name, address, other: address, subject, body }),
      fc.constantFrom(': ', '：', ' : ', ':\t'),
      (labels, mail, colon) => {
        const text = `${labels.from}${colon}${mail.name} <${mail.address}>\n${labels.date}${colon}2024-03-05 14:22\n${labels.to}${colon}${mail.other}\n${labels.about}${colon}${mail.subject}\n\n${mail.body}\n`;
        const found = findForwarded({ subject: `Fwd: ${mail.subject}`, text, html: null, attached: [] });
        // A word that two languages use for different fields is read as the larger language's.
        fc.pre(
          found !== null && found.to.length > 0 && found.date !== null && found.subject === mail.subject,
        );
        expect(found?.from).toEqual({ address: mail.address, name: mail.name });
        expect(found?.text).toBe(mail.body);
      },
    ),
    { numRuns: 400 },
  );
});

test.each(
  SEPARATORS.filter(set => set.kind === 'forward' && !set.open).map(set => [set.locale, set] as const),
)('separators of %s open a forward, whatever is drawn around them', (_, set) => {
  for (const phrase of set.phrases.split('|')) {
    for (const drawn of [
      `---------- ${phrase} ----------`,
      `-----${phrase}-----`,
      `===== ${phrase} =====`,
      `*--- ${phrase} ---*`,
    ]) {
      const text = `${drawn}\n\nFrom: Ann <ann@x.example>\nSubject: S\n\nbody`;
      expect([phrase, findForwarded({ subject: '', text, html: null, attached: [] })?.from?.address]).toEqual(
        [phrase, 'ann@x.example'],
      );
    }
  }
});

/** How three families of clients print a forward; dates are read in cldr-dates.test.ts. */
const WRITERS: readonly ((mail: Inner) => string)[] = [
  mail =>
    `---------- Forwarded message ---------\nFrom: ${mail.name} <${mail.address}>\nDate: Tue, Mar 5, 2024 at 2:22 PM\nSubject: ${mail.subject}\nTo: <${mail.other}>\n\n\n${mail.body}`,
  mail =>
    `________________________________\nVon: ${mail.name} <${mail.address}>\nGesendet: Dienstag, 5. März 2024 14:22\nAn: ${mail.other}\nBetreff: ${mail.subject}\n\n${mail.body}`,
  mail =>
    `> Begin forwarded message:\n> \n> From: ${mail.name} <${mail.address}>\n> Subject: ${mail.subject}\n> Date: March 5, 2024 at 2:22:11 PM GMT+1\n> To: ${mail.other}\n> \n${mail.body
      .split('\n')
      .map(line => `> ${line}`)
      .join('\n')}`,
];

interface Inner {
  readonly name: string;
  readonly address: string;
  readonly other: string;
  readonly subject: string;
  readonly body: string;
}

test('of a forward in a forward the outer one is read, and the inner one is its text', () => {
  const mail = fc.record({ name, address, other: address, subject, body });
  fc.assert(
    fc.property(
      fc.constantFrom(...WRITERS),
      fc.constantFrom(...WRITERS),
      mail,
      mail,
      body,
      (outer, inner, first, second, note) => {
        const middle = {
          ...second,
          subject: `FW: ${second.subject}`,
          body: `${second.body}\n\n${inner(first)}`,
        };
        const found = findForwarded({
          subject: `Fwd: ${middle.subject}`,
          text: `${note}\n\n${outer(middle)}\n`,
          html: null,
          attached: [],
        });
        expect(found).toMatchObject({
          from: { address: second.address, name: second.name },
          to: [{ address: second.other }],
          subject: middle.subject,
          note,
        });
        expect(found?.date?.slice(0, 16)).toBe('2024-03-05T14:22');
        const again = findForwarded({
          subject: middle.subject,
          text: found?.text ?? '',
          html: null,
          attached: [],
        });
        expect(again?.from?.address).toBe(first.address);
        expect(again?.text).toBe(first.body);
      },
    ),
    { numRuns: 200 },
  );
});

test('whatever stands above an attribution is what the sender wrote', () => {
  fc.assert(
    fc.property(body, body, name, address, (own, quoted, author, mailbox) => {
      const quote = quoted
        .split('\n')
        .map(line => `> ${line}`)
        .join('\n');
      const { newText } = splitReply({
        text: `${own}\n\nOn Tue, Mar 5, 2024 at 2:22 PM ${author} <${mailbox}> wrote:\n\n${quote}\n`,
        html: null,
        subject: '',
      });
      expect(newText).toBe(own);
    }),
  );
});

test('any text at all: nothing throws, and something is shown of what is not blank', () => {
  const line = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom(
      'From: a@b.c',
      'To: x',
      '> q',
      '-- ',
      'On 5 May 2024 at 14:22 Ann <a@b.c> wrote:',
      '',
      '-----Original Message-----',
      'Sent from my iPhone',
    ),
  );
  fc.assert(
    fc.property(
      fc.array(line, { maxLength: 14 }),
      fc.constantFrom('', 'Re: x', 'Fwd: x', 'VS: x'),
      (lines, outer) => {
        const text = lines.join('\n');
        findForwarded({ subject: outer, text, html: text, attached: [] });
        const { newText } = splitReply({ text, html: null, subject: outer });
        if (/[\p{L}\p{N}]/u.test(text)) expect(newText).not.toBe('');
      },
    ),
    { numRuns: 500 },
  );
});
