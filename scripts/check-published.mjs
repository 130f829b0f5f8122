// npm run publint: whether each package, as built, can be imported the ways its package.json says.
import { existsSync } from 'node:fs';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import { inRoot, packages, readJson } from './lib/repository.mjs';

let troubles = 0;

for (const [folder, name] of Object.entries(packages)) {
  const pkgDir = inRoot('packages', folder);
  if (!existsSync(inRoot('packages', folder, 'dist'))) {
    console.error(`${name}: there is no dist; run \`npm run build\` first.`);
    troubles += 1;
    continue;
  }
  const manifest = readJson(inRoot('packages', folder, 'package.json'));
  const { messages } = await publint({ pkgDir, strict: true, pack: 'npm' });
  for (const message of messages) {
    if (isOurs(message)) continue;
    console.error(`${name}: ${formatMessage(message, manifest)}`);
    troubles += 1;
  }
}

console.log(troubles === 0 ? 'Every package can be imported as it promises.' : `${troubles} troubles.`);
process.exitCode = troubles === 0 ? 0 : 1;

/** The @maillon/source condition is for this repository; a package need not satisfy others with it. */
function isOurs({ path }) {
  return path?.includes('@maillon/source') === true;
}
