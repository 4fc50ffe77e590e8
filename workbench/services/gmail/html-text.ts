/** HTML as plain text, and plain text as HTML, the way Gmail turns one body into the other. */
import { Parser } from 'htmlparser2';
import { escapeText } from 'entities';

const BREAKS = new Set([
  'br',
  'p',
  'div',
  'tr',
  'li',
  'ul',
  'ol',
  'table',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'blockquote',
  'hr',
  'pre',
]);
const HIDDEN = new Set(['style', 'script', 'head', 'title', 'template']);

export const plainFromHtml = (html: string): string => {
  let text = '';
  let hidden = 0;
  const parser = new Parser({
    onopentagname: name => {
      if (HIDDEN.has(name)) hidden += 1;
      else if (BREAKS.has(name) && !text.endsWith('\n')) text += '\n';
      else if (name === 'br') text += '\n';
    },
    ontext: value => {
      if (hidden === 0) text += value.replace(/[ \t\r\n]+/g, ' ');
    },
    onclosetag: name => {
      if (HIDDEN.has(name)) hidden = Math.max(0, hidden - 1);
      else if (BREAKS.has(name) && name !== 'br' && !text.endsWith('\n')) text += '\n';
    },
  });
  parser.write(html);
  parser.end();
  return text
    .replace(/[ \t]+\n/g, '\n')
    .replace(/\n[ \t]+/g, '\n')
    .trim();
};

export const htmlFromPlain = (text: string): string => escapeText(text).replace(/\r?\n/g, '<br>');
