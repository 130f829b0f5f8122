import type { SocialClient } from '@maillon/sdk';
import { outboxOf } from './outbox.ts';

/** Milliseconds that are left at least while somebody reaches for Undo, and how long that may go on. */
const reachMs = 10_000;
const longestMs = 120_000;

interface Undoable {
  readonly client: SocialClient | undefined;
  readonly write: string;
  /** What it is reached in, as long as that is there. */
  readonly bar: () => Element | null | undefined;
}

/** Keeps the time for Undo from running out under somebody's hands. */
export class UndoHold {
  #since = 0;
  #held: ReturnType<typeof setInterval> | undefined;

  /** Another write can be undone from now on. */
  begin(): void {
    this.stop();
    this.#since = Date.now();
  }

  stop(): void {
    clearInterval(this.#held);
  }

  /** Holds it as long as the bar is pointed at, or reached by keyboard. */
  hold({ client, write, bar }: Undoable): void {
    this.stop();
    const look = (): void => {
      const at = bar();
      const isReached = at && (at.matches(':hover') || at.querySelector(':focus-visible'));
      if (!isReached || Date.now() > this.#since + longestMs) return this.stop();
      void outboxOf(client)?.holdUndo(write, reachMs);
    };
    this.#held = setInterval(look, reachMs / 4);
    look();
  }
}
