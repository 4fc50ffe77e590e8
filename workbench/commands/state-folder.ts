/** The folder in which `serve` keeps its state: forgetting it must not take anything else along. */
import { existsSync, readdirSync, rmdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/** Where `serve` keeps it unless told otherwise. */
export const USUAL_STATE = '.casebook';
/** What a workbench writes: a file for each part of the cloud, and the folders of mail and Drive files. */
const OWN = /^(?:[a-z][a-z0-9-]*\.json(?:\.\d+\.new)?|mail|drive)$/;
/** The part that every saved workbench has; without it the folder is somebody else's. */
const MARK = 'cloud.json';

/** Whether a workbench has kept its state there. */
export const hasState = (folder: string): boolean => existsSync(join(folder, MARK));

/** Removes the state of earlier starts; files of other origin stay. */
export function forgetState(folder: string): void {
  if (!hasState(folder)) return;
  for (const name of readdirSync(folder))
    if (OWN.test(name)) rmSync(join(folder, name), { recursive: true, force: true });
  if (readdirSync(folder).length === 0) rmdirSync(folder);
}
