import { readAttribution } from '../../../src/mail/quoting/attribution';
import { cutRunOn, readHeaderLine } from '../../../src/mail/quoting/header-line';
import { textToLines } from '../../../src/mail/quoting/lines';
import { readSeparator } from '../../../src/mail/quoting/separator';
import { LABEL_SETS } from '../../../src/mail/vocabulary/header-labels';
import { SEPARATORS } from '../../../src/mail/vocabulary/separators';

describe('header lines', () => {
  test.each([
    ['From: Ann', 'from', 'Ann'],
    ['*From:* Ann', 'from', 'Ann'],
    ['*From: Ann*', 'from', 'Ann*'],
    ['De : Ann', 'from', 'Ann'],
    ['发件人：Ann', 'from', 'Ann'],
    ['REPLY-TO: a', 'replyTo', 'a'],
    ['Kopie (CC): a', 'cc', 'a'],
    ['Enviado el: x', 'date', 'x'],
    ['Message du 05/03/24 14:22', 'date', '05/03/24 14:22'],
    ['Envoye le: x', 'date', 'x'],
  ])('%j is %s', (line, field, value) => {
    expect(readHeaderLine(line)).toMatchObject({
      field,
      value: expect.stringContaining(value.replace('*', '')) as string,
    });
  });

  test.each(['Hello: world', 'https://x.example', '12:30', 'no colon here', ': x', 'From Ann'])(
    '%j is none',
    line => {
      expect(readHeaderLine(line)).toBeNull();
    },
  );

  test('a run-on line is cut at its labels, and not inside the subject', () => {
    expect(cutRunOn('From: A <a@x>To: "b" <b@x>Sent: 1 May 14:22Subject: Update: To: do')).toEqual([
      'From: A <a@x>',
      'To: "b" <b@x>',
      'Sent: 1 May 14:22',
      'Subject: Update: To: do',
    ]);
    for (const line of ['Subject: Note: for you', 'Subject: Re: [list] A: b', 'From: The team To: you'])
      expect(cutRunOn(line)).toEqual([line]);
  });

  test('every label of every language is recognised', () => {
    for (const set of LABEL_SETS) {
      for (const label of (set.from ?? '').split('|'))
        if (label !== '') expect([label, readHeaderLine(`${label}: x`) !== null]).toEqual([label, true]);
    }
  });
});

describe('separators', () => {
  test.each([
    ['---------- Forwarded message ---------', 'forward'],
    ['-----Original Message-----', 'original'],
    ['*-------- Original Message --------*', 'original'],
    ['----- Forwarded message from Ann <ann@x.example> -----', 'forward'],
    ['Begin forwarded message:', 'forward'],
    ['________________________________', 'rule'],
    ['----- End forwarded message -----', 'end'],
    ['###- Please type your reply above this line -###', 'above'],
    ['---- Unbekannte Worte ----', 'unknown'],
    ['===8<==============Original message text===============', 'original'],
  ])('%j is %s', (line, kind) => {
    expect(readSeparator(line)?.kind).toBe(kind);
  });

  test.each([
    '- one bullet',
    'forwarded message',
    'I sent you the forwarded message yesterday.',
    'a -- b',
    '--',
  ])('%j is none', line => {
    expect(readSeparator(line)).toBeNull();
  });

  test('a phrase that goes on is recognised with what stands behind it', () => {
    for (const set of SEPARATORS.filter(each => each.open))
      for (const phrase of set.phrases.split('|')) {
        const found = readSeparator(`----- ${phrase} Ann Bee -----`);
        expect([phrase, found?.kind]).toEqual([phrase, set.kind]);
        expect(found?.rest).toMatch(/(^|to add a comment to this request )Ann Bee$/);
      }
  });

  test('every phrase is recognised between dashes', () => {
    for (const set of SEPARATORS.filter(each => !each.open)) {
      for (const phrase of set.phrases.split('|'))
        expect([phrase, readSeparator(`----- ${phrase} -----`) !== null]).toEqual([phrase, true]);
    }
  });
});

describe('attributions', () => {
  const at = (text: string): string | undefined => readAttribution(textToLines(text), 0)?.text;

  test('a wrapped one is joined', () => {
    expect(at('On Nov 21, 2014,\nat 10:18,\nJohn Doe <john@x.example> wrote:\n\n> Ok')).toBe(
      'On Nov 21, 2014, at 10:18, John Doe <john@x.example> wrote:',
    );
  });

  test.each([
    'I wrote to Ann on 5 March 2024 at 14:22 and Beth <beth@x.example> wrote back.',
    'On Thursday:\n\nLorem ipsum',
    'The adblocker of ann@x.example works. I will test it in 2 weeks and see what she wrote:\n\ntext',
    'Step 1:',
  ])('%j is none', text => {
    expect(at(text)).toBeUndefined();
  });
});
