// What a run of mutants says: the share that the tests noticed, how sure that is, and where the others stand.

const Z = 1.96; // of a 95 % interval

/** Wilson's interval of a share, in per cent: it holds for small samples and for shares near 0 and 100 too. */
export function interval(noticed, tried) {
  const share = noticed / tried;
  const spread = Z * Math.sqrt((share * (1 - share)) / tried + Z ** 2 / (4 * tried ** 2));
  const middle = share + Z ** 2 / (2 * tried);
  const scale = 1 + Z ** 2 / tried;
  return [(100 * (middle - spread)) / scale, (100 * (middle + spread)) / scale];
}

const short = text => {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > 70 ? `${line.slice(0, 67)}...` : line;
};

export const describeMutant = ({ path, line, mutator, original, replacement }) =>
  `${path}:${line}  ${mutator}  ${short(original)}  ->  ${short(replacement)}`;

const NOTICED = ['failed', 'timeout', 'crash'];
export const folderOf = path => path.split('/').slice(0, 2).join('/');

function line(name, results, population) {
  const noticed = results.filter(({ outcome }) => NOTICED.includes(outcome)).length;
  const [low, high] = interval(noticed, results.length).map(each => each.toFixed(1));
  const score = ((100 * noticed) / results.length).toFixed(1);
  const uncovered = results.filter(({ outcome }) => outcome === 'no test').length;
  return `${name.padEnd(12)} ${score} % noticed (95 %: ${low} to ${high}); ${noticed} of ${results.length} tried, of ${population}; ${uncovered} in code that no test runs`;
}

/** @param results `{ mutant, outcome }` of each mutant tried; @param population how many mutants each folder has */
export function reportOf(results, population) {
  const lines = [];
  const folders = [...new Set(results.map(({ mutant }) => folderOf(mutant.path)))].sort();
  for (const folder of folders) {
    const own = results.filter(({ mutant }) => folderOf(mutant.path) === folder);
    lines.push(line(folder, own, population.get(folder)));
  }
  const all = [...population.values()].reduce((sum, count) => sum + count, 0);
  if (folders.length > 1) lines.push(line('all', results, all));
  const unnoticed = results
    .filter(({ outcome }) => !NOTICED.includes(outcome))
    .sort((a, b) => a.mutant.path.localeCompare(b.mutant.path) || a.mutant.line - b.mutant.line);
  for (const { mutant, outcome } of unnoticed)
    lines.push(`${outcome === 'no test' ? 'no test ' : 'survived'} ${describeMutant(mutant)}`);
  return lines;
}
