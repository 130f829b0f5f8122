// Installs Strapi once, before the tests: several of them start at the same time, and npm cannot install twice into a folder.
import { ensureStrapi } from './strapi-process.mjs';

try {
  ensureStrapi();
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
