/** The routing guide as a checklist (docs/routing.md): the addresses to enter, and the steps to tick off. */
import type { Hop } from '../../intake/route-tests';
import { formatMoment, formatNumber } from '../../locales/format';
import { FIELD, PARAMETER } from '../actions';
import {
  act,
  button,
  buttons,
  card,
  iconButton,
  row,
  section,
  textParagraph,
  type Card,
  type OnClick,
  type Section,
  type Widget,
} from '../card';
import { choicesField } from '../fields';
import type { Scene } from '../scene';
import type { RouteTestModel, RoutingModel } from '../settings';
import { TEXT_LIMIT, coloured, escape, join, joinPlain, paragraph, plain } from '../text';
import { reasonWords } from './outcome';

type Step = keyof Scene['texts']['routing']['step'];

/** In Google's own order; the ticks live as long as the card does. */
const RULE: readonly Step[] = ['go', 'add', 'match', 'header', 'replace', 'spam', 'also', 'all', 'save'];
const FILTER: readonly Step[] = ['make', 'label'];
const CHECK: readonly Step[] = ['write', 'arrives', 'made'];

/** Tests on the card: each has up to six widgets of the hundred. */
const TESTS_SHOWN = 6;

/** Public addresses on the card; each is a rule to be made by hand. */
const LISTED = 40;

const steps = (part: 'rule' | 'filter' | 'check', keys: readonly Step[], { texts }: Scene): Section | null =>
  section(null, [
    choicesField(
      `${FIELD.routingStep}.${part}`,
      texts.routing[part],
      keys.map(key => ({ text: texts.routing.step[key], value: key })),
      [],
    ),
  ]);

const testing = (address: string): OnClick => act('route_test', { [PARAMETER.value]: address });

/** How long a hop took, from the sending on. */
const delay = (ms: number, { texts }: Scene): string => {
  const { test } = texts.routing;
  const seconds = Math.max(0, Math.round(ms / 1000));
  return seconds < 120
    ? test.seconds(formatNumber(seconds, texts.format))
    : test.minutes(formatNumber(seconds / 60, texts.format));
};

const hopRow = (
  { hop, state, at, fault }: Hop,
  sentAt: number,
  test: RouteTestModel,
  scene: Scene,
): Widget => {
  const { texts, now, offsetMinutes } = scene;
  const { test: words } = texts.routing;
  const when = at === null ? '' : formatMoment(new Date(at).toISOString(), now, offsetMinutes, texts);
  const took = at === null || hop === 'sent' ? '' : delay(at - sentAt, scene);
  const why = fault === null ? '' : words.fault[fault];
  const reason = fault === 'no_case' ? plain(reasonWords(test.reason, texts), TEXT_LIMIT) : '';
  const sign = { done: '✓', waiting: '…', failed: '✗' }[state];
  return textParagraph(
    join(
      [
        coloured(escape(`${sign} ${words.hop[hop]}`), TONE[state]),
        escape(state === 'waiting' ? words.waiting : joinPlain([when, took])),
        escape([why, reason].filter(Boolean).join(' ')),
      ],
      '<br>',
    ),
  );
};

const TONE = { done: 'good', waiting: 'quiet', failed: 'bad' } as const;

/** The newest test of each address, hop by hop, and whether the routes are tested every day. */
const tests = (model: RoutingModel, scene: Scene): readonly (Section | null)[] => {
  const { test: words } = scene.texts.routing;
  const tested = model.addresses.flatMap(({ address, test }) => (test ? [{ address, test }] : []));
  const daily = model.daily === null ? 'on' : 'off';
  return [
    ...tested.slice(0, TESTS_SHOWN).map(({ address, test }) => {
      const sentAt = test.hops[0]?.at ?? scene.now;
      return section(escape(address), [
        ...test.hops.map(hop => hopRow(hop, sentAt, test, scene)),
        buttons(button(words.look, act('route_test_look')), button(words.send, testing(address))),
      ]);
    }),
    section(null, [
      model.daily === null ? null : row(escape(model.daily), { icon: 'CLOCK', top: words.by }),
      buttons(
        button(
          model.daily === null ? words.dailyOn : words.dailyOff,
          act('daily_test', { [PARAMETER.value]: daily }),
        ),
      ),
    ]),
  ];
};

export const routingCard = (model: RoutingModel, scene: Scene): Card => {
  const { routing } = scene.texts;
  return card({
    name: 'routing',
    title: routing.title,
    sections: [
      section(null, [
        row(escape(model.receiving), { icon: 'EMAIL', top: routing.receiving }),
        ...model.addresses.slice(0, LISTED).map(({ name, address, needsRule, tested }) =>
          row(escape(address), {
            icon: 'EMAIL',
            top: `${routing.public}: ${name}`,
            bottom: needsRule ? routing.publicNote : routing.plus,
            ...(tested ? { button: iconButton('send', routing.test.send, testing(address)) } : {}),
          }),
        ),
      ]),
      ...tests(model, scene),
      steps('rule', RULE, scene),
      steps('filter', FILTER, scene),
      steps('check', CHECK, scene),
      section(null, [textParagraph(coloured(paragraph(routing.notes), 'quiet'))]),
    ],
  });
};
