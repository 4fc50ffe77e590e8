/** A small workbench with two users and a routing mailbox, whose bundle evaluates what a test asks it. */
import { gmailStore, type GmailStore } from '../../../workbench/services/gmail/store';
import { openWorkbench, type Workbench } from '../../../workbench/workbench';

export const ROUTING = 'casebook@solarmora.example';
export const ANA = 'ana@solarmora.example';
export const START = Date.UTC(2026, 10, 3, 9, 0, 0);

export const MODIFY = 'https://www.googleapis.com/auth/gmail.modify';
export const ADDON_READONLY = 'https://www.googleapis.com/auth/gmail.addons.current.message.readonly';

/** `ask` evaluates its text as a function body with `args` and answers JSON. */
const BUNDLE = `
function ask(body, args) { return JSON.stringify(new Function('args', body)(args)); }
function onMessage(body, args) { return ask(body, args); }
`;

export interface Office {
  readonly bench: Workbench;
  readonly store: GmailStore;
  /** Runs the body as the user and answers its value. @throws Error with the run's error */
  ask(body: string, args?: unknown, as?: string, functionName?: string): unknown;
}

export const openOffice = (oauthScopes: readonly string[] = [MODIFY]): Office => {
  const bench = openWorkbench({
    code: BUNDLE,
    manifest: {
      oauthScopes,
      dependencies: { enabledAdvancedServices: [{ serviceId: 'gmail', userSymbol: 'Gmail', version: 'v1' }] },
      addOns: { gmail: { contextualTriggers: [{ unconditional: {}, onTriggerFunction: 'onMessage' }] } },
    },
    accounts: [ANA, ROUTING],
    now: START,
  });
  const store = gmailStore(bench.cloud);
  store.route('support@solarmora.example', ROUTING);
  return {
    bench,
    store,
    ask(body, args = {}, as = ROUTING, functionName = 'ask') {
      const result = bench.run(functionName, [body, args], { as, kind: 'editor' });
      if (result.error !== null) throw new Error(result.error);
      return typeof result.value === 'string' ? (JSON.parse(result.value) as unknown) : undefined;
    },
  };
};

/** A plain mail from header lines and a body. */
export const mail = (headers: readonly string[], body = 'Hello'): Uint8Array =>
  Buffer.from(`${headers.join('\r\n')}\r\n\r\n${body}\r\n`, 'utf8');

/** A mail of a customer with this Message-ID and subject. */
export const customerMail = (id: string, subject: string, more: readonly string[] = []): Uint8Array =>
  mail([
    'From: Mia Berg <mia@nordlys.example>',
    'To: support@solarmora.example',
    `Subject: ${subject}`,
    `Message-ID: <${id}@nordlys.example>`,
    ...more,
  ]);
