/** The held queue at the desk. */
import { PROPERTY } from '../../../src/intake/state';
import { TestOffice } from '../../intake/office';
import { seated } from './seat';

const withHeld = (count: number) => {
  const office = new TestOffice();
  for (let i = 0; i < count; i++)
    office.take({ from: `Stranger <x${i}@elsewhere.example>`, to: ['log@solarmora.example'] });
  return { office, ...seated(office) };
};

test('shows what the mailbox held, with the cause', () => {
  expect(withHeld(1).desk.held()).toMatchObject({
    items: [{ cause: 'unknown_user', subject: 'Printer is on fire' }],
    complete: true,
  });
});

test('says that there may be more than it has read', () => {
  expect(withHeld(24).desk.held()).toMatchObject({ complete: true });
  const { desk } = withHeld(26);
  expect(desk.held()).toMatchObject({ complete: false });
  expect(desk.held().items).toHaveLength(25);
  expect(desk.home().held).toEqual(desk.held());
});

test.each(['releaseHeld', 'dismissHeld'] as const)('%s takes a mail out of the queue once', way => {
  const { desk, office } = withHeld(1);
  const id = desk.held().items[0]?.id ?? '';
  expect(desk[way](id)).toEqual({ changed: true });
  expect(desk.held().items).toEqual([]);
  expect(desk[way](id)).toEqual({ changed: false, why: { kind: 'held_decided' } });
  expect(office.values('Held')).toMatchObject([{ decidedBy: 'ana@solarmora.example' }]);
});

test('a mail whose row is gone is said to be gone', () => {
  expect(withHeld(0).desk.releaseHeld('H-9')).toEqual({ changed: false, why: { kind: 'held_gone' } });
});

test('releasing tells the poller to look, dismissing does not', () => {
  const released = withHeld(1);
  released.desk.releaseHeld(released.desk.held().items[0]?.id ?? '');
  expect(released.properties.get(PROPERTY.releases)).toBe('yes');
  const dismissed = withHeld(1);
  dismissed.desk.dismissHeld(dismissed.desk.held().items[0]?.id ?? '');
  expect(dismissed.properties.has(PROPERTY.releases)).toBe(false);
});
