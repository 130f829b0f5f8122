import { spawnSync } from 'node:child_process';
import { inRoot, readJson } from './repository.mjs';

/** The custom elements manifest as of the sources; the analyzer takes a second. */
export function freshManifest() {
  const cem = inRoot('node_modules/@custom-elements-manifest/analyzer/cem.js');
  const { status, stderr } = spawnSync(
    process.execPath,
    [cem, 'analyze', '--quiet', '--config', '../../custom-elements-manifest.config.mjs'],
    { cwd: inRoot('packages/elements'), encoding: 'utf8' },
  );
  if (status !== 0) throw new Error(`The manifest could not be made: ${stderr}`);
  return readJson(inRoot('packages/elements/custom-elements.json'));
}
