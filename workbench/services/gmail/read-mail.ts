/** All that the Gmail services ask of a mail's bytes, read in one go where it is not yet known who will ask. */
import { headerBlockOf, takeOverHeaderBlock, type HeaderBlock } from './header-block';
import { partBytes, readContent, takeOverContent, type MailContent } from './mail-content';

export interface ReadMail {
  readonly header: HeaderBlock;
  readonly content: MailContent;
  /** Bytes of parts that are fetched one by one, by partId, except very large ones. */
  readonly files: ReadonlyMap<string, Uint8Array>;
}

/** Larger files are seldom, and are decoded when they are asked for: till then they would only fill memory. */
const MAX_FILE = 1 << 20;

export const readMail = (raw: Uint8Array): ReadMail => {
  const content = readContent(raw);
  const files = new Map<string, Uint8Array>();
  for (const path of content.filePaths) {
    const bytes = partBytes(raw, path);
    if (bytes && bytes.length <= MAX_FILE) files.set(path, bytes);
  }
  return { header: headerBlockOf(raw), content, files };
};

/** From now on nothing is read of these bytes that `mail` says already. */
export const takeOver = (raw: Uint8Array, mail: ReadMail): void => {
  takeOverHeaderBlock(raw, mail.header);
  takeOverContent(raw, mail);
};
