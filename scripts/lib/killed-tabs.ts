// Tabs that are really killed: Chromium with the published SDK in it, our server in this process, and a wire between
// them that breaks. What becomes of each write is read from the database.
import { createServer, type SocialServer } from '@maillon/server';
import { build } from 'esbuild';
import { createServer as createHttpServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser, BrowserContext, Page } from 'puppeteer-core';
import { fileURLToPath } from 'node:url';

/** When the tab dies, in the life of its last write. */
export const moments = ['at once', 'kept', 'sending', 'done, not told', 'told', 'some time'] as const;
export type Moment = (typeof moments)[number];

export interface KilledTab {
  readonly seed: number;
  readonly moment: Moment;
  readonly writes: number;
  /** By `http://intranet.test`, where browsers have no Web Locks. */
  readonly plainHttp: boolean;
}

export interface KilledTabs {
  /** Lives through one history; the breaches it came to, in words. */
  live(history: KilledTab): Promise<string[]>;
  close(): Promise<void>;
}

interface Said {
  readonly words: string;
  readonly state: string;
  readonly kept: string;
}

interface PageSide {
  write(subject: string, words: string): void;
  /** Whether it is known who is looking. */
  ready(): boolean;
  /** Once all that was kept has been read, and what is due has been tried: before, nothing says nothing. */
  unsent(): Promise<string[]>;
  recover(words: string): Promise<string | undefined>;
}

declare global {
  var maillonTab: PageSide;
  var tell: (said: Said) => void;
}

const root = fileURLToPath(new URL('../../', import.meta.url));

const page = `
import { createClient } from '@maillon/sdk';
const person = new URLSearchParams(location.search).get('person');
const client = createClient({ endpoint: '/graphql', token: async () => 'demo:' + person });
client.viewer.subscribe(() => {});
client.outbox.subscribe(() => {
  for (const { words, state, kept } of client.outbox.state) tell({ words, state, kept });
});
globalThis.maillonTab = {
  write(subject, words) {
    client.drafts.set(words, words);
    const id = client.drafts.send(words, words);
    const body = { format: 'text', value: words };
    client.comments({ subject }).add({ id, body }).then(
      () => tell({ words, state: 'done', kept: 'server' }),
      ({ kind }) => tell({ words, state: kind, kept: 'field' }),
    );
  },
  ready: () => client.viewer.state.status === 'ready',
  unsent: async () => {
    await client.outbox.flush();
    return client.outbox.state.map(({ words }) => words);
  },
  recover: (words) => client.drafts.recover(words),
};`;

/** What the wire does with the next write that comes from one subject. */
interface Trap {
  readonly moment: Moment;
  /** The tab whose write it is. */
  kill(): void;
}

/** @param launch starts the browser, with further flags */
export async function openKilledTabs(
  launch: (flags: readonly string[]) => Promise<Browser>,
): Promise<KilledTabs> {
  const social = await createServer({ database: 'memory', demo: true, sampleData: true });
  const files = await bundled();
  const traps = new Map<string, Trap>();
  const http = createHttpServer((request, response) => void serve(request, response));
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
  const { port } = http.address() as AddressInfo;
  const browser = await launch(['--host-resolver-rules=MAP intranet.test 127.0.0.1']);
  let lived = 0;

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname;
    if (path === '/graphql') return answer(social, traps, request, response);
    const file = files.get(path);
    response.setHeader('content-type', file ? 'text/javascript' : 'text/html');
    response.end(
      file ?? '<!doctype html><title>Intranet</title><script type="module" src="/page.js"></script>',
    );
  }

  return {
    async live(history) {
      const subject = `urn:killed:${(lived += 1)}`;
      const host = history.plainHttp ? 'intranet.test' : '127.0.0.1';
      const address = `http://${host}:${port}/?person=p-camille-rouvray`;
      const context = await browser.createBrowserContext();
      try {
        return await liveIn(context, address, subject, history, { social, traps });
      } finally {
        traps.delete(subject);
        await context.close();
      }
    },
    async close() {
      await browser.close();
      http.closeAllConnections();
      http.close();
      await social.close();
    },
  };
}

/** The page's script, with what it loads later. */
async function bundled(): Promise<ReadonlyMap<string, string>> {
  const { outputFiles } = await build({
    stdin: { contents: page, resolveDir: root, sourcefile: 'page.js' },
    outdir: '/',
    entryNames: 'page',
    bundle: true,
    splitting: true,
    format: 'esm',
    target: 'es2022',
    write: false,
  });
  return new Map(outputFiles.map(({ path, text }) => [path, text]));
}

