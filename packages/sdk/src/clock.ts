/** Time and chance, given from outside so that tests decide them. */
export interface Clock {
  /** Milliseconds since 1970. */
  now(): number;
  /** Runs `task` once after `delay` milliseconds. Returns how to cancel. */
  after(delay: number, task: () => void): () => void;
  /** From 0 to 1, for jitter. */
  random(): number;
}

export const systemClock: Clock = {
  now: () => Date.now(),
  after(delay, task) {
    const timer = setTimeout(task, delay);
    // In Node a waiting poll must not keep a finished program alive; browsers give a number here.
    if (typeof timer === 'object') timer.unref?.();
    return () => clearTimeout(timer);
  },
  random: () => Math.random(),
};
