import { encodeStep2 } from './wire.ts';

/** Different state vectors whose answers are kept: after a reload of many, most people come with the same. */
const MOST_KEPT = 8;

/** Answers to "what do I lack", kept until the document changes: five hundred pages that reload cost one encoding. */
export class Answers {
  readonly #kept = new Map<string, Uint8Array>();

  /** The answer to a page with this state; `since` says what it lacks, if that is not known. */
  to(stateVector: Uint8Array, since: () => Uint8Array): Uint8Array {
    const key = Buffer.from(stateVector).toString('latin1');
    const kept = this.#kept.get(key);
    if (kept) return kept;
    const answer = encodeStep2(since());
    if (this.#kept.size < MOST_KEPT) this.#kept.set(key, answer);
    return answer;
  }

  /** The document changed. */
  forget(): void {
    this.#kept.clear();
  }
}
