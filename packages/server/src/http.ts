import { createYoga, maskError, type YogaServerInstance } from 'graphql-yoga';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import { authenticateDemo, handleDemo } from './demo.ts';
import { defaultLimits, limitDocuments, limitTime, neverKeep, type Limits } from './limits.ts';
import { filesInBucket, type Bucket } from './files/bucket.ts';
import { filesInFolder, filesInMemory, type FileStore } from './files/file-store.ts';
import { handleFiles } from './files/serve-files.ts';
import { describeFailure, type Log } from './log.ts';
import type { Context } from './resolvers/context.ts';
import { socialSchema } from './resolvers/index.ts';
import { filesOver, type Files } from './service/files.ts';
import { LinkPreviews, type LinkPreviewOptions } from './service/link-previews.ts';
import { LiveChanges } from './service/live.ts';
import type { House } from './service/session.ts';
import type { SubjectPolicy } from './service/viewer.ts';
import { contextMaker, requireJson, requireSignIn, type Authenticate } from './sign-in.ts';
import { openDatabase, type Database, type DatabaseLocation } from './store/database.ts';
import { dropKeysBefore } from './store/keys.ts';
import { clear, insertCompany } from './store/seed.ts';
import { dropLooseUploads } from './store/uploads.ts';

export interface ServerOptions {
  /** Where the data is. `memory`: gone with the process. */
  readonly database: DatabaseLocation;
  /**
   * Tells who a request comes from, by the intranet's own session or token. The id is that of a row of `person`. Either
   * this or `demo`.
   */
  readonly authenticate?: Authenticate | undefined;
  /** Anybody may be anybody, and every outside subject is open. For trying and testing, never for people's real words. */
  readonly demo?: boolean | undefined;
  /** Puts in the sample company when there is nobody yet. */
  readonly sampleData?: boolean | undefined;
  /** Who may use which outside thing. Without it: nobody any, or in demo mode everybody all. */
  readonly subjectPolicy?: SubjectPolicy | undefined;
  /** Path of the API; `/graphql` if absent. */
  readonly endpoint?: string | undefined;
  /** Origins of pages on other hosts that may use this server, with cookies: `https://intranet.example`. */
  readonly origins?: readonly string[] | undefined;
  /** Whether the endpoint shows an explorer to browsers; as `demo` if absent. */
  readonly explorer?: boolean | undefined;
  /** Milliseconds during which an author may edit a comment; null: for ever. 15 minutes if absent. */
  readonly editWindowMs?: number | null | undefined;
  /** Thank-yous a person may say in a week; 10 if absent. */
  readonly kudosPerWeek?: number | undefined;
  /** Whether it may be told who is thanked most often; false if absent. Pages have to ask for it besides. */
  readonly kudosRanking?: boolean | undefined;
  readonly limits?: Partial<Limits> | undefined;
  /**
   * Where files of posts and comments are kept: a folder, a bucket of S3 or of what speaks like it, or a store of one's
   * own; `false`: nobody can send any. Beside an embedded database if absent, in memory with one in memory; on a
   * PostgreSQL server nowhere, since several servers may share it.
   */
  readonly files?: FilesOption | undefined;
  /**
   * Whether this server reads the pages that people link to and tells of them: title, summary, picture. It is then a
   * machine of yours that asks addresses which others write; see “Link previews” in README.md. Nobody can ask if absent; in
   * demo mode those pages are told of that are known already, and none is read.
   */
  readonly linkPreviews?: LinkPreviewOptions | boolean | undefined;
  /** The clock; the system's if absent. */
  readonly now?: (() => Date) | undefined;
  /** Unexpected failures, without people's words; standard error if absent. */
  readonly log?: Log | undefined;
  /** Called with every SQL statement's text, never its values. */
  readonly onStatement?: ((statement: string) => void) | undefined;
  /** In memory only: begin with a copy of another database (`Database.copy`). */
  readonly copy?: Blob | undefined;
}

/** See `ServerOptions.files`. */
export type FilesOption =
  | false
  | (({ readonly folder: string } | { readonly bucket: Bucket } | { readonly store: FileStore }) & {
      /** Bytes of one file; 25 MB if absent. */
      readonly mostBytes?: number;
      /** Bytes that one person may send in a day; 500 MB if absent. */
      readonly mostBytesPerDay?: number;
    });

