type Waiting = { readonly go: () => void };

/**
 * First come, first served: SQLite has one connection, and a transaction keeps it to itself until it ends. Who waits
 * too long is refused: a query on the database made inside a transaction on it would else wait for itself for ever.
 */
export class Mutex {
  readonly #waiting: Waiting[] = [];
  readonly #patienceMs: number;
  #isLocked = false;

  constructor(options: { patienceMs: number }) {
    this.#patienceMs = options.patienceMs;
  }

  async lock(): Promise<void> {
    if (!this.#isLocked) {
      this.#isLocked = true;
      return;
    }
    await new Promise<void>((resolve, reject) => {
      const one: Waiting = {
        go: () => {
          clearTimeout(timer);
          resolve();
        },
      };
      const timer = setTimeout(() => {
        this.#waiting.splice(this.#waiting.indexOf(one), 1);
        const waited = `${this.#patienceMs / 1000} s`;
        reject(new Error(`Waited ${waited} for the database, which somebody kept to himself`));
      }, this.#patienceMs);
      this.#waiting.push(one);
    });
  }

  unlock(): void {
    const next = this.#waiting.shift();
    if (next) next.go();
    else this.#isLocked = false;
  }
}
