import type { Clock } from '../clock.ts';
import type { Intranet } from './intranet.fixture.ts';
import { Lines } from './lines.fixture.ts';

/** One request on its way, as a fault sees it. */
export interface Passage {
  readonly write: boolean;
  /** Hands a copy to the server. Again is a second delivery. */
  deliver(): Promise<Response>;
  /** Lets time pass, or rejects as the browser does when whoever asked gives up. */
  wait(ms: number): Promise<void>;
  /** Never answers, but lets whoever asked give up. */
  silence(): Promise<never>;
  /** Ends the tab that asked, now. */
  kill(): void;
}

/** What goes wrong with a request. */
export type Fault = (passage: Passage) => Promise<Response>;

export interface Arming {
  readonly fault: Fault;
  /** How many requests it hits; 1 if not said. */
  readonly times?: number;
  /** `writes` if not said. */
  readonly hits?: 'writes' | 'reads' | 'all';
}

/** A request that a tab has sent, as the wire remembers it. */
export interface Sent {
  readonly tab: string;
  readonly at: number;
  /** How wrong the tab's clock was. */
  readonly skew: number;
  readonly operation: string;
  readonly write: boolean;
  readonly variables: Readonly<Record<string, unknown>>;
  /** Whose token it carried. */
  readonly as: string;
  readonly token: string;
  /** How often the server got it. */
  delivered: number;
  /** What came back, as whoever asked could know it: a status, or that nothing did. */
  outcome: 'pending' | 'nothing' | 'given-up' | number;
  answeredAt?: number;
  /** Before when the answer told not to ask again, by the server's clock. */
  retryAt?: number;
  /** Whether GraphQL without errors came back. */
  good?: boolean;
}

/** What the wire must know of the tab that asks. */
export interface Asking {
  readonly name: string;
  readonly alive: boolean;
  readonly skew: number;
  readonly clock: Clock;
  kill(): void;
}

/** A network that ends at an intranet in this process, and breaks where a history says. */
export class Wire {
  readonly sent: Sent[] = [];
  readonly lines = new Lines();
  /** How many requests a fault has hit. */
  met = 0;
  /** Requests the server is working on now. */
  busy = 0;
  readonly #intranet: Intranet;
  readonly #time: { now(): number };
  /** Tokens that have expired. */
  readonly #refused = new Set<string>();
  readonly #armed: { fault: Fault; times: number; hits: 'writes' | 'reads' | 'all' }[] = [];

  /** `time` is what a wall clock at the server shows. */
  constructor(intranet: Intranet, time: { now(): number }) {
    this.#intranet = intranet;
    this.#time = time;
  }

  /** Answers 401 to this token from now on. */
  refuse(token: string): void {
    this.#refused.add(token);
  }

  arm({ fault, times = 1, hits = 'writes' }: Arming): void {
    this.#armed.push({ fault, times, hits });
  }

  /** All faults that were not met yet are gone. */
  heal(): void {
    this.lines.areDown = false;
    this.#armed.length = 0;
  }

  /** The `fetch` of one tab. */
  fetchFor(tab: Asking): typeof fetch {
    return async (input, init = {}) => {
      if (!tab.alive) return never();
      if (/"query":"\s*subscription\b/.test(init.body as string))
        return this.#line(tab, input as string, init);
      const sent = this.#note(tab, init);
      const passage = this.#passage(tab, sent, input as string, init);
      try {
        const response = await this.#faultFor(sent)(passage);
        if (!tab.alive) return await never();
        sent.outcome = response.status;
        sent.answeredAt = this.#time.now();
        return await this.#read(sent, response);
      } catch (thrown) {
        if (!tab.alive) return never();
        sent.outcome = init.signal?.aborted ? 'given-up' : 'nothing';
        throw thrown;
      }
    };
  }

  /** A live stream: it is not answered and over, and breaks in its own ways. */
  async #line(tab: Asking, address: string, init: RequestInit): Promise<Response> {
    const token = tokenIn(init);
    if (this.lines.areDown) throw new TypeError('Failed to fetch');
    if (this.#refused.has(token)) return Response.json({}, { status: 401 });
    const response = await this.#hand(address, init, personOf(token));
    if (!tab.alive) return never();
    if (!response.headers.get('content-type')?.startsWith('text/event-stream')) return response;
    return this.lines.relay(response, { tab: tab.name, as: personOf(token) }, init.signal!);
  }

  /** Gives it to the server, which knows people, not their sessions. */
  async #hand(address: string, { headers, method, body }: RequestInit, as: string): Promise<Response> {
    this.busy += 1;
    try {
      const known = new Headers(headers);
      known.set('authorization', `Bearer demo:${as}`);
      return await this.#intranet.answer(
        new Request(address, { method: method!, body: body!, headers: known }),
      );
    } finally {
      this.busy -= 1;
    }
  }

  #note(tab: Asking, init: RequestInit): Sent {
    const { query, operationName, variables } = JSON.parse(init.body as string) as {
      query: string;
      operationName: string;
      variables?: Record<string, unknown>;
    };
    const token = tokenIn(init);
    const sent: Sent = {
      tab: tab.name,
      at: this.#time.now(),
      skew: tab.skew,
      operation: operationName,
      write: /^\s*mutation\b/.test(query),
      variables: variables ?? {},
      as: personOf(token),
      token,
      delivered: 0,
      outcome: 'pending',
    };
    this.sent.push(sent);
    return sent;
  }

  #faultFor(sent: Sent): Fault {
    if (this.#refused.has(sent.token)) {
      this.met += 1;
      return async () => Response.json({}, { status: 401 });
    }
    const index = this.#armed.findIndex(({ hits }) => hits === 'all' || (hits === 'writes') === sent.write);
    const armed = this.#armed[index];
    if (!armed) return (passage) => passage.deliver();
    this.met += 1;
    armed.times -= 1;
    if (armed.times === 0) this.#armed.splice(index, 1);
    return armed.fault;
  }

  #passage(tab: Asking, sent: Sent, address: string, init: RequestInit): Passage {
    const signal = init.signal ?? new AbortController().signal;
    const givenUp = new Promise<never>((_, reject) => {
      const leave = () => reject(signal.reason as Error);
      if (signal.aborted) leave();
      else signal.addEventListener('abort', leave, { once: true });
    });
    givenUp.catch(() => {});
    return {
      write: sent.write,
      deliver: async () => {
        sent.delivered += 1;
        return this.#hand(address, init, sent.as);
      },
      wait: (ms) =>
        Promise.race([new Promise<void>((resolve) => void tab.clock.after(ms, resolve)), givenUp]),
      silence: () => givenUp,
      kill: () => tab.kill(),
    };
  }

  async #read(sent: Sent, response: Response): Promise<Response> {
    const after = response.headers.get('retry-after');
    if (after)
      sent.retryAt = /^\d+$/.test(after) ? this.#time.now() + Number(after) * 1000 : Date.parse(after);
    const answer = (await response
      .clone()
      .json()
      .catch(() => undefined)) as { data?: unknown; errors?: unknown } | undefined;
    sent.good = Boolean(answer?.data) && !answer?.errors;
    return response;
  }
}

const tokenIn = ({ headers }: RequestInit): string =>
  new Headers(headers).get('authorization')?.slice('Bearer '.length) ?? '';

const personOf = (token: string): string => token.split(':')[1] ?? '';

/** What a dead tab waits for. */
export const never = <T>(): Promise<T> => new Promise<T>(() => {});
