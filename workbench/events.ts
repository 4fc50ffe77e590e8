/**
 * The event objects that Gmail hands to an add-on's functions.
 * Source: developers.google.com/workspace/add-ons/concepts/event-objects, with the older top-level mirrors still sent.
 */
import { eventMessageId, eventThreadId } from './services/gmail/message-id';
import { issueMessageToken } from './services/gmail/message-token';

export interface OpenMessage {
  readonly account: string;
  /** Hex ids of this mailbox. */
  readonly messageId: string;
  readonly threadId: string;
}

export interface CardEventParts {
  /** Absent when the add-on may not know them (`useLocaleFromApp` with the scope script.locale). */
  readonly locale?: { readonly tag: string; readonly zone: string; readonly offsetMs: number };
  readonly message?: OpenMessage;
  /** Bare addresses of the draft that is written, when the manifest asks for them (`draftAccess: METADATA`). */
  readonly recipients?: { readonly [field in 'to' | 'cc' | 'bcc']: readonly string[] };
  /** WEB when absent. */
  readonly platform?: 'WEB' | 'ANDROID';
  readonly parameters?: Readonly<Record<string, string>>;
  /** In the shape of `commonEventObject.formInputs`. */
  readonly formInputs?: Readonly<Record<string, unknown>>;
}

type Json = Readonly<Record<string, unknown>>;

const isRecord = (value: unknown): value is Json => typeof value === 'object' && value !== null;

/** The older `formInputs`: texts by field. Pickers have no place in it. */
function oldFormInputs(
  inputs: Readonly<Record<string, unknown>>,
): Readonly<Record<string, readonly string[]>> {
  const old: Record<string, readonly string[]> = {};
  for (const [name, input] of Object.entries(inputs)) {
    const texts = isRecord(input) && isRecord(input.stringInputs) ? input.stringInputs.value : null;
    if (Array.isArray(texts)) old[name] = texts.filter(text => typeof text === 'string');
  }
  return old;
}

/** The draft's recipients, with the older mirror. */
function draftOf({ to, cc, bcc }: NonNullable<CardEventParts['recipients']>): Json {
  const draft = { toRecipients: to, ccRecipients: cc, bccRecipients: bcc };
  return { gmail: draft, draftMetadata: draft };
}

/** The event of a homepage, an opened message, a compose action or a click. */
export function cardEvent(parts: CardEventParts): Json {
  const { locale, message, parameters, formInputs, recipients, platform = 'WEB' } = parts;
  const zone = locale && { id: locale.zone, offset: locale.offsetMs };
  const old = formInputs && oldFormInputs(formInputs);
  const token = message && issueMessageToken(message.account, message.messageId);
  return {
    commonEventObject: {
      platform,
      hostApp: 'GMAIL',
      ...(locale ? { userLocale: locale.tag, timeZone: zone } : {}),
      ...(parameters ? { parameters } : {}),
      ...(formInputs ? { formInputs } : {}),
    },
    ...(message
      ? {
          gmail: {
            messageId: eventMessageId(message.messageId),
            threadId: eventThreadId(message.threadId),
            accessToken: token,
          },
          messageMetadata: { messageId: eventMessageId(message.messageId), accessToken: token },
        }
      : {}),
    ...(recipients ? draftOf(recipients) : {}),
    clientPlatform: platform.toLowerCase(),
    hostApp: 'gmail',
    ...(locale
      ? { userLocale: locale.tag, userTimezone: { id: locale.zone, offset: String(locale.offsetMs) } }
      : {}),
    ...(parameters ? { parameters } : {}),
    ...(old
      ? {
          formInputs: old,
          formInput: Object.fromEntries(Object.entries(old).map(([name, [first = '']]) => [name, first])),
        }
      : {}),
  };
}
