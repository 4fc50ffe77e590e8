// Counts and their print-out.

/** Marks counted beside `right`, per set. In `bad` ones a hit is a fault. */
const MARKS = {
  forward: { good: ['found', 'from', 'name', 'subject', 'date', 'to', 'cc', 'body'], bad: [] },
  reply: { good: ['exact'], bad: ['leak', 'loss', 'empty'] },
  auto: { good: [], bad: ['falseMachine'] },
  mime: { good: ['from', 'to', 'cc', 'subject', 'text', 'attachments'], bad: [] },
};

const share = (rows, mark) => ({ n: rows.length, ok: rows.filter(row => row.marks[mark] === true).length });

export function tally(set, rows, withFailures) {
  const positives = rows.filter(row => !row.marks.negative);
  const counts = { right: share(rows, 'right') };
  if (set === 'forward') {
    counts.core = share(positives, 'right');
    const others = rows.filter(row => row.marks.negative);
    counts.falseForwards = { n: others.length, ok: others.filter(row => !row.marks.right).length };
  }
  for (const mark of [...MARKS[set].good, ...MARKS[set].bad]) {
    counts[mark] = share(
      positives.filter(row => row.marks[mark] !== undefined),
      mark,
    );
  }
  if (set === 'auto') {
    for (const kind of ['bounce', 'auto_reply', 'list', 'human'])
      counts[kind] = share(
        rows.filter(row => row.marks.kind === kind),
        'right',
      );
    counts.falseMachine.n = counts.human.n;
  }
  const slowest = rows.reduce((slow, row) => (row.ms > slow.ms ? row : slow), { ms: 0, id: '' });
  const result = {
    counts,
    by: breakdown(rows),
    slowest: { id: slowest.id, ms: Math.round(slowest.ms * 10) / 10 },
    together: { ms: Math.round(rows.reduce((sum, row) => sum + row.ms, 0)) },
  };
  if (withFailures) {
    result.failures = rows
      .filter(row => !row.marks.right)
      .map(({ id, marks, error }) => ({
        id,
        ...(error === null ? {} : { error }),
        wrong: wrongMarks(set, marks),
      }));
  }
  return result;
}

const wrongMarks = (set, marks) => [
  ...MARKS[set].good.filter(mark => marks[mark] === false),
  ...MARKS[set].bad.filter(mark => marks[mark] === true),
];

function breakdown(rows) {
  const by = {};
  for (const row of rows) {
    for (const [kind, name] of Object.entries(row.groups)) {
      by[kind] ??= {};
      by[kind][name] ??= { n: 0, ok: 0 };
      by[kind][name].n += 1;
      if (row.marks.right) by[kind][name].ok += 1;
    }
  }
  return by;
}

const percent = ({ n, ok }) => (n === 0 ? '-' : `${((100 * ok) / n).toFixed(1)} % (${ok}/${n})`);

export function printReport(report) {
  for (const [set, { cases, readers }] of Object.entries(report)) {
    console.log(`\n${set}: ${cases} cases`);
    const names = Object.keys(readers);
    const marks = Object.keys(readers.casebook?.counts ?? {});
    console.log(['', ...names].map(cell => cell.padEnd(22)).join(''));
    for (const mark of marks) {
      console.log(
        [`  ${mark}`, ...names.map(name => percent(readers[name].counts[mark] ?? { n: 0, ok: 0 }))]
          .map(cell => cell.padEnd(22))
          .join(''),
      );
    }
    for (const time of ['together', 'slowest']) {
      console.log(
        [`  ${time}`, ...names.map(name => `${readers[name][time].ms} ms`)]
          .map(cell => cell.padEnd(22))
          .join(''),
      );
    }
    for (const [kind, groups] of Object.entries(readers.casebook?.by ?? {})) {
      if (Object.keys(groups).length < 2) continue;
      console.log(`  by ${kind}`);
      for (const [name, count] of Object.entries(groups).sort(([a], [b]) => (a < b ? -1 : 1))) {
        const others = names
          .slice(1)
          .map(other => percent(readers[other].by[kind]?.[name] ?? { n: 0, ok: 0 }));
        console.log([`    ${name}`, percent(count), ...others].map(cell => cell.padEnd(22)).join(''));
      }
    }
    for (const failure of readers.casebook?.failures ?? [])
      console.log(`  wrong: ${failure.id} (${failure.error ?? failure.wrong.join(', ')})`);
    console.log(`  slowest case: ${readers.casebook?.slowest.id}`);
  }
}

/** Conversations: pairs of messages told to belong together, per reader. */
export function printThreads({ cases, readers }) {
  console.log(`\nvolume: ${cases} messages of conversations, by pairs`);
  console.log(['', ...Object.keys(readers)].map(cell => cell.padEnd(22)).join(''));
  for (const mark of ['precision', 'recall', 'f1'])
    console.log(
      [`  ${mark}`, ...Object.values(readers).map(score => score[mark].toFixed(3))]
        .map(cell => cell.padEnd(22))
        .join(''),
    );
}
