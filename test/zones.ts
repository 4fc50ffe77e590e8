/** The offsets of real time zones, by the runtime's own data, for tests of what happens when clocks change. */

/** Minutes east of UTC in `timeZone`, by the instant (epoch ms). */
export const zoneOf = (timeZone: string): ((epochMs: number) => number) => {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  return epochMs => {
    const parts = format.formatToParts(epochMs);
    const part = (type: string): number => Number(parts.find(item => item.type === type)?.value);
    const wall = Date.UTC(
      part('year'),
      part('month') - 1,
      part('day'),
      part('hour'),
      part('minute'),
      part('second'),
    );
    return Math.round((wall - epochMs) / 60_000);
  };
};
