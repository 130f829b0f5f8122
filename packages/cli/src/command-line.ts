import { readFileSync } from 'node:fs';
import { Failure, UsageError, type Command, type Output } from './command.ts';
import { check } from './check.ts';
import { conform } from './conform.ts';
import { pull } from './pull.ts';
import { scaffold } from './scaffold.ts';
import { tryOut } from './try.ts';

const commands = new Map<string, Command>([
  ['pull', pull],
  ['scaffold', scaffold],
  ['check', check],
  ['try', tryOut],
  ['conform', conform],
]);

/**
 * Runs `maillon` with the arguments after its name.
 * @returns the exit code: 0 all is well, 1 it is not, 2 the arguments make no sense
 */
export async function runCommandLine(args: readonly string[], output: Output): Promise<0 | 1 | 2> {
  const [name, ...rest] = args;
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    output.print(help());
    return 0;
  }
  if (name === '--version' || name === '-v') {
    output.print(version());
    return 0;
  }
  const command = commands.get(name);
  if (command === undefined) {
    const what = name.startsWith('-') ? 'option' : 'command';
    output.complain(`maillon: there is no ${what} “${name}”. Commands: ${[...commands.keys()].join(', ')}.`);
    output.complain('Try: maillon --help');
    return 2;
  }
  if (rest.includes('--help') || rest.includes('-h')) {
    output.print(command.help);
    return 0;
  }
  return run(name, command, rest, output);
}

async function run(name: string, command: Command, args: string[], output: Output): Promise<0 | 1 | 2> {
  try {
    return await command.run(args, output);
  } catch (error) {
    if (error instanceof UsageError) {
      output.complain(`maillon ${name}: ${error.message}`);
      output.complain(`Try: maillon ${name} --help`);
      return 2;
    }
    if (error instanceof Failure) {
      output.complain(`maillon ${name}: ${error.message}`);
      return 1;
    }
    throw error;
  }
}

function help(): string {
  const lines = [...commands].map(([name, { summary }]) => `  ${name.padEnd(10)} ${summary}`);
  return `maillon: wire Maillon to the GraphQL backend you already have.

Usage: maillon <command> [options]

${lines.join('\n')}

  --help     this text, or that of a command: maillon pull --help
  --version  ${version()}`;
}

function version(): string {
  const manifest = readFileSync(new URL('../package.json', import.meta.url), 'utf8');
  return (JSON.parse(manifest) as { version: string }).version;
}
