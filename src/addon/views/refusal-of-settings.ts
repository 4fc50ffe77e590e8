/** Why a setting was not changed, in the reader's words. */
import type { Refusal } from '../done';
import type { Texts } from '../../locales';
import { expectation, settingName } from '../settings-words';

type OfSettings = Extract<
  Refusal,
  {
    kind:
      | 'not_admin'
      | 'no_user'
      | 'too_long'
      | 'settings_changed'
      | 'settings_gone'
      | 'bad_setting'
      | 'status_in_use'
      | 'bad_pattern'
      | 'not_listed'
      | 'unknown_fields'
      | 'template_empty'
      | 'template_exists'
      | 'bad_language'
      | 'template_used'
      | 'bad_route_name'
      | 'bad_route_address'
      | 'no_such_user'
      | 'route_taken'
      | 'route_exists'
      | 'bad_hours';
  }
>;

export function settingsRefusal(why: OfSettings, texts: Texts): string {
  const { refusal, settings } = texts;
  switch (why.kind) {
    case 'not_admin':
      return refusal.notAdmin;
    case 'no_user':
      return refusal.noUser;
    case 'too_long':
      return refusal.tooLong;
    case 'settings_changed':
      return refusal.settingsChanged;
    case 'settings_gone':
      return settings.wrong.gone;
    case 'bad_setting':
      return refusal.badSetting(
        settingName(why.key, why.name, texts),
        expectation(why.expects, texts),
        why.wrong,
      );
    case 'status_in_use':
      return settings.wrong.statusInUse(why.status);
    case 'bad_pattern':
      return refusal.badPattern(why.typed);
    case 'not_listed':
      return refusal.notListed(why.pattern);
    case 'unknown_fields':
      return refusal.unknownFields(why.fields.join(', '));
    case 'template_empty':
      return refusal.templateEmpty;
    case 'template_exists':
      return refusal.templateExists(why.name);
    case 'bad_language':
      return refusal.badLanguage(why.typed);
    case 'template_used':
      return settings.wrong.templateUsed(why.name, why.route);
    case 'bad_route_name':
      return settings.wrong.routeName(why.typed);
    case 'bad_route_address':
      return settings.wrong.routeAddress(why.typed);
    case 'no_such_user':
      return settings.wrong.user(why.typed);
    case 'route_taken':
      return settings.wrong.routeTaken(why.address, why.name);
    case 'route_exists':
      return settings.wrong.routeExists(why.name);
    case 'bad_hours':
      return settings.wrong.hours(why.typed);
  }
}