export interface SocialServer {
  /**
   * Answers a request to the API or to a route of the demo's. False: the path is somebody else's, and nothing was
   * written.
   */
  handle(request: IncomingMessage, response: ServerResponse): Promise<boolean>;
  readonly yoga: YogaServerInstance<Record<string, unknown>, Context>;
  readonly database: Database;
  /** Empties the database and puts the sample company in again: for tests. In memory only. */
  reset(): Promise<void>;
  /** Ends live streams, so that connections can close. */
  endStreams(): void;
  /** Ends live streams, then closes the database. */
  close(): Promise<void>;
}

const dayMs = 86_400_000;
const keysKeptMs = 7 * dayMs;
/** Unsent words may lie in a tab for a while, and their files with them. */
const looseFilesKeptMs = 7 * dayMs;
const housekeepingMs = 3_600_000;
const defaultEditWindowMs = 15 * 60_000;
const reactionKinds = ['like', 'celebrate', 'support', 'insightful', 'thanks'];

/**
 * Opens the database and makes a server of it, to be mounted in any Node HTTP server.
 *
 * @throws StartError saying what is wrong and what to do
 */
export async function createServer(options: ServerOptions): Promise<SocialServer> {
  const { demo = false, log = console.error, now = () => new Date(), endpoint = '/graphql' } = options;
  const authenticate = options.authenticate ?? (demo ? authenticateDemo : undefined);
  if (authenticate === undefined) {
    throw new TypeError('Nobody could sign in: give `authenticate`, or `demo: true` to try it without.');
  }
  const database = await openDatabase(options.database, options);
  const { db } = database;

  const live = new LiveChanges(db);
  await database.listen(() => live.wake());
  const files = filesOver(db, {
    ...storeFor(options),
    path: `${endpoint}/files`,
    mostBytes: (options.files || undefined)?.mostBytes ?? 25_000_000,
    mostBytesPerDay: (options.files || undefined)?.mostBytesPerDay ?? 500_000_000,
  });
  if (options.sampleData === true) await putSampleCompany(database, files, now);
  const links = new LinkPreviews({ db, files, now }, linkOptionsOf(options));
  const house: House = {
    db,
    live,
    now,
    subjectPolicy: options.subjectPolicy ?? (() => demo),
    editWindowMs: options.editWindowMs === undefined ? defaultEditWindowMs : options.editWindowMs,
    kudosPerWeek: options.kudosPerWeek ?? 10,
    kudosRanking: options.kudosRanking === true,
    reactionKinds,
    files,
    links,
  };
  const yoga = graphqlOver(house, authenticate, { ...options, demo, endpoint, log });
  const ago = (milliseconds: number): Date => new Date(now().getTime() - milliseconds);
  const tidy = () =>
    void Promise.all([
      dropKeysBefore(db, ago(keysKeptMs)),
      dropLooseUploads(db, ago(looseFilesKeptMs)).then((ids) =>
        Promise.all(ids.map((id) => house.files.store.remove(id))),
      ),
      links.tidy(),
    ]).catch((error) => log(describeFailure(error)));
  tidy();
  const filesCors = (origin: string | null): Readonly<Record<string, string>> => {
    const allowed = corsFor(origin, options.origins ?? [], demo);
    return allowed === false
      ? {}
      : {
          'access-control-allow-origin': allowed.origin[0] ?? '',
          'access-control-allow-headers': 'authorization, x-maillon-upload',
          'access-control-allow-methods': 'GET, POST, OPTIONS',
          ...(allowed.credentials ? { 'access-control-allow-credentials': 'true' } : {}),
          vary: 'origin',
        };
  };
  const housekeeping = setInterval(tidy, housekeepingMs);
  housekeeping.unref();

  return {
    yoga,
    database,
    async handle(request, response) {
      const path = new URL(request.url ?? '/', 'http://localhost').pathname;
      if (path === endpoint) await yoga(request, response);
      else if (house.files.isOpen && (await handleFiles(house, authenticate, filesCors, request, response)))
        return true;
      else if (!demo || !(await handleDemo(db, request, response))) return false;
      return true;
    },
    async reset() {
      if (options.database !== 'memory') throw new TypeError('Only a database in memory is ever emptied.');
      await clear(db);
      await putSampleCompany(database, files, now);
    },
    endStreams: () => live.close(),
    async close() {
      clearInterval(housekeeping);
      live.close();
      await database.close();
    },
  };
}

