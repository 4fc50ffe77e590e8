/** A label of a domain name in the letters that the DNS has (RFC 3492): `bücher` -> `xn--bcher-kva`. */

/** RFC 3492 5: the parameters for domain names. */
const BASE = 36;
const T_MIN = 1;
const T_MAX = 26;
const SKEW = 38;
const DAMP = 700;
const FIRST_BIAS = 72;
const FIRST_CODE = 128;

/** RFC 1035: a label has 63 octets at most; what is longer is no domain, and the work grows with the square of it. */
const LABEL_LIMIT = 63;

const digit = (value: number): string => String.fromCharCode(value < 26 ? value + 97 : value + 22);

function adapted(delta: number, points: number, first: boolean): number {
  let rest = first ? Math.floor(delta / DAMP) : delta >> 1;
  rest += Math.floor(rest / points);
  let k = 0;
  for (; rest > ((BASE - T_MIN) * T_MAX) >> 1; k += BASE) rest = Math.floor(rest / (BASE - T_MIN));
  return k + Math.floor(((BASE - T_MIN + 1) * rest) / (rest + SKEW));
}

/** @returns the label itself when it is ASCII; only its first 63 characters count */
export function asciiLabel(label: string): string {
  const codes = Array.from(label.normalize('NFC').toLowerCase())
    .slice(0, LABEL_LIMIT)
    .map(character => character.codePointAt(0) ?? 0);
  const basic = codes.filter(code => code < FIRST_CODE);
  let done = basic.length;
  if (done === codes.length) return label;
  let output = String.fromCharCode(...basic) + (done > 0 ? '-' : '');
  let next = FIRST_CODE;
  let delta = 0;
  let bias = FIRST_BIAS;
  while (done < codes.length) {
    const smallest = Math.min(...codes.filter(code => code >= next));
    delta += (smallest - next) * (done + 1);
    next = smallest;
    for (const code of codes) {
      if (code < next) delta++;
      if (code !== next) continue;
      let rest = delta;
      for (let k = BASE; ; k += BASE) {
        const threshold = Math.min(T_MAX, Math.max(T_MIN, k - bias));
        if (rest < threshold) break;
        output += digit(threshold + ((rest - threshold) % (BASE - threshold)));
        rest = Math.floor((rest - threshold) / (BASE - threshold));
      }
      output += digit(rest);
      bias = adapted(delta, done + 1, done === basic.length);
      delta = 0;
      done++;
    }
    delta++;
    next++;
  }
  return `xn--${output}`;
}
