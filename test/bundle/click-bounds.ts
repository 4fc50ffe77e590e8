/**
 * No click costs more than eight calls that leave the runtime, whichever test makes it: every stage looks at every run of
 * a card that it makes. What grows with the mail itself is not counted: its files, and the texts of a conversation's mails.
 */
import { CARD_FUNCTION } from '../../src/addon/actions';
import type { RunResult } from '../../workbench/runtime/contract';
import type { Workbench } from '../../workbench/workbench';

const MOST = 8;

/** Loading a file, and keeping it: nothing else in a click touches Drive. */
const ofFiles = (name: string): boolean => name.startsWith('GmailAttachment.') || name.startsWith('Drive.');
const CONVERSATION = 'GmailThread.getMessages';
/** The text of each mail of a conversation. */
const TEXT = 'GmailMessage.getAttachments';

/** The calls of a click that are the same for a short mail and for a long conversation with files. */
export function boundedCalls({ calls }: RunResult): readonly string[] {
  const remote = calls.filter(call => call.remote).map(({ name }) => name);
  const file = remote.findIndex(ofFiles);
  // Whether the book has these files is one look more, once their content is known.
  const look = file < 0 ? -1 : remote.findIndex((name, n) => n > file && name.includes('TextFinder'));
  const isLook = (n: number): boolean => look >= 0 && (n === look || n === look + 1);
  const isOfConversation = remote.includes(CONVERSATION);
  return remote.filter((name, n) => !ofFiles(name) && !isLook(n) && !(isOfConversation && name === TEXT));
}

const actionIn = (args: Parameters<Workbench['run']>[1]): string => {
  const [event] = (typeof args === 'function' ? [] : args) as readonly (
    { commonEventObject?: { parameters?: { action?: string } } } | undefined
  )[];
  return event?.commonEventObject?.parameters?.action ?? 'without a name';
};

/** The same workbench; a click beyond the bound is an error of the test that makes it. Faults bring retries, which are not bounded. */
export const withClickBounds = (workbench: Workbench): Workbench => ({
  ...workbench,
  run: (functionName, args, how) => {
    const result = workbench.run(functionName, args, how);
    const isFaulty = how.faults !== undefined || workbench.cloud.faults !== null;
    if (functionName !== CARD_FUNCTION || isFaulty) return result;
    const calls = boundedCalls(result);
    if (calls.length > MOST)
      throw new Error(`The click ${actionIn(args)} took ${calls.length} calls: ${calls.join(', ')}`);
    return result;
  },
});
