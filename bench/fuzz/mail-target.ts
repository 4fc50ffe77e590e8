/** Whole mails: real ones with something broken in them, from bytes to what Casebook makes of them. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Mail, MailClass } from '../../src/mail/message';
import { fromMime } from '../../src/mail/mime';
import { readMail } from '../../src/mail/read';
import { mutatedBytes } from './mutate';
import { expect, type Target } from './target';
import { decode } from './platform';

const CLASSES: readonly MailClass[] = ['normal', 'bounce', 'auto_reply', 'list', 'own_loop', 'read_receipt'];

/** Longer mails are cut: the tries go to what is read of a mail, not to the same line over and over. */
const MAIL_BYTES = 6_000;

/** Every `.eml` below a folder, one byte a character. */
const mailsIn = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile() && entry.name.endsWith('.eml'))
    .map(entry => join(entry.parentPath, entry.name))
    .sort()
    .map(file => readFileSync(file, 'latin1').slice(0, MAIL_BYTES));

function holds(mail: Mail): void {
  expect(mail.text === '' || mail.newText !== '', 'a mail with text has something that its sender wrote');
  expect(CLASSES.includes(mail.classification.class), 'a mail has one of the classes');
  expect(mail.date === null || !Number.isNaN(Date.parse(mail.date)), `a date that is none: ${mail.date}`);
  expect(new Set(mail.references).size === mail.references.length, 'no id twice');
  expect(!/[\r\n]/.test(mail.subject), 'a subject is one line');
  for (const { name, size } of mail.attachments) {
    expect(!/[\u0000-\u001f]/.test(name), 'no control character in the name of a file');
    expect(Number.isInteger(size) && size >= 0, 'a file has a size');
  }
  const { forwarded } = mail;
  expect(forwarded === null || typeof forwarded.text === 'string', 'a forwarded mail has a text');
  expect(JSON.stringify(JSON.parse(JSON.stringify(mail))) === JSON.stringify(mail), 'a mail is plain data');
}

/** @param folder where mails lie as `.eml`, at any depth */
export function mailTarget(folder: string): Target {
  const mails = mailsIn(folder);
  if (mails.length === 0) throw new Error(`${folder} holds no .eml file to begin with.`);
  return {
    name: 'mail',
    weight: 2.6,
    make: random => Buffer.from(mutatedBytes(random.pick(mails), mails, random)).toString('latin1'),
    hold: input => holds(readMail(fromMime(Buffer.from(input as string, 'latin1'), decode), { decode })),
  };
}
