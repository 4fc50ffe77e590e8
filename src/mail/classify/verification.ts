/** Challenge-and-response filters that ask a sender to prove that he is a person. Some dress as delivery reports, so they come first. */
import type { Rule } from './verdict';

/** Services that send nothing else to strangers. */
const SERVICES =
  /@(?:[a-z0-9-]+\.)?(?:boxbe\.com|spamarrest\.com|bluebottle\.com|mailblocks\.com|knowspam\.net|vanquish\.com|sendio\.com|uol\.com\.br\.antispam|tmda\.net)$/i;

/** What such a filter says. */
const REQUEST =
  /(confirm|verify|prove) (that )?(you are|your are|you're) (a |not a )?(human|person|real|spam|robot)|to be (added|placed) (on|to) (his|her|my|their|the) (guest|approved|allow|white)[- ]?list|approve your (message|email|e-mail)|requires (sender )?verification|waiting for (your )?verification|sua mensagem aguarda|antispam uol|please click (here|this link) to (verify|confirm|deliver)/;

export const verification: Rule = facts => {
  const address = facts.from?.address ?? '';
  if (SERVICES.test(address))
    return { class: 'auto_reply', evidence: `From: ${address} (asks senders to prove themselves)` };
  const asked =
    facts.source.reports.length > 0 || /\(action required\)|verification|confirm/.test(facts.subjectWords)
      ? REQUEST.exec(facts.words)
      : null;
  return asked ? { class: 'auto_reply', evidence: `text "${asked[0]}"` } : null;
};
