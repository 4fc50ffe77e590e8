/**
 * Finds the mail inside a forward: who really wrote it, to whom, when, under which subject, and what. Order of product.md
 * D.0.3: an attached mail, then what the text or the HTML shows. The outermost block wins; inner ones stay in the body.
 */
import type { Forwarded, MailSource } from '../message';
import { htmlToLines } from '../quoting/html-lines';
import { textToLines } from '../quoting/lines';
import { subjectHint } from '../quoting/subject-hint';
import { readAttached } from './attached';
import { readForward } from './read-forward';

export interface ForwardInput {
  readonly subject: string;
  readonly text: string | null;
  readonly html: string | null;
  readonly attached: readonly MailSource[];
}

/** Characters of a body that are read; what a forward says of itself stands at its top, and D.0 refuses bodies of 2 MB. */
const BODY_LIMIT = 2_000_000;

/** Never throws; linear in the size of the body. Null when the mail is no forward, or does not say whose mail it holds. */
export function findForwarded(input: ForwardInput): Forwarded | null {
  const attached = input.attached[0] ? readAttached(input.attached[0], input.text) : null;
  if (attached) return attached;
  const subject = input.subject.slice(0, 2000);
  const hint = subjectHint(subject);
  const fromText =
    input.text !== null && input.text.trim() !== ''
      ? readForward(textToLines(input.text.slice(0, BODY_LIMIT)), subject, hint)
      : null;
  if (fromText?.from && fromText.from.address !== '') return fromText;
  const fromHtml =
    input.html !== null && input.html !== ''
      ? readForward(htmlToLines(input.html.slice(0, BODY_LIMIT)), subject, hint)
      : null;
  if (fromHtml?.from && fromHtml.from.address !== '') return fromHtml;
  return fromText ?? fromHtml;
}
