import { http, HttpResponse, passthrough } from 'msw';
import { setupWorker } from 'msw/browser';

/** What goes wrong on the way to a server. */
export type Fault =
  | 'unreachable'
  | 'server error'
  | 'sign-in page'
  | 'not GraphQL'
  | 'too many requests'
  | 'signed out'
  | 'forbidden'
  | 'partial';

const page = '<!doctype html><title>Sign in</title><form action="/login"><input name="user"></form>';

const refusal = (code: string): Response =>
  HttpResponse.json({ data: null, errors: [{ message: code, extensions: { code } }] });

/** How each fault looks on the wire. */
const answers: Readonly<Record<Fault, () => Response>> = {
  unreachable: () => HttpResponse.error(),
  'server error': () => new HttpResponse('upstream gone', { status: 502 }),
  'sign-in page': () => new HttpResponse(page, { status: 200, headers: { 'content-type': 'text/html' } }),
  'not GraphQL': () => HttpResponse.json({ hello: 'world' }),
  'too many requests': () => new HttpResponse(null, { status: 429, headers: { 'retry-after': '1' } }),
  'signed out': () => refusal('UNAUTHENTICATED'),
  forbidden: () => refusal('FORBIDDEN'),
  partial: () =>
    HttpResponse.json({
      data: { feed: { nodes: [], pageInfo: { hasNextPage: false, endCursor: null }, totalCount: null } },
      errors: [{ message: 'a part is missing', path: ['feed', 'nodes', 0] }],
    }),
};

const worker = setupWorker();
let started: Promise<unknown> | undefined;

/** Puts faults between the page and the real server; everything else goes through to it. */
export const faults = {
  /** Call it before the first test: the worker takes a moment. */
  async start(): Promise<void> {
    started ??= worker.start({ quiet: true, onUnhandledFrame: 'bypass' });
    await started;
  },
  /** From now on this operation, or all, fails like this. `times`: only so often. */
  inject(fault: Fault, operation?: string, times = Infinity): void {
    let left = times;
    worker.use(
      http.post('*/graphql', async ({ request }) => {
        const { operationName } = (await request.clone().json()) as { operationName?: string };
        const meant = operation === undefined || operation === operationName;
        return meant && left-- > 0 ? answers[fault]() : passthrough();
      }),
    );
  },
  /** Everything reaches the server again. */
  clear(): void {
    worker.resetHandlers();
  },
};
