/** All that an installation keeps in script properties, at its largest: Google gives 500 KB to a script. */
import { putOnShelf } from '../../src/addon/recollection-shelf';
import { contactIdFor } from '../../src/crm/hash';
import { LIMITS } from '../../src/crm/acknowledgement';
import { withAutoLogger } from '../../src/intake/auto-loggers';
import { keepJob, LONGEST_JOB } from '../../src/intake/jobs';
import { LeadNotes } from '../../src/intake/lead-notes';
import type { Lead } from '../../src/intake/leads';
import { noteProblem } from '../../src/intake/problems';
import { askLater } from '../../src/intake/privacy/requests';
import { noteEdit } from '../../src/intake/sheet-edit/left-edits';
import { PROPERTY, readInstallation } from '../../src/intake/state';
import { KEY, NOW } from './office';
import { propertiesIn } from './properties';

const KB = 1024;
const GOOGLE = 500 * KB;
/** For what a later version needs. */
const TO_SPARE = 50 * KB;
/** Conversations of the longest kind that people have handed over at the same time. */
const JOBS = 5;
/** Longest lists that have no more than one property, each within Google's 9 KB: trial of rules, tests of routes, strikes. */
const LISTS = 3 * 9 * KB;
/** All other properties: ids, dates, counts and short lists. */
const SHORT = 12 * KB;

const bytesOf = (all: Readonly<Record<string, string>>): number =>
  Object.entries(all).reduce((sum, [name, text]) => sum + Buffer.byteLength(name + text), 0);
const times = (count: number, work: (n: number) => void): void =>
  Array.from({ length: count }).forEach((_, n) => work(n));

it('everything together leaves room to spare', () => {
  const all: Record<string, string> = {
    [PROPERTY.book]: 'book-1',
    [PROPERTY.secret]: KEY.secret,
    [PROPERTY.labels]: '{}',
  };
  const properties = propertiesIn(all);
  const email = (n: number): string => `a.person.with.a.long.name${n}@department.solarmora.example`;
  times(3_000, n =>
    Object.assign(
      all,
      putOnShelf(
        all,
        {
          key: `mail ${n}`,
          at: NOW / 1000,
          texts: 'x'.repeat(12),
          seal: `${n}.${'m'.repeat(24)}`,
          entry: n,
          hits: '3:0:0.5.1;'.repeat(90),
        },
        NOW,
      ),
    ),
  );
  const notes = new LeadNotes(all, KEY);
  times(4_000, n => {
    const lead: Lead = { kind: 'address', from: `p${n}@x.example`, ids: [contactIdFor(`${n}`)] };
    notes.note([lead, { kind: 'mail', from: `m${n}@x.example`, ids: [`C-${1_000_000 + n}`] }]);
  });
  Object.assign(all, notes.changed());
  const shelvesAndLeads = bytesOf(all);
  expect(shelvesAndLeads).toBeGreaterThan(270 * KB);

  // Edits whose runs were cut off lie until a poll; where they take their room, each further one takes its own away.
  for (let n = 0; readInstallation(properties)?.manyEditsNoted === false; n++)
    noteEdit(properties, {
      table: 'Templates',
      startRow: n,
      endRow: n + 1,
      startColumn: 3,
      endColumn: 4,
      before: '"'.repeat(700),
      value: 'い'.repeat(700),
      user: email(n),
      at: NOW + n,
    });
  times(200, n =>
    noteProblem(properties, {
      reference: `${n}`.padStart(8, '0'),
      at: new Date(NOW).toISOString(),
      user: email(n),
      what: 'a click that has a long name',
      kind: 'Google out of reach',
    }),
  );
  times(JOBS, n =>
    keepJob(properties, {
      id: `job${n}`,
      user: email(n),
      what: 'log',
      done: 0,
      total: LONGEST_JOB,
      failed: 0,
      touchedAt: new Date(NOW).toISOString(),
      left: Array.from({ length: LONGEST_JOB }, (_, m) => `${m}`.padStart(16, '0')),
    }),
  );
  times(100, n => void askLater(properties, { what: 'erase', address: email(n), by: email(n) }));
  let loggers: readonly string[] = [];
  times(300, n => {
    all[PROPERTY.autoLoggers] = withAutoLogger(loggers, email(n), true);
    loggers = all[PROPERTY.autoLoggers]?.split(' ') ?? [];
  });
  all[PROPERTY.acknowledgements] = JSON.stringify(Array.from({ length: LIMITS.wholeStore.count }, () => NOW));

  for (const text of Object.values(all)) expect(Buffer.byteLength(text)).toBeLessThan(9 * KB);
  expect(bytesOf(all) + LISTS + SHORT).toBeLessThan(GOOGLE - TO_SPARE);
});
