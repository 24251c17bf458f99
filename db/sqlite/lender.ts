type Waiting<T> = { readonly go: (thing: T) => void };

/**
 * Lends each of a few things to one caller at a time, first come, first served: a transaction keeps the connection
 * that writes to itself until it ends. Who waits too long is refused: a write made beside a transaction by whoever is
 * inside it would else wait for itself for ever.
 */
export class Lender<T> {
  readonly #here: T[];
  readonly #count: number;
  readonly #patienceMs: number;
  readonly #waiting: Waiting<T>[] = [];

  constructor(things: readonly T[], options: { patienceMs: number }) {
    this.#here = [...things];
    this.#count = things.length;
    this.#patienceMs = options.patienceMs;
  }

  async borrow(): Promise<T> {
    const here = this.#here.pop();
    if (here !== undefined) return here;
    return new Promise((resolve, reject) => {
      const one: Waiting<T> = {
        go: (thing) => {
          clearTimeout(timer);
          resolve(thing);
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

  giveBack(thing: T): void {
    const next = this.#waiting.shift();
    if (next) next.go(thing);
    else this.#here.push(thing);
  }

  /** All of them, each once it was given back. */
  borrowAll(): Promise<T[]> {
    return Promise.all(Array.from({ length: this.#count }, () => this.borrow()));
  }
}
