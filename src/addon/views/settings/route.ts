/** The form of an address by which mail comes in. */
import { ROUTE_KINDS } from '../../../book/choices';
import { FIELD, PARAMETER } from '../../actions';
import { act, button, card, footer, section, type Card } from '../../card';
import { choiceField, choicesField, textField } from '../../fields';
import type { Scene } from '../../scene';
import { ASSIGNMENT_KINDS, type RouteText } from '../../settings';
import { choicesOf, wrongLine } from './parts';

export const ROUTE_SWITCHES = ['acknowledge', 'active'] as const;

/** @param mark '' for a new one @param templates their names */
export const routeCard = (
  values: RouteText,
  mark: string,
  templates: readonly string[],
  wrong: string,
  scene: Scene,
): Card => {
  const { settings, reply } = scene.texts;
  const isNew = mark === '';
  return card({
    name: 'route',
    title: isNew ? settings.newRoute : settings.changeRoute(values.name),
    sections: [
      section(null, [
        wrongLine(wrong),
        isNew ? textField(FIELD.routeName, settings.routeName, { value: values.name, limit: 40 }) : null,
        textField(FIELD.routeAddress, settings.address, { value: values.address }),
        choiceField(FIELD.routeKind, settings.kind, choicesOf(ROUTE_KINDS, settings.kinds), values.kind),
        choiceField(
          FIELD.assignment,
          settings.assignment,
          choicesOf(ASSIGNMENT_KINDS, scene.texts.assignment),
          values.assignment,
        ),
        textField(FIELD.assignees, settings.assignees, {
          value: values.assignees,
          hint: settings.assigneesHint,
        }),
        choiceField(
          FIELD.template,
          settings.template,
          [{ value: '', text: reply.noTemplate }, ...templates.map(name => ({ value: name, text: name }))],
          values.template,
        ),
        choicesField(
          FIELD.switches,
          settings.switches,
          [
            { value: 'acknowledge', text: settings.acknowledge },
            { value: 'active', text: settings.active },
          ],
          ROUTE_SWITCHES.filter(name => values[name]),
          { switches: true },
        ),
      ]),
    ],
    footer: footer(
      button(
        settings.save,
        act('save_route', { ...(isNew ? {} : { [PARAMETER.field]: values.name }), [PARAMETER.was]: mark }),
      ),
    ),
  });
};
