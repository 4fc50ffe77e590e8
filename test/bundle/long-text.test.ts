import { CELL_LIMIT } from '../../src/book/cell-values';
import { driveStore } from '../../workbench/services/drive/store';
import { killAt } from './faults';
import type { Letter } from './letter';
import { differencesOf, pictureOf } from './picture';
import { clearStages, Stage } from './stage';
import { wholeOf, type Act } from './sweep';
import { sha256 } from '../sha256';

/** Text in lines, as people write it, of exactly so many UTF-16 units. */
const lines = (units: number, line = 'All of this has to be kept, whatever it takes.'): string => {
  const text = `${line}\n`.repeat(Math.ceil(units / (line.length + 1))).slice(0, units - 1);
  return `${/[\n\ud800-\udbff]$/.test(text) ? `${text.slice(0, -1)}-` : text}.`;
};
/** Two units a character: whatever the cut, one of the two texts has a pair right there. */
const faces = (units: number): string => lines(units, '\u{1F600}'.repeat(30));

const mail = (n: number, text: string): Letter => ({
  id: `long-${n}@acme.example`,
  from: `Ann ${n} <ann${n}@acme${n}.example>`,
  to: 'support@solarmora.example',
  subject: `Letter ${n}`,
  text,
});

const TEXTS = {
  below: lines(CELL_LIMIT - 1),
  exact: lines(CELL_LIMIT),
  above: lines(CELL_LIMIT + 1),
  even: faces(CELL_LIMIT + 200),
  odd: `x${faces(CELL_LIMIT + 199)}`,
  huge: lines(2_000_000),
};

const stageWith = (texts: readonly string[]): string => {
  const stage = Stage.installed();
  stage.deliver(...texts.map((text, n) => mail(n, text)));
  return stage.keep();
};
afterAll(clearStages);

const contentOf = (stage: Stage, id: string): string =>
  Buffer.from(driveStore(stage.workbench.cloud).content(id) ?? []).toString('utf8');

describe('a mail whose text is longer than a cell', () => {
  it('keeps its beginning in the cell and all of it in a file that the cell and the tab Attachments name', () => {
    const stage = Stage.from(stageWith(Object.values(TEXTS)));
    expect(stage.poll().processed.map(({ outcome }) => outcome)).toEqual(
      Object.values(TEXTS).map(() => 'case_new'),
    );
    const cells = stage.rows('Messages').map(row => String(row['text']));
    const [below, exact, ...long] = cells;
    expect(below).toBe(TEXTS.below);
    expect(exact).toBe(TEXTS.exact);
    const wanted = [TEXTS.above, TEXTS.even, TEXTS.odd, TEXTS.huge];
    expect(long).toHaveLength(wanted.length);
    long.forEach((cell, n) => {
      expect(cell.length).toBeLessThanOrEqual(CELL_LIMIT);
      expect(cell.length).toBeGreaterThan(CELL_LIMIT - 3);
      expect(Buffer.from(cell).toString()).toBe(cell);
      const [, beginning = '', url = ''] = /^([^]*)\n… \[.*All of it: (\S+)\]$/.exec(cell) ?? [];
      expect(wanted[n]?.startsWith(beginning)).toBe(true);
      const listed = stage.rows('Attachments').find(row => row['fileLink'] === url);
      const fileId = String(listed?.['fileId']);
      expect(listed?.['id']).toBe(sha256(Buffer.from(wanted[n] ?? '')));
      const kept = contentOf(stage, fileId);
      expect([n, kept.length, kept === wanted[n]]).toEqual([n, wanted[n]?.length, true]);
    });
    stage.close();
  });

  it('has one file and one row wherever the run is cut off', () => {
    // The same text twice: one file serves both.
    const act: Act = {
      kept: stageWith([TEXTS.above, TEXTS.odd, TEXTS.above]),
      run: (again, faults) => again.runPoll(faults),
    };
    const whole = wholeOf(act);
    expect(whole.picture.files).toHaveLength(2);
    // Only a file and the commit leave something behind; all other calls are cut in cut-off-poll.test.ts.
    const writes = whole.calls.flatMap((name, n) => (/Files\.create|batchUpdate/.test(name) ? [n] : []));
    expect(writes).toHaveLength(4);
    for (const n of writes) {
      const stage = Stage.from(act.kept);
      expect(act.run(stage, killAt(n, 'after')).how).toBe('killed');
      stage.poll();
      expect(differencesOf(whole.picture, pictureOf(stage))).toEqual([]);
      stage.close();
    }
  });
});
