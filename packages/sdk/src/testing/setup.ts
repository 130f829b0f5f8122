import {
  capabilities as everything,
  type Capabilities,
  type Capability,
  type Id,
  type Once,
  type SocialBackend,
} from '@maillon/contract';
import type { Handle, SocialClient, State } from '../api.ts';
import { createClient, type Surroundings } from '../client.ts';
import { createOutbox } from '../outbox/outbox.ts';
import { FakeClock, FakePage, person, viewer } from './fakes.ts';

export * from './fakes.ts';

export const capable = (...capabilities: Capability[]): Capabilities =>
  Object.fromEntries(capabilities.map((name) => [name, true]));

type Answer = (...args: never[]) => unknown;

/** A backend that answers what the test has told it to, and remembers what it was asked. */
export class FakeBackend {
  readonly name = 'fake';
  capabilities: Capabilities = capable(...everything);
  readonly calls: { readonly verb: string; readonly args: readonly unknown[] }[] = [];
  readonly #answers = new Map<string, Answer>();
  /** How the backend tells that it sees a write again. */
  once: Once = 'key';
  live: SocialBackend['live'];

  constructor() {
    this.on('viewer', () => viewer());
    this.on('people.byIds', (ids: readonly Id[]) => new Map(ids.map((id) => [id, person(id)])));
  }

  /** What `verb` answers from now on; a function that throws makes it fail. */
  on(verb: string, answer: Answer): this {
    this.#answers.set(verb, answer);
    return this;
  }

  count(verb: string): number {
    return this.calls.filter((call) => call.verb === verb).length;
  }

  /** The arguments of the last call of `verb`. */
  last(verb: string): readonly unknown[] {
    return this.calls.findLast((call) => call.verb === verb)?.args ?? [];
  }

  get port(): SocialBackend {
    const call =
      (verb: string) =>
      async (...args: never[]): Promise<unknown> => {
        this.calls.push({ verb, args });
        const answer = this.#answers.get(verb);
        if (!answer) throw new Error(`the test did not say what ${verb} answers`);
        return answer(...args);
      };
    const family = (name: string) =>
      new Proxy({}, { get: (_, verb) => call(`${name}.${String(verb)}`) }) as never;
    const { name } = this;
    const capabilities = () => this.capabilities;
    return {
      name,
      get capabilities() {
        return capabilities();
      },
      once: () => this.once,
      ...(this.live ? { live: this.live } : {}),
      viewer: call('viewer') as SocialBackend['viewer'],
      people: family('people'),
      feed: family('feed'),
      comments: family('comments'),
      reactions: family('reactions'),
      kudos: family('kudos'),
      further: new Proxy({}, { get: (_, verb) => call(String(verb)) }),
    };
  }
}

export interface Setup {
  readonly backend: FakeBackend;
  readonly clock: FakeClock;
  readonly page: FakePage;
  readonly client: SocialClient;
}

export function setup(more: Surroundings = {}): Setup {
  const backend = new FakeBackend();
  const clock = new FakeClock();
  const page = new FakePage();
  const surroundings = { clock, page, outbox: createOutbox, ...more };
  return { backend, clock, page, client: createClient({ backend: backend.port, ...surroundings }) };
}

/** Subscribes and lets the answer come. Returns how often the handle has told of a change since. */
export async function watch(
  handle: Handle<unknown>,
  clock: FakeClock,
): Promise<{ changes: number; stop(): void }> {
  const watched = { changes: 0, stop: () => {} };
  watched.stop = handle.subscribe(() => watched.changes++);
  await clock.pass(16);
  watched.changes = 0;
  return watched;
}

/** The value of a handle that is ready; fails the test where it is not. */
export function valueOf<T>(handle: { readonly state: State<T> }): T {
  const { state } = handle;
  if (state.status === 'ready') return state.value;
  throw new Error(`the handle is ${state.status}${state.status === 'failed' ? `: ${state.error.kind}` : ''}`);
}
