import type { WriteVerb } from '@maillon/contract';
import fc from 'fast-check';
import { live, scriptFor, type Script } from './history.fixture.ts';
import { stands, verbs, type Intranet, type Rung } from './intranet.fixture.ts';
import { rows as allRows, type Row } from './rows.fixture.ts';

/** One combination of the matrix. */
export interface Cell {
  readonly row: Row;
  readonly verb: WriteVerb;
  readonly rung: Rung;
}

export interface Failure {
  readonly cell: Cell;
  readonly script: Script;
  readonly broken: readonly string[];
}

export interface Campaign {
  readonly histories: number;
  readonly failures: readonly Failure[];
  /** How many histories met their fault, by cell. */
  readonly coverage: ReadonlyMap<string, number>;
}

/** `MAILLON_SEED` runs the histories of another run again. */
export const seed = Number(process.env['MAILLON_SEED'] ?? 20_261_123);

/** `MAILLON_SHRINK=no` stops at the first failure of a combination: quicker, where many fail. */
const shrinks = process.env['MAILLON_SHRINK'] !== 'no';

/** `MAILLON_ROW=versions` lives through the rows with this in their name only. */
const rows = allRows.filter(({ name }) => name.includes(process.env['MAILLON_ROW'] ?? ''));

/** As long as a machine with much else to do may take. */
export const limitMs = 20 * 60_000 * Math.max(1, Number(process.env['MAILLON_HISTORIES'] ?? 1));

/** How many histories per cell; `npm run test:long` asks for more. */
export const perCell = (usual: number): number =>
  Math.max(1, Math.round(usual * Number(process.env['MAILLON_HISTORIES'] ?? 1)));

export const cellsOf = (rungs: readonly Rung[]): readonly Cell[] =>
  rungs.flatMap((rung) =>
    rows.flatMap((row) => verbs.filter((verb) => stands(verb, rung)).map((verb) => ({ row, verb, rung }))),
  );

const mostTries = 20;
const tellMs = 30_000;

/** Says how far it is, now and then. */
class Progress {
  readonly #began = performance.now();
  readonly #all: number;
  #told = performance.now();

  constructor(all: number) {
    this.#all = all;
  }

  /** `left` combinations are not through yet. */
  step(left: number, histories: number, failures: readonly Failure[]): void {
    const now = performance.now();
    if (now - this.#told < tellMs) return;
    this.#told = now;
    const minutes = ((now - this.#began) / 60_000).toFixed(1);
    const done = `${this.#all - left} of ${this.#all} combinations, ${histories} histories`;
    console.log(`${minutes} min: ${done}, ${failures.length} combinations do not hold`);
  }
}

const nameOf = ({ row, verb, rung }: Cell) => `${row.name} × ${verb} × ${rung}`;

/** Lives through `each` histories of every cell, `abreast` at a time. */
export async function campaign(
  cells: readonly Cell[],
  each: number,
  open: (rung: Rung) => Promise<Intranet>,
  abreast = 4,
): Promise<Campaign> {
  const coverage = new Map(cells.map((cell) => [nameOf(cell), 0]));
  const failures: Failure[] = [];
  let histories = 0;
  const waiting = cells.map((cell, index) => ({ cell, index }));
  const progress = new Progress(cells.length);
  const worker = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const { cell, index } = next;
      const { row, verb, rung } = cell;
      let last: Failure | undefined;
      const property = fc.asyncProperty(scriptFor(row, verb, rung), async (script) => {
        histories += 1;
        progress.step(waiting.length + abreast, histories, failures);
        const { met, broken } = await live(script, row, await open(rung));
        if (met) coverage.set(nameOf(cell), (coverage.get(nameOf(cell)) ?? 0) + 1);
        if (broken.length > 0) last = { cell, script, broken };
        return broken.length === 0;
      });
      // A write that has nothing to change meets nothing: such a history does not count, another one is lived.
      const isCovered = () => coverage.get(nameOf(cell)) !== 0;
      for (let tries = 0; tries === 0 || (tries < mostTries && !isCovered() && !last); tries++) {
        const numRuns = tries === 0 ? each : 1;
        const options = { seed: seed + index + tries * cells.length, numRuns, endOnFailure: !shrinks };
        const checked = await fc.check(property, options);
        if (checked.failed && !last)
          throw new Error(`${nameOf(cell)} could not be lived through`, { cause: checked.errorInstance });
      }
      if (last) failures.push(last);
    }
  };
  await Promise.all(Array.from({ length: abreast }, worker));
  return { histories, failures, coverage };
}

/** What somebody needs to see it again. */
export function told({ cell, script, broken }: Failure): string {
  return [`${nameOf(cell)}:`, ...broken.map((each) => `  ${each}`), `  ${JSON.stringify(script)}`].join('\n');
}

/** How many histories met each fault, by verb; one table for each rung. */
export function coverageTable({ coverage }: Campaign, rungs: readonly Rung[]): string {
  return rungs
    .map((rung) => {
      const columns = verbs.filter((verb) => stands(verb, rung));
      const lines = rows.map(({ name }) => {
        const counts = columns.map((verb) => String(coverage.get(`${name} × ${verb} × ${rung}`) ?? 0));
        return name.padEnd(34) + counts.map((count, i) => count.padStart(columns[i]!.length + 2)).join('');
      });
      return [rung.padEnd(34) + columns.map((verb) => `  ${verb}`).join(''), ...lines].join('\n');
    })
    .join('\n\n');
}

export const holesOf = ({ coverage }: Campaign): readonly string[] =>
  [...coverage].filter(([, count]) => count === 0).map(([name]) => name);
