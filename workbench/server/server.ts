/** The HTTP server of the workbench: guard, page files, and the JSON API of resources/. Loopback only. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { refusal } from './guard';
import { Refused, type Office } from './office';
import { pageFile, PAGE_POLICY } from './page-files';
import { resources } from './resources';
import { match, type ApiRequest, type Reply, type Route } from './router';

const LOOPBACK = '127.0.0.1';
/** JSON bodies are forms and short texts. */
const MOST_JSON = 8 << 20;
/** Uploads are mails and mboxes; a whole mailbox is rather given to the command line. */
const MOST_BYTES = 256 << 20;

export interface ServerOptions {
  readonly office: Office;
  /** Folder of the built page. */
  readonly page: string;
  /** 0 takes a free port. */
  readonly port: number;
}

export interface RunningServer {
  readonly port: number;
  close(): Promise<void>;
}

async function readBody(request: IncomingMessage, most: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Uint8Array>) {
    size += chunk.length;
    if (size > most) throw new Refused(413, `The body is longer than ${most} bytes.`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function apiRequest(
  request: IncomingMessage,
  url: URL,
  params: Readonly<Record<string, string>>,
): ApiRequest {
  const contentType = request.headers['content-type']?.split(';')[0]?.trim().toLowerCase() ?? '';
  return {
    params,
    query: url.searchParams,
    contentType,
    bytes: () => readBody(request, MOST_BYTES),
    async json() {
      // Forms of other pages cannot send this type without being asked first, so it also keeps them out.
      if (contentType !== 'application/json') throw new Refused(415, 'The body must be application/json.');
      const text = Buffer.from(await readBody(request, MOST_JSON)).toString('utf8');
      try {
        return JSON.parse(text) as unknown;
      } catch {
        throw new Refused(400, 'The body is not JSON.');
      }
    },
  };
}

const asciiName = (name: string): string => name.replace(/[^\w. ()-]/g, '_').slice(-120) || 'file';

/** RFC 6266: a plain name for old readers, the full one in UTF-8. */
const disposition = (name: string, inline: boolean): string =>
  `${inline ? 'inline' : 'attachment'}; filename="${asciiName(name)}"; filename*=UTF-8''${encodeURIComponent(name).replace(/['()*]/g, char => `%${char.charCodeAt(0).toString(16)}`)}`;

function sendJson(response: ServerResponse, status: number, value: unknown): void {
  response.writeHead(status, { 'Content-Type': 'application/json; charset=utf-8' });
  response.end(JSON.stringify(value));
}

function sendReply(response: ServerResponse, reply: Reply): void {
  switch (reply.kind) {
    case 'json':
      return sendJson(response, 200, reply.value);
    case 'file':
      response.writeHead(200, {
        'Content-Type': reply.type,
        'Content-Length': reply.bytes.length,
        'Content-Disposition': disposition(reply.name, reply.inline ?? false),
        'Content-Security-Policy': "default-src 'none'; sandbox",
      });
      response.end(reply.bytes);
      return;
    case 'stream': {
      response.writeHead(200, { 'Content-Type': reply.type });
      const stop = reply.start(chunk => response.write(chunk));
      response.on('close', stop);
    }
  }
}

function sendError(response: ServerResponse, error: unknown): void {
  if (response.headersSent) {
    response.destroy();
    return;
  }
  const status = error instanceof Refused ? error.status : 500;
  sendJson(response, status, { error: error instanceof Error ? error.message : String(error) });
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  port: number,
  page: string,
  routes: readonly Route[],
): Promise<void> {
  const turnedAway = refusal(request.headers, port);
  if (turnedAway) return sendJson(response, 403, { error: turnedAway });
  const url = new URL(request.url ?? '/', `http://localhost:${port}`);
  const method = request.method ?? 'GET';
  if (!url.pathname.startsWith('/api/')) {
    const file = method === 'GET' || method === 'HEAD' ? pageFile(page, url.pathname) : null;
    if (!file) return sendJson(response, 404, { error: 'There is nothing here.' });
    response.writeHead(200, { 'Content-Type': file.type, 'Content-Security-Policy': PAGE_POLICY });
    response.end(file.bytes);
    return;
  }
  const found = match(routes, method, url.pathname);
  if (found.kind === 'none') return sendJson(response, 404, { error: 'There is nothing here.' });
  if (found.kind === 'wrong_method') {
    response.setHeader('Allow', found.allowed.join(', '));
    return sendJson(response, 405, { error: `Use ${found.allowed.join(' or ')}.` });
  }
  sendReply(response, await found.handle(apiRequest(request, url, found.params)));
}

/** Starts listening on this machine. @throws Error with `code` EADDRINUSE when the port is taken */
export async function startServer({ office, page, port }: ServerOptions): Promise<RunningServer> {
  const routes = resources(office);
  const server: Server = createServer((request, response) => {
    response.setHeader('X-Content-Type-Options', 'nosniff');
    response.setHeader('Referrer-Policy', 'no-referrer');
    response.setHeader('Cache-Control', 'no-store');
    const { port: listening } = server.address() as AddressInfo;
    answer(request, response, listening, page, routes).catch((error: unknown) => sendError(response, error));
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, LOOPBACK, () => {
      server.off('error', reject);
      resolve();
    });
  });
  return {
    port: (server.address() as AddressInfo).port,
    close: () =>
      new Promise(resolve => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
