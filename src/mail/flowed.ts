/** format=flowed text (RFC 3676): joins the lines that a mail program wrapped. */

/** A signature's separator is never joined, although it ends with a space. */
const SIGNATURE = /^-- ?$/;

/**
 * @param delSp true when the part says `delsp=yes`: the space at a wrapped line's end is not part of the text
 * @returns the text with each paragraph on one line; quoted paragraphs keep their `>` marks, once
 */
export function unflow(text: string, delSp: boolean): string {
  const out: string[] = [];
  let open: { depth: number; pieces: string[] } | null = null;
  const close = (): void => {
    if (open) out.push(`${mark(open.depth)}${open.pieces.join('')}`);
    open = null;
  };
  for (const line of text.split('\n')) {
    const depth = /^>*/.exec(line)?.[0].length ?? 0;
    const rest = line.slice(depth);
    // Space-stuffing: one space is put before lines that would else look like something else.
    const content = rest.startsWith(' ') ? rest.slice(1) : rest;
    const current: { depth: number; pieces: string[] } | null = open;
    if (current !== null && (current as { depth: number }).depth !== depth) close();
    if (SIGNATURE.test(content)) {
      close();
      out.push(`${mark(depth)}${content}`);
      continue;
    }
    const flows = content.endsWith(' ');
    const piece = flows && delSp ? content.slice(0, -1) : content;
    if (open) (open as { pieces: string[] }).pieces.push(piece);
    else open = { depth, pieces: [piece] };
    if (!flows) close();
  }
  close();
  return out.join('\n');
}

const mark = (depth: number): string => (depth === 0 ? '' : `${'>'.repeat(depth)} `);
