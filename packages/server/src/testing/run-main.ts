// What scripts/start.mjs does, with pages of the tests' own.
import { fileURLToPath } from 'node:url';
import { main } from '../main.ts';

const folder = (name: string) => fileURLToPath(new URL(name, import.meta.url));

await main({ dataFolder: folder('data'), pages: folder('pages'), scripts: folder('scripts') });
