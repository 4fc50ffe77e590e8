/** The routing guide as a checklist (docs/routing.md): the addresses to enter, and the steps to tick off. */
import { FIELD } from '../actions';
import { card, row, section, textParagraph, type Card, type Section } from '../card';
import { choicesField } from '../fields';
import type { Scene } from '../scene';
import type { RoutingModel } from '../settings';
import { coloured, escape, paragraph } from '../text';

type Step = keyof Scene['texts']['routing']['step'];

/** In Google's own order; the ticks live as long as the card does. */
const RULE: readonly Step[] = ['go', 'add', 'match', 'header', 'replace', 'spam', 'also', 'all', 'save'];
const FILTER: readonly Step[] = ['make', 'label'];
const CHECK: readonly Step[] = ['write', 'arrives', 'made'];

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

export const routingCard = (model: RoutingModel, scene: Scene): Card => {
  const { routing } = scene.texts;
  return card({
    name: 'routing',
    title: routing.title,
    sections: [
      section(null, [
        row(escape(model.receiving), { icon: 'EMAIL', top: routing.receiving }),
        ...model.addresses.slice(0, LISTED).map(({ name, address, needsRule }) =>
          row(escape(address), {
            icon: 'EMAIL',
            top: `${routing.public}: ${name}`,
            bottom: needsRule ? routing.publicNote : routing.plus,
          }),
        ),
      ]),
      steps('rule', RULE, scene),
      steps('filter', FILTER, scene),
      steps('check', CHECK, scene),
      section(null, [textParagraph(coloured(paragraph(routing.notes), 'quiet'))]),
    ],
  });
};
