import type { BackendFailure, SocialErrorKind } from '../errors.ts';
import type { CallContext, Page, PageRequest } from '../backend.ts';
import type { RichText } from '../types.ts';

/** A promise of the port was broken. Says which, never with people's words in it. */
export class ConformanceError extends Error {
  override readonly name = 'ConformanceError';
}

export function expect(condition: unknown, promise: string): asserts condition {
  if (!condition) throw new ConformanceError(promise);
}

/** This promise says nothing about this backend; `because` says what it does not have. */
export class NotApplicable extends Error {
  override readonly name = 'NotApplicable';
  readonly because: string;

  constructor(because: string) {
    super(`not applicable: ${because}`);
    this.because = because;
  }
}

/** The words as they were written. Whether a backend keeps that they are Markdown is its own matter. */
export function expectWords(body: RichText | null | undefined, wanted: string, promise: string): void {
  expectSame(body?.value, wanted, promise);
  expect(body?.format !== 'html', `${promise}: what was not written as HTML is none`);
}

/** Compares by value; both are plain data. */
export function expectSame(actual: unknown, wanted: unknown, promise: string): void {
  expect(
    JSON.stringify(actual) === JSON.stringify(wanted),
    `${promise}: expected ${brief(wanted)}, got ${brief(actual)}`,
  );
}

/** The call must reject with one of these kinds, and with an error of the shape `BackendFailure`. */
export async function expectRefusal(
  call: Promise<unknown>,
  kinds: readonly SocialErrorKind[],
  promise: string,
): Promise<BackendFailure> {
  let error: unknown;
  try {
    await call;
  } catch (caught) {
    error = caught;
  }
  expect(error !== undefined, `${promise}: it was accepted`);
  const failure = error as Partial<BackendFailure>;
  const told = error instanceof Error ? `${failure.kind ?? 'no kind'}: ${error.message}` : typeof error;
  expect(
    error instanceof Error && failure.kind !== undefined && kinds.includes(failure.kind),
    `${promise}: expected ${kinds.join(' or ')}, got ${told}`,
  );
  expect(
    typeof failure.retryable === 'boolean',
    `${promise}: the failure does not say whether it is retryable`,
  );
  return error as BackendFailure;
}

/** A call context without anything in it. */
export const calmly: CallContext = {};

/**
 * Reads a list to its end, looking at each page: never more than asked for, nothing twice, `next` absent at the end,
 * totals that are true.
 *
 * @param between called once, after the first page
 */
export async function walk<T extends { readonly id: string }>(
  read: (page: PageRequest) => Promise<Page<T>>,
  first: number,
  between?: () => Promise<void>,
): Promise<T[]> {
  const items: T[] = [];
  let total: Page<T>['total'] | undefined;
  let after: string | undefined;
  for (let pages = 0; pages < 1000; pages++) {
    const page = await read(after === undefined ? { first } : { first, after });
    expect(page.items.length <= first, `a page has at most ${first} items`);
    expect(page.next === undefined || page.items.length > 0, 'a page with a next one is not empty');
    items.push(...page.items);
    total = page.total;
    const ids = new Set(items.map((item) => item.id));
    expect(ids.size === items.length, 'no item comes twice on the way through the pages');
    if (page.next === undefined) {
      if (total && 'exact' in total)
        expectSame(items.length, total.exact, 'the exact total is the number of items');
      if (total && 'atLeast' in total)
        expect(total.atLeast <= items.length, 'there are at least as many items as the total says');
      return items;
    }
    expect(page.next !== after, 'the next cursor moves on');
    after = page.next;
    if (pages === 0) await between?.();
  }
  throw new ConformanceError('the list ends');
}

function brief(value: unknown): string {
  const text = JSON.stringify(value) ?? 'undefined';
  return text.length > 120 ? `${text.slice(0, 120)}…` : text;
}
