import type { Finding } from '../../check/finding.ts';
import type { ValidMapping } from '../mappings/index.ts';
import { filesOf, findingsIn, placeOfKeys, placesUnder, spreadOut } from './files.ts';
import type { Fault } from './fault.ts';
import { documentOperators } from './in-documents.ts';
import { mappingOperators } from './in-mappings.ts';
import { randomFrom, shuffled } from './random.ts';

/** What became of one fault. */
export interface Outcome {
  readonly mapping: string;
  readonly fault: Fault;
  /** The finding that names it: file, line, schema path and remedy. */
  readonly found: Finding | undefined;
  /** What was said instead. */
  readonly said: readonly Finding[];
}

export interface Score {
  readonly outcomes: readonly Outcome[];
  /** Findings in mappings in which nothing is wrong. */
  readonly falseAlarms: readonly Finding[];
  readonly mappings: number;
  /** How many faults there are to choose from. */
  readonly possible: number;
}

/** Puts faults into valid mappings, chosen by the seed so that every kind comes, and looks whether each is found. */
export function runFaults(
  valid: readonly ValidMapping[],
  { seed, count }: { seed: number; count: number },
): Score {
  const random = randomFrom(seed);
  const spread = valid.map((each) => ({ ...each, mapping: spreadOut(each.mapping) }));
  const baselines = new Map(
    spread.map((each) => [each.name, findingsIn(each.mapping, each.schema, each.budget)]),
  );
  const byKind = new Map<string, { each: ValidMapping; fault: Fault }[]>();
  for (const each of spread) {
    for (const make of [...documentOperators, ...mappingOperators]) {
      for (const fault of make(each.mapping, each.schema)) {
        // Of what is pushed nothing is drawn: it only says what to read again.
        if (/^(operations )?live\b/.test(fault.done)) continue;
        byKind.set(fault.kind, [...(byKind.get(fault.kind) ?? []), { each, fault }]);
      }
    }
  }
  const piles = [...byKind.values()].map((pile) => shuffled(pile, random));
  const chosen = [];
  for (let round = 0; chosen.length < count && piles.some((pile) => pile.length > round); round++) {
    for (const pile of piles) {
      const next = pile[round];
      if (next && chosen.length < count) chosen.push(next);
    }
  }
  return {
    outcomes: chosen.map(({ each, fault }) => judge(each, fault, baselines.get(each.name)!)),
    falseAlarms: spread.flatMap(({ name, risks }) =>
      baselines.get(name)!.filter(({ severity, schema }) => severity !== 'risk' || !risks.includes(schema)),
    ),
    mappings: spread.length,
    possible: piles.reduce((sum, pile) => sum + pile.length, 0),
  };
}

const identity = ({ code, what, schema, file }: Finding) => JSON.stringify([code, what, schema, file]);

function judge({ name, schema, budget }: ValidMapping, fault: Fault, before: readonly Finding[]): Outcome {
  const known = new Set(before.map(identity));
  const said = findingsIn(fault.mapping, schema, budget).filter((finding) => !known.has(identity(finding)));
  const files = filesOf(fault.mapping);
  const places = fault.places.flatMap((place) => {
    if ('keys' in place) return [placeOfKeys(files, place.keys)];
    if ('under' in place) return placesUnder(files, place.under);
    const file = files.documents.get(JSON.stringify(place.document))?.file ?? '';
    return place.lines.map((line) => ({ file, line }));
  });
  const found = said.find(
    (finding) =>
      fault.codes.includes(finding.code) &&
      places.some(({ file, line }) => file === finding.file && line === finding.line) &&
      finding.schema !== '' &&
      (fault.schema === undefined || finding.schema.includes(fault.schema)) &&
      [finding.what, finding.because, finding.remedy].every((words) => words.length > 5),
  );
  return { mapping: name, fault, found, said };
}
