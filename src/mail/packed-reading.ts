/**
 * A reading as one text, for whoever reads mail in one place and takes it over in another. The bodies stand behind the rest as
 * they are, so that taking over copies none of them.
 */
import type { Reading } from './message';

/** Where a text stands among the bodies. */
type Span = readonly [start: number, length: number];

interface Packed {
  /** With '' for each body. */
  readonly reading: Reading;
  /** Names and values by turns: they are most of the rest, and half the objects so. */
  readonly headers: readonly string[];
  readonly text: Span;
  readonly newText: Span;
  readonly signature: Span;
  readonly forwarded: { readonly text: Span; readonly note: Span } | null;
}

/** JSON has no line end as such. */
const END_OF_REST = '\n';

/** All bodies, one after the other. */
class Bodies {
  private readonly texts: string[] = [];
  private size = 0;

  /** @param within where the text may stand already, and where that begins among the bodies */
  add(text: string, within = '', at = 0): Span {
    if (text !== '' && within.startsWith(text)) return [at, text.length];
    const start = this.size;
    this.texts.push(text);
    this.size += text.length;
    return [start, text.length];
  }

  toString(): string {
    return this.texts.join('');
  }
}

/** @returns what `unpackReading` makes the same reading of */
export function packReading({ mail, verdict }: Reading): string {
  const bodies = new Bodies();
  const text = bodies.add(mail.text);
  const { forwarded } = mail;
  const packed: Packed = {
    reading: {
      mail: {
        ...mail,
        headers: [],
        text: '',
        newText: '',
        signature: '',
        forwarded: forwarded && { ...forwarded, text: '', note: '' },
      },
      verdict,
    },
    headers: mail.headers.flatMap(({ name, value }) => [name, value]),
    text,
    newText: bodies.add(mail.newText, mail.text, text[0]),
    signature: bodies.add(mail.signature),
    forwarded: forwarded && { text: bodies.add(forwarded.text), note: bodies.add(forwarded.note) },
  };
  return `${JSON.stringify(packed)}${END_OF_REST}${bodies.toString()}`;
}

/** @param packed what `packReading` has made */
export function unpackReading(packed: string): Reading {
  const end = packed.indexOf(END_OF_REST);
  const { reading, headers: fields, ...spans } = JSON.parse(packed.slice(0, end)) as Packed;
  const { mail, verdict } = reading;
  const first = end + END_OF_REST.length;
  const at = ([start, length]: Span): string => packed.slice(first + start, first + start + length);
  const headers = [];
  for (let i = 0; i < fields.length; i += 2)
    headers.push({ name: fields[i] ?? '', value: fields[i + 1] ?? '' });
  return {
    mail: {
      ...mail,
      headers,
      text: at(spans.text),
      newText: at(spans.newText),
      signature: at(spans.signature),
      forwarded: mail.forwarded &&
        spans.forwarded && {
          ...mail.forwarded,
          text: at(spans.forwarded.text),
          note: at(spans.forwarded.note),
        },
    },
    verdict,
  };
}
