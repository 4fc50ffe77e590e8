/** Search over contacts, companies, cases and deals, with suggestions while one types. */
import { act, button, buttons, callback, card, open, section, type Card } from '../../card';
import { textField } from '../../fields';
import type { SearchResult } from '../../records';
import { RECORD_FIELD } from '../../records/clicks';
import type { Scene } from '../../scene';
import { escape } from '../../text';
import { quietLine } from '../lists';
import { foundRow } from './words';
import { mailSearch } from './parts';

/** @param result null before anything was looked for, `too_short` when too little was typed */
export const searchCard = (asked: string, result: SearchResult | 'too_short' | null, scene: Scene): Card => {
  const { find, search } = scene.texts.records;
  const found = result === null || result === 'too_short' ? null : result;
  return card({
    name: 'search',
    title: find.title,
    sections: [
      section(null, [
        textField(RECORD_FIELD.asked, find.label, {
          value: asked,
          suggest: callback('suggest', { field: RECORD_FIELD.asked }),
        }),
        buttons(
          button(search, act('search', { again: '1', find: '1' }), 'FILLED'),
          asked === '' ? null : button(find.inMail, open(mailSearch([asked])), 'BORDERLESS'),
        ),
        result === 'too_short' ? quietLine(find.tooShort) : null,
      ]),
      found === null
        ? null
        : section(escape(find.results), [
            ...(found.found.length === 0
              ? [quietLine(find.none(found.asked))]
              : found.found.map(each => foundRow(each, scene))),
            found.complete ? null : quietLine(find.more),
          ]),
    ],
  });
};
