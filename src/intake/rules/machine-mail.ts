/** Mail that a machine wrote: noted on its case where it has one, and never a new case. */
import type { Change } from '../../book/book';
import { numberOf, textOf, update } from '../../book/row';
import { thread, type Threading } from '../../crm/threading';
import { caseFacts, hintsOf, threadWriter, type Matter } from '../matter';
import { messageRow, referenceRows } from '../records';
import { verdict, type Verdict } from '../verdict';
import type { Outcome } from '../outcome';

const threadOf = (matter: Matter): Threading => {
  const person = matter.writer ?? { address: '', name: null };
  const { settings } = matter.office;
  return thread(
    hintsOf(matter, matter.mail.subject).filter(hint => hint.kind !== 'subject'),
    id => caseFacts(matter, id),
    threadWriter(matter, person, matter.mail.subject, matter.writerIsOurs),
    {
      at: Date.parse(matter.at),
      reopenDays: settings.reopenDays,
      subjectThreadDays: 0,
      freeMailDomains: settings.freeMailDomains,
      lists: matter.office.lists,
    },
  );
};

/** The mail as a message of the case, which neither reopens nor changes its state. */
function noteOnCase(
  matter: Matter,
  outcome: Outcome,
  caseId: string,
): { changes: readonly Change[]; messageRows: readonly string[] } {
  const row = matter.known.get('Cases', caseId);
  if (!row) return { changes: [], messageRows: [] };
  const message = messageRow(
    matter,
    {
      person: matter.writer ?? { address: '', name: null },
      subject: matter.mail.subject,
      text: matter.mail.newText,
      note: '',
      at: matter.at,
      direction: 'in',
    },
    { outcome, caseId, contactId: textOf(row, 'contactId'), loggedBy: '', perContact: false },
  );
  return {
    changes: [
      message.change,
      ...referenceRows(matter, caseId),
      update('Cases', caseId, { messages: numberOf(row, 'messages') + 1 }),
    ],
    messageRows: [],
  };
}

function onItsCase(matter: Matter, outcome: Outcome, what: string): Verdict {
  const { evidence } = matter.mail.classification;
  const found = threadOf(matter);
  if (found.kind !== 'join') return verdict(outcome, `${what} (${evidence}); it answers no case of ours`);
  const { changes } = noteOnCase(matter, outcome, found.case.id);
  return verdict(outcome, `${what} (${evidence}), noted on ${found.case.id}: ${found.reason}`, {
    changes,
    caseId: found.case.id,
  });
}

/** The case of a mail that we sent ourselves, by its acknowledgement or by a logged answer; '' when it is none of ours. */
function caseOfSent(matter: Matter, messageId: string | null): string {
  if (!messageId) return '';
  const answer = matter.known
    .where('Messages', 'messageId', messageId)
    .find(row => textOf(row, 'direction') === 'out');
  const acknowledgement = matter.known.where('Outbox', 'sentMessageId', messageId)[0];
  return textOf(answer ?? acknowledgement ?? {}, 'caseId');
}

/**
 * A bounce goes to the case of the mail that came back. Anybody can write one, so an address is marked only where the
 * report shows a mail that we sent, and only when that case has the address.
 */
function bounce(matter: Matter): Verdict {
  const { classification } = matter.mail;
  const failed = classification.bounce;
  const recipients = failed?.recipients ?? [];
  const what = `${failed?.permanent === false ? 'delivery delayed' : 'delivery failed'}${recipients.length > 0 ? ` for ${recipients.join(', ')}` : ''}${failed?.status ? ` with status ${failed.status}` : ''}`;
  const sentOn = caseOfSent(matter, failed?.originalMessageId ?? null);
  const made: Verdict =
    sentOn === ''
      ? onItsCase(matter, 'bounce', what)
      : verdict('bounce', `${what} (${classification.evidence}), noted on ${sentOn}`, {
          changes: noteOnCase(matter, 'bounce', sentOn).changes,
          caseId: sentOn,
        });
  const people = caseFacts(matter, made.caseId)?.people ?? [];
  const marked: readonly Change[] = failed?.permanent
    ? recipients
        .filter(
          address =>
            people.includes(address.toLowerCase()) && matter.known.get('Addresses', address) !== null,
        )
        .map(address =>
          update('Addresses', address, {
            state: 'bounced',
            note: `${failed.status ?? 'failed'} on ${matter.at.slice(0, 10)}`,
          }),
        )
    : [];
  return { ...made, changes: [...made.changes, ...marked] };
}

/**
 * A newsletter or list mail makes no case. Mail of our own groups carries list headers too (Google Groups adds them),
 * and a reply that came over a list still belongs to its case: both go on as people's mail.
 */
function list(matter: Matter): Verdict | null {
  const ownGroup = matter.mail.headers.some(
    header =>
      header.name.toLowerCase() === 'list-id' &&
      matter.office.settings.ownDomains.some(domain => header.value.toLowerCase().includes(`.${domain}>`)),
  );
  if (ownGroup || matter.mail.originalSender !== null || threadOf(matter).kind === 'join') return null;
  return verdict(
    'list',
    `mail of a list or newsletter (${matter.mail.classification.evidence}); no case is made of it`,
  );
}

export function machineMail(matter: Matter): Verdict | null {
  const { classification } = matter.mail;
  switch (classification.class) {
    case 'own_loop':
      return verdict(
        'own_loop',
        `our own mail came back (${classification.evidence}); nothing is done so that no loop starts`,
      );
    case 'bounce':
      return bounce(matter);
    case 'auto_reply':
      return onItsCase(matter, 'auto_reply', 'automatic answer');
    case 'read_receipt':
      return onItsCase(matter, 'read_receipt', 'read receipt');
    case 'list':
      return list(matter);
    case 'normal':
      return null;
  }
}

/**
 * Mail that one of our routes sent is our own answer on its way round. A group that has a route's address puts it into
 * From of what people write to it, and their own into X-Original-Sender: that is their mail.
 */
export function fromRoute(matter: Matter): Verdict | null {
  const from = matter.mail.from?.address.toLowerCase() ?? '';
  if (matter.writer !== null && matter.writer.address !== from && matter.standing !== from) return null;
  const route = matter.office.routes.find(each => each.address === from);
  return route
    ? verdict(
        'own_loop',
        `sent by our own route ${route.name} (${from}); nothing is done so that no loop starts`,
      )
    : null;
}
