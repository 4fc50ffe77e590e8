/** Where the panel stands: whose it is, over what, on which kind of screen; and what the bundle is told of that. */
import type { DraftRecipients, PanelContext } from '../../server/api';
import { zoneOffset } from '../shell/times';

export interface PanelPlace {
  readonly account: string;
  readonly surface: PanelContext['surface'];
  readonly messageId: string | null;
  readonly threadId: string | null;
  readonly platform: PanelContext['platform'];
  readonly locale: string;
  /** IANA name. */
  readonly zone: string;
  /** Recipients of the draft, read when they are needed. */
  readonly recipients: (() => DraftRecipients) | null;
}

/** Names the stack of cards that belongs to a place. */
export const keyOf = (place: PanelPlace): string =>
  [
    place.account,
    place.surface,
    place.surface === 'message' ? place.messageId : '',
    place.platform,
    place.locale,
    place.zone,
  ].join('|');

/** @param now epoch milliseconds, for the offset that the zone has then */
export function contextOf(place: PanelPlace, now: number): PanelContext {
  const { account, surface, messageId, threadId, platform, locale, zone, recipients } = place;
  const contextual = surface === 'message';
  return {
    account,
    surface,
    messageId: contextual ? messageId : null,
    threadId: contextual ? threadId : null,
    platform,
    locale,
    timeZone: { id: zone, offset: zoneOffset(now, zone) },
    recipients: recipients?.() ?? null,
  };
}
