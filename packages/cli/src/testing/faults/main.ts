// npm run faults [-- --seed 1 --count 240 --all]: puts mistakes into valid mappings and counts how many are found.
import { parseArgs } from 'node:util';
import { validMappings } from '../mappings/index.ts';
import { runFaults } from './suite.ts';

const { values } = parseArgs({
  options: {
    seed: { type: 'string' },
    count: { type: 'string' },
    all: { type: 'boolean' },
    verbose: { type: 'boolean' },
  },
});
const seed = Number(values.seed ?? 1);
const count = values.all ? Infinity : Number(values.count ?? 240);

const { outcomes, falseAlarms, mappings, possible } = runFaults(validMappings(console.log), { seed, count });
const kinds = new Map<string, { found: number; all: number }>();
for (const { fault, found, mapping, said } of outcomes) {
  const sum = kinds.get(fault.kind) ?? { found: 0, all: 0 };
  kinds.set(fault.kind, { found: sum.found + (found ? 1 : 0), all: sum.all + 1 });
  if (found) {
    if (values.verbose)
      console.log(`${found.file}:${found.line} ${found.what}. ${found.remedy} (${found.schema})`);
    continue;
  }
  console.log(`missed: ${mapping}: ${fault.kind}: ${fault.done}`);
  for (const { code, file, line, schema, what } of said.slice(0, 3)) {
    console.log(`        said instead: ${code} ${file}:${line} ${schema}: ${what}`);
  }
}
for (const { code, file, line, what } of falseAlarms)
  console.log(`false alarm: ${code} ${file}:${line} ${what}`);
for (const [kind, { found, all }] of kinds)
  console.log(`${String(found).padStart(4)} of ${String(all).padEnd(4)} ${kind}`);

const found = outcomes.filter((outcome) => outcome.found).length;
console.log(
  `\n${found} of ${outcomes.length} found, ${falseAlarms.length} false alarms on ${mappings} valid mappings (seed ${seed}; ${possible} faults to choose from).`,
);
process.exitCode = found < outcomes.length || falseAlarms.length > 0 ? 1 : 0;
