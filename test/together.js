import { spawn } from 'node:child_process';
import { availableParallelism } from 'node:os';

/**
 * Runs commands side by side, as many as there are cores, and prints each one's output when it ends. All run to
 * their end, so that one go shows everything that is wrong; then the process ends if any failed.
 *
 * @param {readonly { says: string, command: string, args: string[], done?: () => void }[]} jobs the longest first;
 *   `done` is called when one went well
 */
export async function together(jobs) {
  const waiting = [...jobs];
  /** @type {string[]} */
  const failed = [];
  const work = async () => {
    for (let job = waiting.shift(); job; job = waiting.shift()) {
      const { isFine, seconds, printed } = await run(job);
      process.stdout.write(printed);
      console.log(`${isFine ? '✓' : '✗'} ${job.says} (${seconds} s)`);
      if (isFine) job.done?.();
      else failed.push(job.says);
    }
  };
  console.log(`● ${jobs.map(({ says }) => says).join(', ')} …`);
  await Promise.all(Array.from({ length: availableParallelism() }, work));
  if (failed.length === 0) return;
  console.error(`✗ Failed: ${failed.join(', ')}. Mend what is said above and run it again.`);
  process.exit(1);
}

/** @param {{ command: string, args: string[] }} job */
async function run({ command, args }) {
  const startedAt = Date.now();
  const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  let printed = '';
  child.stdout.on('data', (chunk) => (printed += String(chunk)));
  child.stderr.on('data', (chunk) => (printed += String(chunk)));
  const code = await new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  return {
    isFine: code === 0,
    seconds: ((Date.now() - startedAt) / 1000).toFixed(1),
    printed,
  };
}
