// Labelled cases as raw mails. A case holds the raw mail itself, or a subject with a text and an HTML body, of which a
// plain mail of one of our agents is made.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export const SETS = ['forward', 'reply', 'auto', 'mime'];

/** What the scores are broken down by, where a case names it. */
const GROUPS = ['language', 'client', 'group', 'origin', 'style'];

export function casesOf(folder, set, part) {
  const file = join(folder, set, `${part}.jsonl`);
  if (!existsSync(file)) return [];
  const lines = readFileSync(file, 'utf8')
    .split('\n')
    .filter(line => line.trim() !== '');
  return lines.map(line => {
    const given = JSON.parse(line);
    const groups = Object.fromEntries(GROUPS.filter(name => given[name]).map(name => [name, given[name]]));
    const raw = set === 'mime' ? readFileSync(join(folder, 'mime', `${part}_eml`, given.file)) : rawOf(given);
    const { subject = null, text = null, html = null } = given;
    return { id: given.id ?? given.file, groups, raw, subject, text, html, expected: expectedOf(set, given) };
  });
}

const expectedOf = (set, given) =>
  set === 'forward'
    ? given.expected
    : set === 'mime'
      ? { ...given.expected, robustness_only: given.robustness_only }
      : given;

function rawOf(given) {
  if (given.raw) return Buffer.from(given.raw, given.raw_encoding === 'base64' ? 'base64' : 'utf8');
  const fields = [
    'From: Ann Agent <ann@company.example>',
    'To: support@company.example',
    'Date: Tue, 03 Nov 2026 10:00:00 +0000',
    `Message-ID: <${Buffer.from(given.id).toString('hex').slice(-40)}@eval.example>`,
    'MIME-Version: 1.0',
  ];
  if (given.subject !== null && given.subject !== undefined) {
    fields.push(`Subject: =?UTF-8?B?${Buffer.from(given.subject).toString('base64')}?=`);
  }
  const bodies = [
    ['text/plain', given.text],
    ['text/html', given.html],
  ].filter(([, body]) => body);
  if (bodies.length < 2) {
    const [type, body] = bodies[0] ?? ['text/plain', ''];
    return Buffer.from(`${fields.join('\r\n')}\r\n${entity(type, body)}`);
  }
  const parts = bodies.map(([type, body]) => `--eval-parts\r\n${entity(type, body)}`).join('');
  return Buffer.from(
    `${fields.join('\r\n')}\r\nContent-Type: multipart/alternative; boundary="eval-parts"\r\n\r\n${parts}--eval-parts--\r\n`,
  );
}

const entity = (type, body) =>
  `Content-Type: ${type}; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n${(
    Buffer.from(body)
      .toString('base64')
      .match(/.{1,76}/g) ?? []
  ).join('\r\n')}\r\n`;
