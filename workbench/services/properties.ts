/** PropertiesService: small strings kept per script and per user. */
import type { Run, Stored } from '../runtime/contract';
import { spendQuota } from '../runtime/quota';
import { intoRealm } from '../runtime/realm';
import { requireSignature, type ParameterType } from '../runtime/signature';

/** Limits of the quotas page: bytes of a value, of a store, and reads and writes a day (Workspace account). */
const MAX_VALUE_BYTES = 9 * 1024;
const MAX_STORE_BYTES = 500 * 1024;
const MAX_CALLS_PER_DAY = 500_000;

type Bag = Map<string, string>;

export class PropertyStore implements Stored {
  private readonly bags = new Map<string, Bag>();

  bag(owner: string): Bag {
    const known = this.bags.get(owner);
    if (known !== undefined) return known;
    const fresh: Bag = new Map();
    this.bags.set(owner, fresh);
    return fresh;
  }

  snapshot(): unknown {
    return Object.fromEntries([...this.bags].map(([owner, bag]) => [owner, Object.fromEntries(bag)]));
  }

  restore(snapshot: unknown): void {
    for (const [owner, bag] of Object.entries(snapshot as Record<string, Record<string, string>>)) {
      this.bags.set(owner, new Map(Object.entries(bag)));
    }
  }
}

class Properties implements GoogleAppsScript.Properties.Properties {
  private readonly run: Run;
  private readonly bag: Bag;

  constructor(run: Run, bag: Bag) {
    this.run = run;
    this.bag = bag;
  }

  getProperty(key: string): string | null {
    return this.cross('getProperty', [key], ['String'], () => this.bag.get(key) ?? null);
  }

  getProperties(): { [key: string]: string } {
    return this.cross('getProperties', [], [], () => intoRealm(this.run.realm, Object.fromEntries(this.bag)));
  }

  getKeys(): string[] {
    return this.cross('getKeys', [], [], () => intoRealm(this.run.realm, [...this.bag.keys()]));
  }

  setProperty(key: string, value: string): Properties {
    return this.cross('setProperty', [key, value], ['String', 'String'], () =>
      this.put(new Map([[key, value]]), false),
    );
  }

  setProperties(properties: { [key: string]: string }, deleteAllOthers?: boolean): Properties {
    return this.cross('setProperties', [properties, deleteAllOthers], ['Object', 'Boolean?'], () => {
      const values = Object.entries(properties);
      for (const entry of values) {
        requireSignature(this.run, 'PropertiesService.Properties.setProperty', entry, ['String', 'String']);
      }
      return this.put(new Map(values), deleteAllOthers === true);
    });
  }

  deleteProperty(key: string): Properties {
    return this.cross('deleteProperty', [key], ['String'], () => {
      this.bag.delete(key);
      return this;
    });
  }

  deleteAllProperties(): Properties {
    return this.cross('deleteAllProperties', [], [], () => {
      this.bag.clear();
      return this;
    });
  }

  private put(values: Bag, deleteOthers: boolean): Properties {
    for (const value of values.values()) {
      if (Buffer.byteLength(value) > MAX_VALUE_BYTES) this.run.fail('Argument too large: value');
    }
    const after = new Map([...(deleteOthers ? [] : this.bag), ...values]);
    if (sizeOf(after) > MAX_STORE_BYTES) {
      this.run.fail(
        'You have exceeded the property storage quota. Please remove some properties and try again.',
      );
    }
    if (deleteOthers) this.bag.clear();
    for (const [key, value] of values) this.bag.set(key, value);
    return this;
  }

  private cross<T>(
    name: string,
    args: readonly unknown[],
    signature: readonly ParameterType[],
    work: () => T,
  ): T {
    return this.run.call({ name: `PropertiesService.Properties.${name}`, remote: true }, () => {
      requireSignature(this.run, `PropertiesService.Properties.${name}`, args, signature);
      spendQuota(this.run, 'properties', 1, MAX_CALLS_PER_DAY);
      return work();
    });
  }
}

function sizeOf(bag: Bag): number {
  let bytes = 0;
  for (const [key, value] of bag) bytes += Buffer.byteLength(key) + Buffer.byteLength(value);
  return bytes;
}

export default function propertiesService(run: Run): Readonly<Record<string, unknown>> {
  const store = run.cloud.part('properties', () => new PropertyStore());
  const service: GoogleAppsScript.Properties.PropertiesService = {
    getScriptProperties: () => new Properties(run, store.bag('script')),
    getUserProperties: () => new Properties(run, store.bag(`user:${run.effectiveUser}`)),
    // A project that is bound to no document has none; the types do not say that it is null then.
    getDocumentProperties: () => null as unknown as GoogleAppsScript.Properties.Properties,
  };
  return { PropertiesService: service };
}
