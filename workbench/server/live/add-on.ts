/** What the manifest says about the add-on in Gmail: which function draws which card, and what it may know. */
import type { AddOnView } from '../api';

export interface AddOn {
  readonly view: AddOnView;
  readonly triggers: {
    readonly home: string | null;
    readonly message: string | null;
    readonly compose: string | null;
  };
  /** Events carry language and time zone only when the manifest asks for both of these. */
  readonly knowsLocale: boolean;
  /** Events over a draft carry its recipients when the manifest asks for them. */
  readonly knowsRecipients: boolean;
}

const LOCALE_SCOPE = 'https://www.googleapis.com/auth/script.locale';

const at = (value: unknown, ...path: readonly (string | number)[]): unknown =>
  path.reduce<unknown>(
    (inner, key) =>
      typeof inner === 'object' && inner !== null
        ? (inner as Record<string | number, unknown>)[key]
        : undefined,
    value,
  );

const textAt = (value: unknown, ...path: readonly (string | number)[]): string | null => {
  const found = at(value, ...path);
  return typeof found === 'string' ? found : null;
};

export function addOnOf(manifest: Readonly<Record<string, unknown>>): AddOn {
  const common = at(manifest, 'addOns', 'common');
  const gmail = at(manifest, 'addOns', 'gmail');
  const scopes = at(manifest, 'oauthScopes');
  const universal = at(common, 'universalActions');
  const compose = at(gmail, 'composeTrigger');
  return {
    view: {
      name: textAt(common, 'name') ?? '',
      universal: (Array.isArray(universal) ? (universal as readonly unknown[]) : []).map(entry => ({
        text: textAt(entry, 'label') ?? textAt(entry, 'text') ?? '',
        function: textAt(entry, 'runFunction'),
        url: textAt(entry, 'openLink'),
      })),
      compose: compose === undefined ? null : (textAt(compose, 'selectActions', 0, 'text') ?? ''),
    },
    triggers: {
      home:
        textAt(gmail, 'homepageTrigger', 'runFunction') ?? textAt(common, 'homepageTrigger', 'runFunction'),
      message: textAt(gmail, 'contextualTriggers', 0, 'onTriggerFunction'),
      compose: textAt(gmail, 'composeTrigger', 'selectActions', 0, 'runFunction'),
    },
    knowsRecipients: textAt(compose, 'draftAccess') === 'METADATA',
    knowsLocale:
      at(common, 'useLocaleFromApp') === true && (!Array.isArray(scopes) || scopes.includes(LOCALE_SCOPE)),
  };
}
