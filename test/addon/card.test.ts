import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  OPENABLE,
  act,
  button,
  buttons,
  footer,
  menuItem,
  open,
  row,
  section,
  textParagraph,
} from '../../src/addon/card';
import { escape } from '../../src/addon/text';

test('an empty section is not drawn at all', () => {
  expect(section(null, [null, null])).toBeNull();
});

test('a section folds only when something is left to unfold', () => {
  const widgets = [textParagraph(escape('a')), textParagraph(escape('b'))];
  expect(section(null, widgets, 2)).not.toHaveProperty('collapsible');
  expect(section(null, widgets, 1)).toMatchObject({ collapsible: true, uncollapsibleWidgetsCount: 1 });
});

test('what leads nowhere is left out: buttons, rows of buttons, menu entries, footers', () => {
  const nowhere = open('http://mail.google.com/');
  expect([
    nowhere,
    button('x', nowhere),
    buttons(button('x', nowhere)),
    menuItem('x', nowhere),
    footer(null),
  ]).toEqual([null, null, null, null, null]);
});

test('labels are plain text: hidden controls are marked, long ones cut, none is escaped', () => {
  const { decoratedText } = row(escape('x'), { top: 'R&D\u202e <a>', bottom: 'b'.repeat(1000) });
  expect(decoratedText.topLabel).toBe('R&D\ufffd <a>');
  expect(decoratedText.bottomLabel?.length).toBeLessThan(300);
});

test('a click names the one function and its action first', () => {
  expect(act('release', { heldId: 'H-1' })).toEqual({
    action: {
      function: 'onCardAction',
      parameters: [
        { key: 'action', value: 'release' },
        { key: 'heldId', value: 'H-1' },
      ],
    },
  });
});

test('cards open just the places that the manifest allows', () => {
  const manifest = JSON.parse(readFileSync(join(__dirname, '../../appsscript.json'), 'utf8')) as {
    addOns: { common: { openLinkUrlPrefixes: string[] } };
  };
  expect([...OPENABLE].sort()).toEqual(manifest.addOns.common.openLinkUrlPrefixes.sort());
});
