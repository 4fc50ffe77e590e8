/** What is read of mails before anybody has fetched them, for a poll to take over where a mailbox is read in more places than one. */
import { decodeCharset } from './google/bytes';
import { packReading } from './mail/packed-reading';
import { fromPayload, type GmailPayload } from './mail/payload';
import { readingOf } from './mail/read';

/** null where parts would have to be fetched, whose calls are the poll's to make, and where reading fails, which is its to tell. */
function packed(payload: GmailPayload): string | null {
  let isWhole = true;
  const notHere = (): null => {
    isWhole = false;
    return null;
  };
  try {
    const reading = readingOf(fromPayload(payload, notHere, decodeCharset), decodeCharset);
    return isWhole ? packReading(reading) : null;
  } catch {
    return null;
  }
}

/** @param json payloads of the Gmail API. @returns for each what `ReadBefore` tells of it */
export const packedReadings = (json: string): readonly (string | null)[] =>
  (JSON.parse(json) as readonly GmailPayload[]).map(packed);
