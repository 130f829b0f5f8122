import { createServer as createHttpServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createServer, type ServerOptions, type SocialServer } from '../http.ts';
import type { DatabaseLocation } from '../store/database.ts';
import { insertCompany } from '../store/seed.ts';
import { testCompany, testNow } from './company.ts';

/** An answer of the API. */
export interface Answer {
  readonly status: number;
  // Tests read answers of many shapes.
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  readonly data: any;
  readonly errors: readonly { message: string; extensions: { code: string } }[] | undefined;
}

/** A running server with the test company, and a client for it. */
export interface TestServer {
  readonly url: string;
  readonly social: SocialServer;
  /** What the clock of the server shows; may be turned. */
  now: Date;
  /** The statements since the last request began. */
  readonly statements: readonly string[];
  /** What was logged. */
  readonly logged: readonly string[];
  /** Asks as someone (`ann`, `bob`, `chloe`, `dora`); null: signed out. */
  ask(query: string, variables?: Record<string, unknown>, as?: keyof typeof people | null): Promise<Answer>;
  close(): Promise<void>;
}

const people = { ann: 'p-ann-moreau', bob: 'p-bob-marchand', chloe: 'p-chloe', dora: 'p-dora' };

/** Makes a server of the test company; each on data of its own. */
export type OpenServer = (options?: Partial<ServerOptions>) => Promise<TestServer>;

let emptyCopy: Promise<Blob> | undefined;

/** On PGlite in memory. The first one makes the tables, the others begin with a copy. */
export async function openEmbedded(options: Partial<ServerOptions> = {}): Promise<TestServer> {
  emptyCopy ??= filledCopy();
  return serve('memory', { ...options, copy: await emptyCopy });
}

async function filledCopy(): Promise<Blob> {
  const server = await createServer({ database: 'memory', demo: true });
  await insertCompany(server.database.db, async () => testCompany);
  const copy = await server.database.copy?.();
  await server.close();
  if (copy === undefined) throw new Error('An embedded database can be copied.');
  return copy;
}

/** On any database that has the test company already. */
export async function serve(
  database: DatabaseLocation,
  options: Partial<ServerOptions>,
): Promise<TestServer> {
  const statements: string[] = [];
  const logged: string[] = [];
  const clock = { now: testNow };
  const social = await createServer({
    database,
    demo: true,
    now: () => clock.now,
    log: (line) => logged.push(line),
    onStatement: (statement) => statements.push(statement),
    ...options,
  });
  const http = createHttpServer((request, response) => {
    void social.handle(request, response).then((handled) => handled || response.writeHead(404).end());
  });
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(http.address() as AddressInfo).port}`;
  return {
    url,
    social,
    statements,
    logged,
    get now() {
      return clock.now;
    },
    set now(now) {
      clock.now = now;
    },
    async ask(query, variables = {}, as = 'ann') {
      statements.length = 0;
      const response = await fetch(`${url}/graphql`, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          accept: 'application/graphql-response+json',
          authorization: `Bearer demo:${as === null ? '' : people[as]}`,
        },
        body: JSON.stringify({ query, variables }),
      });
      const { data, errors } = (await response.json()) as Omit<Answer, 'status'>;
      return { status: response.status, data, errors };
    },
    async close() {
      http.closeAllConnections();
      await new Promise((resolve) => http.close(resolve));
      await social.close();
    },
  };
}

let keys = 0;
/** A key that no write has used. */
export const newKey = () => `key-${(keys += 1)}`;

let subjects = 0;
/** An outside subject that nobody has used. */
export const newSubject = () => `urn:test:page:${(subjects += 1)}`;
