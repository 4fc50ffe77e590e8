/** The form of what is promised for cases of one priority. */
import { FIELD, PARAMETER } from '../../actions';
import { act, button, card, footer, section, type Card } from '../../card';
import { textField } from '../../fields';
import type { Scene } from '../../scene';
import type { TargetLine } from '../../settings';
import { word } from '../lists';
import { wrongLine } from './parts';

export interface TypedHours {
  readonly firstResponse: string;
  readonly resolution: string;
}

const shown = (hours: number | null): string => (hours === null ? '' : String(hours));

export const hoursOf = ({ firstResponse, resolution }: TargetLine): TypedHours => ({
  firstResponse: shown(firstResponse),
  resolution: shown(resolution),
});

export const targetCard = (
  priority: string,
  typed: TypedHours,
  mark: string,
  wrong: string,
  scene: Scene,
): Card => {
  const { settings } = scene.texts;
  return card({
    name: 'target',
    title: settings.targets,
    subtitle: word(scene.texts.priority, priority),
    sections: [
      section(null, [
        wrongLine(wrong),
        textField(FIELD.firstResponse, settings.firstResponse, {
          value: typed.firstResponse,
          hint: settings.targetHint,
        }),
        textField(FIELD.resolution, settings.resolution, {
          value: typed.resolution,
          hint: settings.targetHint,
        }),
      ]),
    ],
    footer: footer(
      button(settings.save, act('save_target', { [PARAMETER.field]: priority, [PARAMETER.was]: mark })),
    ),
  });
};
