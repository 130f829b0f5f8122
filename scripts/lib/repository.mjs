import { readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the repository, absolute. */
export const root = fileURLToPath(new URL('../../', import.meta.url));

/** An absolute path of a file given from the repository's root. */
export const inRoot = (...parts) => join(root, ...parts);

/** A path as people write it: from the repository's root, with slashes. */
export const shown = (path) => relative(root, path).split(sep).join('/');

export const readJson = (path) => JSON.parse(readFileSync(path, 'utf8'));

/** Our packages from the lowest floor to the highest: folder name → published name. */
export const packages = {
  contract: '@maillon/contract',
  sdk: '@maillon/sdk',
  elements: '@maillon/elements',
  server: '@maillon/server',
  cli: 'maillon',
};
