/** Where the server says what happens to it: lines for the person who runs it, never a secret or a body. */
export type Log = {
  info(says: string): void;
  /** Something that should not happen did; `error` is printed with its stack. */
  fault(says: string, error: unknown): void;
};

/** A log that writes lines with the time in front. */
export function createLog(write: (line: string) => void, now = () => new Date()): Log {
  const line = (text: string): void => write(`${now().toISOString()} ${text}\n`);
  return {
    info: line,
    fault: (says, error) => line(`${says}\n${describe(error)}`),
  };
}

function describe(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const cause = error.cause === undefined ? '' : `\ncaused by ${describe(error.cause)}`;
  return (error.stack ?? error.message) + cause;
}
