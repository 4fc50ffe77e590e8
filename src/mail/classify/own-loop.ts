/** Our own automatic mail that came back: told by the header that it carries, by its Message-ID, or by its own address. */
import { addressKey } from '../addresses';
import type { HeaderFacts, OwnSide } from './facts';
import { headerEvidence, type Verdict } from './verdict';

export function ownLoop(facts: HeaderFacts, { ownHeader, isOwn, ownAddresses }: OwnSide): Verdict | null {
  if (ownHeader && ownHeader.value !== '' && facts.header(ownHeader.name) === ownHeader.value)
    return { class: 'own_loop', evidence: headerEvidence(ownHeader.name, ownHeader.value) };
  if (isOwn && facts.messageId !== '' && isOwn(facts.messageId))
    return { class: 'own_loop', evidence: `Message-ID ${facts.messageId} is one of ours` };
  const from = addressKey(facts.from?.address ?? '');
  const automatic = facts.header('Auto-Submitted') ?? 'no';
  if (from !== '' && ownAddresses?.includes(from) === true && !/^no\b/i.test(automatic))
    return { class: 'own_loop', evidence: `automatic mail from our own address ${from}` };
  // RFC-less but common: a program marks its mail with its own address and must not answer what carries it.
  const loop = addressKey(facts.header('X-Loop') ?? '');
  if (loop !== '' && loop === from && facts.to.some(({ address }) => addressKey(address) === loop))
    return { class: 'own_loop', evidence: headerEvidence('X-Loop', loop) };
  return null;
}
