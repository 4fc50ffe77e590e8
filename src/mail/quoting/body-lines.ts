/**
 * The lines of one mail's body, cut once: the splitter of replies and the reader of forwards look at the same ones, and
 * what the first finds out about them serves the second (see boundary.ts).
 */
import { htmlToLines } from './html-lines';
import { textToLines, type Line } from './lines';

/** Characters of a body that are read; larger ones are refused before (src/intake/rules/too-large.ts). */
const BODY_LIMIT = 2 * 1024 * 1024;

export class BodyLines {
  /** Both cut to what is read; '' where the mail has none. */
  readonly text: string;
  readonly html: string;
  private cutText: readonly Line[] | null = null;
  private cutHtml: readonly Line[] | null = null;

  constructor(text: string | null, html: string | null) {
    this.text = (text ?? '').slice(0, BODY_LIMIT);
    this.html = (html ?? '').slice(0, BODY_LIMIT);
  }

  ofText(): readonly Line[] {
    return (this.cutText ??= textToLines(this.text));
  }

  ofHtml(): readonly Line[] {
    return (this.cutHtml ??= htmlToLines(this.html));
  }
}
