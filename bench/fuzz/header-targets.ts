/** Addresses, other header fields, and dates. */
import { parseAddressList } from '../../src/mail/addresses';
import { parseHeaderDate } from '../../src/mail/dates';
import { messageIdList, normaliseMessageId } from '../../src/mail/ids';
import { readParameters } from '../../src/mail/parameters';
import { bareSubject, stripPrefixes, subjectSays } from '../../src/mail/subject';
import { decodeWords } from '../../src/mail/words';
import { mutatedText } from './mutate';
import type { Chance } from '../chance';
import { expect, type Target } from './target';
import { decode } from './platform';

const ADDRESSES: readonly string[] = [
  'Ann Lee <ann@customer.example>',
  '"Lee, Ann" <ann@customer.example>, bob@x.example (Bob), <c@y.example>',
  'Team: ann@x.example, "B (b)" <b@y.example>;, d@z.example',
  '=?utf-8?B?44GC?= <a@b.example>, =?iso-8859-1?Q?J=F6rg?= <j@c.example>',
  'ann@x.example [mailto:ann@x.example]; Bob <bob@y.example<mailto:bob@y.example>>',
  "'Ann via Sales' <sales@x.example>, undisclosed-recipients:;",
  '<@relay.example,@other.example:ann@x.example>, "a@b"@c.example, ann@[IPv6:::1]',
];

const FIELDS: readonly string[] = [
  'multipart/mixed; boundary="b1"; charset=utf-8 (comment)',
  'attachment; filename*0*=utf-8\'\'%E2%82%AC; filename*1=" rates.pdf"; size=12',
  'Re: Fwd: [EXTERNAL] AW: Renewal of 2026 (was: Prices)',
  '=?utf-8?Q?Gr=C3=BC=C3=9Fe?= =?utf-8?B?aGVsbG8=?= plain',
  '<a1.b2@mail.example> <c3@mail.example>\r\n <d4@mail.example>',
  'Mon, 2 Nov 2026 10:00:00 +0100 (CET)',
  '2026-11-02T10:00:00Z',
  'Segunda-feira, 2 de novembro de 2026 10:00',
];

const MOST_ADDRESSES = 20_000;

/** Prefixes and tags are taken off a subject up to a limit (subject.ts); what may have more of them says nothing. */
const MOST_MARKS = 20;
/** Longer subjects are cut, and some letters are two when they are small. */
const SHORT = 500;
const marksIn = (subject: string): number => subject.match(/[:：\])】*>]/g)?.length ?? 0;

export const headerTargets: readonly Target[] = [
  {
    name: 'addresses',
    weight: 46,
    make: (random: Chance) => mutatedText(random.pick(ADDRESSES), ADDRESSES, random),
    hold: input => {
      const people = parseAddressList(input as string, decode);
      expect(people.length <= MOST_ADDRESSES, 'no more addresses than a list may have');
      for (const { address, name } of people) {
        expect(address === '' || address.includes('@'), `an address without @: ${address}`);
        expect(!/[\u0000-\u001f]/.test(address), 'no control character in an address');
        expect(name === null || !/[\u0000-\u001f]/.test(name), 'no control character in a name');
      }
    },
  },
  {
    name: 'fields',
    weight: 36,
    make: (random: Chance) => mutatedText(random.pick(FIELDS), FIELDS, random),
    hold: input => {
      const value = input as string;
      const { value: type, parameters } = readParameters(value, decode);
      expect(typeof type === 'string' && parameters instanceof Map, 'parameters are read');
      const subject = decodeWords(value, decode);
      const bare = bareSubject(subject);
      if (subject.length < SHORT && marksIn(subject) < MOST_MARKS)
        expect(['', bare].includes(bareSubject(bare)), `a bare subject that has more to it: ${bare}`);
      expect(stripPrefixes(subject).length <= subject.length, 'a prefix is only taken away');
      expect([null, 'reply', 'forward'].includes(subjectSays(subject)), 'a subject says one of three things');
      for (const id of messageIdList(value)) {
        expect(id !== '' && !/[\s<>]/.test(id), `an id with what belongs around it: ${id}`);
        if (!id.includes('=?'))
          expect(normaliseMessageId(`<${id}>`) === id, `an id that is not normal: ${id}`);
      }
      const date = parseHeaderDate(value);
      expect(date === null || !Number.isNaN(Date.parse(date)), `a date that is none: ${String(date)}`);
    },
  },
];
