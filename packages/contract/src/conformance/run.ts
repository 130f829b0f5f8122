import type { Capabilities } from '../types.ts';
import { NotApplicable } from './expect.ts';
import type { ConformanceCase, ConformanceContext, ConformanceNeed } from './case.ts';

/** What became of each case. */
export interface ConformanceReport {
  readonly passed: readonly string[];
  readonly failed: readonly { readonly name: string; readonly reason: string; readonly error: unknown }[];
  /** `because` names what is missing: capabilities, or another person to look with. */
  readonly notApplicable: readonly { readonly name: string; readonly because: readonly string[] }[];
}

/** What a case misses here; empty where it applies. */
export function missing(
  testCase: ConformanceCase,
  capabilities: Capabilities,
  offers: Pick<ConformanceContext, 'other' | 'anonymous' | 'limits' | 'idempotency'>,
): string[] {
  const there: Readonly<Record<ConformanceNeed, boolean>> = {
    other: offers.other !== undefined,
    anonymous: offers.anonymous !== undefined,
    'comment-limit': offers.limits?.comment !== undefined,
    'activity-limit': offers.limits?.activity !== undefined,
    idempotency: offers.idempotency !== false,
  };
  return [
    ...testCase.needs.filter((need) => !capabilities[need]),
    ...(testCase.with ?? []).filter((need) => !there[need]),
  ];
}

/** Puts a backend through the cases, one after the other. Never rejects: what failed is in the report. */
export async function runConformance(
  suite: readonly ConformanceCase[],
  context: ConformanceContext,
  onCase?: (name: string, outcome: 'passed' | 'failed' | 'not applicable') => void,
): Promise<ConformanceReport> {
  const report = {
    passed: [] as string[],
    failed: [] as ConformanceReport['failed'][number][],
    notApplicable: [] as ConformanceReport['notApplicable'][number][],
  };
  for (const testCase of suite) {
    const { name } = testCase;
    const because = missing(testCase, context.backend.capabilities, context);
    if (because.length > 0) {
      report.notApplicable.push({ name, because });
      onCase?.(name, 'not applicable');
      continue;
    }
    try {
      await testCase.run(context);
      report.passed.push(name);
      onCase?.(name, 'passed');
    } catch (error) {
      if (error instanceof NotApplicable) {
        report.notApplicable.push({ name, because: [error.because] });
        onCase?.(name, 'not applicable');
        continue;
      }
      report.failed.push({ name, reason: error instanceof Error ? error.message : String(error), error });
      onCase?.(name, 'failed');
    }
  }
  return report;
}

/** Hands each case that applies to a test runner as a test of its own: `test` of `node:test`, `it` of mocha. */
export function conformanceTests(
  suite: readonly ConformanceCase[],
  context: ConformanceContext,
  test: (name: string, run: () => Promise<void>) => unknown,
): void {
  for (const testCase of suite) {
    if (missing(testCase, context.backend.capabilities, context).length === 0)
      test(testCase.name, () =>
        testCase.run(context).catch((error: unknown) => {
          if (!(error instanceof NotApplicable)) throw error;
        }),
      );
  }
}
