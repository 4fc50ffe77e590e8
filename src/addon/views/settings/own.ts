/** A person's own settings, as a form at the top of the settings. */
import { AUTO_LOG_MODES } from '../../../crm/auto-log';
import { VISIBILITIES } from '../../../crm/visibility';
import { LOCALES } from '../../../locales';
import { LANGUAGE_NAMES } from '../../../locales/language-names';
import { FIELD, PARAMETER } from '../../actions';
import { act, button, buttons, section, type Section } from '../../card';
import { choiceField, choicesField, textField } from '../../fields';
import type { Scene } from '../../scene';
import type { MySettings, SettingsModel } from '../../settings';
import { escape, joinPlain } from '../../text';
import { quietLine } from '../lists';
import { choicesOf, wrongLine } from './parts';

/** @param typed what a refused form held; null to show what stands @param wrong why it was refused; '' */
export const mySection = (
  model: SettingsModel,
  typed: MySettings | null,
  wrong: string,
  scene: Scene,
): Section | null => {
  const { settings } = scene.texts;
  const values = typed ?? model.mine;
  const now = model.mine;
  return section(escape(settings.mine), [
    wrongLine(wrong),
    choiceField(
      FIELD.myLanguage,
      settings.myLanguage,
      [{ value: '', text: settings.asGmail }, ...choicesOf(LOCALES, LANGUAGE_NAMES)],
      values.language,
    ),
    choiceField(
      FIELD.autoLog,
      settings.autoLog,
      choicesOf(AUTO_LOG_MODES, settings.autoLogModes),
      values.autoLog,
    ),
    choiceField(
      FIELD.visibility,
      settings.visibility,
      [{ value: '', text: settings.asOffice }, ...choicesOf(VISIBILITIES, settings.visibilities)],
      values.visibility,
    ),
    textField(FIELD.signature, settings.signature, { value: values.signature, multiline: true }),
    textField(FIELD.aliases, settings.aliases, { value: values.aliases, hint: settings.aliasesHint }),
    choicesField(
      FIELD.away,
      settings.turns,
      [{ text: settings.away, value: 'away' }],
      values.away ? ['away'] : [],
      { switches: true },
    ),
    buttons(button(settings.save, act('save_mine', { [PARAMETER.was]: model.mark }), 'FILLED')),
    wrong === ''
      ? null
      : quietLine(
          settings.nowStands(
            joinPlain([
              now.aliases,
              now.signature,
              settings.autoLogModes[now.autoLog],
              now.visibility === '' ? '' : settings.visibilities[now.visibility],
            ]),
          ),
        ),
  ]);
};
