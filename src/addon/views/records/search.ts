/** Search over contacts, companies, cases and deals, with suggestions while one types. */
import {
  act,
  button,
  buttons,
  callback,
  card,
  open,
  present,
  section,
  type Card,
  type Widget,
} from '../../card';
import { textField } from '../../fields';
import type { SearchResult } from '../../records';
import { RECORD_FIELD } from '../../records/clicks';
import type { Scene } from '../../scene';
import { escape } from '../../text';
import { quietLine } from '../lists';
import { foundRow } from './words';
import { mailSearch } from './parts';

/** The field with its suggestions and the button, for any card. */
export const quickSearch = (asked: string, here: boolean, scene: Scene): readonly Widget[] =>
  present([
    textField(RECORD_FIELD.asked, scene.texts.records.find.label, {
      value: asked,
      suggest: callback('suggest', { field: RECORD_FIELD.asked }),
    }),
    buttons(
      button(
        scene.texts.records.search,
        act('search', { find: '1', ...(here ? { again: '1' } : {}) }),
        here ? 'FILLED' : 'FILLED_TONAL',
      ),
      asked === '' ? null : button(scene.texts.records.find.inMail, open(mailSearch([asked])), 'BORDERLESS'),
    ),
  ]);

/** @param result null before anything was looked for, `too_short` when too little was typed */
export const searchCard = (asked: string, result: SearchResult | 'too_short' | null, scene: Scene): Card => {
  const { find } = scene.texts.records;
  const found = result === null || result === 'too_short' ? null : result;
  return card({
    name: 'search',
    title: find.title,
    sections: [
      section(null, [
        ...quickSearch(asked, true, scene),
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
