import { allSuites } from './testing/suites/index.ts';
import { openEmbedded } from './testing/server.ts';

allSuites('on PGlite', openEmbedded);
