import type { CallSpec, Faults } from '../../workbench/runtime/contract';
import { failAt, TEXT } from './faults';
import { MAILS } from './mails';
import { differencesOf, pictureOf, type Picture } from './picture';
import { ANA, clearStages, COMPANY, ROUTING, Stage } from './stage';

const KINDS = MAILS.slice(0, 3);

let kept: string;
let whole: Picture;

beforeAll(() => {
  const stage = Stage.installed();
  stage.deliver(...KINDS);
  kept = stage.keep();
  stage.poll();
  whole = pictureOf(stage);
});
afterAll(clearStages);

const SCOPES = new Stage().workbench.cloud.manifest['oauthScopes'] as readonly string[];
const DENIED = /permission|not sufficient/i;

describe('a permission that was taken back', () => {
  it.each(SCOPES)('%s: the poller says so or does not need it, and no mail is lost', scope => {
    const stage = Stage.from(kept);
    const before = pictureOf(stage);
    stage.workbench.revoke(ROUTING, [scope]);
    const { how, error } = stage.runPoll();
    if (how === 'done') {
      expect(differencesOf(whole, pictureOf(stage))).toEqual([]);
      return;
    }
    expect(how).toBe('thrown');
    expect(error).toMatch(DENIED);
    expect(stage.under('in')).toEqual(before.labels.in);
    expect(stage.under('error')).toEqual([]);
    expect(stage.rows('Cases')).toEqual([]);
    expect(stage.sent()).toEqual([]);
  });

  it.each(SCOPES)('%s: the side panel shows its own card, for a mail, at home and after a click', scope => {
    const stage = Stage.from(kept);
    stage.poll();
    const letter = { ...(KINDS[2] ?? { id: '', from: '' }), id: `again-${scope}`, to: ANA };
    const message = stage.deliverTo(ANA, letter);
    const ready = stage.panel(ANA, message).open();
    const click = ready.find('new_case');
    stage.workbench.revoke(ANA, [scope]);
    const before = pictureOf(stage);
    for (const panel of [stage.panel(ANA, message).open(), stage.panel(ANA).open()]) {
      if (panel.name === 'problem') expect(panel.text).toMatch(DENIED);
      else expect(['message', 'home', 'not-ready']).toContain(panel.name);
    }
    const { result, stateChanged } = ready.press(click);
    expect(result.how).toBe('done');
    if (stateChanged) expect(stage.rows('Cases').length).toBe((before.tables['Cases'] ?? []).length + 1);
    else {
      expect(ready.text).toMatch(/permission|access|entity was not found/i);
      expect(differencesOf(before, pictureOf(stage))).toEqual([]);
    }
  });

  it.each(SCOPES)(
    '%s: the installation stops with its name or does not need it, and a second try completes it',
    scope => {
      const stage = new Stage();
      stage.workbench.revoke(ROUTING, [scope]);
      const { how, error } = stage.install();
      if (how === 'thrown') expect(error).toMatch(DENIED);
      else expect(how).toBe('done');
      const again = Stage.from(stage.keep());
      expect(again.install().error).toBeNull();
      expect(pictureOf(again)).toMatchObject({ spreadsheets: 1, folders: { length: 1 } });
    },
  );
});

/** Fails all calls whose name fits, up to so many times, before they do anything. */
const refuse = (name: RegExp, text: string, times = Infinity): Faults & { readonly hits: () => number } => {
  let hits = 0;
  return {
    hits: () => hits,
    before: (_run, call: CallSpec) => {
      if (!name.test(call.name) || hits >= times) return undefined;
      hits += 1;
      return new Error(text);
    },
  };
};

