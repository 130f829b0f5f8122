import type { Clock } from './clock.ts';
import type { PageSignals } from './page-signals.ts';

/** Something that could not be read and would like to be read again. */
export interface Patient {
  /** Whether anybody still looks at it. */
  readonly watched: boolean;
  heal(): Promise<void>;
}

const firstProbeMs = 4_000;
const lastProbeMs = 45_000;

/**
 * Brings back by itself what a passing failure broke: when any question is answered again, when the network or the
 * reader returns, and meanwhile by asking again for one of the broken things, ever less often. What was refused because
 * nobody was signed in is asked again when the reader returns, or when another such thing is answered.
 */
export class Healing {
  readonly #clock: Clock;
  readonly #page: PageSignals;
  /** With each, whether time may mend it; what else there is waits for somebody to sign in. */
  readonly #patients = new Map<Patient, boolean>();
  #cancel: (() => void) | undefined;
  #probes = 0;
  #healedAt = -Infinity;

  constructor(clock: Clock, page: PageSignals) {
    this.#clock = clock;
    this.#page = page;
  }

  failed(patient: Patient, passing: boolean): void {
    this.#patients.set(patient, passing);
    if (passing) this.#plan();
  }

  succeeded(patient: Patient): void {
    const signedIn = this.#patients.get(patient) === false;
    this.#patients.delete(patient);
    this.#probes = 0;
    // Something may be broken for good: other answers must not make us ask for it without end.
    if (signedIn || (this.#patients.size > 0 && this.#clock.now() - this.#healedAt >= firstProbeMs))
      this.healAll(signedIn);
  }

  /** It no longer needs care: dropped, or failed in a way that asking again does not mend. */
  release(patient: Patient): void {
    this.#patients.delete(patient);
  }

  healAll(signedIn = true): void {
    this.#healedAt = this.#clock.now();
    for (const [patient, passing] of [...this.#patients])
      if (patient.watched && (passing || signedIn)) void patient.heal();
  }

  stop(): void {
    this.#patients.clear();
    this.#cancel?.();
    this.#cancel = undefined;
  }

  #plan(): void {
    if (this.#cancel) return;
    const ceiling = Math.min(lastProbeMs, firstProbeMs * 2 ** this.#probes++);
    this.#cancel = this.#clock.after(ceiling * (0.5 + this.#clock.random() / 2), () => {
      this.#cancel = undefined;
      const patient = [...this.#patients].find(([{ watched }, passing]) => watched && passing)?.[0];
      if (!patient) return;
      if (!this.#page.hidden && this.#page.online) void patient.heal();
      this.#plan();
    });
  }
}
