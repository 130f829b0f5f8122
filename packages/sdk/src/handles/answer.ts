import type { AnswerOf, CallContext, FurtherAnswer, QueryOf } from '@maillon/contract';
import type { Boxed, Core } from '../core.ts';
import { SocialError } from '../errors.ts';
import { StoreHandle } from './handle.ts';

/** An answer without an id of its own. */
export class StoreAnswer<T> extends StoreHandle<T> {
  readonly #ask: (context: CallContext) => Promise<T>;

  constructor(core: Core, key: string, ask: (context: CallContext) => Promise<T>) {
    super(core, key);
    this.#ask = ask;
  }

  protected override value(): T | undefined {
    return (this.core.store.read(this.key) as Boxed<T> | undefined)?.value;
  }

  protected async load(signal: AbortSignal): Promise<void> {
    const asked = this.core.store.stamp();
    const answer = await this.#ask({ signal });
    if (!signal.aborted) this.core.store.hold(this.key, answer, asked);
  }
}

type Ask<V extends FurtherAnswer> = (query: QueryOf<V>, context: CallContext) => Promise<AnswerOf<V>>;

/** The handle of a further question: the same question, the same handle. */
export function askFurther<V extends FurtherAnswer>(
  core: Core,
  verb: V,
  query: QueryOf<V>,
): StoreAnswer<AnswerOf<V>> {
  const key = `${verb}:${JSON.stringify(query)}`;
  const ask = async (context: CallContext) => {
    core.require(verb);
    const call = core.backend.further?.[verb] as Ask<V> | undefined;
    if (!call) throw new SocialError('unsupported', { operation: verb });
    return call(query, context);
  };
  return core.handle(key, () => new StoreAnswer(core, key, ask));
}
