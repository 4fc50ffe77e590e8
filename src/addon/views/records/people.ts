/** Suggested contacts: people of the open mail, or of a case, whom no contact stands for; tick to add. */
import { countOf } from '../../../locales/format';
import { act, button, buttons, card, section, type Card } from '../../card';
import { choicesField } from '../../fields';
import type { UnknownPeople } from '../../records';
import { KEY, RECORD_FIELD, changing } from '../../records/clicks';
import type { Scene } from '../../scene';
import { joinPlain } from '../../text';
import { quietLine } from '../lists';

export const peopleCard = (model: UnknownPeople, scene: Scene): Card => {
  const { unknown } = scene.texts.records;
  const { format } = scene.texts;
  const { people, known, ref } = model;
  const add =
    ref === null ? act('people_add', { [KEY.key]: scene.reference }) : changing('people_add', ref, scene);
  return card({
    name: `people ${ref?.id ?? 'mail'}`,
    title: unknown.title,
    subtitle: joinPlain([
      people.length === 0 ? '' : countOf(people.length, unknown.some, format),
      known === 0 ? '' : countOf(known, unknown.known, format),
    ]),
    sections: [
      section(
        null,
        people.length === 0
          ? [quietLine(unknown.none)]
          : [
              choicesField(
                RECORD_FIELD.people,
                unknown.tick,
                people.map(({ address, name }) => ({
                  text: name === '' ? address : `${name} <${address}>`,
                  value: address,
                })),
                [],
              ),
              buttons(button(unknown.add, add, 'FILLED')),
            ],
      ),
    ],
  });
};
