import { runCommandLine } from '../command-line.ts';

/** What a run of `maillon` came to. */
export interface Ran {
  readonly code: number;
  readonly said: string;
  readonly complained: string;
}

/** Runs `maillon` in this process. */
export async function maillon(...args: string[]): Promise<Ran> {
  const said: string[] = [];
  const complained: string[] = [];
  const code = await runCommandLine(args, {
    print: (line) => said.push(line),
    complain: (line) => complained.push(line),
  });
  return { code, said: said.join('\n'), complained: complained.join('\n') };
}
