// node scripts/ensure-example.mjs postgraphile: installs what an example, or `bench`, needs of its own, when its lockfile
// changed. Runs on whatever Node the machine has; no dependency may be imported here.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { npm } from './lib/npm.mjs';

const [, , name = ''] = process.argv;
const place = name === 'bench' ? name : `examples/${name}`;
const folder = fileURLToPath(new URL(`../${place}/`, import.meta.url));
const lockfile = join(folder, 'package-lock.json');
if (name === '' || !existsSync(lockfile)) {
  console.error(`${place} has no package-lock.json. Name an example that has, or bench.`);
  process.exit(2);
}

const stamp = join(folder, 'node_modules', '.maillon-installed');
const wanted = createHash('sha256')
  .update(process.platform + process.arch)
  .update(readFileSync(lockfile))
  .digest('hex');
if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== wanted) {
  console.log(`Installing what ${place} needs (only when it changes)…`);
  const status = npm(folder, 'ci', '--no-audit', '--no-fund');
  if (status !== 0) {
    console.error(`What ${place} needs could not be installed: see the message of npm above.`);
    process.exit(status);
  }
  writeFileSync(stamp, wanted);
}