async function answer(
  social: SocialServer,
  traps: ReadonlyMap<string, Trap>,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const body = Buffer.concat(chunks).toString();
  const trap = [...traps].find(
    ([subject]) => body.includes('mutation') && body.includes(`"${subject}"`),
  )?.[1];
  if (trap?.moment === 'kept') return void request.socket.destroy();
  if (trap?.moment === 'sending') {
    trap.kill();
    return void request.socket.destroy();
  }
  const { authorization = '' } = request.headers;
  const answered = await social.yoga.fetch(`http://intranet.test${request.url}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization },
    body,
  });
  const text = await answered.text();
  if (trap?.moment === 'done, not told') {
    trap.kill();
    return void request.socket.destroy();
  }
  response.writeHead(answered.status, { 'content-type': 'application/json' });
  response.end(text, () => trap?.moment === 'told' && trap.kill());
}

async function liveIn(
  context: BrowserContext,
  address: string,
  subject: string,
  { seed, moment, writes, plainHttp }: KilledTab,
  { social, traps }: { readonly social: SocialServer; readonly traps: Map<string, Trap> },
): Promise<string[]> {
  const chance = chanceOf(seed);
  const said: Said[] = [];
  const tab = await open(context, address, said);
  const all = Array.from({ length: writes }, (_, index) => `Words ${index + 1} of ${subject}`);
  const died = Promise.withResolvers<void>();
  const kill = () => void crash(tab).then(died.resolve);
  for (const words of all.slice(0, -1))
    await tab.evaluate((...args) => maillonTab.write(...args), subject, words);
  if (writes > 1 && chance() < 0.5) await until(() => said.some(({ state }) => state === 'done'));
  traps.set(subject, { moment, kill });
  await tab.evaluate((...args) => maillonTab.write(...args), subject, all.at(-1)!);
  if (moment === 'at once') kill();
  if (moment === 'some time') setTimeout(kill, chance() * 60);
  if (moment === 'kept') {
    // On a busy machine it is an earlier one that meets the broken wire; the last one waits behind it.
    await until(() => said.some(({ state }) => state === 'queued'));
    kill();
  }
  await died.promise;
  traps.delete(subject);

  const next = await open(context, address, said);
  // On plain http the dead tab's lease has to end first.
  await next.waitForFunction(async () => (await maillonTab.unsent()).length === 0, {
    timeout: plainHttp ? 150_000 : 30_000,
  });
  return judge(social, subject, all, said, next);
}

async function judge(
  { database: { db } }: SocialServer,
  subject: string,
  all: readonly string[],
  said: readonly Said[],
  tab: Page,
): Promise<string[]> {
  const rows = await db
    .selectFrom('comment')
    .select('body')
    .where('subjectId', '=', subject)
    .orderBy('createdAt')
    .execute();
  const stored = rows.map(({ body }) => body?.value ?? '');
  const broken: string[] = [];
  for (const words of all) {
    const copies = stored.filter((each) => each === words).length;
    const acknowledged = said.some(
      (each) =>
        each.words === words &&
        (each.state === 'done' || (each.state === 'queued' && each.kept === 'device')),
    );
    if (copies > 1) broken.push(`doubled: “${words}” is there ${copies} times`);
    if (copies === 0 && acknowledged) broken.push(`lost: “${words}” was acknowledged and is nowhere`);
    const draft = await tab.evaluate((field) => maillonTab.recover(field), words);
    if (copies === 0 && draft !== words) broken.push(`words lost: “${words}”`);
    if (copies === 1 && draft !== undefined) broken.push(`offered again though it is there: “${words}”`);
  }
  const inOrder = all.filter((words) => stored.includes(words));
  if (JSON.stringify(stored) !== JSON.stringify(inOrder)) broken.push(`out of order: ${stored.join(', ')}`);
  return broken;
}

async function open(context: BrowserContext, address: string, said: Said[]): Promise<Page> {
  const tab = await context.newPage();
  await tab.exposeFunction('tell', (each: Said) => void said.push(each));
  await tab.goto(address, { waitUntil: 'domcontentloaded' });
  await tab.waitForFunction(() => globalThis.maillonTab?.ready());
  return tab;
}

/** The renderer's process ends as if the system had ended it. */
async function crash(tab: Page): Promise<void> {
  const crashed = new Promise<void>((resolve) => tab.once('error', () => resolve()));
  const session = await tab.createCDPSession();
  session.send('Page.crash').catch(() => {});
  await crashed;
}

async function until(condition: () => boolean): Promise<void> {
  for (const end = Date.now() + 60_000; !condition();) {
    if (Date.now() > end) throw new Error('the moment to die never came');
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

/** A known sequence for a known seed (Mulberry32). */
export function chanceOf(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let bits = Math.imul(state ^ (state >>> 15), state | 1);
    bits ^= bits + Math.imul(bits ^ (bits >>> 7), bits | 61);
    return ((bits ^ (bits >>> 14)) >>> 0) / 4_294_967_296;
  };
}
