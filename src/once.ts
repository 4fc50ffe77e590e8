/** A value that is made when first asked for and then kept for the run. */
export function onlyOnce<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => (made ??= { value: make() }).value;
}
