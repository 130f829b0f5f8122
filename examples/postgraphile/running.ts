// The example as a person starts it, in a process of its own, for the tests.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

export interface RunningExample {
  /** With its last slash. */
  readonly url: string;
  readonly endpoint: string;
  stop(): Promise<void>;
}

/** Resolves when it listens; rejects with all that it said when it ends before. */
export async function startExample(): Promise<RunningExample> {
  const child = spawn(process.execPath, [fileURLToPath(new URL('serve.mjs', import.meta.url))], {
    env: { ...process.env, PORT: '0', DATABASE_URL: '' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const takeAlong = (): void => void child.kill();
  process.once('exit', takeAlong);
  child.once('exit', () => process.off('exit', takeAlong));
  let said = '';
  const url = await new Promise<string>((resolve, reject) => {
    const note = (text: Buffer): void => {
      said += text.toString();
      const [address] = /http:\/\/localhost:\d+\//.exec(said) ?? [];
      if (address) resolve(address);
    };
    child.stdout.on('data', note);
    child.stderr.on('data', note);
    child.once('exit', (code) =>
      reject(new Error(`The example ended with ${code} before it listened:\n${said}`)),
    );
  });
  return {
    url,
    endpoint: `${url}graphql`,
    async stop() {
      const ended = once(child, 'exit');
      child.kill('SIGINT');
      await ended;
    },
  };
}
