#!/usr/bin/env node
import { runCommandLine } from './command-line.ts';

const { stdout, env } = process;
process.exitCode = await runCommandLine(process.argv.slice(2), {
  print: (line) => console.log(line),
  complain: (line) => console.error(line),
  colours: stdout.isTTY && (env.NO_COLOR ?? '') === '' && env.TERM !== 'dumb',
  width: stdout.columns ?? 80,
});
