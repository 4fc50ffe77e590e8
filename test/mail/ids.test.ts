import fc from 'fast-check';
import { ID_LIMIT, messageIdList, normaliseMessageId, REFERENCES_LIMIT } from '../../src/mail/ids';

describe('normaliseMessageId', () => {
  it.each([
    ['brackets', '<a@b>', 'a@b'],
    ['white space of folding', '<a\r\n b@c>', 'ab@c'],
    ['no brackets', ' a@b ', 'a@b'],
    ['text around it', 'id <a@b> (comment)', 'a@b'],
    ['an encoded word', '=?utf-8?q?=3Ca=40b=3E?=', 'a@b'],
    ['no at sign', '<12345>', '12345'],
    ['nothing', '', ''],
  ])('reads an id with %s', (_, header, expected) => {
    expect(normaliseMessageId(header)).toBe(expected);
  });

  it('keeps letter case, in which ids may differ', () => {
    expect(normaliseMessageId('<AbC@x>')).toBe('AbC@x');
  });

  it('gives a long id a short key that differs from that of its neighbour', () => {
    const long = (end: string): string => `<${'x'.repeat(ID_LIMIT)}${end}@example.com>`;
    expect(normaliseMessageId(long('1'))).toMatch(/^h:[0-9a-f]{64}$/);
    expect(normaliseMessageId(long('1'))).not.toBe(normaliseMessageId(long('2')));
  });
});

describe('messageIdList', () => {
  it.each([
    ['in order', '<a@b> <c@d>', ['a@b', 'c@d']],
    ['folded', '<a@b>\r\n\t<c@d>', ['a@b', 'c@d']],
    ['run together', '<a@b><c@d>,<e@f>', ['a@b', 'c@d', 'e@f']],
    ['without brackets', 'a@b c@d', ['a@b', 'c@d']],
    ['cut off at the end', '<a@b> <c@d', ['a@b', 'c@d']],
    ['cut off in the middle', '<a@b <c@d>', ['a@b', 'c@d']],
    ['once each', '<a@b> <c@d> <a@b>', ['a@b', 'c@d']],
    ['between words of old programs', 'Your message of "Mon, 2 Nov" <a@b>', ['a@b']],
    ['in encoded words', '=?utf-8?q?=3Ca=40b=3E_=3Cc=40d=3E?=', ['a@b', 'c@d']],
  ])('finds ids %s', (_, header, expected) => {
    expect(messageIdList(header)).toEqual(expected);
  });

  it('finds no ids in prose', () => {
    expect(messageIdList("Ann's message of Monday")).toEqual([]);
  });

  it('keeps the first and the newest of a very long list', () => {
    const ids = Array.from({ length: 500 }, (_, i) => `${i}@x`);
    const read = messageIdList(ids.map(id => `<${id}>`).join(' '));
    expect(read).toHaveLength(REFERENCES_LIMIT);
    expect(read[0]).toBe('0@x');
    expect(read[read.length - 1]).toBe('499@x');
  });

  it('reads back any list of ids however it is folded', () => {
    const id = fc.stringMatching(/^[A-Za-z0-9._=+$-]{1,40}@[a-z0-9.-]{1,20}$/);
    fc.assert(
      fc.property(
        fc.uniqueArray(id, { minLength: 1, maxLength: 20 }),
        fc.constantFrom(' ', '\r\n ', '\t', ',', ''),
        (ids, between) => {
          expect(messageIdList(ids.map(each => `<${each}>`).join(between))).toEqual(ids);
        },
      ),
    );
  });
});

it.each([
  ['<a@b> <c@d', ['a@b', 'c@d']],
  ['<a b@c <d@e>', ['d@e']],
  ['<a@b <c@d>', ['a@b', 'c@d']],
  ['<a@b>  <c>', ['a@b', 'c']],
  ['a@b, c@d;e@f', ['a@b', 'c@d', 'e@f']],
])('%s names %j', (header, ids) => {
  expect(messageIdList(header)).toEqual(ids);
});
