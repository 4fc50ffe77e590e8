/** CacheService: strings that may be gone at any moment, per script and per user. */
import type { Cloud, Run, Stored } from '../runtime/contract';
import { intoRealm } from '../runtime/realm';
import { requireSignature, type ParameterType } from '../runtime/signature';

/** Limits of the Cache reference: characters of a key, bytes of a value, seconds of a life, items. */
const MAX_KEY_LENGTH = 250;
const MAX_VALUE_BYTES = 100 * 1024;
const DEFAULT_SECONDS = 600;
const MAX_SECONDS = 21_600;
const MAX_ITEMS = 1_000;
/** A full cache keeps this many, those that live longest. */
const ITEMS_AFTER_OVERFLOW = 900;

interface Item {
  readonly value: string;
  /** Epoch ms. */
  readonly expires: number;
}

type Shelf = Map<string, Item>;

export class CacheStore implements Stored {
  /** Chance, 0 to 1, that an item has been evicted when it is asked for; 0 unless a test sets it. */
  evictionRate = 0;
  private readonly shelves = new Map<string, Shelf>();

  shelf(owner: string): Shelf {
    const known = this.shelves.get(owner);
    if (known !== undefined) return known;
    const fresh: Shelf = new Map();
    this.shelves.set(owner, fresh);
    return fresh;
  }

  snapshot(): unknown {
    return Object.fromEntries([...this.shelves].map(([owner, shelf]) => [owner, Object.fromEntries(shelf)]));
  }

  restore(snapshot: unknown): void {
    for (const [owner, shelf] of Object.entries(snapshot as Record<string, Record<string, Item>>)) {
      this.shelves.set(owner, new Map(Object.entries(shelf)));
    }
  }
}

/** The cache behind the services, for tests that set the eviction rate. */
export function cacheStore(cloud: Cloud): CacheStore {
  return cloud.part('cache', () => new CacheStore());
}

class Cache implements GoogleAppsScript.Cache.Cache {
  private readonly run: Run;
  private readonly store: CacheStore;
  private readonly shelf: Shelf;

  constructor(run: Run, store: CacheStore, owner: string) {
    this.run = run;
    this.store = store;
    this.shelf = store.shelf(owner);
  }

  get(key: string): string | null {
    return this.cross('get', [key], ['String'], () => this.read(key));
  }

  getAll(keys: string[]): { [key: string]: string } {
    return this.cross('getAll', [keys], ['String[]'], () => {
      const found: Record<string, string> = {};
      for (const key of keys) {
        const value = this.read(key);
        if (value !== null) found[key] = value;
      }
      return intoRealm(this.run.realm, found);
    });
  }

  put(key: string, value: string, expirationInSeconds?: number): void {
    this.cross('put', [key, value, expirationInSeconds], ['String', 'String', 'Integer?'], () =>
      this.write([[key, value]], expirationInSeconds ?? DEFAULT_SECONDS),
    );
  }

  putAll(values: { [key: string]: string }, expirationInSeconds?: number): void {
    this.cross('putAll', [values, expirationInSeconds], ['Object', 'Integer?'], () => {
      const entries = Object.entries(values);
      for (const entry of entries)
        requireSignature(this.run, 'CacheService.Cache.put', entry, ['String', 'String']);
      this.write(entries, expirationInSeconds ?? DEFAULT_SECONDS);
    });
  }

  remove(key: string): void {
    this.cross('remove', [key], ['String'], () => void this.shelf.delete(key));
  }

  removeAll(keys: string[]): void {
    this.cross('removeAll', [keys], ['String[]'], () => {
      for (const key of keys) this.shelf.delete(key);
    });
  }

  private read(key: string): string | null {
    if (key.length > MAX_KEY_LENGTH) this.run.fail('Argument too large: key');
    const item = this.shelf.get(key);
    if (item === undefined) return null;
    const evicted = this.store.evictionRate > 0 && this.run.cloud.random() < this.store.evictionRate;
    if (!evicted && item.expires > this.run.now()) return item.value;
    this.shelf.delete(key);
    return null;
  }

  private write(entries: readonly (readonly [string, string])[], seconds: number): void {
    if (seconds < 1 || seconds > MAX_SECONDS) this.run.fail('Invalid argument: expirationInSeconds');
    for (const [key, value] of entries) {
      if (key.length > MAX_KEY_LENGTH) this.run.fail('Argument too large: key');
      if (Buffer.byteLength(value) > MAX_VALUE_BYTES) this.run.fail('Argument too large: value');
    }
    const expires = this.run.now() + seconds * 1000;
    for (const [key, value] of entries) this.shelf.set(key, { value, expires });
    if (this.shelf.size > MAX_ITEMS) this.dropShortestLived();
  }

  private dropShortestLived(): void {
    const byLife = [...this.shelf].sort(([, one], [, other]) => other.expires - one.expires);
    for (const [key] of byLife.slice(ITEMS_AFTER_OVERFLOW)) this.shelf.delete(key);
  }

  private cross<T>(
    name: string,
    args: readonly unknown[],
    signature: readonly ParameterType[],
    work: () => T,
  ): T {
    return this.run.call({ name: `CacheService.Cache.${name}`, remote: true }, () => {
      requireSignature(this.run, `CacheService.Cache.${name}`, args, signature);
      return work();
    });
  }
}

export default function cacheService(run: Run): Readonly<Record<string, unknown>> {
  const store = cacheStore(run.cloud);
  const service: GoogleAppsScript.Cache.CacheService = {
    getScriptCache: () => new Cache(run, store, 'script'),
    getUserCache: () => new Cache(run, store, `user:${run.effectiveUser}`),
    getDocumentCache: () => null,
  };
  return { CacheService: service };
}
