/** Where a card's links lead in the workbench: to its own tabs where they mean our workbook or our mail, else outside. */
import { fileUrl } from '../client';
import type { Desk } from '../shell/desk';
import { safeLink } from './rich-text';

/** How often a window that was opened is looked at, to notice that it was closed. */
const LOOK_MS = 500;

/** @param closed called when a window that this opened is closed again; null when nobody asks */
export function openLink(url: string, desk: Desk, closed: (() => void) | null = null): void {
  const safe = safeLink(url);
  if (!safe) {
    desk.complain(new Error(url));
    return;
  }
  if (safe.startsWith('https://docs.google.com/spreadsheets/')) {
    const sheet = /[#&?]gid=(\d+)/.exec(safe)?.[1];
    window.location.hash = sheet ? `#/workbook/${sheet}` : '#/workbook';
    desk.say(desk.t('openedBook'));
    return;
  }
  const file = /^https:\/\/drive\.google\.com\/file\/d\/([\w-]+)/.exec(safe)?.[1];
  if (file) {
    window.location.assign(fileUrl(file));
    return;
  }
  const mail = /^https:\/\/mail\.google\.com\/.*#[a-z]+\/([^/?&]+)$/.exec(safe)?.[1];
  if (mail) {
    window.location.hash = `#/mail/${encodeURIComponent(desk.account)}/open/${mail}`;
    return;
  }
  desk.say(desk.t('linkOpened', { url: safe }));
  if (!closed) {
    window.open(safe, '_blank', 'noopener,noreferrer');
    return;
  }
  const opened = window.open(safe, '_blank');
  if (!opened) return;
  opened.opener = null;
  const timer = window.setInterval(() => {
    if (!opened.closed) return;
    window.clearInterval(timer);
    closed();
  }, LOOK_MS);
}
