/** A bearer token, kept in memory only and asked for once by however many need it. */
export class Tokens {
  readonly #ask: () => Promise<string | undefined>;
  #asked: Promise<string | undefined> | undefined;

  constructor(ask: () => Promise<string | undefined>) {
    this.#ask = ask;
  }

  current(): Promise<string | undefined> {
    if (!this.#asked) {
      const asked = Promise.resolve().then(this.#ask);
      this.#asked = asked;
      // A refusal is not kept: the next question may find the person signed in.
      asked.catch(() => this.#asked === asked && this.forget());
    }
    return this.#asked;
  }

  /** A token that is not `refused`; asked for anew unless somebody else already did. */
  async other(refused: string | undefined): Promise<string | undefined> {
    const asked = this.#asked;
    if (asked && (await asked.catch(() => refused)) === refused && this.#asked === asked) this.forget();
    return this.current();
  }

  forget(): void {
    this.#asked = undefined;
  }
}
