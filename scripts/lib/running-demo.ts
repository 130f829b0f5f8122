// The demo as a person starts it (`npm start`), in a process of its own, for what looks at it from outside.
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

export interface DemoOptions {
  /** Folder of its database. */
  readonly data: string;
  /** Port to listen on; any free one if absent. */
  readonly port?: number;
  /** Further settings, as `DATABASE_URL`. */
  readonly environment?: Readonly<Record<string, string>>;
}

export interface RunningDemo {
  /** Address of the home page, with its last slash. */
  readonly url: string;
  readonly port: number;
  /** Goes on accepting connections and answers nothing: SIGSTOP. */
  freeze(): void;
  /** As Ctrl+C: resolves when the process has ended. */
  stop(): Promise<void>;
  /** As a power cut: SIGKILL. */
  kill(): Promise<void>;
}

/** What a process said, and how it ended. */
export interface Ending {
  readonly code: number | null;
  readonly output: string;
}

const startScript = fileURLToPath(new URL('../start.mjs', import.meta.url));
const greeting = /Maillon\s+(http:\/\/localhost:(\d+)\/)/;

/**
 * Starts the demo and waits until it says its address.
 *
 * @throws Error with all that the process said, when it ends before
 */
export async function startDemo(options: DemoOptions): Promise<RunningDemo> {
  const { child, said } = spawnDemo(options);
  const address = await new Promise<RegExpExecArray>((resolve, reject) => {
    child.stdout?.on('data', () => {
      const found = greeting.exec(said());
      if (found) resolve(found);
    });
    child.once('exit', (code) =>
      reject(new Error(`The demo ended with ${code} before it listened:\n${said()}`)),
    );
  });
  const [, url = '', port = ''] = address;
  return {
    url,
    port: Number(port),
    freeze: () => void child.kill('SIGSTOP'),
    stop: () => end(child, 'SIGINT'),
    kill: () => end(child, 'SIGKILL'),
  };
}

/** Starts a demo that is expected to refuse, and waits until it has ended. */
export async function refusedDemo(options: DemoOptions): Promise<Ending> {
  const { child, said } = spawnDemo(options);
  const [code] = (await once(child, 'exit')) as [number | null];
  return { code, output: said() };
}

function spawnDemo({ data, port = 0, environment = {} }: DemoOptions): {
  child: ChildProcess;
  said: () => string;
} {
  const { DATABASE_URL: _, ...inherited } = process.env;
  const child = spawn(process.execPath, [startScript], {
    env: { ...inherited, PORT: String(port), HOST: '', MAILLON_DATA: data, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  const note = (text: Buffer): void => void (output += text.toString());
  child.stdout.on('data', note);
  child.stderr.on('data', note);
  // Whoever started it may end first (a failed test, Ctrl+C): it must not stay behind.
  const takeAlong = (): void => void child.kill('SIGKILL');
  process.once('exit', takeAlong);
  child.once('exit', () => process.off('exit', takeAlong));
  return { child, said: () => output };
}

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill(signal);
  await ended;
}
