/** Answers the open mail: the text as it would stand in the draft, and the draft itself. */
import { textOf } from '../../book/row';
import type { MadeDraft, NotDrafted, ReadyReply, ReplyChoice, ReplyModel } from '../drafts';
import type { Refusal } from '../done';
import { draftOnce } from './draft-once';
import { closing, fieldsFor, filled, inParts, isDriveLink, isRefusal, templateNames } from './filling';
import { lookUp } from './look-up';
import type { DeskPorts } from './ports';
import { fromOf, sendersOf } from './senders';

export function replying(ports: DeskPorts): ReplyModel {
  const { subject } = lookUp(ports, ports.mail());
  return {
    to: subject.person?.name || (subject.person?.address ?? ''),
    templates: templateNames(ports),
    aliases: sendersOf(ports),
  };
}

export function replyText(ports: DeskPorts, choice: ReplyChoice): ReadyReply | Refusal {
  const { subject, contact, mailCase } = lookUp(ports, ports.mail());
  const values = contact?.values ?? {};
  const fields = fieldsFor(ports, {
    contact: {
      name: textOf(values, 'name') || (subject.person?.name ?? ''),
      address: subject.person?.address ?? '',
      company: textOf(values, 'company'),
    },
    case: mailCase && { id: textOf(mailCase.values, 'id'), subject: textOf(mailCase.values, 'subject') },
  });
  if (choice.link !== '' && !isDriveLink(choice.link)) return { kind: 'bad_link', typed: choice.link };
  const made =
    choice.template === ''
      ? { subject: '', text: '' }
      : filled(ports, choice.template, fields, textOf(values, 'language'));
  if (isRefusal(made)) return made;
  return {
    text: inParts(made.text, choice.link, closing(ports)),
    toAll: choice.toAll,
    from: fromOf(ports, choice.from),
  };
}

export const makeReply = (
  ports: DeskPorts,
  { text, toAll, from }: ReadyReply,
  key: string,
): MadeDraft | NotDrafted =>
  draftOnce(ports, key, () => ({ draft: ports.mail().draftReply(text, { toAll, from }) }));
