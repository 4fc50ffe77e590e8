// The libraries that do parts of the job, as readers with Casebook's shape of verdict.
import EmailForwardParser from 'email-forward-parser';
import EmailReplyParser from 'email-reply-parser';
import { simpleParser } from 'mailparser';

const person = given => ({ address: given?.address ?? '', name: given?.name || null });
const people = header =>
  [header]
    .flat()
    .flatMap(list => list?.value ?? [])
    .flatMap(each => each.group ?? [each])
    .map(person);

/** Text of a case for libraries that take text: what mailparser makes of the mail, HTML-only mails included. */
const textOf = async raw =>
  (await simpleParser(raw, { skipTextToHtml: true, skipImageLinks: true })).text ?? '';

const newTextOf = text => new EmailReplyParser().parseReply(text);

const forwardOf = (text, { subject }) => {
  const { forwarded, email } = new EmailForwardParser().read(text, subject ?? undefined);
  if (!forwarded) return { forwarded: null };
  const { from, to, cc, subject: inner, body } = email;
  return {
    forwarded: {
      from: person(from),
      to: to.map(person),
      cc: cc.map(person),
      subject: inner,
      date: null,
      text: body,
    },
  };
};

const forwardParser = {
  name: 'email-forward-parser',
  sets: ['forward'],
  read: async (raw, facts) => forwardOf(await textOf(raw), facts),
};

const replyParser = {
  name: 'email-reply-parser',
  sets: ['reply'],
  read: async raw => ({ newText: newTextOf(await textOf(raw)) }),
};

/** What a mail costs whoever uses the libraries for all that Casebook tells of it (but its class and language). */
const together = {
  name: 'all three libraries',
  sets: ['forward', 'reply'],
  async read(raw, facts) {
    const text = (await simpleParser(raw)).text ?? '';
    return { ...forwardOf(text, facts), newText: newTextOf(text) };
  },
};

const mailparser = {
  name: 'mailparser',
  sets: ['mime'],
  async read(raw) {
    const mail = await simpleParser(raw);
    return {
      from: people(mail.from)[0] ?? null,
      to: people(mail.to),
      cc: people(mail.cc),
      subject: mail.subject ?? '',
      text: mail.text ?? '',
      attachments: mail.attachments.map(file => ({ name: file.filename ?? '' })),
    };
  },
};

export const libraries = () => [forwardParser, replyParser, mailparser, together];
