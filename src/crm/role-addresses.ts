/** Addresses that stand for a function, not a person: they never become a contact. */
import { localPartOf } from './domains';

/** Local parts of role and machine mailboxes. RFC 2142 and what CRMs leave out, with pt, es, fr, de, ja habits. */
const ROLES = new Set([
  'abuse', 'admin', 'administrator', 'hostmaster', 'postmaster', 'webmaster', 'root', 'security', 'mailer-daemon', 'listserv', 'majordomo',
  'info', 'contact', 'contacto', 'contato', 'kontakt', 'hello', 'hi', 'support', 'suporte', 'soporte', 'help', 'helpdesk', 'service', 'servicedesk', 'sac',
  'atendimento', 'atencion', 'feedback', 'team', 'office', 'sales', 'vendas', 'ventas', 'comercial', 'marketing', 'press', 'jobs', 'careers',
  'billing', 'invoice', 'invoices', 'accounts', 'accounting', 'financeiro', 'news', 'newsletter', 'notification', 'notifications', 'notify', 'alerts', 'alert',
  'invites', 'invitations', 'welcome', 'updates', 'mailing', 'subscribe', 'unsubscribe', 'bounce', 'bounces', 'toiawase', 'otoiawase',
]); // prettier-ignore

/** no-reply in the spellings that mail systems use, at the beginning of a lower-case local part. */
const NO_REPLY =
  /^(?:(?:no|nao|não|non|ne|ne[-_.]?pas|nicht|keine|do[-_.]?not)[-_.]?(?:reply|responda|responder|contestar|repondre|antworten|antwort|respond|rispondere)(?:$|[-+_.\d])|noreply|donotreply|naoresponda|nichtantworten|nepasrepondre)/;

/** A mailbox that sends and that nobody reads: answering is pointless, Reply-To may name the person. */
export const isNoReply = (address: string): boolean => NO_REPLY.test(localPartOf(address));

export const isRoleAddress = (address: string): boolean => {
  const local = localPartOf(address);
  return (
    isNoReply(address) ||
    ROLES.has(local.split('+')[0] ?? local) ||
    /^(owner-|bounces?[-+.])|-(request|bounces|owner)$/.test(local)
  );
};
