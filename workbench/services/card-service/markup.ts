/** Notices markup that Gmail would not show in a text field: text that somebody forgot to escape. */
import type { Run } from '../../runtime/contract';

/** Source: "Text formatting", Google Workspace add-ons. */
const SHOWN = new Set(['b', 'i', 'u', 's', 'font', 'a', 'time', 'br', 'strike', 'strong', 'em']);
const TAG = /<\/?([a-zA-Z][a-zA-Z0-9-]*)[^>]*>?/g;

/** Tags that a text field does not show, in order of appearance. */
export function strangeTags(text: string): readonly string[] {
  const names = Array.from(text.matchAll(TAG), match => (match[1] ?? '').toLowerCase());
  return [...new Set(names)].filter(name => !SHOWN.has(name));
}

export function warnOfMarkup(text: string, where: string, run: Run): void {
  const tags = strangeTags(text);
  if (tags.length > 0)
    run.log('warn', `${where}: <${tags.join('>, <')}> is not shown in cards; was this text escaped?`);
}
