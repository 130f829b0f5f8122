import {
  createServer as createHttpServer,
  type IncomingMessage,
  type Server,
  type ServerResponse,
} from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { createServer, type ServerOptions, type SocialServer } from './http.ts';
import { describeFailure } from './log.ts';
import { sendFile } from './static-files.ts';
import { codeOf, StartError } from './store/start-error.ts';

export interface MainOptions extends Omit<ServerOptions, 'database'> {
  /** Folder of the embedded database, unless `MAILLON_DATA` or `DATABASE_URL` say otherwise. */
  readonly dataFolder: string;
  /** Folder whose files are served at `/`. */
  readonly pages?: string | undefined;
  /** Folder whose files are served at `/maillon/`. */
  readonly scripts?: string | undefined;
  /** Where settings are read from; the process's own environment if absent. */
  readonly environment?: Readonly<Record<string, string | undefined>> | undefined;
}

const defaultPort = 4000;
const patienceMs = 10_000;

/**
 * Runs the server until it is told to stop: `PORT` (4000), `HOST` (every address), `DATABASE_URL`, `MAILLON_DATA`,
 * `MAILLON_FILES`, `MAILLON_ORIGINS`, `MAILLON_LINK_PREVIEWS`. Without `authenticate` it runs in demo mode, with the sample company, and says so. What keeps it
 * from starting is said in one line, and the exit code is 1.
 */
export async function main(options: MainOptions): Promise<void> {
  try {
    await run(options);
  } catch (error) {
    console.error(error instanceof StartError ? `\n${error.message}\n` : `\n${describeFailure(error)}\n`);
    process.exitCode = 1;
    // The embedded database keeps the process alive if it failed half-way.
    process.exit();
  }
}

async function run(options: MainOptions): Promise<void> {
  const { environment = process.env, authenticate } = options;
  const demo = authenticate === undefined;
  const port = portOf(environment['PORT']);
  const host = environment['HOST'] || undefined;
  const url = environment['DATABASE_URL'];
  const folder = environment['MAILLON_DATA'] || options.dataFolder;

  // Listening comes first: that a port is taken is said at once, not after the database has opened.
  const http = createHttpServer();
  await listen(http, port, host);
  const opening = createServer({
    ...options,
    database: url ? { url } : { folder },
    files: options.files ?? { folder: environment['MAILLON_FILES'] || join(folder, 'files') },
    linkPreviews: options.linkPreviews ?? linkPreviewsOf(environment['MAILLON_LINK_PREVIEWS']),
    demo,
    sampleData: options.sampleData ?? demo,
    origins: [...(options.origins ?? []), ...(environment['MAILLON_ORIGINS']?.split(',') ?? [])].map(
      (origin) => origin.trim(),
    ),
  });
  http.on('request', (request, response) => {
    void opening.then(
      (server) => answer(server, options, request, response),
      () => response.destroy(),
    );
  });
  const server = await opening;
  stopOnSignal(http, server);
  greet(http, { demo, where: url ? 'PostgreSQL (DATABASE_URL)' : folder, isOpen: host === undefined });
}

async function answer(
  server: SocialServer,
  { pages, scripts }: MainOptions,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  try {
    if (await server.handle(request, response)) return;
    const path = pathOf(request);
    if (path !== null && (request.method === 'GET' || request.method === 'HEAD')) {
      const isScript = path.startsWith('/maillon/');
      const folder = isScript ? scripts : pages;
      const below = isScript ? path.slice('/maillon'.length) : path;
      if (folder !== undefined && (await sendFile(folder, below, request, response))) return;
    }
    response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8' }).end('There is nothing here.\n');
  } catch (error) {
    console.error(describeFailure(error));
    if (!response.headersSent) response.writeHead(500);
    response.end();
  }
}

function pathOf(request: IncomingMessage): string | null {
  try {
    return decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname);
  } catch {
    return null;
  }
}

/** `on`, `off`, or the hosts that may be asked; undefined: as the server has it by itself. */
function linkPreviewsOf(value: string | undefined): MainOptions['linkPreviews'] {
  const words = value?.split(',').map((word) => word.trim()) ?? [];
  const [first = ''] = words;
  if (words.length > 1 || first.includes('.')) return { hosts: words };
  if (first === '') return undefined;
  if (first === 'on' || first === 'off') return first === 'on';
  throw new StartError(
    'MAILLON_LINK_PREVIEWS is on, off, or the hosts that may be asked: wiki.example,*.intranet.example.',
  );
}

function portOf(value: string | undefined): number {
  const port = value === undefined || value === '' ? defaultPort : Number(value);
  if (Number.isInteger(port) && port >= 0 && port < 65_536) return port;
  throw new StartError('PORT is a number from 0 to 65535, for instance PORT=4001 npm start.');
}

function listen(http: Server, port: number, host: string | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    http.once('error', (error) => reject(refused(error, port, host)));
    http.listen(port, host, resolve);
  });
}

function refused(error: Error, port: number, host: string | undefined): Error {
  switch (codeOf(error)) {
    case 'EADDRINUSE':
      return new StartError(
        `Port ${port} is taken. Stop what uses it, or choose another: PORT=${port === 65_535 ? port - 1 : port + 1} npm start`,
      );
    case 'EACCES':
      return new StartError(
        `This account may not use port ${port}. Choose one above 1023: PORT=4000 npm start`,
      );
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return new StartError(`HOST=${host} is not an address of this machine. Leave it out to listen on all.`);
    default:
      return error;
  }
}

function greet(
  http: Server,
  { demo, where, isOpen }: { demo: boolean; where: string; isOpen: boolean },
): void {
  const { port } = http.address() as AddressInfo;
  console.log(
    `\n  Maillon   http://localhost:${port}/\n  API       http://localhost:${port}/graphql\n  Data      ${where}\n`,
  );
  if (!demo) return;
  const rule = '━'.repeat(76);
  console.log(`${rule}
  DEMO MODE. Anybody can be anybody: the page lets you choose who you are,
  without a password, and every outside subject (URN, URL) is open to all.
  Never put people's real words in here.${
    isOpen ? `\n  Whoever reaches this port can do so; HOST=127.0.0.1 keeps it to this machine.` : ''
  }
${rule}\n`);
}

/** On SIGINT or SIGTERM: requests in flight are finished, then the database is closed. A second one does not wait. */
function stopOnSignal(http: Server, server: SocialServer): void {
  let isStopping = false;
  const stop = () => {
    if (isStopping) process.exit(1);
    isStopping = true;
    void finish(http, server).then(
      () => process.exit(0),
      (error: unknown) => {
        console.error(describeFailure(error));
        process.exit(1);
      },
    );
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
}

async function finish(http: Server, server: SocialServer): Promise<void> {
  const finished = new Promise<void>((resolve) => http.close(() => resolve()));
  http.closeIdleConnections();
  server.endStreams();
  const impatience = setTimeout(() => http.closeAllConnections(), patienceMs);
  await finished;
  clearTimeout(impatience);
  await server.close();
}
