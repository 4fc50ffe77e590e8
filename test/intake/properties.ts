/** Script properties in memory. */
import type { Properties } from '../../src/intake/ports';

/** Kept in the record, which shows what was set. */
export const propertiesIn = (all: Record<string, string>): Properties => ({
  all: () => all,
  set: values => void Object.assign(all, values),
  remove: name => void Reflect.deleteProperty(all, name),
});

/** Kept in the map. */
export const propertiesOn = (all: Map<string, string>): Properties => ({
  all: () => Object.fromEntries(all),
  set: values => Object.entries(values).forEach(([name, value]) => all.set(name, value)),
  remove: name => void all.delete(name),
});