const REFUSALS = [
  [
    'Gmail 429',
    /^Gmail\./,
    "API call to gmail.users.messages.get failed with error: Quota exceeded for quota metric 'Queries' and limit 'Queries per minute per user' of service 'gmail.googleapis.com'.",
  ],
  [
    'Gmail 403',
    /^Gmail\./,
    'API call to gmail.users.messages.list failed with error: User-rate limit exceeded.  Retry after 2026-11-02T11:00:00.000Z',
  ],
  ['Gmail for the day', /^Gmail\./, 'Service invoked too many times for one day: gmail.'],
  [
    'Sheets 429',
    /^Sheets\./,
    "API call to sheets.spreadsheets.values.batchGetByDataFilter failed with error: Quota exceeded for quota metric 'Read requests' and limit 'Read requests per minute per user' of service 'sheets.googleapis.com' for consumer 'project_number:0'.",
  ],
  [
    'Sheets write 429',
    /batchUpdate/,
    "API call to sheets.spreadsheets.batchUpdate failed with error: Quota exceeded for quota metric 'Write requests' and limit 'Write requests per minute per user' of service 'sheets.googleapis.com' for consumer 'project_number:0'.",
  ],
  [
    'a spreadsheet service that is down',
    /^(SpreadsheetApp|Spreadsheet|TextFinder)/,
    'Service Spreadsheets timed out while accessing document with id 1a.',
  ],
  [
    'Drive 503',
    /^Drive\./,
    'API call to drive.files.create failed with error: The service is currently unavailable. (503)',
  ],
] as const;

describe('Google refusing for a while', () => {
  it.each(REFUSALS)('%s: the mail stays where it is, and the next run goes on', (_name, calls, text) => {
    const stage = Stage.from(kept);
    const waiting = stage.under('in');
    const { how, error } = stage.runPoll(refuse(calls, text));
    expect({ how, error }).toEqual({ how: 'thrown', error: expect.stringContaining(text) });
    expect(stage.under('in')).toEqual(waiting);
    expect(stage.under('error')).toEqual([]);
    stage.poll();
    expect(differencesOf(whole, pictureOf(stage))).toEqual([]);
  });

  it.each(REFUSALS.filter(([name, , text]) => !/write/.test(name) && !/one day/.test(text)))(
    '%s: a moment’s refusal of a read is waited out within the run',
    (_name, calls, text) => {
      const stage = Stage.from(kept);
      // A time that Google names is waited for; an hour is more than a run has.
      const faults = refuse(calls, text.replace(/ *Retry after \S+/, ''), 2);
      expect(stage.runPoll(faults).error).toBeNull();
      expect(faults.hits()).toBe(2);
      expect(differencesOf(whole, pictureOf(stage))).toEqual([]);
    },
  );

  it('a mailbox that gets more mail than the minute’s quota units allow is worked off over some runs', () => {
    const stage = Stage.installed({ ...COMPANY, settings: { 'Acknowledge new cases': 'no' } });
    const letters = Array.from({ length: 320 }, (_, n) => ({
      id: `bulk-${n}@bulk.example`,
      from: `Person ${n} <person${n}@bulk.example>`,
      to: 'support@solarmora.example',
      subject: `Bulk ${n}`,
    }));
    stage.deliver(...letters);
    for (let run = 0; run < 4 && stage.under('in').length > 0; run++) stage.runPoll();
    expect(stage.under('in')).toEqual([]);
    expect(stage.under('error')).toEqual([]);
    expect(stage.rows('Cases')).toHaveLength(letters.length);
  });
});

