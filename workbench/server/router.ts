/** Finds the handler of a request by method and path; `:name` parts of a path become parameters. */

export interface ApiRequest {
  readonly params: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  readonly contentType: string;
  /** The body as JSON. @throws Refused when it is none, or too large */
  json(): Promise<unknown>;
  /** The body. @throws Refused when it is too large */
  bytes(): Promise<Uint8Array>;
}

export interface FileReply {
  readonly kind: 'file';
  readonly name: string;
  readonly type: string;
  readonly bytes: Uint8Array;
  /** Shown in the browser instead of saved. */
  readonly inline?: boolean;
}

export interface StreamReply {
  readonly kind: 'stream';
  readonly type: string;
  /** Begins to write; answers what stops it. */
  start(write: (chunk: string) => void): () => void;
}

export type Reply = { readonly kind: 'json'; readonly value: unknown } | FileReply | StreamReply;

export type Handler = (request: ApiRequest) => Reply | Promise<Reply>;

export interface Route {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly handle: Handler;
}

export const json = (value: unknown): Reply => ({ kind: 'json', value });

export type Match =
  | { readonly kind: 'found'; readonly handle: Handler; readonly params: Readonly<Record<string, string>> }
  | { readonly kind: 'wrong_method'; readonly allowed: readonly string[] }
  | { readonly kind: 'none' };

function paramsOf(pattern: string, parts: readonly string[]): Record<string, string> | null {
  const wanted = pattern.split('/');
  if (wanted.length !== parts.length) return null;
  const params: Record<string, string> = {};
  for (const [index, part] of wanted.entries()) {
    const given = parts[index] ?? '';
    if (part.startsWith(':')) params[part.slice(1)] = given;
    else if (part !== given) return null;
  }
  return params;
}

/** Decoded path parts, or null when the path is not properly encoded. */
function partsOf(path: string): readonly string[] | null {
  try {
    return path.split('/').map(decodeURIComponent);
  } catch {
    return null;
  }
}

export function match(routes: readonly Route[], method: string, path: string): Match {
  const parts = partsOf(path);
  if (parts === null) return { kind: 'none' };
  const allowed: string[] = [];
  for (const route of routes) {
    const params = paramsOf(route.path, parts);
    if (params && route.method === method) return { kind: 'found', handle: route.handle, params };
    if (params) allowed.push(route.method);
  }
  return allowed.length > 0 ? { kind: 'wrong_method', allowed } : { kind: 'none' };
}
