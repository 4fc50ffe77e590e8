import fc from 'fast-check';
import { parseHeaderDate, parseLocalDate } from '../../src/mail/dates';
import { MONTH_NAMES } from '../../src/mail/month-names';

describe('parseHeaderDate', () => {
  it.each([
    ['Tue, 03 Nov 2026 10:00:00 +0000', '2026-11-03T10:00:00Z'],
    ['Tue, 3 Nov 2026 10:00:00 -0530 (a comment)', '2026-11-03T10:00:00-05:30'],
    ['3 Nov 26 10:00 EST', '2026-11-03T10:00:00-05:00'],
    ['Tue Nov  3 10:00:00 2026', '2026-11-03T10:00:00Z'],
    ['2026-11-03T10:00:00+01:00', '2026-11-03T10:00:00+01:00'],
    ['03-Nov-2026 10:00:00 -0800', '2026-11-03T10:00:00-08:00'],
    ['Tue, 3 Nov 2026 10:00:00 GMT+0530', '2026-11-03T10:00:00+05:30'],
    ['Di, 3 Okt 2026 10:00:00 +0200', '2026-10-03T10:00:00+02:00'],
    ['Tue, 3 Nov 2026 23:59:60 +0000', '2026-11-03T23:59:59Z'],
  ])('reads %j', (header, iso) => {
    expect(parseHeaderDate(header)).toBe(iso);
  });

  it.each(['', 'yesterday', 'Tue, 31 Feb 2026 10:00:00 +0000', 'Tue, 3 Foo 2026 10:00:00'])(
    'finds no date in %j',
    header => {
      expect(parseHeaderDate(header)).toBeNull();
    },
  );

  it('reads back what every program writes by RFC 5322', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('1971-01-01'), max: new Date('2099-12-31'), noInvalidDate: true }),
        date => {
          const whole = new Date(Math.floor(date.getTime() / 1000) * 1000);
          expect(parseHeaderDate(whole.toUTCString())).toBe(whole.toISOString().replace('.000', ''));
        },
      ),
    );
  });
});

