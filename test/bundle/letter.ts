/** Writes raw mails for the tests of the bundle: only what differs from an ordinary mail has to be said. */

export interface Letter {
  /** Message-ID without brackets; '' for a mail that has none. */
  readonly id: string;
  /** `Name <address>`. */
  readonly from: string;
  /** Header as written; the envelope's recipient is `via`. */
  readonly to?: string;
  readonly cc?: string;
  /** Envelope recipient; the first address of `to` unless said. */
  readonly via?: string;
  readonly subject?: string;
  readonly text?: string;
  /** Ids that the mail answers, oldest first. */
  readonly answers?: readonly string[];
  /** Further header lines. */
  readonly headers?: readonly string[];
  readonly contentType?: string;
  readonly files?: readonly { readonly name: string; readonly type: string; readonly content: string }[];
}

export const DATE = 'Mon, 2 Nov 2026 09:00:00 +0000';
const BOUNDARY = 'between-the-parts';

/** The bare address of `Name <address>`. */
export const addressOf = (person: string): string => /<([^>]*)>/.exec(person)?.[1] ?? person.trim();

export const recipientOf = ({ via, to = '' }: Letter): string => via ?? addressOf(to.split(',')[0] ?? '');

const body = ({ text = 'Please have a look.', contentType, files = [] }: Letter): readonly string[] => {
  if (files.length === 0)
    return [`Content-Type: ${contentType ?? 'text/plain; charset=utf-8'}`, '', text, ''];
  return [
    `Content-Type: multipart/mixed; boundary="${BOUNDARY}"`,
    '',
    `--${BOUNDARY}`,
    'Content-Type: text/plain; charset=utf-8',
    '',
    text,
    ...files.flatMap(({ name, type, content }) => [
      `--${BOUNDARY}`,
      `Content-Type: ${type}; name="${name}"`,
      `Content-Disposition: attachment; filename="${name}"`,
      'Content-Transfer-Encoding: base64',
      '',
      Buffer.from(content).toString('base64'),
    ]),
    `--${BOUNDARY}--`,
    '',
  ];
};

export function rawOf(letter: Letter): Uint8Array {
  const { id, from, to, cc, subject = 'A question', answers = [], headers = [] } = letter;
  const lines = [
    `From: ${from}`,
    ...(to === undefined ? [] : [`To: ${to}`]),
    ...(cc === undefined ? [] : [`Cc: ${cc}`]),
    `Subject: ${subject}`,
    `Date: ${DATE}`,
    ...(id === '' ? [] : [`Message-ID: <${id}>`]),
    ...(answers.length === 0
      ? []
      : [
          `In-Reply-To: <${answers[answers.length - 1] ?? ''}>`,
          `References: ${answers.map(answer => `<${answer}>`).join(' ')}`,
        ]),
    'MIME-Version: 1.0',
    ...headers,
    ...body(letter),
  ];
  return new TextEncoder().encode(lines.join('\r\n'));
}
