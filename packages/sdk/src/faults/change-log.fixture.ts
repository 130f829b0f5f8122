import { GraphQLError, type ExecutionResult } from 'graphql';

interface Logged {
  readonly in: string;
  readonly id: string;
  readonly how: string;
  readonly number: number;
}

/** What changed, in its order; tells whoever follows. */
export class ChangeLog {
  #changes: Logged[] = [];
  #last = 0;
  #forgotten = 0;
  readonly #rings = new Set<() => void>();

  add(change: Omit<Logged, 'number'>): void {
    this.#changes.push({ ...change, number: (this.#last += 1) });
    for (const ring of this.#rings) ring();
  }

  forget(): void {
    this.#changes = [];
    this.#forgotten = this.#last;
  }

  /** Changes in these places after a number; without one, from now on. `return` ends it, also while it waits. */
  follow(places: ReadonlySet<string>, after = this.#last): AsyncIterableIterator<{ changes: Logged }> {
    if (after < this.#forgotten || after > this.#last)
      throw new GraphQLError('no such change', { extensions: { code: 'BAD_USER_INPUT' } });
    let [told, isOver, ring] = [after, false, () => {}];
    const next = async (): Promise<IteratorResult<{ changes: Logged }>> => {
      for (;;) {
        if (isOver) return { done: true, value: undefined };
        const change = this.#changes.find(({ in: place, number }) => number > told && places.has(place));
        if (change) {
          told = change.number;
          return { done: false, value: { changes: change } };
        }
        await new Promise<void>((resolve) => this.#rings.add((ring = resolve)));
        this.#rings.delete(ring);
      }
    };
    const end = async (): Promise<IteratorResult<{ changes: Logged }>> => {
      isOver = true;
      ring();
      return { done: true, value: undefined };
    };
    const following = { next, return: end, [Symbol.asyncIterator]: () => following };
    return following;
  }
}

/** Results as server-sent events, in the manner of graphql-sse. */
export function eventsOf(results: AsyncGenerator<ExecutionResult> | ExecutionResult): Response {
  if (!(Symbol.asyncIterator in results)) {
    const refused = `event: next\ndata: ${JSON.stringify(results)}\n\nevent: complete\ndata:\n\n`;
    return new Response(refused, { headers: { 'content-type': 'text/event-stream' } });
  }
  const encoder = new TextEncoder();
  const body = new ReadableStream<Uint8Array>({
    async start(controller) {
      // Something is there to be read at once: it listens.
      controller.enqueue(encoder.encode(':\n\n'));
    },
    async pull(controller) {
      const { done, value } = await results.next();
      if (done) controller.close();
      else controller.enqueue(encoder.encode(`event: next\ndata: ${JSON.stringify(value)}\n\n`));
    },
    cancel: () => void results.return(undefined),
  });
  return new Response(body, { headers: { 'content-type': 'text/event-stream' } });
}
