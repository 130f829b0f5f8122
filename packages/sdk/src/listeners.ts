/** Who wants to know. A listener that throws is reported, and does not keep the news from the others. */
export class Listeners {
  readonly #entries = new Set<{ readonly call: () => void }>();

  get size(): number {
    return this.#entries.size;
  }

  /** The same function may be added twice; each returned function removes its own. */
  add(call: () => void): () => void {
    const entry = { call };
    this.#entries.add(entry);
    return () => void this.#entries.delete(entry);
  }

  notify(): void {
    for (const entry of [...this.#entries]) {
      if (!this.#entries.has(entry)) continue;
      try {
        entry.call();
      } catch (error) {
        queueMicrotask(() => {
          throw error;
        });
      }
    }
  }
}
