import { createServer, type RequestListener } from 'node:http';
import {
  connect,
  createServer as createTcpServer,
  type AddressInfo,
  type Server,
  type Socket,
} from 'node:net';
import type { Reach } from './guarded-fetch.ts';

/** A small internet: names with public addresses, behind which servers of this machine stand. */
export interface Web {
  readonly reach: Reach;
  /** Whom we connected to: address and port, in order. */
  readonly dialled: readonly string[];
  /** How often each name was asked for. */
  readonly resolved: ReadonlyMap<string, number>;
  /** Lets a name stand for addresses; one list for each time that it is asked for, the last one for good. */
  name(host: string, ...answers: readonly (readonly string[])[]): void;
  /** Puts a server behind an address. */
  serve(address: string, listener: RequestListener): Promise<void>;
  /** The same, for what is no HTTP. */
  serveRaw(address: string, onSocket: (socket: Socket) => void): Promise<void>;
  close(): Promise<void>;
}

export function openWeb(): Web {
  const names = new Map<string, (readonly string[])[]>();
  const ports = new Map<string, number>();
  const servers: Server[] = [];
  const sockets = new Set<Socket>();
  const dialled: string[] = [];
  const resolved = new Map<string, number>();
  const listen = async (address: string, server: Server): Promise<void> => {
    server.on('connection', (socket: Socket) => {
      sockets.add(socket);
      socket.on('error', () => undefined);
      socket.on('close', () => sockets.delete(socket));
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    servers.push(server);
    ports.set(address, (server.address() as AddressInfo).port);
  };
  return {
    dialled,
    resolved,
    reach: {
      resolve: async (name) => {
        resolved.set(name, (resolved.get(name) ?? 0) + 1);
        const answers = names.get(name);
        if (!answers) throw new Error(`ENOTFOUND ${name}`);
        return (answers.length > 1 ? answers.shift() : answers[0]) ?? [];
      },
      connect: (address, port) => {
        dialled.push(`${address}:${port}`);
        // Port 1 of this machine answers nobody.
        return connect({ host: '127.0.0.1', port: ports.get(address) ?? 1 });
      },
    },
    name(host, ...answers) {
      names.set(host, [...answers]);
    },
    serve: (address, listener) => listen(address, createServer(listener)),
    serveRaw: (address, onSocket) => listen(address, createTcpServer(onSocket)),
    async close() {
      for (const socket of sockets) socket.destroy();
      await Promise.all(servers.map((server) => new Promise((resolve) => server.close(resolve))));
    },
  };
}

export const page = (head: string, body = ''): string =>
  `<!doctype html><html><head>${head}</head><body>${body}</body></html>`;
