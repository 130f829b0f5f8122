import type { Fault, Passage } from './wire.fixture.ts';

/** As browsers say it of everything that is not an answer. */
const networkError = () => new TypeError('Failed to fetch');

const html = (body: string) =>
  new Response(`<!doctype html>${body}`, { headers: { 'content-type': 'text/html' } });

const json = (body: unknown, status = 200, headers: Record<string, string> = {}) =>
  Response.json(body, { status, headers });

/** Nothing is there. */
export const refused: Fault = async () => {
  throw networkError();
};

/** The connection breaks on the way there: the server has heard nothing. */
export const resetBefore: Fault = async (passage) => {
  await passage.wait(40);
  throw networkError();
};

/** The connection breaks on the way back: the server has done it, and nobody is told. */
export const resetAfter: Fault = async (passage) => {
  await passage.deliver();
  throw networkError();
};

/** Half of the answer, as JSON that ends in the middle. */
export const truncated: Fault = async (passage) => {
  const response = await passage.deliver();
  const body = await response.text();
  return new Response(body.slice(0, body.length / 2), response);
};

/** Half of the answer, and then the connection breaks. */
export const brokenOff: Fault = async (passage) => {
  const response = await passage.deliver();
  const body = new TextEncoder().encode(await response.text());
  let told = false;
  const stream = new ReadableStream<Uint8Array>({
    pull(controller) {
      if (told) controller.error(new TypeError('terminated'));
      else controller.enqueue(body.slice(0, body.length / 2));
      told = true;
    },
  });
  return new Response(stream, response);
};

/** The answer is there at once and takes this long to come. */
export const late =
  (ms: number): Fault =>
  async (passage) => {
    const response = await passage.deliver();
    await passage.wait(ms);
    return response;
  };

/** The server gets it this much later, whether or not anybody still waits for the answer. */
export const stuckBefore =
  (ms: number, later: (ms: number, task: () => void) => void): Fault =>
  (passage) => {
    later(ms, () => void passage.deliver());
    return passage.silence();
  };

/** Done, and never answered. */
export const unanswered: Fault = async (passage) => {
  await passage.deliver();
  return passage.silence();
};

export const limitedForSeconds =
  (seconds: number): Fault =>
  async () =>
    json({ error: 'slow down' }, 429, { 'retry-after': String(seconds) });

/** `now` is the server's clock, not the tab's. */
export const limitedUntil =
  (seconds: number, now: () => number): Fault =>
  async () => {
    const date = new Date(now()).toUTCString();
    return json({ error: 'slow down' }, 429, {
      date,
      'retry-after': new Date(Date.parse(date) + seconds * 1000).toUTCString(),
    });
  };

export const unavailable: Fault = async () => new Response('Service Unavailable', { status: 503 });

export const forbidden: Fault = async () => json({ error: 'not you' }, 403);

export const signInPage: Fault = async () =>
  html('<title>Sign in</title><form><input name="u"><input type="password" name="p"></form>');

export const notGraphql: Fault = async () => json({ status: 'UP', version: 3 });

/** It was done; a part of the answer could not be made, and what was asked for is null. */
export const dataWithErrors: Fault = async (passage) => {
  const response = await passage.deliver();
  const { data } = (await response.json()) as { data?: Record<string, unknown> };
  const [field = 'field'] = Object.keys(data ?? {});
  return json({
    data: { [field]: null },
    errors: [{ message: 'a resolver failed', path: [field], extensions: { code: 'INTERNAL_SERVER_ERROR' } }],
  });
};

/** Something between sends it again: the first answer is lost, the second comes. */
export const twice: Fault = async (passage: Passage) => {
  await passage.deliver();
  return passage.deliver();
};

export const killedBefore: Fault = async (passage) => {
  passage.kill();
  throw networkError();
};

export const killedAfter: Fault = async (passage) => {
  await passage.deliver();
  passage.kill();
  throw networkError();
};
