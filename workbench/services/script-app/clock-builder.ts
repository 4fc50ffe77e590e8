/** ScriptApp.newTrigger(...).timeBased(): collects a schedule and makes the trigger at create(). */
import type { Run } from '../../runtime/contract';
import type { EnumValue } from '../../runtime/enumeration';
import { scriptTimeZone } from '../../runtime/manifest';
import { requireSignature } from '../../runtime/signature';
import { epochOf } from '../../runtime/zoned-time';
import { WeekDay } from './enums';
import { interval, jitteredMinute, type Schedule } from './schedule';

/** Intervals that everyMinutes takes. Source: the ClockTriggerBuilder reference. */
const MINUTE_INTERVALS = [1, 5, 10, 15, 30];

/** Texts observed on Google; the second for add-ons, whose triggers may recur hourly at most. */
const BAD_MINUTES = 'The value you passed to everyMinutes was invalid. It must be one of 1, 5, 10, 15 or 30.';
const TOO_OFTEN = 'The recurrence interval for an Add-on trigger must be at least one hour.';

interface Wishes {
  once?: number;
  minutes?: number;
  hours?: number;
  days?: number;
  weekday?: number;
  monthDay?: number;
  date?: readonly [year: number, month: number, day: number];
  hour?: number;
  minute?: number;
  zone?: string;
}

export class ClockBuilder<Made> {
  private readonly run: Run;
  private readonly make: (schedule: Schedule) => Made;
  private readonly wishes: Wishes = {};

  constructor(run: Run, make: (schedule: Schedule) => Made) {
    this.run = run;
    this.make = make;
  }

  after(durationMilliseconds: number): this {
    return this.wish('after', durationMilliseconds, { once: this.run.now() + durationMilliseconds });
  }

  at(date: Date): this {
    requireSignature(this.run, 'ClockTriggerBuilder.at', [date], ['Date']);
    return this.wish('at', 0, { once: date.getTime() });
  }

  atDate(year: number, month: number, day: number): this {
    return this.wish('atDate', year, { date: [year, month, day] });
  }

  atHour(hour: number): this {
    return this.wish('atHour', hour, { hour });
  }

  nearMinute(minute: number): this {
    return this.wish('nearMinute', minute, { minute });
  }

  everyMinutes(n: number): this {
    if (!MINUTE_INTERVALS.includes(n)) this.run.fail(BAD_MINUTES);
    return this.wish('everyMinutes', n, { minutes: n });
  }

  everyHours(n: number): this {
    return this.count('everyHours', n, { hours: n });
  }

  everyDays(n: number): this {
    return this.count('everyDays', n, { days: n });
  }

  everyWeeks(n: number): this {
    return this.count('everyWeeks', n, { days: 7 * n });
  }

  onWeekDay(day: EnumValue): this {
    requireSignature(this.run, 'ClockTriggerBuilder.onWeekDay', [day], ['Object']);
    return this.wish('onWeekDay', 0, { weekday: Object.values(WeekDay).findIndex(known => known === day) });
  }

  onMonthDay(day: number): this {
    return this.count('onMonthDay', day, { monthDay: day });
  }

  inTimezone(timezone: string): this {
    requireSignature(this.run, 'ClockTriggerBuilder.inTimezone', [timezone], ['String']);
    return this.wish('inTimezone', 0, { zone: timezone });
  }

  /** @throws an Exception of the run for a recurrence below an hour when the run is an add-on's */
  create(): Made {
    if (this.run.kind === 'card' && this.wishes.minutes !== undefined) this.run.fail(TOO_OFTEN);
    return this.make(this.schedule());
  }

  private schedule(): Schedule {
    const { once, minutes, hours, days, weekday, monthDay, date } = this.wishes;
    const zone = this.wishes.zone ?? scriptTimeZone(this.run.cloud.manifest);
    const minute = jitteredMinute(this.wishes.minute ?? null, this.run.cloud.random());
    if (once !== undefined) return { kind: 'once', at: once };
    if (date !== undefined) {
      const [year, month, day] = date;
      return { kind: 'once', at: epochOf(year, month - 1, day, this.wishes.hour ?? 0, minute, zone) };
    }
    if (minutes !== undefined) return interval('minutes', minutes);
    if (hours !== undefined) return interval('hours', hours);
    if (days === undefined && weekday === undefined && monthDay === undefined) {
      return this.run.fail('The trigger has no time to fire at.');
    }
    return {
      kind: 'calendar',
      everyDays: days ?? (monthDay === undefined ? 7 : null),
      weekday: weekday ?? null,
      monthDay: monthDay ?? null,
      hour: this.wishes.hour ?? Math.floor(this.run.cloud.random() * 24),
      minute,
      zone,
    };
  }

  private count(method: string, n: number, wish: Wishes): this {
    this.wish(method, n, wish);
    if (n < 1) this.run.fail(`The value you passed to ${method} was invalid.`);
    return this;
  }

  private wish(method: string, n: number, wish: Wishes): this {
    requireSignature(this.run, `ClockTriggerBuilder.${method}`, [n], ['Integer']);
    Object.assign(this.wishes, wish);
    return this;
  }
}
