import { variableNames } from '@maillon/sdk/tools';
import type { MappingRefused } from '../mapping-source.ts';
import type { CheckReport } from './check-mapping.ts';
import type { Finding } from './finding.ts';
import { didYouMean } from './nearest.ts';

/** A mapping that `defineBackend` refused: there is nothing else to check yet. */
export function refusedReport({
  message,
  file,
  locate,
}: Pick<MappingRefused, 'message' | 'file' | 'locate'>): CheckReport {
  const [, verb, variable] = /^"([\w.]+)" of .+ uses \$(\w+), which is none of/.exec(message) ?? [];
  const finding: Finding =
    variable === undefined
      ? {
          severity: 'error',
          code: 'refused-mapping',
          what: message,
          because: 'defineBackend refuses such a mapping: no page would start with it',
          remedy: 'correct it, and check again',
          schema: 'Query',
          ...locate({ keys: [/"([\w.]+)"/.exec(message)?.[1] ?? ''] }),
        }
      : {
          severity: 'error',
          code: 'unknown-variable',
          operation: verb!,
          what: `$${variable} is no variable of ours`,
          because: 'nobody would ever give it a value',
          remedy: didYouMean(
            variable,
            variableNames.split(' '),
            `use one of ${variableNames}, or say how it is made: variables: { ${variable}: … }`,
          ),
          schema: 'Query',
          ...locate({ keys: ['operations', verb!], document: `($${variable}: `, at: 1 }),
        };
  return { mapping: file, operations: [], general: [finding], unsupported: [] };
}
