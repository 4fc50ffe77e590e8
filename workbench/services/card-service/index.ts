/** CardService in the workbench: builders as strict as Google's, whose objects know the JSON that Gmail would draw. */
import type { Run } from '../../runtime/contract';
import { ACTION, AUTHORIZATION_ACTION, AUTHORIZATION_EXCEPTION, OPEN_LINK } from './clicks';
import { BUTTONS } from './buttons';
import { ENUMS } from './enums';
import { INPUTS } from './inputs';
import { LAYOUT } from './layout';
import { linkPrefixes, linkProblem } from './links';
import { makePart, type Kit, type Spec } from './part';
import { RESPONSES } from './responses';
import { REFUSED } from './refused';
import { WIDGETS } from './widgets';

export { checkReturn, wireOf, type EntryKind, type Returned } from './returns';
export type { Json, JsonObject } from './part';

export const SPECS: ReadonlyMap<string, Spec> = new Map(
  [
    ACTION,
    AUTHORIZATION_ACTION,
    AUTHORIZATION_EXCEPTION,
    OPEN_LINK,
    ...BUTTONS,
    ...INPUTS,
    ...WIDGETS,
    ...LAYOUT,
    ...RESPONSES,
  ].map(spec => [spec.name, spec]),
);

/** Objects that only build() makes. */
const BUILT = new Set([...SPECS.values()].map(spec => spec.builds).filter(name => name !== undefined));

/** The global `CardService` of a run. Its calls stay inside the runtime: they cost no round trip. */
export default function cardService(run: Run): Readonly<Record<string, unknown>> {
  const prefixes = linkPrefixes(run.cloud.manifest);
  const kit: Kit = {
    run,
    fail: message => run.fail(message),
    linkProblem: url => linkProblem(url, prefixes),
  };
  const service: Record<string, unknown> = { ...ENUMS };
  for (const spec of SPECS.values()) {
    if (BUILT.has(spec.name)) continue;
    const name = `new${spec.name}`;
    service[name] = () =>
      run.call({ name: `CardService.${name}`, remote: false }, () => makePart(spec, SPECS, kit));
  }
  for (const [name, why] of Object.entries(REFUSED)) {
    service[name] = () =>
      run.call({ name: `CardService.${name}`, remote: false }, () => run.fail(`CardService.${name} ${why}`));
  }
  return { CardService: Object.freeze(service) };
}
