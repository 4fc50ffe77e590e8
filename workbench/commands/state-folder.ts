/** The folder in which `serve` keeps its state: forgetting it must not take anything else along. */
import { existsSync, readdirSync, rmdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/** What a workbench writes: a file for each part of the cloud, and the folders of mail and Drive files. */
const OWN = /^(?:[a-z][a-z0-9-]*\.json(?:\.\d+\.new)?|mail|drive)$/;
/** The part that every saved workbench has; without it the folder is somebody else's. */
const MARK = 'cloud.json';

/** Removes the state of earlier starts; files of other origin stay. */
export function forgetState(folder: string): void {
  if (!existsSync(join(folder, MARK))) return;
  for (const name of readdirSync(folder))
    if (OWN.test(name)) rmSync(join(folder, name), { recursive: true, force: true });
  if (readdirSync(folder).length === 0) rmdirSync(folder);
}
