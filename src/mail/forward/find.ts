/**
 * Finds the mail inside a forward: who really wrote it, to whom, when, under which subject, and what. In this order:
 * an attached mail, then what the text or the HTML shows. The outermost block wins; inner ones stay in the body.
 */
import { noCharsets } from '../charset';
import type { DecodeCharset, Forwarded, MailSource } from '../message';
import { BodyLines } from '../quoting/body-lines';
import { subjectHint } from '../quoting/subject-hint';
import { readAttached } from './attached';
import { readForward } from './read-forward';

export interface ForwardInput {
  readonly subject: string;
  readonly text: string | null;
  readonly html: string | null;
  readonly attached: readonly MailSource[];
  /** The platform's charset decoder, for the headers of attached mails. */
  readonly decode?: DecodeCharset;
  /** The lines of text and html, where the caller has them for other readers as well. */
  readonly lines?: BodyLines;
}

/** Never throws; linear in the size of the body. Null when the mail is no forward, or does not say whose mail it holds. */
export function findForwarded(input: ForwardInput): Forwarded | null {
  for (const mail of input.attached) {
    const attached = readAttached(mail, input.text, input.decode ?? noCharsets);
    if (attached) return attached;
  }
  const subject = input.subject.slice(0, 2000);
  const hint = subjectHint(subject);
  const lines = input.lines ?? new BodyLines(input.text, input.html);
  const fromText = lines.text.trim() !== '' ? readForward(lines.ofText(), subject, hint) : null;
  if (fromText?.from && fromText.from.address !== '') return fromText;
  const fromHtml = lines.html !== '' ? readForward(lines.ofHtml(), subject, hint) : null;
  if (fromHtml?.from && fromHtml.from.address !== '') return fromHtml;
  return fromText ?? fromHtml;
}
