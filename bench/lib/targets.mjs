// What is measured: hand-written pages, peers, ours, and whatever --add brings.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const built = fileURLToPath(new URL('../dist/', import.meta.url));

/** `skip` and `only` name scenarios; `query` goes into the address. */
const known = [
  { name: 'vanilla', app: 'vanilla' },
  // The same page again: how far it is from 1.00× is the noise.
  { name: 'vanilla A/A', app: 'vanilla' },
  { name: 'vanilla-window', app: 'vanilla-window', skip: ['widgets'] },
  { name: 'maillon', app: 'maillon' },
  { name: 'react-apollo', app: 'react-apollo' },
  { name: 'react-apollo+virtuoso', app: 'react-apollo', query: 'virtual=1', skip: ['widgets', 'cold'] },
  { name: 'react-apollo+batch', app: 'react-apollo', query: 'batch=1', only: ['widgets'] },
  { name: 'react-urql', app: 'react-urql' },
];

/**
 * @param {string | undefined} names those to take, with commas; all by default
 * @param {readonly string[]} extra `name=/folder` of further ones
 */
export function targets(names, extra) {
  const added = extra.map((one) => {
    const [name, dir] = one.split('=');
    return { name, app: name, dir };
  });
  const all = [...known.filter(({ app }) => !added.some((one) => one.app === app)), ...added];
  const wanted = names?.split(',');
  const taken = all.filter(
    ({ name, app }) => !wanted || wanted.includes(name) || (wanted.includes(app) && name === app),
  );
  if (wanted && taken.length === 0) throw new Error(`No such page: ${names}.`);
  return taken.map((target) => ({ ...settings(target), ...target }));
}

/** A page may bring a bench.json: { selectors, query, skip }. */
function settings({ app, dir }) {
  const file = join(dir ?? join(built, app), 'bench.json');
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
}

export function takesPart({ skip = [], only }, scenario) {
  return !skip.includes(scenario.replace('-slow', '')) && (!only || only.includes(scenario));
}
