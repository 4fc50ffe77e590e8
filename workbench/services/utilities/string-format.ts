/** Utilities.formatString: the conversions of printf that Apps Script documents as "sprintf-like". */

/** %[position$][flags][width][.precision]conversion */
const CONVERSION = /%(?:(\d+)\$)?([-+ 0]*)(\d+)?(?:\.(\d+))?([a-zA-Z%])/g;

/**
 * The template with its arguments filled in, or null when it holds a conversion that is not known
 * or asks for an argument that is not there.
 */
export function formatTemplate(template: string, args: readonly unknown[]): string | null {
  let next = 0;
  let broken = false;
  const text = template.replace(
    CONVERSION,
    (
      _,
      position: string | undefined,
      flags: string,
      width: string | undefined,
      precision: string | undefined,
      kind: string,
    ) => {
      if (kind === '%') return '%';
      const index = position === undefined ? next++ : Number(position) - 1;
      const convert = CONVERSIONS[kind];
      if (convert === undefined || index >= args.length) {
        broken = true;
        return '';
      }
      const converted = convert(args[index], precision === undefined ? null : Number(precision));
      return pad(sign(converted, flags, kind), flags, Number(width ?? 0), kind);
    },
  );
  return broken ? null : text;
}

type Conversion = (value: unknown, precision: number | null) => string;

const CONVERSIONS: Readonly<Record<string, Conversion>> = {
  s: (value, precision) => (precision === null ? String(value) : String(value).slice(0, precision)),
  d: value => String(Math.trunc(Number(value))),
  i: value => String(Math.trunc(Number(value))),
  f: (value, precision) => Number(value).toFixed(precision ?? 6),
  e: (value, precision) => Number(value).toExponential(precision ?? 6),
  g: (value, precision) => Number(value).toPrecision(precision ?? 6),
  x: value => Math.trunc(Number(value)).toString(16),
  X: value => Math.trunc(Number(value)).toString(16).toUpperCase(),
  o: value => Math.trunc(Number(value)).toString(8),
  b: value => Math.trunc(Number(value)).toString(2),
  c: value => (typeof value === 'number' ? String.fromCodePoint(value) : String(value).slice(0, 1)),
};

function sign(text: string, flags: string, kind: string): string {
  if (kind === 's' || kind === 'c' || text.startsWith('-')) return text;
  if (flags.includes('+')) return `+${text}`;
  return flags.includes(' ') ? ` ${text}` : text;
}

function pad(text: string, flags: string, width: number, kind: string): string {
  if (flags.includes('-')) return text.padEnd(width);
  if (!flags.includes('0') || kind === 's' || kind === 'c') return text.padStart(width);
  const lead = /^[+\- ]/.exec(text)?.[0] ?? '';
  return lead + text.slice(lead.length).padStart(width - lead.length, '0');
}
