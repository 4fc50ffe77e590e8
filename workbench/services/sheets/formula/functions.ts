/** The functions that the book's formulas call. Source: https://support.google.com/docs/table/25273 */
import {
  criterion,
  each,
  Failure,
  isColumn,
  MISSING,
  NUM,
  numberOf,
  truthOf,
  type Column,
  type Scalar,
  type Value,
} from './values';

/** @param now days of the wall clock */
type Work = (args: readonly Value[], now: number) => Value;

const list = (value: Value | undefined): Column =>
  value === undefined ? [] : isColumn(value) ? value : [value];
const one = (value: Value | undefined): Scalar => list(value)[0] ?? null;
/** Numbers among the values; texts, truth values and empty cells do not count. */
const numbers = (values: readonly Value[]): readonly number[] | Failure => {
  const all = values.flatMap(list);
  return (
    (all.find(value => value instanceof Failure) as Failure | undefined) ??
    all.filter((value): value is number => typeof value === 'number')
  );
};

const withNumbers =
  (work: (sorted: readonly number[]) => Scalar) =>
  (values: readonly Value[]): Scalar => {
    const found = numbers(values);
    return found instanceof Failure ? found : work([...found].sort((a, b) => a - b));
  };

/** Between two neighbours where the place is no whole number. */
const quantile = (sorted: readonly number[], share: number): Scalar => {
  if (sorted.length === 0 || share < 0 || share > 1) return NUM;
  const place = share * (sorted.length - 1);
  const [low = 0, high = low] = [sorted[Math.floor(place)], sorted[Math.ceil(place)]];
  return low + (high - low) * (place - Math.floor(place));
};

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

function countIfs(args: readonly Value[]): Scalar {
  const ranges = args.filter((_, n) => n % 2 === 0).map(list);
  const tests = args.filter((_, n) => n % 2 === 1).map(value => criterion(one(value)));
  const length = Math.max(0, ...ranges.map(range => range.length));
  let count = 0;
  for (let row = 0; row < length; row++)
    if (tests.every((test, n) => test(ranges[n]?.[row] ?? null))) count++;
  return count;
}

/** Counts from Sunday (1), or with kind 2 from Monday. */
const weekday = (serial: number, kind: number): number => {
  const fromSunday = (((Math.floor(serial) - 1) % 7) + 7) % 7;
  return kind === 2 ? ((fromSunday + 6) % 7) + 1 : fromSunday + 1;
};

const arithmetic =
  (work: (...numbers: readonly number[]) => Scalar): Work =>
  args =>
    each(args, scalars => {
      const found = scalars.map(numberOf);
      const failure = found.find(number => number instanceof Failure);
      return failure ?? work(...(found as number[]));
    });

export const FUNCTIONS: Readonly<Record<string, Work>> = {
  NOW: (_, now) => now,
  TODAY: (_, now) => Math.floor(now),
  WEEKDAY: arithmetic((serial = 0, kind = 1) => weekday(serial, kind)),
  INT: arithmetic((number = 0) => Math.floor(number)),
  MOD: arithmetic((number = 0, by = 1) => number - by * Math.floor(number / by)),
  COUNTA: args => args.flatMap(list).filter(value => value !== null).length,
  COUNTIFS: countIfs,
  COUNTIF: countIfs,
  SUM: withNumbers(sum),
  MEDIAN: withNumbers(sorted => quantile(sorted, 1 / 2)),
  PERCENTILE: ([values = null, share = null]) => {
    const at = numberOf(one(share));
    return at instanceof Failure ? at : withNumbers(sorted => quantile(sorted, at))([values]);
  },
  LARGE: ([values = null, place = null]) => {
    const n = numberOf(one(place));
    if (n instanceof Failure) return n;
    return withNumbers(sorted => sorted[sorted.length - n] ?? NUM)([values]);
  },
  SUMPRODUCT: args => {
    const product = each(args, scalars =>
      scalars.reduce<number>((total, value) => total * (typeof value === 'number' ? value : 0), 1),
    );
    return withNumbers(sum)([product]);
  },
  ARRAYFORMULA: ([value = null]) => value,
  IF: ([test = null, then = null, otherwise = false]) =>
    isColumn(test)
      ? test.map((value, n) => {
          const chosen = chosenBy(value, then, otherwise);
          return isColumn(chosen) ? (chosen[n] ?? null) : chosen;
        })
      : chosenBy(test, then, otherwise),
  IFERROR: ([value = null, otherwise = '']) =>
    isColumn(value)
      ? value.map(item => (item instanceof Failure ? one(otherwise) : item))
      : value instanceof Failure
        ? otherwise
        : value,
  INDEX: ([values = null, place = null]) => {
    const n = numberOf(one(place));
    if (n instanceof Failure) return n;
    const column = list(values);
    // Rows below the data are empty, and there.
    return n < 1 ? MISSING : (column[n - 1] ?? null);
  },
};

function chosenBy(test: Scalar, then: Value, otherwise: Value): Value {
  const truth = truthOf(test);
  if (truth instanceof Failure) return truth;
  return truth ? then : otherwise;
}
