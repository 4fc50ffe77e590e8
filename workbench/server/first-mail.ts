/** Delivers mail from files into the workbench, as `--mail` asks. */
import type { Company } from '../company';
import { fromPath } from '../mail-in/files';
import { complaint } from '../mail-in/incoming';
import { addressesIn } from '../services/gmail/address-headers';
import { fieldOf, readHeaderBlock } from '../services/gmail/header-block';
import { withoutBcc } from '../services/gmail/outgoing';
import { gmailStore } from '../services/gmail/store';
import type { Workbench } from '../workbench';
import { pollUntilEmpty } from './live/polling';

/** Real mail was written to other companies: what names no address here goes to the first route. */
function recipientsOf(
  raw: Uint8Array,
  company: Company,
  isOurs: (address: string) => boolean,
): readonly string[] {
  const { fields } = readHeaderBlock(raw);
  const ours = ['To', 'Cc', 'Bcc'].flatMap(name => addressesIn(fieldOf(fields, name))).filter(isOurs);
  return ours.length > 0 ? ours : [company.routes[0]?.address ?? company.routing];
}

/** The mail's own date, so that lists read as in the mailbox it comes from; now when it is unreadable or to come. */
function arrivalOf(raw: Uint8Array, now: number): number {
  const date = Date.parse(fieldOf(readHeaderBlock(raw).fields, 'Date') ?? '');
  return Number.isNaN(date) ? now : Math.min(date, now);
}

/**
 * Delivers every mail under the paths and runs the poller.
 * @param complain gets one line per file or mail that cannot be read
 * @returns how many could not
 */
export function deliverFiles(
  paths: readonly string[],
  workbench: Workbench,
  company: Company,
  complain: (problem: string) => void,
): number {
  const { cloud } = workbench;
  const store = gmailStore(cloud);
  let bad = 0;
  let good = 0;
  for (const path of paths) {
    for (const found of fromPath(path)) {
      const problem = found.kind === 'bad' ? found.problem : found.damage;
      if (problem !== null) {
        bad += 1;
        complain(complaint(found, problem));
      }
      if (found.kind === 'bad') continue;
      good += 1;
      const recipients = recipientsOf(found.raw, company, address => store.accountOf(address) !== null);
      store.receive(withoutBcc(found.raw), recipients, { at: arrivalOf(found.raw, cloud.clock.now()) });
    }
  }
  if (good > 0) pollUntilEmpty(workbench, company);
  return bad;
}
