/** What a page knows of its forms that could not be sent. */
export type Unsent = {
  readonly count: number;
  /** One of them was on its way when the line broke, so that only the person can say whether to send it again. */
  readonly mayHaveArrived: boolean;
};

type Waiting = { readonly mayHaveArrived: boolean; readonly go: () => void };

const NONE: Unsent = { count: 0, mayHaveArrived: false };

/**
 * Forms that could not be sent wait on their page, as they were filled in. One that never left this device goes out
 * when there is a network again; of one that got no answer the server may have taken what it says, so it goes out
 * again at the person's word alone.
 */
export class UnsentForms {
  readonly #waiting = new Set<Waiting>();
  readonly #listeners = new Set<() => void>();
  #state = NONE;

  /** Resolves when the form is to be sent, or when `signal` says that nobody waits for it any more. */
  untilWanted({
    mayHaveArrived,
    signal,
  }: {
    mayHaveArrived: boolean;
    signal: AbortSignal | undefined;
  }): Promise<void> {
    return new Promise((resolve) => {
      const one: Waiting = {
        mayHaveArrived,
        go: () => {
          signal?.removeEventListener('abort', one.go);
          this.#waiting.delete(one);
          this.#tell();
          resolve();
        },
      };
      signal?.addEventListener('abort', one.go);
      this.#waiting.add(one);
      this.#tell();
    });
  }

  /** There is a network again. */
  sendSafe(): void {
    for (const one of [...this.#waiting]) if (!one.mayHaveArrived) one.go();
  }

  /** The person says so. */
  sendAll(): void {
    for (const one of [...this.#waiting]) one.go();
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly state = (): Unsent => this.#state;

  #tell(): void {
    const waiting = [...this.#waiting];
    const mayHaveArrived = waiting.some((one) => one.mayHaveArrived);
    this.#state = { count: waiting.length, mayHaveArrived };
    for (const listener of this.#listeners) listener();
  }
}

/** Those of this page. */
export const unsentForms = new UnsentForms();
