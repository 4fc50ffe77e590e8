/** The block above a forwarded mail, as other mail programs and our own reader take it. */
import { findForwarded } from '../../src/mail/forward/find';
import type { Mail } from '../../src/mail/message';
import { forwardedSubject, forwardedText } from '../../src/mail/write-forward';
import { mail, raw } from './mail';

const AT = Date.parse('2026-11-02T10:00:00Z');
const ORIGINAL: Mail = {
  ...mail(
    raw(
      { From: 'Ann Lee <ann@acme.example>', To: 'support@solarmora.example', Subject: 'Chairs' },
      'Forty, please.',
    ),
  ),
  cc: [
    { name: 'Bob', address: 'bob@acme.example' },
    { name: '', address: 'cy@acme.example' },
  ],
};

it('names everybody, the moment and the subject above the text', () => {
  expect(forwardedText(ORIGINAL, AT)).toBe(
    [
      '---------- Forwarded message ---------',
      'From: Ann Lee <ann@acme.example>',
      'Date: Mon, 02 Nov 2026 10:00:00 +0000',
      'Subject: Chairs',
      'To: <support@solarmora.example>',
      'Cc: Bob <bob@acme.example>, <cy@acme.example>',
      '',
      '',
      ORIGINAL.text,
    ].join('\n'),
  );
});

it('names who wrote it first, and leaves out whom there is not', () => {
  const text = forwardedText(
    { ...ORIGINAL, originalSender: { name: null, address: 'eve@x.example' }, to: [], cc: [] },
    AT,
  );
  expect(text).toMatch(/\nFrom: <eve@x\.example>\nDate: [^\n]+\nSubject: Chairs\n\n\n/);
  expect(text).not.toMatch(/^(To|Cc):/m);
  expect(forwardedText({ ...ORIGINAL, from: null, originalSender: null }, AT)).not.toContain('From:');
});

it('is found again by our own reader', () => {
  const found = findForwarded({
    subject: 'Fwd: Chairs',
    text: `For you.\n\n${forwardedText(ORIGINAL, AT)}`,
    html: null,
    attached: [],
  });
  expect(found).toMatchObject({
    from: { name: 'Ann Lee', address: 'ann@acme.example' },
    subject: 'Chairs',
    note: 'For you.',
  });
});

it('holds 200,000 characters of the text, and says where it was cut', () => {
  const long = 'x'.repeat(200_000);
  expect(forwardedText({ ...ORIGINAL, text: long }, AT).endsWith(`\n\n\n${long}`)).toBe(true);
  expect(forwardedText({ ...ORIGINAL, text: `${long}y` }, AT).endsWith(`\n\n\n${long}\n[...]`)).toBe(true);
});

it('the subject says that it is a forward, once', () => {
  expect(forwardedSubject(ORIGINAL)).toBe('Fwd: Chairs');
  expect(forwardedSubject({ ...ORIGINAL, subject: 'WG: Stühle', subjectSays: 'forward' })).toBe('WG: Stühle');
  expect(forwardedSubject({ ...ORIGINAL, subject: '', subjectSays: null })).toBe('Fwd:');
});
