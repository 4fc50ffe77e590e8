/** Single mails: their files and source, mail that comes in, mail that an account sends. */
import type { WrittenMail } from '../api';
import { fieldsOf, recordOf, textOf } from '../fields';
import { Refused, type Office } from '../office';
import { json, type Reply, type Route } from '../router';

const ABOUT = ['reply', 'reply_all', 'forward'] as const;

function writtenMail(body: unknown): WrittenMail {
  const fields = fieldsOf(body);
  const mail = {
    from: textOf(fields, 'from'),
    to: textOf(fields, 'to'),
    cc: textOf(fields, 'cc', ''),
    bcc: textOf(fields, 'bcc', ''),
    subject: textOf(fields, 'subject', ''),
    text: textOf(fields, 'text', ''),
    ...(fields.html === undefined ? {} : { html: textOf(fields, 'html') }),
    ...(fields.draftId === undefined ? {} : { draftId: textOf(fields, 'draftId') }),
  };
  if (fields.about === undefined) return mail;
  const about = recordOf(fields, 'about');
  const kind = ABOUT.find(one => one === about.kind);
  if (!kind) throw new Refused(400, `"about.kind" must be one of ${ABOUT.join(', ')}.`);
  return { ...mail, about: { kind, messageId: textOf(about, 'messageId') } };
}

const saved = (file: { readonly name: string; readonly bytes: Uint8Array }): Reply => ({
  kind: 'file',
  name: file.name,
  // Never its own type: what strangers attach must not be opened as part of this site.
  type: 'application/octet-stream',
  bytes: file.bytes,
});

export const messageRoutes = ({ mail, file }: Office): readonly Route[] => [
  { method: 'GET', path: '/api/files/:id', handle: ({ params: { id = '' } }) => saved(file(id)) },
  {
    method: 'GET',
    path: '/api/accounts/:account/messages/:id/attachments/:handle',
    handle: ({ params: { account = '', id = '', handle = '' } }) =>
      saved(mail.attachment(account, id, handle)),
  },
  {
    method: 'GET',
    path: '/api/accounts/:account/messages/:id/raw',
    handle: ({ params: { account = '', id = '' } }) => ({
      ...mail.raw(account, id),
      kind: 'file',
      type: 'text/plain; charset=utf-8',
      inline: true,
    }),
  },
  {
    method: 'POST',
    path: '/api/accounts/:account/sent',
    handle: async request =>
      json(mail.write(request.params.account ?? '', writtenMail(await request.json()))),
  },
  {
    method: 'POST',
    path: '/api/accounts/:account/drafts/:id/discard',
    handle({ params: { account = '', id = '' } }) {
      mail.discard(account, id);
      return json({});
    },
  },
  {
    method: 'POST',
    path: '/api/deliveries',
    async handle(request) {
      if (request.contentType !== 'message/rfc822')
        return json(mail.write(null, writtenMail(await request.json())));
      return json(mail.deliver(await request.bytes(), request.query.get('to') ?? ''));
    },
  },
];
