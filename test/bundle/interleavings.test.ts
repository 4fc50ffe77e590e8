import { beginning, type Beginning } from '../../bench/faults/interleavings/company';
import { runSchedule } from '../../bench/faults/interleavings/schedule';
import { clearStages } from './stage';

let begun: Beginning;
beforeAll(() => {
  begun = beginning();
});
afterAll(clearStages);

// Thousands of schedules: npm run bench:faults -- --only interleavings
it.each([1, 2])(
  'two pollers, ten agents and people in the sheet lose and misplace nothing, however they come in between: schedule %d',
  seed => {
    const { faults, cutIn, deeds } = runSchedule(begun.stage, begun.kept, seed);
    expect(faults).toEqual([]);
    expect(cutIn).toBeGreaterThan(5);
    expect(deeds).toBeGreaterThan(10);
  },
);
