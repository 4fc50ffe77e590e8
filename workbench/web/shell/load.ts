/** Loads something again whenever what it depends on changes; late answers to old questions are dropped. */
import { useEffect, useState } from 'preact/hooks';

export interface Load<T> {
  readonly value: T | null;
  readonly error: string | null;
  readonly loading: boolean;
}

/** @param key null: load nothing; a new key forgets the old value, a new `version` keeps it until the next comes. */
export function useLoad<T>(key: string | null, version: number | string, ask: () => Promise<T>): Load<T> {
  const [state, setState] = useState<Load<T> & { readonly key: string | null }>({
    key: null,
    value: null,
    error: null,
    loading: false,
  });
  useEffect(() => {
    if (key === null) return;
    let current = true;
    setState(old => ({ key, value: old.key === key ? old.value : null, error: null, loading: true }));
    ask()
      .then(value => current && setState({ key, value, error: null, loading: false }))
      .catch(
        (error: unknown) =>
          current &&
          setState(old => ({
            ...old,
            error: error instanceof Error ? error.message : String(error),
            loading: false,
          })),
      );
    return () => {
      current = false;
    };
  }, [key, version]);
  return state.key === key ? state : { value: null, error: null, loading: key !== null };
}
