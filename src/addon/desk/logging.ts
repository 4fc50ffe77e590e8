/** Logs the open mail as a person decides: on its contact, to a case, as a new case or lead. */
import { mergeChanges, textOf } from '../../book/row';
import { keepAttachments } from '../../intake/attachments';
import { logAsCase, logOnCase, logOnContact } from '../../intake/by-hand';
import { firstQueries, gather } from '../../intake/gather';
import { matterOf, type Matter } from '../../intake/matter';
import { isInBook } from '../../intake/outcome';
import { customerOf } from '../../intake/rules/customer';
import type { Verdict } from '../../intake/verdict';
import type { Done } from '../desk';
import { locked } from './locked';
import { nameOf } from './models';
import { cardQueries, isInside } from './look-up';
import { officeOf, type DeskPorts, type OpenMail } from './ports';

/** One look-up for what is decided and for the card that shows it: the remembering book answers both from it. */
function askAtOnce(ports: DeskPorts, open: OpenMail): void {
  const { gmailId, threadId } = open;
  const outlook = {
    isOutside: (address: string) => !isInside(address, ports),
    bySubject: true,
    key: ports.installation.key,
  };
  const facts = [{ mail: open.whole(), gmailId, threadId }];
  ports.book.find([...firstQueries(facts, outlook), ...cardQueries(ports, open)]);
}

/** The open mail as a matter of the pipeline. */
function matter(ports: DeskPorts): Matter {
  const open = ports.mail();
  const { gmailId, threadId, permalink, receivedAt } = open;
  const mail = open.whole();
  askAtOnce(ports, open);
  const known = gather(ports.book, officeOf(ports), [{ mail, gmailId, threadId }]);
  const arrived = { mail, gmailId, threadId, permalink, receivedAt, labelIds: [], released: true };
  // A mail logged from the panel came by no route: it is neither answered nor distributed.
  return {
    ...matterOf(arrived, officeOf(ports), known, ports.clock.now()),
    routed: null,
    kind: 'support',
  };
}

function commit(ports: DeskPorts, made: Matter, verdict: Verdict): void {
  const files = keepAttachments(
    [{ matter: made, verdict }],
    (_id, handle) => ports.mail().attachment(handle),
    ports,
  );
  ports.book.commit(mergeChanges([...verdict.changes, ...files.flatMap(file => file.changes)]));
}

/**
 * A second click changes nothing, and neither does one that logs nothing.
 * @param how null: there is nothing that the mail could be logged to
 */
function logging(ports: DeskPorts, how: (made: Matter) => Verdict | null, missing: string): Done {
  return locked(ports, () => {
    const made = matter(ports);
    const logged = made.known.where('Messages', 'messageId', made.key)[0];
    if (logged) {
      const contact = made.known.get('Contacts', textOf(logged, 'contactId')) ?? {};
      const on = textOf(logged, 'caseId') || textOf(contact, 'name');
      return { changed: false, why: { kind: 'outcome', outcome: 'duplicate', on } };
    }
    const verdict = how(made);
    if (verdict === null) return { changed: false, why: { kind: 'no_case', typed: missing } };
    if (!isInBook(verdict.outcome)) {
      const on = nameOf(customerOf(made).person, null);
      return { changed: false, why: { kind: 'outcome', outcome: verdict.outcome, on } };
    }
    commit(ports, made, verdict);
    return { changed: true };
  });
}

export const log = (ports: DeskPorts): Done => logging(ports, made => logOnContact(made, ports.user), '');

/** @param caseId as shown, or as typed: the digits count */
export const logToCase = (ports: DeskPorts, caseId: string): Done =>
  logging(ports, made => logOnCase(made, caseId, ports.user, ports.book), caseId);

export const newCase = (ports: DeskPorts, kind: 'case' | 'lead'): Done =>
  logging(ports, made => logAsCase(made, kind, ports.user), '');
