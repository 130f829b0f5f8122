import { SocialError } from '../errors.ts';
import type { Clock } from '../clock.ts';
import type { PageSignals } from '../page-signals.ts';
import { failureOf, type Answer } from './failures.ts';
import type { HttpOptions } from './http.ts';
import type { Tokens } from './tokens.ts';
import type { Upload } from './types.ts';

const operation = 'files.add';
/** So long nothing may happen: a slow line still moves. */
const silenceMs = 60_000;

interface Surroundings {
  readonly endpoint: URL;
  readonly options: HttpOptions;
  readonly tokens: Tokens | undefined;
  readonly page: PageSignals;
  readonly clock: Clock;
}

/**
 * Sends a file by a form, with the token of all other requests, on the endpoint's own host only. Not repeated by itself:
 * whoever watches the bar decides.
 */
export async function sendFile(upload: Upload, here: Surroundings): Promise<unknown> {
  const { endpoint, options, tokens } = here;
  const url = new URL(upload.url.replace('{endpoint}', endpoint.href.split(/[?#]/)[0] ?? ''), endpoint);
  const isOwn = url.origin === endpoint.origin;
  const send = async (token: string | undefined): Promise<Answer> => {
    const own = isOwn ? await options.headers?.() : undefined;
    const secret = token === undefined ? undefined : { authorization: `Bearer ${token}` };
    return exchange(url, { ...own, ...upload.headers, ...secret }, upload, here);
  };
  const token = isOwn ? await current(tokens) : undefined;
  let answer = await send(token);
  if (answer.status === 401 && isOwn && tokens) answer = await send(await tokens.other(token));
  if (answer.status >= 200 && answer.status < 300) return read(answer, here);
  throw refusalOf(answer, here);
}

async function current(tokens: Tokens | undefined): Promise<string | undefined> {
  try {
    return await tokens?.current();
  } catch (cause) {
    throw new SocialError('auth-required', { message: 'no token was given', cause, operation });
  }
}

function read(answer: Answer, { clock }: Surroundings): unknown {
  try {
    return JSON.parse(answer.body) as unknown;
  } catch {
    throw failureOf(answer, operation, clock.now());
  }
}

/** What is too large, or not wanted, is not wrong with the network: sending it again changes nothing. */
function refusalOf(answer: Answer, { clock }: Surroundings): SocialError {
  const { status } = answer;
  if (![400, 413, 415, 422].includes(status)) return failureOf(answer, operation, clock.now());
  let told: { code?: unknown; limit?: unknown } = {};
  try {
    told = JSON.parse(answer.body) as typeof told;
  } catch {
    // A proxy's page: the status says enough.
  }
  const said = typeof told.code === 'string' ? told.code.toLowerCase().replace(/_/g, '-') : 'malformed';
  const code = status === 413 ? 'too-large' : said;
  const limit = typeof told.limit === 'number' ? { limit: told.limit } : {};
  const message = 'the file was refused';
  return new SocialError('invalid', {
    operation,
    status,
    message,
    retryable: false,
    fields: [{ field: 'file', code, message, ...limit }],
  });
}

/** By XMLHttpRequest, which tells how far it is; by the host's own `fetch`, or without cookies, by `fetch`, which does not. */
async function exchange(
  url: URL,
  headers: Readonly<Record<string, string>>,
  upload: Upload,
  { options, page }: Surroundings,
): Promise<Answer> {
  const form = new FormData();
  form.append(upload.field ?? 'file', upload.file, upload.name);
  const { credentials = 'same-origin' } = options;
  try {
    if (options.fetch || credentials === 'omit' || typeof XMLHttpRequest === 'undefined') {
      const init = { method: 'POST', headers, body: form, credentials, redirect: 'error' } as const;
      const response = await (options.fetch ?? fetch)(url, { ...init, signal: upload.signal ?? null });
      const { status, headers: told, redirected } = response;
      return { status, headers: told, body: await response.text(), redirected };
    }
    return await byRequest(url, headers, form, upload, credentials === 'include');
  } catch (cause) {
    if (upload.signal?.aborted) throw new SocialError('aborted', { operation });
    if (cause instanceof SocialError) throw cause;
    const message = 'the server was not reached';
    throw new SocialError(page.online ? 'network' : 'offline', { message, operation, cause });
  }
}

function byRequest(
  url: URL,
  headers: Readonly<Record<string, string>>,
  form: FormData,
  { signal, progress }: Upload,
  withCredentials: boolean,
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const stillThere = (): void => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        end(() => reject(new SocialError('timeout', { message: 'nothing moved for a minute', operation })));
        request.abort();
      }, silenceMs);
    };
    const stop = (): void => request.abort();
    const end = (act: () => void): void => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', stop);
      act();
    };
    request.open('POST', url.href);
    request.withCredentials = withCredentials;
    for (const [name, value] of Object.entries(headers)) request.setRequestHeader(name, value);
    request.upload.onprogress = ({ loaded, total }) => {
      stillThere();
      progress?.(loaded, total);
    };
    request.onload = () =>
      end(() => {
        const lines = request
          .getAllResponseHeaders()
          .trim()
          .split(/[\r\n]+/)
          .filter(Boolean);
        const told = new Headers(
          lines.map((line) => line.split(/:\s*(.*)/s).slice(0, 2) as [string, string]),
        );
        const { status, responseText: body, responseURL } = request;
        resolve({ status, headers: told, body, redirected: responseURL !== '' && responseURL !== url.href });
      });
    request.onerror = () => end(() => reject(new TypeError('the request failed')));
    request.onabort = () => end(() => reject(new DOMException('stopped', 'AbortError')));
    if (signal?.aborted) return reject(new DOMException('stopped', 'AbortError'));
    signal?.addEventListener('abort', stop);
    stillThere();
    request.send(form);
  });
}
