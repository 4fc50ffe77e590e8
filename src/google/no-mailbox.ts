/** Stands in for own-mailbox.ts in a build without that option (build.mjs), so that nothing of it is in the script. */
import type { OwnMailbox } from '../addon/desk/mailbox';

export const ownMailbox = (): OwnMailbox | null => null;
