/** The mailbox that faults are tried on: rounds of mail of every kind that Casebook treats differently, of other people each time. */
import { SETTINGS } from '../../../src/crm/settings';
import { companyOf, type Company } from '../../../workbench/company';
import type { Letter } from '../../../test/bundle/letter';
import { ANA, KENJI } from '../../../test/bundle/people';

const usual = companyOf('solarmora.example');

/**
 * The usual company, with a second support address that acknowledges nothing: most mail comes by it, because more than 60
 * acknowledgements in half an hour are held back, and which ones depends on the time that faults take.
 */
export const COMPANY: Company = {
  ...usual,
  users: [
    ...usual.users,
    { email: ANA, name: 'Ana Mora', role: 'admin' },
    { email: KENJI, name: 'Kenji Sato', role: 'agent' },
  ],
  routes: [
    ...usual.routes.map(route =>
      route.name === 'support' ? { ...route, assignees: `${ANA}, ${KENJI}` } : route,
    ),
    {
      name: 'service',
      kind: 'support',
      address: 'service@solarmora.example',
      assignment: 'round_robin',
      assignees: `${KENJI}, ${ANA}`,
    },
  ],
  neverLog: [{ pattern: 'lawyers.example', reason: 'confidential' }],
  // They depend on how long faults take.
  settings: { [SETTINGS.deadlineLabels.name]: 'no', [SETTINGS.remind.name]: 'no' },
};

const SUPPORT = 'support@solarmora.example';
const SERVICE = 'service@solarmora.example';
const SALES = 'sales@solarmora.example';

/** Mail of one round. Names of people and companies carry the round's number; files are the same in some rounds. */
function round(n: number): readonly Letter[] {
  const ann = `Ann Lee <ann@acme${n}.example>`;
  const bora = `Bora Aydin <bora@bora${n}.example>`;
  const id = (name: string): string => `${name}@round${n}.example`;
  return [
    { id: id('first'), from: ann, to: SUPPORT, subject: `The inverter ${n} blinks red` },
    {
      id: id('second'),
      from: ann,
      to: SUPPORT,
      subject: `Re: The inverter ${n} blinks red`,
      answers: [id('first')],
      text: 'It has stopped blinking but there is still no current. Which fuse should I look at?',
    },
    {
      id: id('files'),
      from: bora,
      to: SERVICE,
      subject: `Invoice ${1000 + n}`,
      files: [
        { name: 'invoice.pdf', type: 'application/pdf', content: `%PDF-1.4 invoice ${n % 4}` },
        { name: 'roof.txt', type: 'text/plain', content: `south, ${n} degrees` },
      ],
    },
    {
      id: id('bcc'),
      from: `Ana Mora <${ANA}>`,
      to: `Carl Diaz <carl@diaz${n}.example>`,
      cc: `Dora Diaz <dora@diaz${n}.example>`,
      via: 'log@solarmora.example',
      subject: `Our appointment ${n}`,
      text: 'See you on Friday at nine.',
    },
    {
      id: id('forward'),
      from: `Kenji Sato <${KENJI}>`,
      to: 'forward@solarmora.example',
      subject: `Fwd: Panels for school ${n}`,
      text: [
        'For the file.',
        '',
        '---------- Forwarded message ---------',
        `From: Eva Horn <eva@school${n}.example>`,
        'Date: Sun, Nov 1, 2026 at 4:12 PM',
        `Subject: Panels for school ${n}`,
        `To: <${KENJI}>`,
        '',
        'Could you make us an offer for the gymnasium roof?',
      ].join('\r\n'),
    },
    {
      id: id('spam'),
      from: `Lucky Fox <fox@spam${n}.example>`,
      to: SERVICE,
      subject: `You have won ${n}`,
      headers: ['X-Gm-Spam: 1'],
    },
    { id: id('first'), from: ann, to: SUPPORT, subject: `The inverter ${n} blinks red` },
    {
      id: id('bounce'),
      from: `Mail Delivery Subsystem <mailer-daemon@mx${n}.example>`,
      to: SERVICE,
      subject: `Delivery Status Notification (Failure) ${n}`,
      headers: [`X-Failed-Recipients: ann@acme${n}.example`, 'Auto-Submitted: auto-replied'],
      text: `The address ann@acme${n}.example could not be found.`,
    },
    {
      id: id('away'),
      from: `Gus Frost <gus@frost${n}.example>`,
      to: SERVICE,
      subject: `Out of office ${n}: your question`,
      headers: ['Auto-Submitted: auto-replied'],
      text: 'I am away until Monday.',
    },
    {
      id: id('lead'),
      from: `Ivy Katz <ivy@ivy${n}.example>`,
      to: SALES,
      subject: `How much for ${n} panels?`,
    },
    { id: id('lawyer'), from: 'Jo Law <jo@lawyers.example>', to: SERVICE, subject: `Between us ${n}` },
    {
      id: '',
      from: `Kim Moss <kim@moss${n}.example>`,
      to: SERVICE,
      subject: `No name on this one ${n}`,
      files: [{ name: 'same.pdf', type: 'application/pdf', content: '%PDF-1.4 the same in every round' }],
    },
    {
      id: id('stranger'),
      from: `Leo Nix <leo@stranger${n}.example>`,
      to: 'log@solarmora.example',
      subject: `Log ${n}`,
    },
    // Two people of two companies, each with a case, and the mail that shows both to be one.
    {
      id: id('hum'),
      from: `Mia Ott <mia@ott${n}.example>`,
      to: SERVICE,
      cc: `Bob Ray <bob@ray${n}.example>`,
      subject: `It hums ${n}`,
    },
    {
      id: id('noise'),
      from: `Bob Ray <bob@ray${n}.example>`,
      to: SERVICE,
      cc: `Mia Ott <mia@ott${n}.example>`,
      subject: `Noise on roof ${n}`,
    },
    {
      id: id('bridge'),
      from: `Mia Ott <mia@ott${n}.example>`,
      to: SERVICE,
      cc: `Bob Ray <bob@ray${n}.example>`,
      subject: `Re: Noise on roof ${n}`,
      answers: [id('hum'), id('noise')],
      text: 'It is the same inverter that I wrote about on Monday.',
    },
    {
      id: id('html'),
      from: `Nia Roy <nia@roy${n}.example>`,
      to: SERVICE,
      subject: `=?UTF-8?B?${Buffer.from(`ご相談 ${n}`).toString('base64')}?=`,
      contentType: 'text/html; charset=utf-8',
      text: `<p>発電量が<b>${n}</b>％下がりました。</p><script>alert(1)</script>`,
    },
    {
      id: id('formula'),
      from: `"=Pia" <pia@pia${n}.example>`,
      to: SERVICE,
      subject: `=HYPERLINK("https://evil.example/${n}")`,
    },
    {
      id: id('both'),
      from: `Quin Ash <quin@ash${n}.example>`,
      to: `${SERVICE}, ${SALES}`,
      via: SERVICE,
      subject: `A question and an order ${n}`,
    },
    {
      id: id('list'),
      from: `News <news@shop${n}.example>`,
      to: SERVICE,
      subject: `Offers of week ${n}`,
      headers: [`List-Unsubscribe: <https://shop${n}.example/off>`, 'Precedence: bulk'],
    },
  ];
}

export const ROUND = round(0).length;

/** So many mails, in rounds. */
export const mailboxOf = (mails: number): readonly Letter[] =>
  Array.from({ length: Math.ceil(mails / ROUND) }, (_, n) => round(n))
    .flat()
    .slice(0, mails);
