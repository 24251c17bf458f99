/**
 * The last answer to our step 1 that had nothing in it we did not know: pages in step all answer the same, every
 * time, and it need not be looked through each time. What a document has it keeps, so it stays old.
 */
export class OldNews {
  #last: Buffer | undefined;

  has(update: Uint8Array): boolean {
    return this.#last?.equals(update) === true;
  }

  note(update: Uint8Array): void {
    this.#last = Buffer.from(update);
  }
}
