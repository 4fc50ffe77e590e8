/** Puts the sample mails into the mailboxes, each at its time: outsiders' mail comes in, the agents' mail is sent. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { VirtualClock } from '../runtime/contract';
import type { GmailStore } from '../services/gmail/store';

export interface SampleMail {
  /** Below the sample's folder. */
  readonly file: string;
  /** ISO 8601, when it arrives or is sent. */
  readonly at: string;
  /** The envelope's recipients; absent for mail that an account of ours sends. */
  readonly to?: readonly string[];
  /** The account that sends it. */
  readonly sentBy?: string;
  /** The envelope's sender where it is not the author; '' for bounces. */
  readonly sender?: string;
  /** What it is there to show. */
  readonly shows: string;
}

export const sampleMails = (folder: string): readonly SampleMail[] =>
  JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as readonly SampleMail[];

/**
 * Delivers and sends every sample mail in order of time and leaves the clock at the last one.
 * @param folder SAMPLE of workbench/paths.ts
 * @param before called ahead of each mail with the time (epoch ms) at which it will come
 * @returns how many mails there were
 */
export const loadSample = (
  store: GmailStore,
  clock: VirtualClock,
  folder: string,
  before: (at: number) => void = () => undefined,
): number => {
  const mails = sampleMails(folder);
  for (const { file, at, to = [], sentBy, sender } of mails) {
    const raw = readFileSync(join(folder, file));
    before(Date.parse(at));
    clock.set(Date.parse(at));
    if (sentBy !== undefined) store.send(sentBy, raw);
    else store.receive(raw, to, sender === undefined ? {} : { sender });
  }
  return mails.length;
};
