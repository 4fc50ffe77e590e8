/** An mbox of made-up mail in the mixture of a company's mailbox: plain, HTML, attachments, answers, several languages. */
import { closeSync, openSync, writeSync } from 'node:fs';

const WORDS =
  'the inverter shows a red light since the storm and the panels on the south roof give less power than before please send somebody to look at the fuse box we are at home on friday morning thank you for the quick answer last time'.split(
    ' ',
  );
const OTHER_LANGUAGES = [
  'Bom dia, o inversor mostra uma luz vermelha desde a tempestade. Podem mandar alguém na sexta-feira?',
  'お世話になっております。先週からパネルの発電量が下がっております。ご確認をお願いいたします。',
  'Guten Tag, seit dem Gewitter leuchtet am Wechselrichter eine rote Lampe. Können Sie am Freitag kommen?',
  'Bonjour, depuis l’orage l’onduleur affiche un voyant rouge. Pourriez-vous passer vendredi ?',
];
/** Mails of one sender, one after the other, of which each answers the one before. */
const THREAD = 4;

/** Repeats for the same seed. Park and Miller's generator, good enough to choose words. */
const chance = (seed: number): (() => number) => {
  let state = (seed % 2_147_483_646) + 1;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
};

const sentences = (random: () => number, count: number): string =>
  Array.from({ length: count }, () => {
    const words = Array.from(
      { length: 8 + Math.floor(random() * 12) },
      () => WORDS[Math.floor(random() * WORDS.length)],
    );
    return `${words.join(' ')}.`;
  }).join('\r\n');

const html = (text: string): string =>
  `<html><head><style>p { margin: 0 } .x { color: #222 }</style></head><body>${text
    .split('\r\n')
    .map(
      line => `<div class="x" style="font-family: Arial, sans-serif; font-size: 14px"><p>${line}</p></div>`,
    )
    .join('\r\n')}</body></html>`;

const base64Lines = (bytes: Buffer): string => bytes.toString('base64').replace(/.{76}/g, '$&\r\n');

const encoded = (text: string): readonly string[] => [
  'Content-Type: text/plain; charset=utf-8',
  'Content-Transfer-Encoding: base64',
  '',
  base64Lines(Buffer.from(text)),
];

/** Share of mails by kind: of ten, two are HTML alone or with text, one has a file, one is in another language. */
function bodyOf(n: number, random: () => number): readonly string[] {
  const text = sentences(random, 3 + Math.floor(random() * 20));
  const quoted = sentences(random, 6)
    .split('\r\n')
    .map(line => `> ${line}`)
    .join('\r\n');
  const full = `${text}\r\n\r\nOn Mon, 2 Nov 2026 at 09:00, Solar Mora <support@solarmora.example> wrote:\r\n${quoted}`;
  const boundary = `part-${n}`;
  switch (n % 10) {
    case 1:
    case 2:
    case 3:
      return [
        `Content-Type: multipart/alternative; boundary="${boundary}"`,
        '',
        `--${boundary}`,
        'Content-Type: text/plain; charset=utf-8',
        '',
        full,
        `--${boundary}`,
        'Content-Type: text/html; charset=utf-8',
        '',
        html(full),
        `--${boundary}--`,
      ];
    case 4:
      return ['Content-Type: text/html; charset=utf-8', '', html(full)];
    case 5:
      return [
        `Content-Type: multipart/mixed; boundary="${boundary}"`,
        '',
        `--${boundary}`,
        'Content-Type: text/plain; charset=utf-8',
        '',
        text,
        `--${boundary}`,
        `Content-Type: application/pdf; name="report-${n}.pdf"`,
        `Content-Disposition: attachment; filename="report-${n}.pdf"`,
        'Content-Transfer-Encoding: base64',
        '',
        base64Lines(Buffer.from(Array.from({ length: 40_000 + (n % 7) * 20_000 }, () => random() * 256))),
        `--${boundary}--`,
      ];
    case 6:
      return encoded(OTHER_LANGUAGES[Math.floor(n / 10) % OTHER_LANGUAGES.length] ?? '');
    default:
      return ['Content-Type: text/plain; charset=utf-8', '', full];
  }
}

const idOf = (n: number): string => `mail-${n}@sender${Math.floor(n / THREAD)}.example`;

function mailOf(n: number): string {
  const random = chance(n);
  const thread = Math.floor(n / THREAD);
  const isAnswer = n % THREAD > 0;
  const date = new Date(Date.UTC(2024, 0, 1) + n * 600_000).toUTCString().replace('GMT', '+0000');
  return [
    `From sender@sender.example ${date}`,
    `Received: from mx.sender${thread}.example by mx.solarmora.example; ${date}`,
    `From: Sender ${thread} <someone@sender${thread}.example>`,
    'To: Solar Mora <support@solarmora.example>',
    `Subject: ${isAnswer ? 'Re: ' : ''}Question ${thread} about the roof`,
    `Date: ${date}`,
    `Message-ID: <${idOf(n)}>`,
    ...(isAnswer ? [`In-Reply-To: <${idOf(n - 1)}>`, `References: <${idOf(n - 1)}>`] : []),
    'MIME-Version: 1.0',
    ...bodyOf(n, random),
    '',
    '',
  ].join('\r\n');
}

/** Writes an mbox of so many mails, one at a time. */
export function writeMbox(file: string, messages: number): void {
  const handle = openSync(file, 'w');
  try {
    for (let n = 0; n < messages; n++) writeSync(handle, mailOf(n));
  } finally {
    closeSync(handle);
  }
}
