import { SocialError } from '../errors.ts';

interface Flight<T> {
  readonly outcome: Promise<T>;
  readonly stop: AbortController;
  passengers: number;
}

/** Makes one of several equal questions in flight. Who aborts leaves alone; when the last has left, it is stopped. */
export class Sharing<T> {
  readonly #flights = new Map<string, Flight<T>>();

  join(key: string, signal: AbortSignal | undefined, start: (signal: AbortSignal) => Promise<T>): Promise<T> {
    if (signal?.aborted) return Promise.reject(new SocialError('aborted'));
    let flight = this.#flights.get(key);
    if (!flight) {
      const stop = new AbortController();
      const leave = () => this.#flights.get(key) === flight && this.#flights.delete(key);
      flight = { outcome: start(stop.signal).finally(leave), stop, passengers: 0 };
      this.#flights.set(key, flight);
    }
    flight.passengers++;
    return signal ? this.#leavable(key, flight, signal) : flight.outcome;
  }

  #leavable(key: string, flight: Flight<T>, signal: AbortSignal): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      const abort = () => {
        reject(new SocialError('aborted'));
        if (--flight.passengers > 0) return;
        this.#flights.delete(key);
        flight.stop.abort();
      };
      signal.addEventListener('abort', abort, { once: true });
      flight.outcome.then(resolve, reject).finally(() => signal.removeEventListener('abort', abort));
    });
  }
}
