/** Where a command writes: results on the one, trouble on the other. */
export interface Output {
  print(line: string): void;
  complain(line: string): void;
  /** Whether `print` goes to a terminal that wants colours. */
  readonly colours?: boolean;
  /** How many characters a line of the terminal holds; 80 where nobody knows. */
  readonly width?: number;
}

/** One command of `maillon`. It lives in a file of its own. */
export interface Command {
  /** What it does, in one line of `maillon --help`. */
  readonly summary: string;
  /** The whole of `maillon <name> --help`. */
  readonly help: string;
  /**
   * @returns 0 when all is well, 1 when it found something that is not
   * @throws {UsageError} the arguments make no sense; {@link Failure} anything else that a person can act on
   */
  run(args: string[], output: Output): Promise<0 | 1>;
}

/** The command line was written wrongly: exit code 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** The command could not do its work; the message says why and what to do. Exit code 1. */
export class Failure extends Error {
  override readonly name = 'Failure';
}
