import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Authenticate } from './sign-in.ts';
import type { Queries } from './store/database.ts';
import { firstPeople, peopleByIds } from './store/people.ts';
import { isStorable } from './service/words.ts';

const cookieName = 'maillon_demo_viewer';
/** Who is looking when nobody was chosen. */
const defaultPerson = 'p-camille-rouvray';
const peopleOnOffer = 24;
const longestBody = 1_024;

/** Demo sign-in: whoever the page, or a bearer token `demo:<person id>`, says. No secret anywhere. */
export const authenticateDemo: Authenticate = (request) => {
  const bearer = /^Bearer demo:(.*)$/u.exec(request.headers.get('authorization') ?? '')?.[1];
  const chosen = bearer ?? readCookie(request.headers.get('cookie') ?? '') ?? defaultPerson;
  return chosen === '' ? null : { personId: chosen };
};

function readCookie(header: string): string | undefined {
  const pair = header.split(';').find((part) => part.trim().startsWith(`${cookieName}=`));
  const value = pair?.slice(pair.indexOf('=') + 1).trim();
  try {
    return value === undefined ? undefined : decodeURIComponent(value);
  } catch {
    return '';
  }
}

/**
 * The demo's own routes: `GET /demo/people` lists people to choose from, `POST /demo/session {"person": id}` signs in
 * (null: out), `DELETE /demo/session` signs out.
 *
 * @returns false when the path is not one of them
 */
export async function handleDemo(
  db: Queries,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<boolean> {
  const path = new URL(request.url ?? '/', 'http://localhost').pathname;
  if (path === '/demo/people') {
    if (request.method === 'GET') await listPeople(db, response);
    else answer(response, 405, { message: 'GET lists people.' });
    return true;
  }
  if (path !== '/demo/session') return false;
  if (request.method === 'DELETE') signIn(response, '');
  else if (request.method === 'POST') await changeSession(db, request, response);
  else answer(response, 405, { message: 'POST signs in, DELETE signs out.' });
  return true;
}

async function listPeople(db: Queries, response: ServerResponse): Promise<void> {
  const people = await firstPeople(db, peopleOnOffer, [defaultPerson]);
  answer(response, 200, {
    people: people.map(({ id, displayName, headline, avatarUrl, site, role }) => ({
      id,
      displayName,
      headline,
      avatarUrl,
      site,
      role,
    })),
  });
}

async function changeSession(db: Queries, request: IncomingMessage, response: ServerResponse): Promise<void> {
  // As for writes over GraphQL: a form of another site cannot send this type.
  if (!request.headers['content-type']?.startsWith('application/json')) {
    return answer(response, 415, { message: 'Send application/json.' });
  }
  const person = personIn(await readBody(request));
  if (person === undefined)
    return answer(response, 400, { message: 'Send {"person": "<id>"} or {"person": null}.' });
  if (person === null) return signIn(response, '');
  const [found] = isStorable(person) ? await peopleByIds(db, [person]) : [];
  if (found === undefined) return answer(response, 404, { message: 'No such person.' });
  signIn(response, found.id);
}

function signIn(response: ServerResponse, person: string): void {
  response.setHeader(
    'set-cookie',
    `${cookieName}=${encodeURIComponent(person)}; Path=/; HttpOnly; SameSite=Lax`,
  );
  response.writeHead(204).end();
}

function personIn(body: string): string | null | undefined {
  try {
    const value: unknown = JSON.parse(body);
    if (typeof value !== 'object' || value === null || !('person' in value)) return undefined;
    return typeof value.person === 'string' || value.person === null ? value.person : undefined;
  } catch {
    return undefined;
  }
}

async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length > longestBody) return '';
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString();
}

function answer(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, {
    'content-type': 'application/json; charset=utf-8',
    'cache-control': 'no-store',
  });
  response.end(JSON.stringify(body));
}