describe('the time of a run', () => {
  it('is kept below 6 minutes by leaving the rest of 400 mails to the next one', () => {
    const stage = Stage.installed({ ...COMPANY, settings: { 'Acknowledge new cases': 'no' } });
    stage.deliver(
      ...Array.from({ length: 400 }, (_, n) => ({
        id: `many-${n}@many.example`,
        from: `Person ${n} <person${n}@many.example>`,
        to: 'support@solarmora.example',
        subject: `Many ${n}`,
      })),
    );
    // A slow day: each load of a mail takes a second.
    const slow: Faults = {
      before: (_run, { name }) => {
        if (name === 'Gmail.Users.Messages.get') stage.clock.advance(850);
        return undefined;
      },
    };
    const first = stage.runPoll(slow);
    expect(first.how).toBe('done');
    expect(first.ms).toBeLessThan(6 * 60_000);
    const { processed, waiting } = first.value as { processed: { length: number }; waiting: number };
    expect(processed.length).toBeGreaterThan(100);
    expect(processed.length + waiting).toBe(400);
    const second = stage.runPoll(slow);
    expect(second.how).toBe('done');
    expect(stage.rows('Cases')).toHaveLength(400);
    expect(stage.under('in')).toEqual([]);
  });
});

it('answers beyond what Gmail lets out in a minute are waited for, or go with the next run; none goes out twice', () => {
  const stage = Stage.installed();
  const people = Array.from({ length: 48 }, (_, n) => `Person ${n} <person${n}@firm${n}.example>`);
  stage.deliver(
    ...people.map((from, n) => ({ id: `burst-${n}@mail.example`, from, to: 'support@solarmora.example' })),
  );
  const checkpoint = stage.keep();
  const waiting = (at: Stage): number => at.rows('Outbox').filter(({ state }) => state === 'pending').length;

  const patient = stage.runPoll();
  expect([patient.how, patient.error]).toEqual(['done', null]);
  expect(patient.ms).toBeGreaterThan(60_000);
  expect([stage.sent().length, waiting(stage)]).toEqual([people.length, 0]);

  const other = Stage.from(checkpoint);
  other.runPoll(
    refuse(
      /^Gmail\.Users\.Messages\.send/,
      'API call to gmail.users.messages.send failed with error: User-rate limit exceeded.',
    ),
  );
  expect([other.sent().length, waiting(other)]).toEqual([0, people.length]);
  other.workbench.cloud.clock.advance(60_000);
  expect(other.runPoll().how).toBe('done');
  expect([other.sent().length, waiting(other)]).toEqual([people.length, 0]);
});

it('a run that meets nothing but errors gives up before it has used up its time', () => {
  const stage = Stage.from(kept);
  const result = stage.runPoll(failAt(2, 'before', TEXT.outage));
  expect(result.how).toBe('thrown');
  expect(result.ms).toBeLessThan(90_000 + 30_000);
});

describe('a workbook that cannot be reached for a day and a half', () => {
  const noSheets: Faults = {
    before: (_run, { name }) =>
      /Sheets|Spreadsheet|TextFinder/.test(name)
        ? new Error('Authorization is required to perform that action.')
        : undefined,
  };

  it('is written to the admins about once a day, and most runs rest', () => {
    const stage = Stage.atWork(KINDS);
    stage.deliver(...KINDS.map(each => ({ ...each, id: `again-${each.id}` })));
    let rested = 0;
    const begun = stage.clock.now();
    while (stage.clock.now() - begun < 36 * 3_600_000) {
      const { value } = stage.runPoll(noSheets);
      if (String((value as { skipped?: unknown } | undefined)?.skipped).startsWith('paused')) rested++;
    }
    const admins = stage.company.users.filter(({ role }) => role === 'admin').length;
    const alarms = stage.sent().filter(each => each.includes('cannot read its mailbox'));
    expect(alarms).toHaveLength(2 * admins);
    expect(rested).toBeGreaterThan(300);
    expect(stage.panel(ANA).open().text).toMatch(/rests? for|permission/);
    expect(stage.under('in')).toHaveLength(KINDS.length);

    // Whoever mends it and tries at once is not kept waiting.
    const byHand = stage.workbench.run('pollMailbox', [], { as: ROUTING, kind: 'editor' });
    expect(byHand.value).toMatchObject({ skipped: null });
    expect(stage.under('in')).toEqual([]);
    expect(stage.properties['casebook.trouble']).toBeUndefined();
  });
});
