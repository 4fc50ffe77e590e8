/** What the forms of the settings share. */
import { textParagraph, type Widget } from '../../card';
import type { Choice } from '../../fields';
import { coloured, escape } from '../../text';

/** What was wrong with a form that was refused; nothing where it was not. */
export const wrongLine = (wrong: string): Widget | null =>
  wrong === '' ? null : textParagraph(coloured(escape(wrong), 'bad'));

/** A choice of words for values, in the order of the values. */
export const choicesOf = (
  values: readonly string[],
  words: Readonly<Record<string, string>>,
): readonly Choice[] => values.map(value => ({ value, text: words[value] ?? value }));
