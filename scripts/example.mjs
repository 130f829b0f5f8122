// npm run example -- postgraphile: starts an example that brings a backend of its own, until Ctrl+C.
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { npm } from './lib/npm.mjs';

const [, , name = ''] = process.argv;
const folder = fileURLToPath(new URL(`../examples/${name}/`, import.meta.url));
if (name === '' || !existsSync(`${folder}package.json`)) {
  console.error('Which example? npm run example -- postgraphile, or strapi');
  process.exit(2);
}
process.on('SIGINT', () => {});
process.exitCode = npm(folder, 'start');
