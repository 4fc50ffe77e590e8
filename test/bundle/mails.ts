/** A day's mail in small: one of each kind that Casebook treats differently. */
import { ANA, KENJI } from './people';
import type { Letter } from './letter';

const SUPPORT = 'support@solarmora.example';

const ann = 'Ann Lee <ann@acme.example>';

export const MAILS: readonly Letter[] = [
  { id: 'm1@acme.example', from: ann, to: SUPPORT, subject: 'The inverter blinks red' },
  {
    id: 'm2@acme.example',
    from: ann,
    to: SUPPORT,
    subject: 'Re: The inverter blinks red',
    answers: ['m1@acme.example'],
    text: 'It has stopped blinking but there is still no current. Which fuse should I look at?',
  },
  {
    id: 'm3@bora.example',
    from: 'Bora Aydin <bora@bora.example>',
    to: SUPPORT,
    subject: 'Invoice 1007',
    files: [
      { name: 'invoice.pdf', type: 'application/pdf', content: '%PDF-1.4 invoice 1007' },
      { name: 'roof.txt', type: 'text/plain', content: 'south, 31 degrees' },
    ],
  },
  {
    id: 'm4@solarmora.example',
    from: `Ana Mora <${ANA}>`,
    to: 'Carl Diaz <carl@diaz.example>',
    cc: 'Dora Diaz <dora@diaz.example>',
    via: 'log@solarmora.example',
    subject: 'Our appointment on Friday',
    text: 'See you on Friday at nine.',
  },
  {
    id: 'm5@solarmora.example',
    from: `Kenji Sato <${KENJI}>`,
    to: 'forward@solarmora.example',
    subject: 'Fwd: Panels for the school',
    text: [
      'For the file.',
      '',
      '---------- Forwarded message ---------',
      'From: Eva Horn <eva@school.example>',
      'Date: Sun, Nov 1, 2026 at 4:12 PM',
      'Subject: Panels for the school',
      `To: <${KENJI}>`,
      '',
      'Could you make us an offer for the gymnasium roof?',
    ].join('\r\n'),
  },
  {
    id: 'm6@spam.example',
    from: 'Lucky Fox <fox@spam.example>',
    to: SUPPORT,
    subject: 'You have won',
    headers: ['X-Gm-Spam: 1'],
  },
  { id: 'm1@acme.example', from: ann, to: SUPPORT, subject: 'The inverter blinks red' },
  {
    id: 'm8@mx.example',
    from: 'Mail Delivery Subsystem <mailer-daemon@mx.example>',
    to: SUPPORT,
    subject: 'Delivery Status Notification (Failure)',
    headers: ['X-Failed-Recipients: ann@acme.example', 'Auto-Submitted: auto-replied'],
    text: 'The address ann@acme.example could not be found.',
  },
  {
    id: 'm9@frost.example',
    from: 'Gus Frost <gus@frost.example>',
    to: SUPPORT,
    subject: 'Out of office: your question',
    headers: ['Auto-Submitted: auto-replied'],
    text: 'I am away until Monday.',
  },
  {
    id: 'm10@ivy.example',
    from: 'Ivy Katz <ivy@ivy.example>',
    to: 'sales@solarmora.example',
    subject: 'How much for twelve panels?',
  },
  {
    id: 'm11@lawyers.example',
    from: 'Jo Law <jo@lawyers.example>',
    to: SUPPORT,
    subject: 'Between us',
  },
  {
    id: '',
    from: 'Kim Moss <kim@moss.example>',
    to: SUPPORT,
    subject: 'No name on this one',
    files: [{ name: 'same.pdf', type: 'application/pdf', content: '%PDF-1.4 invoice 1007' }],
  },
  { id: 'm13@stranger.example', from: 'Leo Nix <leo@stranger.example>', to: 'log@solarmora.example' },
];
