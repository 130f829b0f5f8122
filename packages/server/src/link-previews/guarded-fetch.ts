import { lookup } from 'node:dns/promises';
import { request, type IncomingMessage } from 'node:http';
import { connect, isIP, type Socket } from 'node:net';
import { PassThrough, type Duplex } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { connect as connectSecurely } from 'node:tls';
import { constants, createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import { NoPage } from './no-page.ts';
import { hostOf, nextAddress, type Hosts } from './page-address.ts';
import { isPublicAddress } from './public-address.ts';

/** How this machine reaches others; tests give another. */
export interface Reach {
  /** The addresses of a name. */
  readonly resolve: (name: string) => Promise<readonly string[]>;
  /** A connection to an address, never to a name. */
  readonly connect: (address: string, port: number) => Socket;
}

export const thisMachine: Reach = {
  resolve: async (name) => (await lookup(name, { all: true })).map(({ address }) => address),
  connect: (address, port) => connect({ host: address, port }),
};

export interface Fetching {
  readonly reach: Reach;
  readonly hosts: Hosts;
  /** Media types that are read. */
  readonly types: readonly string[];
  /** Bytes that are read, as they come and unpacked. */
  readonly mostBytes: number;
  /** Whether the beginning will do where there is more. */
  readonly beginning: boolean;
  /** Ends all of it. */
  readonly signal: AbortSignal;
}

export interface Fetched {
  /** Where it was found, after all redirects. */
  readonly url: URL;
  readonly contentType: string;
  readonly bytes: Buffer;
}

const mostRedirects = 3;
const agent = 'Mozilla/5.0 (compatible; Maillon link preview)';

/**
 * Reads what stands at an address that somebody wrote, without becoming their way into this network: every name is
 * resolved once, all of its addresses must be public, and the connection goes to one of those very addresses. Redirects
 * are followed by hand, each looked at like the first. Nothing of ours goes along: no cookie, no token, no proxy's name.
 *
 * @param start as `pageAddress` gives it
 * @throws NoPage
 */
export async function fetchGuarded(start: URL, fetching: Fetching): Promise<Fetched> {
  let url = start;
  for (let hops = 0; ; hops += 1) {
    const response = await ask(url, fetching);
    const { statusCode = 0, headers } = response;
    if ([301, 302, 303, 307, 308].includes(statusCode) && headers.location !== undefined) {
      response.destroy();
      if (hops === mostRedirects) throw new NoPage('redirects');
      url = nextAddress(url, headers.location, fetching.hosts);
      continue;
    }
    try {
      return { url, contentType: headers['content-type'] ?? '', bytes: await bodyOf(response, fetching) };
    } finally {
      response.destroy();
    }
  }
}

async function ask(url: URL, { reach, types, signal }: Fetching): Promise<IncomingMessage> {
  const address = await publicAddressOf(hostOf(url), reach, signal);
  return new Promise((resolve, reject) => {
    const sent = request({
      signal,
      path: `${url.pathname}${url.search}`,
      setHost: false,
      headers: {
        host: url.host,
        'user-agent': agent,
        accept: `${types.join(', ')}, */*;q=0.1`,
        'accept-encoding': 'gzip, deflate, br',
      },
      // With a connection of our own no agent has a say, and no proxy that the environment names.
      createConnection: () => connectionTo(url, address, reach),
    });
    sent.on('response', resolve);
    sent.on('error', () => reject(new NoPage(signal.aborted ? 'late' : 'unreachable')));
    sent.end();
  });
}

function connectionTo(url: URL, address: string, reach: Reach): Socket {
  if (url.protocol === 'http:') return reach.connect(address, 80);
  const host = hostOf(url);
  return connectSecurely({
    socket: reach.connect(address, 443),
    host,
    ...(isIP(host) === 0 ? { servername: host } : {}),
    ALPNProtocols: ['http/1.1'],
    rejectUnauthorized: true,
  });
}

async function publicAddressOf(host: string, reach: Reach, signal: AbortSignal): Promise<string> {
  const addresses = isIP(host) === 0 ? await withinTime(reach.resolve(host), signal) : [host];
  // One that is not public among many is how names are bent: then none is asked.
  if (!addresses.every(isPublicAddress)) throw new NoPage('private');
  const address = addresses.find((one) => isIP(one) === 4) ?? addresses[0];
  if (address === undefined) throw new NoPage('unknown');
  return address;
}

/** The system's resolver cannot be told to stop. */
async function withinTime<T>(answer: Promise<T>, signal: AbortSignal): Promise<T> {
  let onLate = (): void => undefined;
  const late = new Promise<never>((_, reject) => {
    onLate = () => reject(new NoPage('late'));
    if (signal.aborted) onLate();
    signal.addEventListener('abort', onLate, { once: true });
  });
  try {
    return await Promise.race([answer, late]);
  } catch (error) {
    throw error instanceof NoPage ? error : new NoPage('unknown');
  } finally {
    signal.removeEventListener('abort', onLate);
  }
}

async function bodyOf(
  response: IncomingMessage,
  { types, mostBytes, beginning, signal }: Fetching,
): Promise<Buffer> {
  const { statusCode = 0, headers } = response;
  if (statusCode !== 200) throw new NoPage('status');
  const type = headers['content-type']?.split(';', 1)[0]?.trim().toLowerCase() ?? '';
  if (!types.includes(type)) throw new NoPage('type');
  const encoding = headers['content-encoding']?.trim().toLowerCase() || 'identity';
  const unpacked = encoding === 'identity' ? new PassThrough() : unpackers[encoding]?.();
  if (unpacked === undefined) throw new NoPage('type');
  const chunks: Buffer[] = [];
  let isCut = false;
  async function* atMost(source: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
    let left = mostBytes;
    for await (const chunk of source) {
      yield chunk.subarray(0, left);
      left -= chunk.length;
      if (left > 0) continue;
      isCut = true;
      return;
    }
  }
  try {
    await pipeline(response, atMost, unpacked, async (source: AsyncIterable<Buffer>) => {
      for await (const chunk of atMost(source)) chunks.push(chunk);
    });
  } catch {
    // Whoever stops reading breaks what is before it.
    if (!isCut) throw new NoPage(signal.aborted ? 'late' : 'broken');
  }
  if (signal.aborted) throw new NoPage('late');
  if (isCut && !beginning) throw new NoPage('size');
  return Buffer.concat(chunks);
}

// What was cut short is unpacked as far as it goes.
const packed = { finishFlush: constants.Z_SYNC_FLUSH };
const unpackers: Readonly<Record<string, () => Duplex>> = {
  gzip: () => createGunzip(packed),
  'x-gzip': () => createGunzip(packed),
  deflate: () => createInflate(packed),
  br: () => createBrotliDecompress({ finishFlush: constants.BROTLI_OPERATION_FLUSH }),
};
