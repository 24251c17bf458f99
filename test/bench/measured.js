/**
 * A server's side of the conversation with the benchmark, over the process's own channel: it makes boards, says what
 * it used, and ends.
 *
 * @typedef {{ name: string, bytes: Uint8Array, tail?: Uint8Array[] }} BoardToMake
 * @typedef {{ path: string, headers: Record<string, string> }} BoardAddress
 * @typedef {{ cpuSeconds: number, rssBytes: number, heapBytes: number }} Used
 */

/**
 * Answers the benchmark's questions. `heapBytes` is everything that is reachable, with the bytes outside the heap; it
 * is counted after a collection when asked for.
 *
 * @param {{ port: number, make: (boards: BoardToMake[]) => Promise<BoardAddress[]>, stop: () => Promise<void> }} server
 */
export function answerBench(server) {
  const say = (/** @type {unknown} */ message) => process.send?.(message);
  process.on('message', (/** @type {any} */ { id, ask, boards, collect }) => {
    const answer = async () => {
      if (ask === 'make') return server.make(boards);
      if (ask === 'stop') return server.stop();
      return used(collect);
    };
    answer().then(
      (value) => say({ id, value }),
      (error) => say({ id, error: String(error?.stack ?? error) }),
    );
  });
  // The benchmark was ended: nobody is left to ask.
  process.on('disconnect', () => process.exit(0));
  say({ port: server.port });
}

/**
 * @param {boolean} collect
 * @returns {Promise<Used>}
 */
async function used(collect) {
  const { user, system } = process.cpuUsage();
  if (collect) {
    for (let count = 0; count < 3; count += 1) {
      globalThis.gc?.();
      await new Promise((done) => setTimeout(done, 20));
    }
  }
  const { rss, heapUsed, external } = process.memoryUsage();
  return { cpuSeconds: (user + system) / 1e6, rssBytes: rss, heapBytes: heapUsed + external };
}
