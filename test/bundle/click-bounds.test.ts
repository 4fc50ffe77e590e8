/** A click that takes too many calls fails the test that makes it, whatever that test looks at. */
import { CARD_FUNCTION } from '../../src/addon/actions';
import type { Faults, RunResult } from '../../workbench/runtime/contract';
import type { Workbench } from '../../workbench/workbench';
import { withClickBounds } from './click-bounds';
import { ANA } from './people';

/** A click that makes these calls, and one that does not leave the runtime. */
function made(
  names: readonly string[],
  { functionName = CARD_FUNCTION, faults = null as Faults | null } = {},
) {
  const calls = [
    ...names.map(name => ({ name, remote: true })),
    { name: 'Session.getActiveUser', remote: false },
  ];
  const workbench = { run: () => ({ calls }) as unknown as RunResult, cloud: { faults } };
  const event = { commonEventObject: { parameters: { action: 'log' } } };
  return () =>
    withClickBounds(workbench as unknown as Workbench).run(functionName, [event], { as: ANA, kind: 'card' });
}
const EIGHT = Array.from({ length: 8 }, (_, n) => `Sheets.call${n}`);

test('eight calls are allowed, and the ninth is told with the name of the click', () => {
  expect(made(EIGHT)).not.toThrow();
  expect(made([...EIGHT, 'Sheets.more'])).toThrow(
    `The click log took 9 calls: ${EIGHT.join(', ')}, Sheets.more`,
  );
});

test('not counted is what grows with the mail: its files with one look for them, and the texts of its conversation', () => {
  const files = ['GmailAttachment.getBytes', 'Drive.Files.list', 'Sheets.TextFinder.findAll', 'Sheets.read'];
  expect(made([...EIGHT, ...files])).not.toThrow();
  expect(made(['Sheets.TextFinder.findAll', ...EIGHT, 'Drive.Files.list'])).toThrow('took 9 calls');
  const attachments = 'GmailMessage.getAttachments';
  const conversation = ['GmailThread.getMessages', ...EIGHT.slice(1)];
  expect(made([...conversation, attachments, attachments])).not.toThrow();
  expect(made([...EIGHT, attachments])).toThrow('took 9 calls');
  expect(made([...conversation, 'ScriptApp.TriggerBuilder.create'])).toThrow('took 9 calls');
});

test('other functions and runs that Google fails have no bound', () => {
  const nine = [...EIGHT, 'Sheets.more'];
  expect(made(nine, { functionName: 'pollMailbox' })).not.toThrow();
  expect(made(nine, { faults: {} })).not.toThrow();
});
