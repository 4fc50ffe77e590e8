/** The cards that Gmail asks for. */
import type { Card } from '../../src/addon/card';
import { showCompose, showHome, showMessage } from '../../src/addon/open';
import { actionsOf, readable } from './card-reading';
import { OfficeDesk, click, scene } from './office';

const ENTRIES: readonly (readonly [string, (open: () => OfficeDesk) => Card])[] = [
  ['home', open => showHome(open, scene())],
  ['message', open => showMessage(open, scene())],
  ['compose', open => showCompose(click(''), open, scene())],
];

test.each(ENTRIES)('%s shows its card', (name, show) => {
  expect(show(() => new OfficeDesk()).name).toBe(name);
});

test.each(ENTRIES)('a failure of %s is a card of ours', (_name, show) => {
  const card = show(() => {
    throw new Error('No such spreadsheet');
  });
  expect(readable(card)).toContain('No such spreadsheet');
  expect(readable(card)).toContain('Reference run-7f3a');
});

test('a draft offers no click that would have to change cards', () => {
  const failed = showCompose(
    click(''),
    () => {
      throw new Error('x');
    },
    scene(),
  );
  const notReady = showCompose(click(''), () => ({ why: 'no_access', detail: '' }), scene());
  expect([...actionsOf(failed), ...actionsOf(notReady)]).toEqual([]);
});

test('before the installation each entry says so', () => {
  const openDesk = () => ({ why: 'not_installed', detail: '' }) as const;
  expect(showHome(openDesk, scene()).name).toBe('not-ready');
  expect(showMessage(openDesk, scene()).name).toBe('not-ready');
});

test('the card of a draft asks about its recipients and for nothing else', () => {
  const desk = new OfficeDesk();
  const asked = jest.spyOn(desk, 'home');
  showCompose(click('', {}, { draftRecipients: ['mei@tanaka-glass.example'] }), () => desk, scene());
  expect(desk.calls).toEqual(['composing mei@tanaka-glass.example']);
  expect(asked).not.toHaveBeenCalled();
});
