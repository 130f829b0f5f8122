// Builds Strapi's panel for editors. `strapi build` looks for a tsconfig.json in the folders above, too, and would compile
// this repository: its own builder does not.
const { build } = require('../node_modules/@strapi/strapi/dist/src/node/build.js');
const { createLogger } = require('../node_modules/@strapi/strapi/dist/src/cli/utils/logger.js');

const logger = createLogger({ debug: false, silent: false, timestamp: false });
build({ cwd: process.cwd(), logger, minify: true, sourcemaps: false, stats: false }).catch((error) => {
  console.error(error);
  process.exit(1);
});
