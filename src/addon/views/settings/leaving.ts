/** A user leaves: what is still theirs, and who takes it over. The button is the confirmation. */
import { formatNumber } from '../../../locales/format';
import { FIELD } from '../../actions';
import { act, button, card, footer, row, section, type Card } from '../../card';
import { choiceField } from '../../fields';
import type { Scene } from '../../scene';
import type { LeavingModel, UserLine } from '../../settings';
import { escape, joinPlain } from '../../text';
import { quietLine } from '../lists';
import { wrongLine } from './parts';

/** What a list or a choice calls a user. */
const called = ({ name, email }: UserLine): string => joinPlain([name, email]);

export const leavingCard = (model: LeavingModel, chosen: string, wrong: string, scene: Scene): Card => {
  const { format, settings } = scene.texts;
  const { leaving } = settings;
  const nobody = { text: leaving.nobody, value: '' };
  const theirs = (['cases', 'deals', 'tasks', 'records'] as const).filter(what => model[what] > 0);
  return card({
    name: 'leaving',
    title: leaving.title,
    subtitle: called(model.user),
    sections: [
      section(
        null,
        theirs.length === 0
          ? [quietLine(leaving.nothing)]
          : theirs.map(what => row(escape(formatNumber(model[what], format)), { top: leaving.theirs[what] })),
      ),
      section(null, [
        wrongLine(wrong),
        choiceField(
          FIELD.successor,
          leaving.successor,
          [nobody, ...model.successors.map(user => ({ text: called(user), value: user.email }))],
          chosen,
        ),
        quietLine(leaving.note),
      ]),
    ],
    footer: footer(button(leaving.take, act('take_out', { value: model.user.email }))),
  });
};