describe('parseLocalDate', () => {
  it.each([
    ['ar', '٢٦ أكتوبر ٢٠٢١، ٢:٢٥ م'],
    ['bg', 'вт, 26.10.2021 г. в 14:25 ч.'],
    ['ca', 'dt., 26 d’oct. 2021, 14:25'],
    ['cs', 'út 26. 10. 2021 v 14:25'],
    ['cs', '26. října 2021 14:25:00'],
    ['da', 'tirsdag den 26. oktober 2021 kl. 14.25'],
    ['de', 'Am Di., 26. Okt. 2021 um 14:25 Uhr'],
    ['de', 'Dienstag, 26. Oktober 2021 14:25'],
    ['el', 'Τρίτη, 26 Οκτωβρίου 2021 2:25 μ.μ.'],
    ['en', 'On Tue, Oct 26, 2021 at 2:25 PM'],
    ['en', 'October 26, 2021 2:25:00 PM'],
    ['en', '10/26/2021 2:25 PM'],
    ['en', '26/10/2021 14:25'],
    ['es', 'martes, 26 de octubre de 2021 2:25 p. m.'],
    ['es', 'mar, 26 oct 2021 a las 14:25'],
    ['et', 'T, 26. oktoober 2021 14:25'],
    ['eu', '2021(e)ko urriaren 26a 14:25'],
    ['fa', '26 اکتبر 2021 14:25'],
    ['fi', 'ti 26. lokak. 2021 klo 14.25'],
    ['fi', '26. lokakuuta 2021 klo 14.25'],
    ['fr', 'mar. 26 oct. 2021 à 14 h 25'],
    ['fr', 'mardi 26 octobre 2021 14:25'],
    ['he', '26 באוקטובר 2021 בשעה 14:25'],
    ['hr', '26. listopada 2021. u 14:25'],
    ['hu', '2021. okt. 26., K, 14:25'],
    ['hu', '2021. október 26. du. 2:25'],
    ['id', 'Sel, 26 Okt 2021 pukul 14.25'],
    ['it', 'martedì 26 ottobre 2021 alle ore 14:25'],
    ['ja', '2021年10月26日(火) 14:25'],
    ['ja', '2021/10/26 (火) 14:25'],
    ['ja', '令和3年10月26日 14時25分'],
    ['ko', '2021년 10월 26일 (화) 오후 2:25'],
    ['ko', '2021. 10. 26. 오후 2:25'],
    ['lt', '2021 m. spalio 26 d. 14:25'],
    ['lv', 'otrd., 2021. g. 26. okt., plkst. 14:25'],
    ['nb', 'tir. 26. okt. 2021 kl. 14:25'],
    ['nl', 'di 26 okt. 2021 om 14:25'],
    ['nl', '26-10-2021 14:25'],
    ['pl', 'wt., 26 paź 2021 o 14:25'],
    ['pl', '26 października 2021 14:25'],
    ['pt', 'terça-feira, 26 de outubro de 2021 às 14:25'],
    ['pt', 'ter., 26 de out. de 2021 14h25'],
    ['ro', 'mar., 26 oct. 2021, 14:25'],
    ['ru', 'вт, 26 окт. 2021 г. в 14:25'],
    ['ru', '26 октября 2021 г., 14:25'],
    ['sk', 'ut 26. 10. 2021 o 14:25'],
    ['sl', 'V tor., 26. okt. 2021 ob 14:25'],
    ['sr', 'уто, 26. окт 2021. у 14:25'],
    ['sv', 'Den tis 26 okt. 2021 kl 14:25'],
    ['sv', '2021-10-26 14:25'],
    ['th', 'อ. 26 ต.ค. 2564 เวลา 14:25'],
    ['tr', '26 Eki 2021 Sal, 14:25'],
    ['uk', 'вт, 26 жовт. 2021 р. о 14:25'],
    ['vi', 'Vào 14:25 Th 3, 26 thg 10, 2021'],
    ['zh', '2021年10月26日周二 下午2:25'],
    ['zh', '2021年10月26日星期二 14:25'],
  ])('reads a date in %s: %j', (language, text) => {
    expect(parseLocalDate(text, language)).toMatch(/^2021-10-26T14:25:00/);
    expect(parseLocalDate(text)).toMatch(
      language === 'hr' ? /^2021-1[01]-26T14:25:00/ : /^2021-10-26T14:25:00/,
    );
  });

  it('names an offset only where the text names one', () => {
    expect(parseLocalDate('26 Oct 2021 14:25 +0200')).toBe('2021-10-26T14:25:00+02:00');
    expect(parseLocalDate('26. Oktober 2021 um 14:25:08 MESZ')).toBe('2021-10-26T14:25:08+02:00');
    expect(parseLocalDate('26 Oct 2021 14:25 (UTC+01:00)')).toBe('2021-10-26T14:25:00+01:00');
    expect(parseLocalDate('26 Oct 2021 14:25')).toBe('2021-10-26T14:25:00');
  });

  it('reads a date without a time', () => {
    expect(parseLocalDate('26 October 2021')).toBe('2021-10-26');
  });

  it('tells a month from a weekday of the same letters', () => {
    expect(parseLocalDate('mar. 4 mai 2021 10:00', 'fr')).toBe('2021-05-04T10:00:00');
    expect(parseLocalDate('mar 4 mar 2021 10:00', 'es')).toBe('2021-03-04T10:00:00');
  });

  it('takes the language for the order of day and month', () => {
    expect(parseLocalDate('3/4/2021 2:25 PM', 'en')).toBe('2021-03-04T14:25:00');
    expect(parseLocalDate('3/4/2021 14:25', 'fr')).toBe('2021-04-03T14:25:00');
  });

  it('reads noon and midnight of a twelve-hour clock', () => {
    expect(parseLocalDate('Oct 26, 2021 12:05 AM')).toBe('2021-10-26T00:05:00');
    expect(parseLocalDate('Oct 26, 2021 12:05 PM')).toBe('2021-10-26T12:05:00');
  });

  const names = Object.entries(MONTH_NAMES).flatMap(([language, line]) =>
    line.split('|').flatMap((forms, i) => forms.split(' ').map(name => ({ language, name, month: i + 1 }))),
  );

  it('knows every month by every name, with or without a full stop, before and behind the day', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...names),
        fc.integer({ min: 1, max: 28 }),
        fc.integer({ min: 1990, max: 2090 }),
        fc.constantFrom('', '.'),
        fc.boolean(),
        ({ language, name, month }, day, year, stop, dayFirst) => {
          const text = dayFirst
            ? `${day} ${name}${stop} ${year} 14:25`
            : `${name}${stop} ${day}, ${year} 14:25`;
          const two = (value: number): string => String(value).padStart(2, '0');
          expect(parseLocalDate(text, language)).toBe(`${year}-${two(month)}-${two(day)}T14:25:00`);
        },
      ),
      { numRuns: 2000 },
    );
  });

  it('never throws, and what it yields is a date', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...'0123456789:./- ,年月日hAPM+okt年'), maxLength: 40 }),
        text => {
          const iso = parseLocalDate(text);
          if (iso !== null) expect(Number.isNaN(Date.parse(iso))).toBe(false);
        },
      ),
      { numRuns: 3000 },
    );
  });
});
