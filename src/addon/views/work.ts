/** One long work as a line: how far it is, and the button that has it gone on with where it was cut off. */
import type { Texts } from '../../locales';
import { countOf, formatAgo, formatNumber } from '../../locales/format';
import type { ViewName } from '../actions';
import { act, button, row, type Widget } from '../card';
import type { WorkLine } from '../lines';
import type { Scene } from '../scene';
import { coloured, escape, joinPlain } from '../text';

function saidOf({ what, state, done, total }: WorkLine, { work, format }: Texts): string {
  const [d, t] = [done, total ?? 0].map(count => formatNumber(count, format)) as [string, string];
  if (what === 'log') return work[state](d, t);
  if (what === 'close_archives') return work.archives[state](d, t);
  if (what === 'never_log') return work.held[state](d);
  return work.rows[state](total === null || state === 'finished' ? d : work.rows.part(d, t));
}

/** @param view the card that it stands on */
export const workRow = (line: WorkLine, view: ViewName, { texts, now, offsetMinutes }: Scene): Widget => {
  const { state, failed, at } = line;
  const said = saidOf(line, texts);
  return row(state === 'stopped' ? coloured(escape(said), 'bad') : escape(said), {
    icon: 'CLOCK',
    bottom: joinPlain([
      failed === 0 ? '' : countOf(failed, texts.work.gone, texts.format),
      formatAgo(at, now, offsetMinutes, texts),
    ]),
    ...(state === 'stopped' ? { button: button(texts.work.go, act('continue_work', { view })) } : {}),
  });
};
