import { parseArgs, type ParseArgsConfig } from 'node:util';
import { UsageError } from './command.ts';

type Options = NonNullable<ParseArgsConfig['options']>;
type Values<T extends Options> = ReturnType<
  typeof parseArgs<{ args: string[]; options: T & typeof common; allowPositionals: true }>
>['values'];

/** What every command understands. */
const common = {
  header: { type: 'string', multiple: true },
  json: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const;

/** The lines about them in every command's help. */
export const commonHelp = `  --header    a header to send, e.g. "Authorization: Bearer …"; may be repeated; never printed
  --json      for programs: one JSON value on standard output
  --help      this text`;

/**
 * Reads a command's own options and the common ones.
 * @throws {UsageError} an option that does not exist, lacks its value, or a header that is not one
 */
export function readOptions<const T extends Options>(
  args: readonly string[],
  options: T,
): { values: Values<T>; words: readonly string[]; headers: Headers; json: boolean } {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: { ...common, ...options },
      allowPositionals: true,
    });
    const { header, json } = values as { header?: string[]; json?: boolean };
    return {
      values: values,
      words: positionals,
      headers: headersOf(header ?? []),
      json: json ?? false,
    };
  } catch (error) {
    if (error instanceof UsageError) throw error;
    // Only the first line: the rest explains how to pass positional arguments that begin with a dash.
    throw new UsageError(String((error as Error).message.split('. To specify')[0]), { cause: error });
  }
}

/** @throws {UsageError} */
export function headersOf(lines: readonly string[], option = '--header'): Headers {
  const headers = new Headers();
  for (const line of lines) {
    const [, name, value] = /^([^:\s]+):\s*(.+)$/.exec(line) ?? [];
    try {
      if (name === undefined || value === undefined) throw new TypeError();
      headers.append(name, value);
    } catch {
      // Neither the line nor the system's words, which repeat it: a header is often a secret.
      throw new UsageError(`a ${option} is written as "Name: value"`);
    }
  }
  return headers;
}

/** An absolute web address. @throws {UsageError} */
export function readAddress(option: string, given: string | undefined, question: string): URL {
  if (given === undefined) throw new UsageError(`${option} is missing: ${question}`);
  if (!URL.canParse(given) || !/^https?:$/.test(new URL(given).protocol)) {
    throw new UsageError(`“${given}” is not an address: write it whole, with https://`);
  }
  return new URL(given);
}

/** A whole number, at least 1. @throws {UsageError} */
export function readNumber(option: string, given: string | undefined, otherwise: number): number {
  if (given === undefined) return otherwise;
  if (!/^[1-9]\d*$/.test(given)) throw new UsageError(`${option} is a number, not “${given}”`);
  return Number(given);
}

/** The one word a command is about. @throws {UsageError} none, or more than one */
export function onlyWord(words: readonly string[], what: string): string {
  const [word, surplus] = words;
  if (word === undefined) throw new UsageError(`${what} is missing`);
  if (surplus !== undefined) throw new UsageError(`“${surplus}” is one word too many: ${what} is “${word}”`);
  return word;
}
