// Importing this makes Node resolve "@maillon/source" exports, so that the packages run from their TypeScript sources,
// as `node --conditions=@maillon/source` does. For processes whose command line is not ours (wtr).
import { registerHooks } from 'node:module';

registerHooks({
  resolve: (specifier, context, nextResolve) =>
    nextResolve(specifier, { ...context, conditions: ['@maillon/source', ...(context.conditions ?? [])] }),
});
