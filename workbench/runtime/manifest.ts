/** Reads from the manifest what a run depends on: granted scopes, time zone, advanced services. */
import type { Manifest } from './bundle';

/** Symbols under which the emulated advanced services are made, by the service id that a manifest names. */
const ADVANCED_SERVICES: Readonly<Record<string, string>> = {
  gmail: 'Gmail',
  sheets: 'Sheets',
  drive: 'Drive',
};

/** Manifest of a bundle that is given as text without one: no scope list, every emulated advanced service. */
export const DETECTING_MANIFEST: Manifest = {
  timeZone: 'Etc/UTC',
  runtimeVersion: 'V8',
  dependencies: {
    enabledAdvancedServices: Object.entries(ADVANCED_SERVICES).map(([serviceId, userSymbol]) => ({
      serviceId,
      userSymbol,
    })),
  },
};

/** Stands for a manifest without `oauthScopes`: Google then finds out by itself which scopes the code needs. */
class DetectedScopes extends Set<string> {
  private readonly without: ReadonlySet<string>;

  constructor(without: ReadonlySet<string>) {
    super();
    this.without = without;
  }

  override has(scope: string): boolean {
    return !this.without.has(scope);
  }
}

/** The scopes of a run: what the manifest asks for, without what the user did not consent to. */
export function grantedScopes(manifest: Manifest, refused: ReadonlySet<string>): ReadonlySet<string> {
  const asked = manifest['oauthScopes'];
  if (!Array.isArray(asked)) return new DetectedScopes(refused);
  return new Set(asked.filter((scope): scope is string => typeof scope === 'string' && !refused.has(scope)));
}

/** The script's time zone; Google's default for a new project is the creator's, here UTC. */
export function scriptTimeZone(manifest: Manifest): string {
  const zone = manifest['timeZone'];
  return typeof zone === 'string' ? zone : 'Etc/UTC';
}

/** The services' globals without the advanced services that the manifest does not enable, under the names it gives. */
export function visibleGlobals(
  manifest: Manifest,
  globals: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> {
  const advanced = new Set(Object.values(ADVANCED_SERVICES));
  const visible = Object.fromEntries(Object.entries(globals).filter(([name]) => !advanced.has(name)));
  for (const { serviceId, userSymbol } of enabledServices(manifest)) {
    const symbol = ADVANCED_SERVICES[serviceId];
    if (symbol !== undefined && symbol in globals) visible[userSymbol] = globals[symbol];
  }
  return visible;
}

interface EnabledService {
  readonly serviceId: string;
  readonly userSymbol: string;
}

function enabledServices(manifest: Manifest): readonly EnabledService[] {
  const dependencies = manifest['dependencies'] as
    { enabledAdvancedServices?: readonly EnabledService[] } | undefined;
  return dependencies?.enabledAdvancedServices ?? [];
}
