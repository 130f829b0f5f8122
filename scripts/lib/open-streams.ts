// Stands in front of a server, and knows how many of its streams of changes are open: what is said in another process.
import { createServer, request as ask } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface CountedServer {
  /** The server's address through here, with its last slash. */
  readonly url: string;
  /** How many streams are open now. */
  readonly streams: () => number;
  /** Waits until so many are open. */
  become(wanted: number): Promise<void>;
  close(): Promise<void>;
}

const patienceMs = 20_000;

/** @param url of the server, with its last slash */
export async function countStreams(url: string): Promise<CountedServer> {
  let streams = 0;
  const http = createServer((incoming, outgoing) => {
    const { method, headers } = incoming;
    const onward = ask(new URL(incoming.url ?? '/', url), { method, headers }, (answer) => {
      const isStream = answer.headers['content-type']?.startsWith('text/event-stream') === true;
      if (isStream) {
        streams += 1;
        outgoing.once('close', () => (streams -= 1));
      }
      outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.on('error', () => outgoing.destroy());
      answer.pipe(outgoing);
    });
    onward.on('error', () => outgoing.destroy());
    outgoing.once('close', () => onward.destroy());
    incoming.pipe(onward);
  });
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
  const { port } = http.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/`,
    streams: () => streams,
    async become(wanted) {
      for (const end = Date.now() + patienceMs; streams !== wanted;) {
        if (Date.now() > end) throw new Error(`${streams} streams are open instead of ${wanted}`);
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
    },
    async close() {
      http.closeAllConnections();
      await new Promise((resolve) => http.close(resolve));
    },
  };
}