function storeFor({ files, database }: ServerOptions): { store: FileStore; isOpen: boolean } {
  if (files === false) return { store: filesInMemory(), isOpen: false };
  if (files && 'store' in files) return { store: files.store, isOpen: true };
  if (files && 'bucket' in files) return { store: filesInBucket(files.bucket), isOpen: true };
  if (files) return { store: filesInFolder(files.folder), isOpen: true };
  if (database === 'memory') return { store: filesInMemory(), isOpen: true };
  if ('folder' in database) return { store: filesInFolder(join(database.folder, 'files')), isOpen: true };
  return { store: filesInMemory(), isOpen: false };
}

function linkOptionsOf({ linkPreviews, demo }: ServerOptions): LinkPreviewOptions | false {
  if (linkPreviews === undefined) return demo === true && { hosts: [] };
  return linkPreviews === true ? {} : linkPreviews;
}

async function putSampleCompany({ db }: Database, files: Files, now: () => Date): Promise<void> {
  // Loaded when wanted: an operator's server never needs it.
  const { sampleCompany, contentOf } = await import('@maillon/contract/sample-data');
  const company = await insertCompany(db, async () => sampleCompany({ now: now() }));
  if (company === null || !files.isOpen) return;
  const { insertSampleFiles } = await import('./files/seed-files.ts');
  await insertSampleFiles(db, files.store, company, contentOf);
}

interface GraphqlOptions extends ServerOptions {
  readonly demo: boolean;
  readonly endpoint: string;
  readonly log: Log;
}

function graphqlOver(house: House, authenticate: Authenticate, options: GraphqlOptions) {
  const limits: Limits = { ...defaultLimits, ...options.limits };
  const { demo, endpoint, log, origins = [], explorer = demo } = options;
  const ignore = () => undefined;
  return createYoga<Record<string, unknown>, Context>({
    schema: socialSchema(),
    graphqlEndpoint: endpoint,
    context: contextMaker(house, authenticate),
    plugins: [requireJson(), limitDocuments(limits), requireSignIn(), limitTime(limits), neverKeep()],
    maxRequestBodySize: limits.body,
    multipart: false,
    landingPage: false,
    maskedErrors: { maskError: (error, message) => maskError(error, message, false) },
    logging: {
      debug: ignore,
      info: ignore,
      warn: ignore,
      error: (error: unknown) => log(describeFailure(error)),
    },
    cors: (request) => corsFor(request.headers.get('origin'), origins, demo),
    graphiql: explorer && { title: 'Maillon', defaultQuery: welcome },
    async renderGraphiQL(settings) {
      // Nine megabytes of text, read when somebody looks: the explorer works without the internet.
      const { renderGraphiQL } = await import('@graphql-yoga/render-graphiql');
      return renderGraphiQL(settings);
    },
  });
}

function corsFor(origin: string | null, origins: readonly string[], demo: boolean) {
  const methods = ['GET', 'POST', 'OPTIONS'];
  if (origin === null) return false;
  if (origins.includes(origin) || (demo && isThisMachine(origin)))
    return { origin: [origin], credentials: true, methods };
  // A page opened as a file has the origin "null".
  if (demo && origin === 'null') return { origin: ['null'], credentials: false, methods };
  return false;
}

function isThisMachine(origin: string): boolean {
  return /^https?:\/\/(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/u.test(origin);
}

const welcome = `# The API of a social backend. Ctrl+Space completes, Ctrl+Enter runs.
query Home {
  viewer { person { displayName } }
  feed(first: 3) {
    nodes { kind createdAt author { displayName } body { value } commentCount }
    pageInfo { hasNextPage endCursor }
  }
}
`;
