import type { IncomingMessage, ServerResponse } from 'node:http';
import { addFile, addressOf, mayRead, readerOf, type Files } from '../service/files.ts';
import { Session, type House } from '../service/session.ts';
import { isStorable } from '../service/words.ts';
import type { Authenticate } from '../sign-in.ts';
import { findViewer } from '../store/people.ts';
import { bytesSince, findUpload, type UploadRow } from '../store/uploads.ts';
import { UnwantedFile } from './judge-file.ts';

const dayMs = 86_400_000;
/** For the lines around the file in a form. */
const formBytes = 16 * 1024;

/**
 * Takes files in (`POST`, a form with the field `file`) and gives them out (`GET` with an address that the API gave).
 * `cors` says which page of another host may do so.
 *
 * @returns false when the path is somebody else's
 */
export async function handleFiles(
  house: House,
  authenticate: Authenticate,
  cors: (origin: string | null) => Readonly<Record<string, string>>,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<boolean> {
  const { files } = house;
  const url = new URL(request.url ?? '/', 'http://localhost');
  if (url.pathname !== files.path && !url.pathname.startsWith(`${files.path}/`)) return false;
  for (const [name, value] of Object.entries(cors(request.headers.origin ?? null))) {
    response.setHeader(name, value);
  }
  const id = url.pathname.slice(files.path.length + 1);
  if (request.method === 'OPTIONS') response.writeHead(204).end();
  else if (request.method === 'POST' && id === '') await take(house, authenticate, request, response);
  else if ((request.method === 'GET' || request.method === 'HEAD') && id !== '') {
    await give(house, id, url.searchParams, request.method === 'HEAD', response);
  } else say(response, 405, 'METHOD', 'Files are sent by POST and read by GET.');
  return true;
}

async function take(
  house: House,
  authenticate: Authenticate,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { files, now } = house;
  // A form of another site can send this type with our cookies, but no header of its own.
  if (request.headers['x-maillon-upload'] === undefined) {
    return turnAway(request, response, 403, 'FORBIDDEN', 'Send the header x-maillon-upload.');
  }
  const session = await sessionOf(house, authenticate, request);
  if (session === null) return turnAway(request, response, 401, 'UNAUTHENTICATED', 'Nobody is signed in.');
  const announced = Number(request.headers['content-length'] ?? 0);
  if (announced > files.mostBytes + formBytes) {
    return turnAway(request, response, 413, 'TOO_LARGE', tooLarge(files), files.mostBytes);
  }
  const sent = await bytesSince(house.db, session.viewer.id, new Date(now().getTime() - dayMs));
  if (sent + announced > files.mostBytesPerDay) {
    return turnAway(request, response, 429, 'LIMIT_REACHED', 'That is enough for a day.');
  }
  const body = await readAtMost(request, files.mostBytes + formBytes);
  if (body === null) return turnAway(request, response, 413, 'TOO_LARGE', tooLarge(files), files.mostBytes);
  const file = await fileIn(body, request.headers['content-type'] ?? '');
  if (file === null) return say(response, 400, 'MALFORMED', 'Send multipart/form-data with a field “file”.');
  if (file.size > files.mostBytes) return say(response, 413, 'TOO_LARGE', tooLarge(files), files.mostBytes);
  try {
    const row = await addFile(session, new Uint8Array(await file.arrayBuffer()), file.name);
    json(response, 200, await attachmentOf(session, row));
  } catch (error) {
    if (!(error instanceof UnwantedFile)) throw error;
    say(response, 422, error.code, error.message);
  }
}

/** An attachment as the API has it. */
export async function attachmentOf(session: Session, row: UploadRow) {
  const { id, kind, name, mediaType, size, width, height, description } = row;
  return { id, kind, name, url: await addressOf(session, row), mediaType, size, width, height, description };
}

async function give(
  house: House,
  id: string,
  query: URLSearchParams,
  isHead: boolean,
  response: ServerResponse,
): Promise<void> {
  // The same for what is not there, not for this reader, or not any more.
  const nothing = (): void => say(response, 404, 'NOT_FOUND', 'There is no such file, or not for you.');
  if (!/^[fl]-[\w-]{32}$/.test(id)) return nothing();
  const readerId = await readerOf(house.files, house.now(), id, query);
  const viewer = readerId !== null && isStorable(readerId) ? await findViewer(house.db, readerId) : null;
  const file = viewer && (await fileFor(new Session(house, viewer), id));
  if (!file) return nothing();
  const bytes = await house.files.store.get(id);
  if (bytes === null) return nothing();
  response.writeHead(200, {
    'content-type': file.mediaType,
    'content-length': bytes.length,
    'content-disposition': disposition(file),
    // Whatever it is, it is no page: nothing in it runs, and it may load nothing.
    'content-security-policy': "default-src 'none'; sandbox",
    'x-content-type-options': 'nosniff',
    'cross-origin-resource-policy': 'cross-origin',
    'referrer-policy': 'no-referrer',
    'cache-control': 'private, max-age=21600, immutable',
  });
  response.end(isHead ? undefined : bytes);
}

/** The picture of a page, which is as public as the page, or a file of what this viewer may read. */
async function fileFor(session: Session, id: string): Promise<ShownFile | null> {
  if (id.startsWith('l-')) return { kind: 'image', name: 'picture.webp', mediaType: 'image/webp' };
  const upload = await findUpload(session.db, id);
  return upload && (await mayRead(session, upload)) ? upload : null;
}

type ShownFile = Pick<UploadRow, 'kind' | 'name' | 'mediaType'>;

/** Only pictures that we have drawn ourselves are shown in place. */
function disposition({ kind, name }: ShownFile): string {
  const plain = name.replace(/[^\x20-\x7e]|["\\%]/g, '_');
  const exact = encodeURIComponent(name).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`);
  return `${kind === 'image' ? 'inline' : 'attachment'}; filename="${plain}"; filename*=UTF-8''${exact}`;
}

async function sessionOf(
  house: House,
  authenticate: Authenticate,
  request: IncomingMessage,
): Promise<Session | null> {
  const headers = new Headers();
  for (const [name, value] of Object.entries(request.headers)) {
    if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(', ') : value);
  }
  const identity = await authenticate(
    new Request(new URL(request.url ?? '/', 'http://localhost'), { headers }),
  );
  const isKnowable = identity !== null && isStorable(identity.personId);
  const viewer = isKnowable ? await findViewer(house.db, identity.personId) : null;
  return viewer && new Session(house, viewer);
}

/** Null: there is more. */
async function readAtMost(request: IncomingMessage, most: number): Promise<Buffer<ArrayBuffer> | null> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length > most) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

async function fileIn(body: Buffer<ArrayBuffer>, type: string): Promise<File | null> {
  try {
    const form = await new Response(body, { headers: { 'content-type': type } }).formData();
    const file = form.get('file');
    return file instanceof File ? file : null;
  } catch {
    return null;
  }
}

const tooLarge = ({ mostBytes }: Files): string => `At most ${Math.floor(mostBytes / 1_000_000)} MB a file.`;

/** Answers before all has come; the rest is not read. */
function turnAway(
  request: IncomingMessage,
  response: ServerResponse,
  ...answer: [status: number, code: string, message: string, limit?: number]
): void {
  response.setHeader('connection', 'close');
  say(response, ...answer);
  request.resume();
}

function say(response: ServerResponse, status: number, code: string, message: string, limit?: number): void {
  json(response, status, { code, message, ...(limit === undefined ? {} : { limit }) });
}

function json(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, {
    'content-type': 'application/json; charset=utf-8',
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
  });
  response.end(JSON.stringify(body));
}
