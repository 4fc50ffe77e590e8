/** The settings of a book: what they are when nobody has touched them, what each takes, and how it is shown. */
import { showSetting } from '../../src/crm/setting-values';
import { readSettings, SETTINGS } from '../../src/crm/settings';

const read = (name: string, value: string) => {
  const { settings, problems } = readSettings({ [name]: value });
  const [key] = Object.entries(SETTINGS).find(([, definition]) => definition.name === name) ?? [];
  return problems.length > 0 ? 'refused' : settings[key as keyof typeof settings];
};

it('an untouched book asks nobody, keeps everything and works from nine to five', () => {
  expect(readSettings({})).toEqual({
    problems: [],
    settings: {
      contactCreation: 'senders',
      ownDomains: [],
      freeMailDomains: [],
      reopenDays: 30,
      subjectThreadDays: 60,
      onePerRoute: false,
      acknowledge: true,
      keepAttachments: true,
      attachmentLimitBy: 'file',
      useReplyTo: false,
      visibility: 'full',
      hashNeverLog: false,
      retention: '',
      moreStatuses: '',
      morePriorities: '',
      workingDays: [true, true, true, true, true, false, false],
      workingHours: { start: 540, end: 1020 },
      holidays: [],
      deadlineLabels: true,
      dueSoonHours: 2,
      remind: true,
      nextCaseNumber: 1,
      locale: 'en',
      companyName: '',
    },
  });
});

it.each([
  ['Acknowledge new cases', 'NO', false],
  ['Acknowledge new cases', 'não', false],
  ['Acknowledge new cases', 'いいえ', false],
  ['Acknowledge new cases', 'off', false],
  ['Acknowledge new cases', '0', false],
  ['One case per route', 'Yes', true],
  ['One case per route', 'sim', true],
  ['One case per route', 'はい', true],
  ['One case per route', ' true ', true],
  ['One case per route', '1', true],
  ['One case per route', 'yes please', 'refused'],
  ['One case per route', 'oh yes', 'refused'],
  ['One case per route', 'nobody', 'refused'],
  ['One case per route', 'piano', 'refused'],
  ['Who becomes a contact', 'Everyone', 'everyone'],
  ['Who becomes a contact', 'known', 'known'],
  ['Who becomes a contact', 'all', 'refused'],
  ['50 MB limit by', 'SUM', 'sum'],
  ['Reopen days', '0', 0],
  ['Reopen days', '3650', 3650],
  ['Reopen days', '3651', 'refused'],
  ['Reopen days', '-1', 'refused'],
  ['Reopen days', '1.5', 'refused'],
  ['Due soon hours', '400', 400],
  ['Due soon hours', '401', 'refused'],
  ['Next case number', '0', 'refused'],
  ['Next case number', '1000000000', 1_000_000_000],
  [
    'Own domains',
    '@Acme.example, b.example;c.example d.example',
    ['acme.example', 'b.example', 'c.example', 'd.example'],
  ],
  ['Own domains', 'bücher.example', ['bücher.example']],
  ['Own domains', 'acme.example.', 'refused'],
  ['Own domains', '.acme.example', 'refused'],
  ['Own domains', 'ann@acme.example', 'refused'],
  ['Own domains', 'x', ['x']],
  ['Visibility of mail', 'snippet', 'snippet'],
  ['Visibility of mail', 'some', 'refused'],
  ['Retention', 'closed: 730; held: 30', 'closed 730, held 30'],
  ['Retention', 'closed soon', 'refused'],
  ['Working days', 'mon, wed', [true, false, true, false, false, false, false]],
  ['Working days', 'daily', 'refused'],
  ['Working hours', '8-16:30', { start: 480, end: 990 }],
  ['Working hours', 'all day', 'refused'],
  ['Holidays', '2026-12-25, 2027-01-01;2027-05-01', ['2026-12-25', '2027-01-01', '2027-05-01']],
  ['Holidays', '2026-12-25, 25.12.2026', 'refused'],
  ['Holidays', '2026-13-01', 'refused'],
  ['Holidays', 'x2026-12-25', 'refused'],
  ['Holidays', '2026-12-25x', 'refused'],
  ['Organisation name', 'Acme', 'Acme'],
])('%s: %s is read as %j', (name, value, expected) => {
  expect(read(name, value)).toEqual(expected);
});

it.each([
  ['One case per route', 'soon', 'yes or no'],
  ['Who becomes a contact', 'all', 'known or senders or everyone'],
  ['Visibility of mail', 'some', 'link or metadata or snippet or full'],
  ['50 MB limit by', 'mail', 'file or sum'],
  ['Own domains', 'acme example.', 'domains such as acme.example, separated by commas'],
  ['Reopen days', 'soon', 'a whole number from 0 to 3650'],
  ['Due soon hours', '-1', 'a whole number from 0 to 400'],
  ['Next case number', '0', 'a whole number from 1 to 1000000000'],
  ['Retention', 'soon', 'words with days, such as closed 730, held 30'],
  ['More statuses', 'solved', 'new words such as on hold, at supplier; closed: rejected'],
  ['More priorities', 'vip', 'ranks such as vip > urgent, someday < low'],
  ['Working days', 'daily', 'days such as mon-fri or mon, wed, sat'],
  ['Working hours', 'all day', 'two times such as 09:00-17:00'],
  ['Holidays', 'Christmas', 'dates such as 2026-12-25, separated by commas'],
])('%s says what it takes instead of %s: %s', (name, value, expects) => {
  expect(readSettings({ [name]: value }).problems).toEqual([{ name, value, expects }]);
});

it.each([
  [true, 'yes'],
  [false, 'no'],
  [30, '30'],
  ['full', 'full'],
  [['a.example', 'b.example'], 'a.example, b.example'],
  [[], ''],
  [[true, true, true, false, false, false, true], 'mon-wed, sun'],
  [{ start: 545, end: 1020 }, '09:05-17:00'],
])('%j is shown as "%s"', (value, shown) => {
  expect(showSetting(value)).toBe(shown);
});
