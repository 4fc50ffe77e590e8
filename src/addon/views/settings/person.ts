/** Asks whose data is to be exported or erased; erasing takes the address twice. */
import { FIELD } from '../../actions';
import { act, button, buttons, card, section, type Card } from '../../card';
import { textField } from '../../fields';
import type { Scene } from '../../scene';
import { quietLine } from '../lists';
import { wrongLine } from './parts';

export interface PersonAsked {
  readonly address: string;
  readonly again: string;
}

export const personCard = (typed: PersonAsked, wrong: string, scene: Scene): Card => {
  const { person } = scene.texts.settings;
  return card({
    name: 'person',
    title: person.title,
    sections: [
      section(null, [
        wrongLine(wrong),
        textField(FIELD.person, person.address, { value: typed.address }),
        quietLine(person.exportNote),
        buttons(button(person.export, act('person_export'), 'FILLED_TONAL')),
      ]),
      section(null, [
        quietLine(person.eraseNote),
        textField(FIELD.personAgain, person.again, { value: typed.again }),
        buttons(button(person.erase, act('person_erase'))),
      ]),
    ],
  });
};
