/** What each finding about Casebook's health is called, and what to do about it, in the reader's language. */
import type { Finding } from '../intake/health';
import { formatAmount, formatNumber } from '../locales/format';
import { BOOK_WORDS, localeOf, type Texts } from '../locales';
import { andMore, ruleFaultText } from '../locales/book/rule-notes';

export interface FindingWords {
  readonly what: string;
  readonly next: string;
  /** The words of Google or of the workbook; '' when there are none. */
  readonly detail: string;
}

/** In which cell, what, and whether there is more: in the words that the workbook uses for it. */
function faultWords({ fault, more }: Finding & { kind: 'rule' }, texts: Texts): string {
  const locale = localeOf(texts);
  const cell = BOOK_WORDS[locale].headers.Rules[fault.cell] ?? fault.cell;
  return `${cell} – ${ruleFaultText(locale, fault)}${andMore(locale, more)}`;
}

/** @param account the routing mailbox's */
export function findingWords(finding: Finding, account: string, texts: Texts): FindingWords {
  const { health, format } = texts;
  const { what, next } = health;
  const number = (value: number): string => formatNumber(value, format);
  const words = (said: string, then: string, detail = ''): FindingWords => ({
    what: said,
    next: then,
    detail,
  });
  switch (finding.kind) {
    case 'never_polled':
    case 'hourly':
      return words(what[finding.kind], next[finding.kind]);
    case 'silent':
      return words(what.silent(number(finding.minutes)), next.silent(account));
    case 'failing': {
      const { cause, runs, detail } = finding;
      const advice = {
        permission: next.permission(account),
        quota: next.passes,
        google: next.passes,
        book: next.book,
        unknown: next.unknown,
      };
      return words(what.failing(number(runs), health.cause[cause]), advice[cause], detail);
    }
    case 'paused':
      return words(what.paused(number(finding.minutes)), next.paused);
    case 'unauthorised':
      return words(
        what.unauthorised,
        finding.url === '' ? next.permission(account) : next.unauthorised(finding.url),
      );
    case 'triggers_gone':
      return words(what.triggers_gone(finding.functions.join(', ')), next.triggers_gone);
    case 'backlog':
      return words(what.backlog(number(finding.mails), number(finding.minutes)), next.backlog);
    case 'gap':
      return words(what.gap(number(finding.mails)), next.gap);
    case 'no_upkeep':
      return words(what.no_upkeep(number(finding.hours)), next.no_upkeep);
    case 'cells':
    case 'trigger_time':
      return words(what[finding.kind](number(finding.percent)), next[finding.kind]);
    case 'meter':
      return words(
        what.meter(health.step[finding.step], health.scarce[finding.scarce], number(finding.percent)),
        finding.scarce === 'cells' ? next.meter_cells : next.meter_day,
      );
    case 'errors':
      return words(what.errors(formatAmount(finding.mails, finding.complete, format)), next.errors);
    case 'route_test': {
      const { test } = texts.routing;
      return words(
        what.route_test(finding.address, test.hop[finding.hop], test.fault[finding.fault]),
        next.route_test,
      );
    }
    case 'no_daily_test':
      return words(what.no_daily_test(number(finding.hours)), next.no_daily_test);
    case 'rule':
      return words(what.rule(finding.rule, faultWords(finding, texts)), next.rule);
    case 'setting':
      return words(what.setting(finding.name, finding.value), next.setting(finding.expects));
  }
}
