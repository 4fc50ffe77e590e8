/** One long work as a line: how far it is, and the button that has it gone on with where it was cut off. */
import { countOf, formatAgo, formatNumber } from '../../locales/format';
import type { ViewName } from '../actions';
import { act, button, row, type Widget } from '../card';
import type { WorkLine } from '../desk';
import type { Scene } from '../scene';
import { coloured, escape, joinPlain } from '../text';

/** @param view the card that it stands on */
export const workRow = (line: WorkLine, view: ViewName, { texts, now, offsetMinutes }: Scene): Widget => {
  const { state, done, total, failed, at } = line;
  const said = texts.work[state](formatNumber(done, texts.format), formatNumber(total, texts.format));
  return row(state === 'stopped' ? coloured(escape(said), 'bad') : escape(said), {
    icon: 'CLOCK',
    bottom: joinPlain([
      failed === 0 ? '' : countOf(failed, texts.work.gone, texts.format),
      formatAgo(at, now, offsetMinutes, texts),
    ]),
    ...(state === 'stopped' ? { button: button(texts.work.go, act('continue_work', { view })) } : {}),
  });
};
