/** When everything that is drawn beside this file is drawn: 24 November 2026, nine o'clock in London. */
const moment = Date.UTC(2026, 10, 24, 9);

/** Import it first: what is "3 min ago" stays so. */
class StoppedDate extends Date {
  constructor(...args: [] | [number | string | Date]) {
    super(...((args.length === 0 ? [moment] : args) as [number]));
  }
  static override now(): number {
    return moment;
  }
}

globalThis.Date = StoppedDate as unknown as DateConstructor;

export {};
