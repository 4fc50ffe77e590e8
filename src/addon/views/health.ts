/** The homepage's section on Casebook's health: what needs a person first, then the figures, folded away. */
import type { Finding, Level } from '../../intake/health';
import { CELL_LIMIT, TRIGGER_TIME_LIMIT } from '../../intake/limits';
import { gmailShare, lowFrom, type Scarce } from '../../intake/meter';
import { countOf, formatAgo, formatNumber } from '../../locales/format';
import { row, section, textParagraph, type Section, type Widget } from '../card';
import type { HealthModel } from '../homepage';
import { findingWords } from '../health-words';
import type { Scene } from '../scene';
import { TEXT_LIMIT, coloured, escape, join, joinPlain, plain } from '../text';

/** Findings on a card; the command `doctor` and the function `checkHealth` name all. */
const SHOWN = 8;

const COLOUR = { good: 'quiet', watch: 'warn', bad: 'bad' } as const satisfies Readonly<
  Record<Level, string>
>;

const findingRow = (finding: Finding, account: string, { texts }: Scene): Widget => {
  const { what, next, detail } = findingWords(finding, account, texts);
  return textParagraph(
    join(
      [coloured(escape(what), COLOUR[finding.level]), escape(plain(detail, TEXT_LIMIT)), escape(next)],
      '<br>',
    ),
  );
};

interface Gauge {
  readonly of: Scarce;
  /** Of the limit: 1 when it is used up. */
  readonly share: number;
  readonly top: string;
  readonly more?: readonly string[];
}

/** How much of a limit is used, and what happens when it runs low. */
const gauge = ({ of, share, top, more = [] }: Gauge, { texts }: Scene): Widget => {
  const { health, format } = texts;
  const low = health.whenLow(formatNumber(lowFrom(of) * 100, format));
  return row(escape(health.percent(formatNumber(share * 100, format))), {
    icon: of === 'trigger_time' ? 'CLOCK' : of === 'gmail' ? 'EMAIL' : 'DESCRIPTION',
    top,
    bottom: joinPlain([...more, low]),
  });
};

const figures = (model: HealthModel, scene: Scene): readonly (Widget | null)[] => {
  const { texts, now, offsetMinutes } = scene;
  const { health, common, format, heldCause } = texts;
  const read = formatAgo(model.lastPollAt, now, offsetMinutes, texts);
  const oldest = formatAgo(model.oldestWaiting, now, offsetMinutes, texts);
  const failures = Object.values(model.today.failures).reduce((sum, count) => sum + count, 0);
  const causes = heldCause as Readonly<Record<string, string>>;
  const held = Object.entries(model.held).map(
    ([cause, count]) => `${causes[cause] ?? cause}: ${formatNumber(count, format)}`,
  );
  return [
    read === ''
      ? null
      : row(escape(read), {
          icon: 'CLOCK',
          top: health.lastPoll,
          bottom: joinPlain([
            countOf(model.lastPollMails, common.mails, format),
            model.lastPollMs === null ? '' : health.took(formatNumber(model.lastPollMs / 1000, format)),
          ]),
        }),
    model.waiting > 0
      ? row(escape(formatNumber(model.waiting, format)), {
          icon: 'EMAIL',
          top: health.waiting,
          bottom: oldest === '' ? '' : health.oldest(oldest),
        })
      : null,
    model.gap === null
      ? null
      : model.gap === 0
        ? row(escape(health.noGap), { icon: 'DESCRIPTION' })
        : row(escape(formatNumber(model.gap, format)), { icon: 'DESCRIPTION', top: health.gap }),
    model.trigger === null
      ? null
      : row(escape(health.triggerKind[model.trigger]), { icon: 'CLOCK', top: health.trigger }),
    ...(model.today.polls + failures === 0
      ? []
      : [
          gauge(
            {
              of: 'trigger_time',
              share: model.today.ms / TRIGGER_TIME_LIMIT,
              top: health.today,
              more: [
                countOf(model.today.mails, common.mails, format),
                countOf(model.today.answers, health.answers, format),
                failures === 0 ? '' : countOf(failures, health.failures, format),
              ],
            },
            scene,
          ),
          gauge({ of: 'gmail', share: gmailShare(model.today.mails), top: health.gmailToday }, scene),
        ]),
    model.cells === null
      ? null
      : gauge(
          {
            of: 'cells',
            share: model.cells / CELL_LIMIT,
            top: health.cells,
            more: [model.archives.length === 0 ? '' : health.archives(model.archives.join(', '))],
          },
          scene,
        ),
    held.length === 0 ? null : row(escape(held.join(', ')), { icon: 'EMAIL', top: health.held }),
    textParagraph(coloured(escape(health.version(model.version)), 'quiet')),
  ];
};

export const healthSection = (model: HealthModel, scene: Scene): Section | null => {
  const { health } = scene.texts;
  const findings = model.findings.slice(0, SHOWN).map(each => findingRow(each, model.account, scene));
  return section(
    escape(health.title),
    [
      row(coloured(escape(health.level[model.level]), COLOUR[model.level])),
      ...findings,
      ...figures(model, scene),
    ],
    // The first figure, when the mailbox was last read, stays in sight.
    2 + findings.length,
  );
};
