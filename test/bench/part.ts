import type { Contestant } from './contestants.ts';

/** One thing that is measured, of one contestant at a time. */
export type Part = {
  readonly name: string;
  readonly says: string;
  /** Who takes part; everybody unless said. */
  readonly isFor?: (contestant: Contestant) => boolean;
  /** Measures once. A figure of a run that throws does not count. */
  readonly measure: (contestant: Contestant, run: Run) => Promise<void>;
};

export type Run = {
  /** A short look instead of a whole measurement. */
  readonly isShort: boolean;
  /** Notes a figure under a name that is the same in every run. */
  readonly note: (figure: string, value: number) => void;
};

/** Thrown when copies differ at the end: then what was measured was not the work. */
export class NotEqual extends Error {}

/** Throws {@link NotEqual} unless it is so. */
export function mustBeEqual(isEqual: boolean, what: string): void {
  if (!isEqual) throw new NotEqual(`not equal: ${what}`);
}
