/** How a live stream ends: with an error, quietly, or without anybody noticing that nothing comes any more. */
export type Cut = 'broken' | 'ended' | 'dead';

/** A live stream that a tab has open. */
export interface Line {
  readonly tab: string;
  /** In whose name. */
  readonly as: string;
  cut(how: Cut): void;
}

/** Live streams, which may break at any moment and may not be had for a while. */
export class Lines {
  readonly open = new Set<Line>();
  /** How many were cut. */
  cuts = 0;
  /** None can be had. */
  areDown = false;

  cutAll(how: Cut): void {
    for (const line of [...this.open]) {
      this.cuts += 1;
      line.cut(how);
    }
  }

  /** The tab is gone; nothing is told to it any more. */
  hangUp(tab: string): void {
    for (const line of [...this.open]) if (line.tab === tab) line.cut('dead');
  }

  /** Hands on what `response` tells, until the line is cut or `signal` aborts. */
  relay(response: Response, who: Pick<Line, 'tab' | 'as'>, signal: AbortSignal): Response {
    const reader = response.body!.getReader();
    const { open } = this;
    let end = (_how: Cut) => {};
    const body = new ReadableStream<Uint8Array>({
      start(controller) {
        const line: Line = { ...who, cut: (how) => end(how) };
        open.add(line);
        end = (how) => {
          if (!open.delete(line)) return;
          void reader.cancel().catch(() => {});
          if (how === 'broken') controller.error(new TypeError('terminated'));
          if (how === 'ended') controller.close();
        };
        signal.addEventListener('abort', () => end('broken'));
        const pump = async () => {
          for (;;) {
            const { done, value } = await reader.read();
            if (!open.has(line)) return;
            if (done) return end('ended');
            controller.enqueue(value);
          }
        };
        pump().catch(() => end('broken'));
      },
      cancel: () => end('dead'),
    });
    return new Response(body, response);
  }
}
